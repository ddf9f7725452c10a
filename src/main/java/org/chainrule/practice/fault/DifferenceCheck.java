package org.chainrule.practice.fault;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.ground.Moved;
import org.chainrule.practice.mistake.Mistakes;

/**
 * What a gradient check says of a program with a fault: each of its gradients of weights and biases
 * beside central differences of its own loss, which a fault of its forward pass changes too.
 *
 * @param wrong how many entries differ
 * @param entries how many there are
 */
public record DifferenceCheck(int wrong, int entries) {

  private static final double STEP = 1e-5;

  /** Differences of this step are better than that by far. */
  private static final double TOLERANCE = 1e-3;

  /**
   * Checks a program.
   *
   * @param trace its pass, with the fault
   */
  static DifferenceCheck of(Fault fault, Trace trace) {
    List<Target> entries = entries(trace);
    double largest =
        entries.stream().mapToDouble(at -> gradient(trace, at)).map(Math::abs).max().orElse(0);
    int wrong =
        (int)
            entries.stream()
                .filter(at -> differs(gradient(trace, at), difference(fault, trace, at), largest))
                .count();
    return new DifferenceCheck(wrong, entries.size());
  }

  private static List<Target> entries(Trace trace) {
    return trace.network().parameters().stream()
        .map(Name::of)
        .flatMap(parameter -> entries(parameter, trace.quantity(parameter)))
        .toList();
  }

  private static Stream<Target> entries(Name parameter, Quantity quantity) {
    return IntStream.range(0, quantity.rows() * quantity.columns())
        .mapToObj(k -> Target.cell(parameter, k / quantity.columns(), k % quantity.columns()));
  }

  private static double gradient(Trace trace, Target parameter) {
    return trace.quantity(parameter.name().gradient()).get(parameter.row(), parameter.column());
  }

  private static boolean differs(double gradient, double difference, double largest) {
    double size = Math.max(Math.abs(gradient), Math.abs(difference));
    return Math.abs(gradient - difference) > TOLERANCE * size + STEP * STEP * (1 + largest);
  }

  private static double difference(Fault fault, Trace trace, Target parameter) {
    double step =
        STEP
            * Math.max(
                1,
                Math.abs(
                    trace.quantity(parameter.name()).get(parameter.row(), parameter.column())));
    return (loss(fault, trace, parameter, step) - loss(fault, trace, parameter, -step))
        / (2 * step);
  }

  private static double loss(Fault fault, Trace trace, Target parameter, double change) {
    Sample sample = trace.sample();
    return fault
        .run(Moved.of(trace.network(), parameter, change), sample, Mistakes.USUAL_RATE)
        .quantity(Name.loss())
        .get(0, 0);
  }
}
