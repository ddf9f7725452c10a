package org.chainrule.view.explanation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.Drawing;
import org.chainrule.drawing.ExplanationSheet;
import org.chainrule.drawing.ExplanationSheet.Passage;
import org.chainrule.explain.Explainer;
import org.chainrule.explain.Explanation;
import org.chainrule.explain.Focus;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.session.Lens;
import org.chainrule.session.Session;
import org.chainrule.view.common.Look;
import org.chainrule.view.common.PaintedPane;
import org.chainrule.view.common.Spot;

/** What is said about the selected quantity if the pass has reached it, else the current step. */
public final class ExplanationPane extends PaintedPane {

  private record Shown(Lens lens, Explainer explainer, Focus focus, double width) {}

  private final Session session;
  private Shown shown;
  private ExplanationSheet sheet;

  /** Shows the session's explanation. */
  public ExplanationPane(Session session, Look look) {
    super(look, session, "explanation");
    this.session = session;
    session.cursorProperty().addListener(source -> reveal(new Box(0, 0, 1, 1)));
    session.lenses().lensProperty().addListener(source -> reveal(new Box(0, 0, 1, 1)));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> setCursor(Cursor.DEFAULT));
  }

  @Override
  protected double unit(double width, double height) {
    return look().textSize(getScene());
  }

  /** A sheet that is too long is set again, narrower by the scroll bar that it then gets. */
  @Override
  protected Box extent(double width, double height) {
    set(width);
    if (sheet.height() > height) {
      set(width - 12 / unitInPixels());
    }
    return new Box(0, 0, 1, sheet.height());
  }

  private void set(double width) {
    Shown wanted =
        new Shown(
            session.lenses().lensProperty().get(),
            session.explainer(),
            session.lenses().focus(),
            width);
    Optional<Explanation> explanation =
        wanted.equals(shown) ? Optional.empty() : session.lenses().explanation();
    if (explanation.isPresent()) {
      sheet = ExplanationSheet.of(look().measure(), explanation.get(), Math.max(10, width));
      shown = wanted;
    }
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    sheet.paint(target);
  }

  @Override
  protected List<Spot> spots(Box visible) {
    List<Passage> passages = sheet.passages();
    return IntStream.range(0, passages.size()).mapToObj(k -> spot(k, passages.get(k))).toList();
  }

  private Spot spot(int number, Passage passage) {
    String id = "passage-" + number;
    return passage
        .way()
        .map(way -> Spot.button(id, passage.box(), passage::text, way.step() > 0, () -> go(way)))
        .orElseGet(() -> Spot.reading(id, passage.box(), passage::text));
  }

  private void go(ExplanationSheet.Way way) {
    session.hover(Optional.empty());
    session.lenses().follow(way.step(), way.at());
  }

  /** What the pointer rests on is shown in the graph too. */
  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    Optional<ExplanationSheet.Way> way = point.flatMap(this::way);
    setCursor(way.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    session.hover(way.flatMap(ExplanationSheet.Way::at));
    return Optional.empty();
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    way(point).ifPresent(this::go);
  }

  private Optional<ExplanationSheet.Way> way(Point point) {
    return sheet == null
        ? Optional.empty()
        : sheet.wayAt(point.x(), point.y()).flatMap(Passage::way);
  }
}
