package org.chainrule.study.landscape;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * What a net with two inputs gives over a part of the plane of x₁ and x₂.
 *
 * @param sample its samples
 * @param labelling how they are told apart
 * @param right how many of them are on their own side, where there are sides
 * @param yhat ŷ of the samples
 * @param output which output is looked at, from 0; nothing where the classes are
 * @param relief every output
 */
public record PlaneStudy(
    Sample sample, Labelling labelling, int right, Matrix yhat, OptionalInt output, Relief relief) {

  /**
   * Surveys the plane.
   *
   * @param trace a pass of the net over its samples
   * @param output which output is to be looked at; nothing for the classes, where there are some,
   *     else for the first
   * @param cancelled asked again and again; once it says true, nothing more comes of it
   * @param found told what is known: roughly at first, then ever finer
   */
  public static void of(
      Trace trace,
      Window window,
      OptionalInt output,
      BooleanSupplier cancelled,
      Consumer<PlaneStudy> found) {
    Network network = trace.network();
    Sample sample = trace.sample();
    Labelling labelling = Labelling.of(network, sample);
    Matrix yhat = trace.quantity(Name.yhat()).value();
    int right = labelling.right(yhat, sample.y());
    boolean first = output.isEmpty() && labelling.kind() == Labelling.Kind.VALUES;
    OptionalInt shown = first ? OptionalInt.of(0) : output;
    Survey.of(
        new Outputs(network),
        window,
        Survey.sides(work(network)),
        cancelled,
        relief -> found.accept(new PlaneStudy(sample, labelling, right, yhat, shown, relief)));
  }

  private static double work(Network network) {
    return network.layers().stream()
        .mapToDouble(layer -> (double) layer.outputs() * layer.inputs())
        .sum();
  }

  /** Whether it is looked at where classes meet, and not at how large an output is. */
  public boolean showsClasses() {
    return output.isEmpty();
  }

  /**
   * Returns by how much the outputs at each node speak for a class more than for every other; 0
   * where it meets another.
   */
  public Matrix lead(int one) {
    if (labelling.kind() == Labelling.Kind.TWO_SIDES) {
      double sign = one == 1 ? 1 : -1;
      return relief.heights().get(0).map(value -> sign * (value - labelling.border()));
    }
    List<Matrix> all = relief.heights();
    return Matrix.generate(
        relief.side(),
        relief.side(),
        (row, column) ->
            all.get(one).get(row, column)
                - IntStream.range(0, all.size())
                    .filter(other -> other != one)
                    .mapToDouble(other -> all.get(other).get(row, column))
                    .max()
                    .orElse(0));
  }

  /** The least and the greatest finite value of an output in the window. */
  public double[] range(int which) {
    double[] finite = relief.heights().get(which).entries(Double::isFinite).toArray();
    double low = Arrays.stream(finite).min().orElse(0);
    double high = Arrays.stream(finite).max().orElse(0);
    return new double[] {low, high};
  }
}
