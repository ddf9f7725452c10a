package org.chainrule.view.depth;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.depth.FactorPainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.depth.FactorChart;
import org.chainrule.layout.depth.LayerScale;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;

/** What multiplies the gradient at each step back of the stack that is looked at. */
public final class FactorPane extends LayersPane {

  private Optional<FactorChart> chart = Optional.empty();

  /** Shows the stack that is looked at. */
  public FactorPane(DepthSession depth, Appearance appearance) {
    super(depth, appearance, "depth-factors", depth.lostUpdatesProperty());
  }

  @Override
  double drawUp(double width) {
    chart = Pictures.factors(depth());
    return chart
        .map(shown -> FactorPainter.extra(appearance().measure(), shown, width))
        .orElse(0.0);
  }

  @Override
  double leastHeight() {
    return chart.map(FactorChart::leastHeight).orElse(1.0);
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    String name = depth().names().get(depth().chosenProperty().get());
    chart.ifPresent(
        shown ->
            FactorPainter.paint(
                target, shown, appearance().settings().numbers(), name, layer(), area()));
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return chart.stream()
        .flatMap(
            shown ->
                IntStream.rangeClosed(1, shown.deviations().size())
                    .mapToObj(layer -> accessible(shown.parts(area()).bars(), layer)))
        .toList();
  }

  private AccessibleArea accessible(LayerScale scale, int layer) {
    double step = scale.step();
    Box box = new Box(scale.x(layer) - step / 2, scale.plot().y(), step, area().height() - 5);
    return AccessibleArea.reading(
        "depth-factors-" + layer, box, () -> readings().factors(layer).orElse(""));
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    return layerAt(point).flatMap(readings()::factors);
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    layerAt(Optional.of(point)).ifPresent(depth()::chooseLayer);
  }

  private Optional<Integer> layerAt(Optional<Point> point) {
    return chart.flatMap(
        shown -> {
          LayerScale scale = shown.parts(area()).bars();
          return point
              .filter(place -> place.x() >= scale.plot().x() && place.y() >= scale.plot().y())
              .map(place -> scale.layerAt(place.x()));
        });
  }
}
