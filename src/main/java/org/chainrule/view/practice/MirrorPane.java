package org.chainrule.view.practice;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.graph.CellWidths;
import org.chainrule.drawing.graph.GraphPainter;
import org.chainrule.drawing.graph.LabelWidths;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.pass.quantity.Target;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.PaintedPane;

/** A pass to be asked about: what is clicked in it is an answer. */
final class MirrorPane extends PaintedPane {

  private static final Box NOTHING = new Box(0, 0, 1, 1);

  /** The unit as a part of the text's size, where the graph has room to spare. */
  private static final double LARGEST = 1.4;

  /** In less room the graph is scrolled. */
  private static final double SMALLEST = 0.55;

  private final Supplier<Optional<Mirror>> source;
  private final Consumer<Target> answer;
  private Optional<Target> hover = Optional.empty();
  private Optional<LaidOut> laidOut = Optional.empty();
  private Point offset = new Point(0, 0);

  private record LaidOut(Explainer explainer, boolean lecture, GraphLayout graph) {}

  /**
   * Shows a pass.
   *
   * @param name its id, and what the message bundle calls it by
   * @param source what it shows now
   * @param answer told of each place that is clicked
   * @param changes what changes the source
   */
  MirrorPane(
      Appearance appearance,
      String name,
      Supplier<Optional<Mirror>> source,
      Consumer<Target> answer,
      Observable... changes) {
    super(appearance, name);
    this.source = source;
    this.answer = answer;
    follow(changes);
    setFocusTraversable(false);
  }

  private Optional<GraphLayout> graph() {
    Optional<Explainer> explainer = source.get().map(Mirror::explainer);
    boolean lecture = appearance().lecture();
    if (laidOut
        .filter(known -> known.lecture == lecture && explainer.equals(Optional.of(known.explainer)))
        .isEmpty()) {
      laidOut = explainer.map(shown -> new LaidOut(shown, lecture, layOut(shown, lecture)));
    }
    return laidOut.map(LaidOut::graph);
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
  protected double unit(double width, double height) {
    double text = appearance().textSize(getScene());
    Box size = graph().map(GraphLayout::size).orElse(NOTHING);
    double fit = Math.min(width / size.width(), height / size.height());
    return Math.max(SMALLEST * text, Math.min(LARGEST * text, fit));
  }

  @Override
  protected Box extent(double width, double height) {
    Box size = graph().map(GraphLayout::size).orElse(NOTHING);
    offset =
        new Point(
            Math.max(0, (width - size.width()) / 2), Math.max(0, (height - size.height()) / 2));
    return new Box(0, 0, Math.max(1, size.width()), Math.max(1, size.height()));
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    source
        .get()
        .ifPresent(
            shown -> {
              target.translate(offset.x(), offset.y());
              GraphPainter.paint(
                  target,
                  frame(shown),
                  graph().orElseThrow(),
                  visible.moved(-offset.x(), -offset.y()),
                  unitInPixels());
            });
  }

  private Frame frame(Mirror shown) {
    return new Frame(
            shown.shown(),
            shown.cursor(),
            shown.about(),
            hover,
            Optional.empty(),
            1,
            0,
            Optional.empty(),
            false)
        .asWhole()
        .pointingAt(hover);
  }

  private Optional<Target> targetAt(Point point) {
    return graph().flatMap(graph -> graph.at(point.x() - offset.x(), point.y() - offset.y()));
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    Optional<Target> target = point.flatMap(this::targetAt);
    if (!target.equals(hover)) {
      hover = target;
      setCursor(target.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
      repaint();
    }
    return target.filter(Target::isCell).flatMap(this::reading);
  }

  private Optional<String> reading(Target cell) {
    return source
        .get()
        .map(
            shown ->
                shown
                    .shown()
                    .reading()
                    .cell(cell.name(), cell.row(), cell.column(), shown.cursor()));
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    targetAt(point).ifPresent(answer);
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return source.get().stream()
        .flatMap(shown -> shown.spots().stream())
        .flatMap(spot -> area(spot).stream())
        .filter(area -> area.box().overlaps(visible))
        .toList();
  }

  private Optional<AccessibleArea> area(Mirror.Spot spot) {
    return graph()
        .flatMap(graph -> graph.find(spot.at().name()))
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
