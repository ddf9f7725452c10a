package org.chainrule.study.depth.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.activation.Activation;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * How large the gradient is at each layer of one pass, and what made it larger or smaller on its
 * way. For a batch the norms are those of the whole matrices.
 *
 * @param layers each layer, the one nearest the input first
 * @param steps each step back, the one to the layer nearest the input first; one fewer than layers
 */
public record GradientFlow(List<LayerFlow> layers, List<BackStep> steps) {

  /** Copies the lists. */
  public GradientFlow {
    layers = List.copyOf(layers);
    steps = List.copyOf(steps);
  }

  /** Reads a pass. */
  public static GradientFlow of(Trace trace) {
    int depth = trace.network().depth();
    return new GradientFlow(
        IntStream.rangeClosed(1, depth).mapToObj(layer -> layer(trace, layer)).toList(),
        IntStream.range(1, depth).mapToObj(to -> step(trace, to)).toList());
  }

  private static LayerFlow layer(Trace trace, int layer) {
    Activation activation = trace.network().layer(layer).activation();
    double[] z = entries(trace, Name.linearOutput(layer));
    Name output = Name.of(trace.network().activationOutput(layer));
    return new LayerFlow(
        layer,
        norm(trace, Name.linearOutput(layer).gradient()),
        norm(trace, Name.weight(layer).gradient()),
        Spread.of(entries(trace, output)),
        activation.elementwise().map(f -> Slopes.of(f, z)));
  }

  private static BackStep step(Trace trace, int to) {
    return BackStep.of(
        to,
        norm(trace, Name.linearOutput(to + 1).gradient()),
        norm(trace, Name.of(trace.network().layerInput(to + 1)).gradient()),
        norm(trace, Name.linearOutput(to).gradient()));
  }

  private static Norm norm(Trace trace, Name name) {
    return Norm.of(entries(trace, name));
  }

  private static double[] entries(Trace trace, Name name) {
    return entries(trace.quantity(name).value());
  }

  /** Returns all entries of a matrix, row by row; by plain loops, for a wide layer has many. */
  public static double[] entries(Matrix matrix) {
    double[] entries = new double[matrix.rows() * matrix.columns()];
    int k = 0;
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        entries[k++] = matrix.get(row, column);
      }
    }
    return entries;
  }

  /** The layer nearest the input. */
  public LayerFlow first() {
    return layers.get(0);
  }

  /** The layer nearest the loss. */
  public LayerFlow last() {
    return layers.get(layers.size() - 1);
  }

  /** Returns ρ, the ratio of ‖dℓ/dz‖ at the first layer to that at the last; 0 for 0/0. */
  public double ratio() {
    return Outcome.ratio(first().gradient(), last().gradient());
  }

  /** Returns what became of the gradient. */
  public Outcome outcome() {
    return Outcome.of(first().gradient(), last().gradient());
  }

  /**
   * Returns between which lengths the gradient at the first layer would count as neither vanished
   * nor exploded; nothing where it has no length at the last layer that it could be compared with.
   */
  public Optional<Bounds> bounds() {
    return Bounds.around(last().gradient());
  }

  /** Returns the geometric mean of the ratios of all steps; NaN without a step. */
  public double meanRatio() {
    return mean(steps.stream().mapToDouble(BackStep::ratio));
  }

  /** Returns the geometric mean of what the weights did in all steps. */
  public double meanStretch() {
    return mean(steps.stream().mapToDouble(BackStep::stretch));
  }

  /** Returns the geometric mean of what the slopes did in all steps. */
  public double meanShrink() {
    return mean(steps.stream().mapToDouble(BackStep::shrink));
  }

  private static double mean(DoubleStream factors) {
    return Math.exp(factors.map(Math::log).average().orElse(Double.NaN));
  }
}
