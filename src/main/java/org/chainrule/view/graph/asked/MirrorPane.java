package org.chainrule.view.graph.asked;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.Frame;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.choosing.AskedPass;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.graph.answered.AnsweredPane;

/** A pass to be asked about: what is clicked in it is an answer. */
public final class MirrorPane extends AnsweredPane {

  private final Supplier<Optional<AskedPass>> source;
  private final Consumer<Target> answer;
  private Optional<Target> hover = Optional.empty();

  /**
   * Shows a pass.
   *
   * @param name its id, and what the message bundle calls it by
   * @param source what it shows now; while that is looked for, the open pass before its first step
   * @param answer told of each place that is clicked
   * @param changes what changes the source
   */
  public MirrorPane(
      Appearance appearance,
      Session session,
      String name,
      Supplier<Optional<AskedPass>> source,
      Consumer<Target> answer,
      Observable... changes) {
    super(appearance, session, name);
    this.source = source;
    this.answer = answer;
    follow(changes);
    for (Observable change : changes) {
      change.addListener(changed -> revealSubject());
    }
    setFocusTraversable(false);
  }

  private AskedPass mirror() {
    return source
        .get()
        .orElseGet(
            () -> new AskedPass(session().explainer(), true, 0, Optional.empty(), List.of()));
  }

  @Override
  protected Explainer explainer() {
    return mirror().explainer();
  }

  @Override
  protected Frame frame() {
    AskedPass shown = mirror();
    return new Frame(
            shown.shown(),
            shown.cursor(),
            shown.about(),
            Optional.empty(),
            Optional.empty(),
            1,
            0,
            Optional.empty(),
            false)
        .asWhole()
        .pointingAt(hover);
  }

  @Override
  protected Optional<Target> about() {
    return mirror().about();
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    Optional<Target> target = point.flatMap(this::targetAt);
    if (!target.equals(hover)) {
      hover = target;
      setCursor(target.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
      repaint();
    }
    return target.filter(Target::isCell).map(this::reading);
  }

  private String reading(Target cell) {
    AskedPass shown = mirror();
    return shown.shown().reading().cell(cell.name(), cell.row(), cell.column(), shown.cursor());
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    if (answers(event)) {
      targetAt(point).ifPresent(answer);
    }
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return mirror().spots().stream()
        .flatMap(spot -> area(spot).stream())
        .filter(area -> area.box().overlaps(visible))
        .toList();
  }

  private Optional<AccessibleArea> area(AskedPass.Spot spot) {
    Point offset = offset();
    return graphLayout()
        .find(spot.at().name())
        .map(block -> box(block, spot.at()).moved(offset.x(), offset.y()))
        .map(
            box ->
                AccessibleArea.button(
                    getId() + "-" + spot.id(),
                    box,
                    spot.reading(),
                    true,
                    () -> answer.accept(spot.at())));
  }

  private static Box box(MatrixBlock block, Target at) {
    return at.isCell() && block.shows(at.row(), at.column())
        ? block.cell(at.row(), at.column())
        : block.box();
  }
}
