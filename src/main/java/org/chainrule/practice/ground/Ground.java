package org.chainrule.practice.ground;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.chainrule.network.Variable;
import org.chainrule.pass.program.Node;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;

/** What has to be known of a pass before something can be asked about it. */
public record Ground(Trace trace) {

  /** Beyond this part of the largest number two numbers that should be equal are not. */
  public static final double ROUNDING = 1e-9;

  /** Whether every number of the pass is one. */
  public boolean isFinite() {
    return trace.steps().stream()
        .allMatch(step -> step.result().value().count(entry -> !Double.isFinite(entry)) == 0);
  }

  /** Whether the loss has a derivative here: no unit and no output stands at a kink. */
  public boolean isSmooth() {
    return trace.program().nodes().stream()
        .filter(node -> node.primitive().hasKinks())
        .noneMatch(this::standsAtKink);
  }

  private boolean standsAtKink(Node node) {
    List<double[]> operands =
        node.operands().stream()
            .map(variable -> byColumns(trace.quantity(Name.of(variable))))
            .toList();
    IntFunction<double[]> rest = operands::get;
    double[] first = operands.get(0);
    for (int place = 0; place < first.length; place++) {
      double value = first[place];
      if (DoubleStream.of(node.primitive().kinks(rest, place)).anyMatch(kink -> kink == value)) {
        return true;
      }
    }
    return false;
  }

  private static double[] byColumns(Quantity quantity) {
    double[] entries = new double[quantity.rows() * quantity.columns()];
    for (int k = 0; k < entries.length; k++) {
      entries[k] = quantity.get(k % quantity.rows(), k / quantity.rows());
    }
    return entries;
  }

  /** Whether z of this layer goes into its activation and nowhere else. */
  public boolean goesOneWay(int layer) {
    return trace.program().uses(Name.linearOutput(layer).variable()).size() == 1;
  }

  /** The loss. */
  public double loss() {
    return loss(trace);
  }

  /** Returns the loss after a weight has been changed by so much, by running the net again. */
  public double lossAfter(Target weight, double change) {
    return loss(Pass.run(Moved.of(trace.network(), weight, change), trace.sample()));
  }

  private static double loss(Trace trace) {
    return trace.quantity(Name.loss()).get(0, 0);
  }

  /** The gradient of a weight. */
  public double slope(Target weight) {
    return trace.quantity(weight.name().gradient()).get(weight.row(), weight.column());
  }

  /** Returns the number of the step before the gradient of this variable begins to be made. */
  public int before(Name variable) {
    return trace.shownFrom(trace.firstGradient(variable)) - 1;
  }

  /** Every entry of the weight of a layer. */
  public Stream<Target> weights(int layer) {
    Name name = Name.of(new Variable(Variable.Role.WEIGHT, layer));
    Quantity weight = trace.quantity(name);
    return Stream.iterate(0, k -> k + 1)
        .limit((long) weight.rows() * weight.columns())
        .map(k -> Target.cell(name, k / weight.columns(), k % weight.columns()));
  }
}
