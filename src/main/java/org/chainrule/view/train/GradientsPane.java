package org.chainrule.view.train;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chainrule.drawing.chart.SeriesPainter;
import org.chainrule.explain.study.DepthFormulas;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.SeriesChart.Series;
import org.chainrule.session.train.Look;
import org.chainrule.session.train.Measured;
import org.chainrule.session.train.Training;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.depth.flow.LayerFlow;
import org.chainrule.study.depth.flow.Norm;
import org.chainrule.view.common.Appearance;
import org.chainrule.words.Words;

/**
 * How long the gradient of each layer's weights is, along the run. Of a net with more layers than
 * curves can be told apart, how long it is at each layer in the state that is looked at, and with
 * it dℓ/dz, whose length tells whether it vanishes on its way back.
 */
public final class GradientsPane extends MeasuredPane<List<LayerFlow>> {

  private static final int MOST_CURVES = 8;

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

  @Override
  Optional<Profile> profile(
      List<Measured<List<LayerFlow>>> all, Optional<Measured<List<LayerFlow>>> at) {
    return at.filter(some -> some.value().size() > MOST_CURVES)
        .map(state -> profile(all.get(0), state));
  }

  private Profile profile(Measured<List<LayerFlow>> first, Measured<List<LayerFlow>> state) {
    String z = Words.of("train.gradients.z");
    String w = Words.of("train.gradients.w");
    String begin = Words.of("train.gradients.begin", String.valueOf(first.iteration()));
    return new Profile(
        List.of(
            over(1, "", begin, false, first.value(), LayerFlow::gradient),
            over(2, "", "", false, first.value(), LayerFlow::weightGradient),
            over(1, "z", z, true, state.value(), LayerFlow::gradient),
            over(2, "W", w, true, state.value(), LayerFlow::weightGradient)),
        new SeriesPainter.Texts(
            Words.of("train.gradients.profile", String.valueOf(state.iteration())),
            Words.of("train.chart.layers"),
            new Formula.Word(Words.of("train.gradients.length"))));
  }

  private Series over(
      int part,
      String name,
      String meaning,
      boolean strong,
      List<LayerFlow> flows,
      Function<LayerFlow, Norm> norm) {
    List<Point> points =
        flows.stream().map(flow -> new Point(flow.layer(), norm.apply(flow).value())).toList();
    return new Series(mark(), part, name, meaning, strong, points);
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
                    numbers().said(flow.weightGradient().value()),
                    numbers().said(flow.gradient().value())))
        .toList();
  }
}
