package org.chainrule.view.explanation;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.sheet.ExplanationSheet;
import org.chainrule.drawing.sheet.ExplanationSheet.Passage;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.explain.sheet.Sheet;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.PassPane;
import org.chainrule.view.common.copying.FormulaOffer;

/**
 * A panel of passages to be read, some of which lead to a place in the pass: what the pointer rests
 * on is shown in the graph too, and a click goes there.
 */
abstract class ReadingPane extends PassPane implements FormulaOffer.Shown {

  private final Session session;

  ReadingPane(Appearance appearance, Session session, String name) {
    super(appearance, session, name);
    this.session = session;
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> setCursor(Cursor.DEFAULT));
    FormulaOffer.on(this, session, appearance);
  }

  /** Returns the passage that leads somewhere at a point of the panel, if there is one. */
  abstract Optional<Passage> wayAt(Point point);

  /** Returns the formula at a point of the panel, if there is one. */
  abstract Optional<Formula> formulaAt(Point point);

  @Override
  public final Optional<Formula> formulaAt(double x, double y) {
    return formulaAt(at(x, y));
  }

  /** What a sheet is to show of a focus. */
  final SheetMaker.Subject subject(Sheet kind, Focus focus) {
    return new SheetMaker.Subject(kind, session.explainer(), focus, session.openedProperty().get());
  }

  /**
   * What a screen reader finds of a passage.
   *
   * @param box where the passage stands on the panel
   */
  final AccessibleArea accessible(String id, Box box, Passage passage) {
    return passage
        .way()
        .map(way -> AccessibleArea.button(id, box, passage::text, way.step() > 0, () -> go(way)))
        .orElseGet(() -> AccessibleArea.reading(id, box, passage::text));
  }

  private void go(ExplanationSheet.Way way) {
    session.pointing().hover(Optional.empty());
    session.lenses().follow(way.step(), way.at());
  }

  @Override
  protected final Optional<String> pointed(Optional<Point> point) {
    Optional<ExplanationSheet.Way> way = point.flatMap(this::way);
    setCursor(way.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    session.pointing().hover(way.flatMap(ExplanationSheet.Way::at));
    return Optional.empty();
  }

  @Override
  protected final void clicked(Point point, MouseEvent event) {
    way(point).ifPresent(this::go);
  }

  private Optional<ExplanationSheet.Way> way(Point point) {
    return wayAt(point).flatMap(Passage::way);
  }
}
