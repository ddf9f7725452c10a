package org.chainrule.view.graph.asked;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.graph.CellWidths;
import org.chainrule.drawing.graph.LabelWidths;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.layout.graph.StepView;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.choosing.AskedPass;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.Painting;
import org.chainrule.view.graph.GraphPicture;
import org.chainrule.view.graph.ZoomablePane;

/** A pass to be asked about: what is clicked in it is an answer. */
public final class MirrorPane extends ZoomablePane {

  private final Session session;
  private final Supplier<Optional<AskedPass>> source;
  private final Consumer<Target> answer;
  private Optional<Target> hover = Optional.empty();
  private LaidOut laidOut;

  private record LaidOut(Explainer explainer, boolean lecture, GraphLayout graph, double widest) {}

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
    this.session = session;
    this.source = source;
    this.answer = answer;
    follow(changes);
    session.openedProperty().addListener(opened -> forgetZoom());
    for (Observable change : changes) {
      change.addListener(changed -> revealSubject());
    }
    setFocusTraversable(false);
  }

  private AskedPass mirror() {
    return source
        .get()
        .orElseGet(() -> new AskedPass(session.explainer(), true, 0, Optional.empty(), List.of()));
  }

  private LaidOut laidOut() {
    Explainer explainer = mirror().explainer();
    boolean lecture = appearance().lecture();
    if (laidOut == null || laidOut.lecture != lecture || !laidOut.explainer.equals(explainer)) {
      GraphLayout layout = layOut(explainer, lecture);
      double widest = StepView.widest(layout, explainer.trace());
      laidOut = new LaidOut(explainer, lecture, layout, widest);
    }
    return laidOut;
  }

  private GraphLayout layOut(Explainer explainer, boolean lecture) {
    return GraphBuilder.of(
        explainer.marks(),
        CellWidths.of(appearance().measure(), explainer.numbers()),
        LabelWidths.of(appearance().measure(), explainer),
        explainer.labels().convention(),
        lecture ? Spacing.LECTURE : Spacing.USUAL);
  }

  @Override
  protected GraphLayout graphLayout() {
    return laidOut().graph();
  }

  @Override
  protected double widestStep() {
    return laidOut().widest();
  }

  @Override
  protected Painting painting(int cursor) {
    return new GraphPicture(
        frame(),
        graphLayout(),
        offset(),
        unitInPixels(),
        appearance().textSize(getScene()),
        new Box(0, 0, getWidth(), getHeight()),
        room(),
        overview().map(map -> new GraphPicture.Map(strip(), map)));
  }

  private Frame frame() {
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
  protected Optional<Box> pointedOut() {
    return mirror()
        .about()
        .flatMap(target -> graphLayout().find(target.name()).map(MatrixBlock::box));
  }

  @Override
  protected Optional<Box> subject(int cursor) {
    return pointedOut().map(box -> box.grown(2).inside(graphLayout().size()));
  }

  @Override
  protected boolean hold(MouseEvent event) {
    return false;
  }

  @Override
  protected void dragHeld(MouseEvent event) {}

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
    Optional<Point> jump = onMap(event);
    if (jump.isPresent()) {
      centerOn(jump.get());
    } else if (!wasDragged()) {
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
