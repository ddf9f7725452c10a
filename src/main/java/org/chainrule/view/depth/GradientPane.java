package org.chainrule.view.depth;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.depth.GradientPainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.explain.study.DepthFormulas;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.depth.GradientChart;
import org.chainrule.layout.depth.LayerScale;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.focus.FocusRing;

/** How long the gradient is at each layer of each stack. */
public final class GradientPane extends LayersPane {

  private static final double LOWEST = 14;

  private final Runnable open;
  private final ObservableDoubleValue beside;
  private GradientChart chart;

  /**
   * Shows the stacks.
   *
   * @param open opens the layer that is looked at in the pass
   * @param beside how wide what stands at the right of the title is, in pixels
   */
  public GradientPane(
      DepthSession depth, Appearance appearance, Runnable open, ObservableDoubleValue beside) {
    super(depth, appearance, "depth-gradients", depth.weightGradientsProperty());
    this.open = open;
    this.beside = beside;
    follow(beside);
    FocusRing.around(this, this::layOver);
  }

  @Override
  double drawUp(double width) {
    chart = Pictures.gradients(depth(), appearance().settings().numbers());
    return GradientPainter.extra(appearance().measure(), chart, width);
  }

  @Override
  double leastHeight() {
    return LOWEST;
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    boolean ofWeights = depth().weightGradientsProperty().get();
    Formula title = ofWeights ? DepthFormulas.LENGTH_OF_W : DepthFormulas.LENGTH_OF_Z;
    double kept = beside.get() / unitInPixels();
    GradientPainter.paint(target, chart, title, kept, layer(), area());
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return Stream.concat(readings().curves().mapToObj(this::curve), layers()).toList();
  }

  private AccessibleArea curve(int index) {
    Box row = new Box(0, index * 0.5, 1, 0.5);
    return AccessibleArea.button(
        "depth-curve-" + index,
        row,
        () -> readings().curve(index),
        false,
        () -> depth().choose(index));
  }

  private Stream<AccessibleArea> layers() {
    int chosen = depth().chosenProperty().get();
    int layers = chart.curves().get(chosen).logs().size();
    return IntStream.rangeClosed(1, layers).mapToObj(layer -> layer(chosen, layer));
  }

  private AccessibleArea layer(int chosen, int layer) {
    double log = chart.curves().get(chosen).logs().get(layer - 1);
    Point at = chart.point(scale(), layer, log);
    return AccessibleArea.button(
        "depth-layer-" + layer,
        new Box(at.x() - 0.5, at.y() - 0.5, 1, 1),
        () -> readings().layer(chosen, layer).orElse(""),
        false,
        () -> depth().chooseLayer(layer));
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    return point
        .flatMap(place -> chart.nearest(scale(), place))
        .flatMap(hit -> readings().layer(hit.curve(), hit.layer()));
  }

  /** A click looks at a layer, of the curve that is near; a double click opens it. */
  @Override
  protected void clicked(Point point, MouseEvent event) {
    requestFocus();
    Optional<GradientChart.Hit> hit = chart.nearest(scale(), point);
    hit.ifPresent(near -> depth().choose(near.curve()));
    depth().chooseLayer(hit.map(GradientChart.Hit::layer).orElse(scale().layerAt(point.x())));
    if (hit.isPresent() && event.getClickCount() == 2) {
      open.run();
    }
  }

  private LayerScale scale() {
    return chart.scale(area());
  }
}
