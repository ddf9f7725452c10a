package org.chainrule.view.train;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.explain.study.DepthFormulas;
import org.chainrule.formula.Formula;
import org.chainrule.layout.chart.SeriesChart.Series;
import org.chainrule.session.train.Look;
import org.chainrule.session.train.Measured;
import org.chainrule.session.train.Training;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.depth.flow.LayerFlow;
import org.chainrule.view.common.Appearance;
import org.chainrule.words.Words;

/** How long the gradient of each layer's weights is, along the run. */
public final class GradientsPane extends MeasuredPane<List<LayerFlow>> {

  /** Shows the run that is looked at. */
  public GradientsPane(Training training, Appearance appearance) {
    super(
        training,
        appearance,
        "train-gradients",
        training.measure(EVERYTHING, (look, all) -> layers(look)),
        training.logarithmicProperty());
  }

  private static List<LayerFlow> layers(Look look) {
    return GradientFlow.of(look.trace()).layers();
  }

  @Override
  List<Series> series(List<Measured<List<LayerFlow>>> all) {
    int layers = all.isEmpty() ? 0 : all.get(0).value().size();
    return IntStream.range(0, layers)
        .mapToObj(
            k ->
                curve(
                    k + 1,
                    String.valueOf(k + 1),
                    Words.of("train.layer", String.valueOf(k + 1)),
                    all,
                    flows -> flows.get(k).weightGradient().value()))
        .toList();
  }

  /** The gradients of layers are compared by their ratios. */
  @Override
  boolean logarithmic() {
    return true;
  }

  @Override
  Formula title() {
    return DepthFormulas.LENGTH_OF_W;
  }

  @Override
  List<String> readings(List<LayerFlow> flows) {
    return flows.stream()
        .map(
            flow ->
                Words.of(
                    "train.gradients.reading",
                    String.valueOf(flow.layer()),
                    numbers().said(flow.weightGradient().value())))
        .toList();
  }
}
