package org.chainrule.explain.study;

import java.util.Optional;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.study.depth.flow.BackStep;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.depth.flow.LayerFlow;
import org.chainrule.study.depth.flow.Norm;
import org.chainrule.study.depth.flow.Slopes;
import org.chainrule.words.Words;

/**
 * Reads off what pictures show of one net's way back, for tooltips, captions and screen readers.
 *
 * @param numbers how numbers are written
 */
public record FlowReadings(Numbers numbers) {

  /** Which gradient's length is read, by the norm that a layer has of it. */
  public enum Length {
    /** ‖dℓ/dz‖. */
    OF_Z("depth.reading.dz"),
    /** ‖dℓ/dW‖. */
    OF_W("depth.reading.dW");

    private final String key;

    Length(String key) {
      this.key = key;
    }

    /** Returns the norm at a layer. */
    public Norm at(LayerFlow layer) {
      return this == OF_W ? layer.weightGradient() : layer.gradient();
    }

    private String words() {
      return Words.of(key);
    }
  }

  /** Says how long the gradient is at the last and at the first layer. */
  public String curve(String name, GradientFlow flow, Length length) {
    return Words.of(
        "depth.reading.curve",
        name,
        length.words(),
        String.valueOf(flow.layers().size()),
        length(length.at(flow.last())),
        length(length.at(flow.first())));
  }

  /** Says how long the gradient is at a layer. */
  public String layer(String name, LayerFlow layer, Length length) {
    return Words.of(
        "depth.reading.layer",
        name,
        String.valueOf(layer.layer()),
        length.words(),
        length(length.at(layer)));
  }

  /** Says the length, by its power of ten where no number can. */
  private String length(Norm norm) {
    double value = norm.value();
    if (norm.isZero()) {
      return Words.of("depth.reading.zero");
    }
    boolean beyond = value == 0 || Double.isInfinite(value);
    return norm.isFinite() && beyond
        ? Words.of("depth.reading.power", power(Math.round(norm.log10())))
        : numbers.said(value);
  }

  private static String power(long exponent) {
    return Plain.of(new Formula.Power(Formulas.whole(10), Formulas.whole(exponent)));
  }

  /**
   * Says what a layer is like on the way forward, and what the step back to it does.
   *
   * @param layer its number, from 1
   */
  public String factors(String name, GradientFlow flow, int layer) {
    String back = layer <= flow.steps().size() ? " " + back(flow, flow.steps().get(layer - 1)) : "";
    return name + ". " + forward(flow.layers().get(layer - 1)) + back;
  }

  private String forward(LayerFlow flow) {
    String spread =
        Words.of(
            "depth.reading.forward",
            String.valueOf(flow.layer()),
            numbers.said(flow.outputs().mean()),
            numbers.said(flow.outputs().deviation()),
            numbers.said(flow.outputs().quartiles().q1()),
            numbers.said(flow.outputs().quartiles().q3()));
    return spread + flow.slopes().map(slopes -> " " + slopes(slopes)).orElse("");
  }

  private String slopes(Slopes slopes) {
    return Words.of(
        "depth.reading.slopes",
        numbers.percent(slopes.off()),
        numbers.percent(slopes.flat()),
        numbers.said(slopes.quartiles().median()));
  }

  private String back(GradientFlow flow, BackStep step) {
    return Words.of(
        "depth.reading.back" + ending(flow, step),
        String.valueOf(step.to() + 1),
        String.valueOf(step.to()),
        numbers.said(step.stretch()),
        numbers.said(step.shrink()),
        numbers.said(step.ratio()));
  }

  /** A step from 0, or beyond all numbers, is told by what it lacks. */
  private static String ending(GradientFlow flow, BackStep step) {
    if (flow.layers().get(step.to()).gradient().isZero()) {
      return ".zero";
    }
    if (step.stretch() == 0) {
      return ".stopped";
    }
    return Double.isFinite(step.stretch()) && Double.isFinite(step.shrink()) ? "" : ".notFinite";
  }

  /**
   * Says how many of a layer's weights a step of descent would not move.
   *
   * @param share their share, one of the {@link org.chainrule.study.depth.flow.LostUpdates}
   * @param rate the learning rate η
   */
  public String lost(double share, double rate) {
    return Words.of("depth.reading.lost", numbers.percent(share), numbers.said(rate));
  }

  /**
   * Says what ρ is, where there is one.
   *
   * @param first whether ρ stands there for the first time, and is defined
   */
  public Optional<Formula> ratio(GradientFlow flow, boolean first) {
    return Double.isNaN(flow.ratio())
        ? Optional.empty()
        : Optional.of(DepthFormulas.ratio(numbers.number(flow.ratio()), first));
  }

  /** Says what the zone is whose upper bound is {@link GradientFlow#bounds}' lower one. */
  public static String vanished(String name) {
    return Words.of("depth.chart.vanished", name);
  }

  /** Says what the zone is whose lower bound is {@link GradientFlow#bounds}' upper one. */
  public static String exploded(String name) {
    return Words.of("depth.chart.exploded", name);
  }
}
