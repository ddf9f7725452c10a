package org.chainrule.view.explanation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.drawing.Drawing;
import org.chainrule.drawing.ExplanationSheet;
import org.chainrule.explain.Explainer;
import org.chainrule.layout.Box;
import org.chainrule.pass.Target;
import org.chainrule.session.Session;
import org.chainrule.view.common.Look;
import org.chainrule.view.common.PaintedPane;
import org.chainrule.view.common.Spot;

/** What is said about the selected quantity if the pass has reached it, else the current step. */
public final class ExplanationPane extends PaintedPane {

  private record Shown(
      Explainer explainer, int cursor, Optional<Target> selection, int sample, double width) {}

  private final Session session;
  private Shown shown;
  private ExplanationSheet sheet;

  /** Shows the session's explanation. */
  public ExplanationPane(Session session, Look look) {
    super(look, session, "explanation");
    this.session = session;
    session.cursorProperty().addListener(source -> reveal(new Box(0, 0, 1, 1)));
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
            session.explainer(),
            session.cursor(),
            session.selectionProperty().get(),
            session.sampleProperty().get(),
            width);
    if (!wanted.equals(shown)) {
      sheet =
          ExplanationSheet.of(
              look().measure(),
              wanted.explainer().at(wanted.cursor(), wanted.selection(), wanted.sample()),
              Math.max(10, width));
      shown = wanted;
    }
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    sheet.paint(target);
  }

  @Override
  protected List<Spot> spots(Box visible) {
    List<ExplanationSheet.Passage> passages = sheet.passages();
    return IntStream.range(0, passages.size())
        .mapToObj(k -> Spot.reading("passage-" + k, passages.get(k).box(), passages.get(k)::text))
        .toList();
  }
}
