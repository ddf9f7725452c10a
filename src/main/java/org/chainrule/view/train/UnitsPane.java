package org.chainrule.view.train;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.formula.Formula;
import org.chainrule.layout.chart.SeriesChart.Series;
import org.chainrule.session.train.Look;
import org.chainrule.session.train.Measured;
import org.chainrule.session.train.Training;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.depth.flow.LayerFlow;
import org.chainrule.study.depth.flow.Slopes;
import org.chainrule.view.common.Appearance;
import org.chainrule.words.Words;

/** Which share of each layer's units lets no gradient, or little of it, pass, along the run. */
public final class UnitsPane extends MeasuredPane<List<LayerFlow>> {

  /** Shows the run that is looked at. */
  public UnitsPane(Training training, Appearance appearance) {
    super(
        training,
        appearance,
        "train-units",
        training.measure(EVERYTHING, (look, all) -> layers(look)));
  }

  /** Those with an activation that has a slope for each unit. */
  private static List<LayerFlow> layers(Look look) {
    return GradientFlow.of(look.trace()).layers().stream()
        .filter(flow -> flow.slopes().isPresent())
        .toList();
  }

  @Override
  List<Series> series(List<Measured<List<LayerFlow>>> all) {
    int layers = all.isEmpty() ? 0 : all.get(0).value().size();
    return IntStream.range(0, layers).mapToObj(k -> series(all, k)).toList();
  }

  private Series series(List<Measured<List<LayerFlow>>> all, int index) {
    int layer = all.get(0).value().get(index).layer();
    return curve(
        layer,
        String.valueOf(layer),
        Words.of("train.layer", String.valueOf(layer)),
        all,
        flows -> share(flows.get(index)));
  }

  private static double share(LayerFlow flow) {
    return flow.slopes().map(slopes -> slopes.off() + slopes.flat()).orElse(0.0);
  }

  @Override
  boolean logarithmic() {
    return false;
  }

  @Override
  Formula title() {
    return new Formula.Word(Words.of("train.units.axis"));
  }

  @Override
  List<String> readings(List<LayerFlow> flows) {
    return flows.stream().map(this::reading).toList();
  }

  private String reading(LayerFlow flow) {
    Optional<Slopes> slopes = flow.slopes();
    return Words.of(
        "train.units.reading",
        String.valueOf(flow.layer()),
        numbers().percent(slopes.map(Slopes::off).orElse(0.0)),
        numbers().percent(slopes.map(Slopes::flat).orElse(0.0)));
  }
}
