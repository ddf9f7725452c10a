package org.chainrule.pass.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Variable;
import org.chainrule.pass.operation.Bindings;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.operation.OwnDerivative;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * Makes the steps of a pass, and every matrix that can be shown, around what was computed at once.
 */
final class StepBuilder {

  private final Program program;
  private final Matrix[] computed;
  private final int samples;
  private final Map<Name, Matrix> believed;
  private final Map<Name, Quantity> quantities = new LinkedHashMap<>();
  private final Map<Name, Integer> shownFrom = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Name, Step> factors = new HashMap<>();

  private StepBuilder(Program program, Matrix[] computed, int samples, Map<Name, Matrix> believed) {
    this.program = program;
    this.computed = computed;
    this.samples = samples;
    this.believed = believed;
  }

  /**
   * Makes the steps and the quantities.
   *
   * @param computed what was computed at once, at the places of the schedule
   * @param believed what is taken for the value of a quantity in place of that which is computed
   */
  static StepBuilder of(
      Program program, Matrix[] computed, int samples, Map<Name, Matrix> believed) {
    StepBuilder builder = new StepBuilder(program, computed, samples, believed);
    for (Variable variable : program.variables()) {
      if (variable.isGiven()) {
        builder.give(Name.of(variable), computed[program.schedule().placeOf(variable)]);
      }
    }
    program.schedule().steps().forEach(builder::make);
    return builder;
  }

  /** The steps, in order. */
  List<Step> steps() {
    return steps;
  }

  /** What makes each factor that the backward pass takes along. */
  Map<Name, Step> factors() {
    return factors;
  }

  /** Every matrix that can be shown. */
  Map<Name, Quantity> quantities() {
    return quantities;
  }

  /** The number of the step at which each matrix can first be shown, 0 for what is given. */
  Map<Name, Integer> shownFrom() {
    return shownFrom;
  }

  /** Returns a matrix that has been made. */
  Quantity get(Name name) {
    return quantities.get(name);
  }

  private void give(Name name, Matrix value) {
    put(Quantity.given(name, value), 0);
  }

  private void make(PlannedStep planned) {
    Name name = planned.name();
    if (planned.phase() == Phase.BACKWARD) {
      begin(planned.stage());
    }
    Operation operation = planned.operation(this);
    boolean kept = planned.place() != PlannedStep.NONE;
    Quantity result =
        kept
            ? Quantity.given(name, computed[planned.place()])
            : new Quantity(
                name,
                program.rows(name.variable()),
                program.columns(name.variable(), samples),
                operation::evaluate);
    Quantity shown = put(believed(result), next());
    steps.add(new Step(next(), planned.phase(), planned.stage(), operation, shown));
  }

  /** The backward pass starts from dℓ/dℓ. */
  private void begin(Stage stage) {
    Name own = Name.loss().gradient();
    if (get(own) == null) {
      take(stage, own, 1, 1, new OwnDerivative(get(Name.loss())));
    }
  }

  /** A factor belongs to the step that is made next. */
  private Quantity take(Stage stage, Name name, int rows, int columns, Operation made) {
    Quantity factor = put(believed(new Quantity(name, rows, columns, made::evaluate)), next());
    factors.put(name, new Step(next(), Phase.BACKWARD, stage, made, factor));
    return factor;
  }

  private int next() {
    return steps.size() + 1;
  }

  private Quantity put(Quantity quantity, int step) {
    quantities.put(quantity.name(), quantity);
    shownFrom.putIfAbsent(quantity.name(), step);
    return quantity;
  }

  /** Returns what is believed of a quantity, else the quantity itself. */
  private Quantity believed(Quantity quantity) {
    Matrix known = believed.get(quantity.name());
    return known == null ? quantity : Quantity.given(quantity.name(), known);
  }

  /** Returns what the variables of a node stand for. */
  Bindings at(Node node) {
    return new Bindings() {

      @Override
      public Quantity operand(int operand) {
        return get(Name.of(node.operands().get(operand)));
      }

      @Override
      public List<Quantity> operands() {
        return node.operands().stream().map(variable -> get(Name.of(variable))).toList();
      }

      @Override
      public Quantity arriving() {
        return get(Name.of(node.result()).gradient());
      }

      @Override
      public Quantity result() {
        return get(Name.of(node.result()));
      }

      @Override
      public Quantity taken(Name name, int rows, int columns, Operation made) {
        Quantity known = get(name);
        return known != null ? known : take(node.stage(), name, rows, columns, made);
      }
    };
  }
}
