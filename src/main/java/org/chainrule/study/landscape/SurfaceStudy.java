package org.chainrule.study.landscape;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.study.train.Parameters;

/**
 * The loss of all samples over two weights around a state, all other weights as they are there.
 *
 * @param across the weight to the right
 * @param up the weight upwards
 * @param loss the loss at the state itself
 * @param low the least finite loss of the window, as far as it is known: of the nodes and, if the
 *     state lies in the window, of the state; above {@code high} if none is finite
 * @param high the greatest
 * @param relief the loss
 */
public record SurfaceStudy(
    Target across, Target up, double loss, double low, double high, Relief relief) {

  /** An activation takes about as long as so many multiplications. */
  private static final int ACTIVATION = 30;

  /**
   * Surveys the surface.
   *
   * @param trace a pass of the state over all samples
   * @param cancelled asked again and again; once it says true, nothing more comes of it
   * @param found told what is known: roughly at first, then ever finer
   */
  public static void of(
      Trace trace,
      Target across,
      Target up,
      Window window,
      BooleanSupplier cancelled,
      Consumer<SurfaceStudy> found) {
    Network network = trace.network();
    Sample sample = trace.sample();
    double loss = trace.quantity(Name.loss()).get(0, 0);
    Survey.of(
        new TwoWeights(network, sample, across, up),
        window,
        Survey.sides(work(network) * sample.count()),
        cancelled,
        relief -> found.accept(of(across, up, network, loss, relief)));
  }

  /** The state may lie lower than every node, as a minimum between them does. */
  private static SurfaceStudy of(
      Target across, Target up, Network network, double loss, Relief relief) {
    boolean within =
        relief.window().contains(TwoWeights.entry(network, across), TwoWeights.entry(network, up));
    double[] finite =
        DoubleStream.concat(
                relief.heights().get(0).entries(height -> true),
                within ? DoubleStream.of(loss) : DoubleStream.empty())
            .filter(Double::isFinite)
            .toArray();
    double low = Arrays.stream(finite).min().orElse(Double.POSITIVE_INFINITY);
    double high = Arrays.stream(finite).max().orElse(Double.NEGATIVE_INFINITY);
    return new SurfaceStudy(across, up, loss, low, high, relief);
  }

  /** Whether the loss is finite anywhere in the window. */
  public boolean finite() {
    return low <= high;
  }

  /** Besides the multiplications there are the activations. */
  private static double work(Network network) {
    return network.layers().stream()
        .mapToDouble(layer -> (double) layer.outputs() * (layer.inputs() + ACTIVATION))
        .sum();
  }

  /** Returns every entry of W and b that training moves. */
  public static List<Target> entries(Network network) {
    return Parameters.of(network).stream()
        .flatMap(parameter -> entries(Name.of(parameter), network.parameter(parameter)))
        .toList();
  }

  private static Stream<Target> entries(Name name, Matrix matrix) {
    return IntStream.range(0, matrix.rows())
        .boxed()
        .flatMap(
            row ->
                IntStream.range(0, matrix.columns())
                    .mapToObj(column -> Target.cell(name, row, column)));
  }

  /** Returns those entries with the largest gradients first. */
  public static List<Target> steepest(Trace trace) {
    return entries(trace.network()).stream()
        .sorted(Comparator.comparingDouble(entry -> -slope(trace, entry)))
        .toList();
  }

  private static double slope(Trace trace, Target entry) {
    Matrix gradient = Parameters.gradient(trace, entry.name().variable());
    return Math.abs(gradient.get(entry.row(), entry.column()));
  }
}
