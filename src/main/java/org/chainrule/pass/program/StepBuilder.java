package org.chainrule.pass.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Variable;
import org.chainrule.network.optimiser.Kept;
import org.chainrule.network.optimiser.Line;
import org.chainrule.network.optimiser.Part;
import org.chainrule.pass.operation.Bindings;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.operation.OwnDerivative;
import org.chainrule.pass.operation.Update;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * Makes the steps of a pass, and every matrix that can be shown, around what was computed at once.
 */
final class StepBuilder {

  private final Program program;
  private final Matrix[] computed;
  private final Map<Name, Matrix> instead;
  private final int samples;
  private final Map<Name, Quantity> quantities = new LinkedHashMap<>();
  private final Map<Name, Integer> shownFrom = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Name, Step> factors = new HashMap<>();

  private StepBuilder(Program program, Matrix[] computed, Map<Name, Matrix> instead, int samples) {
    this.program = program;
    this.computed = computed;
    this.instead = instead;
    this.samples = samples;
  }

  /**
   * Makes the steps and the quantities.
   *
   * @param computed what was computed at once, at the places of the schedule
   * @param instead results that stand in for what their steps compute
   */
  static StepBuilder of(
      Program program, Matrix[] computed, Map<Name, Matrix> instead, int samples) {
    StepBuilder builder = new StepBuilder(program, computed, instead, samples);
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
    Quantity result = result(planned, name, operation);
    put(result, next());
    steps.add(new Step(next(), planned.phase(), planned.stage(), operation, result));
  }

  /** The result that is known, or one that is computed when it is looked at. */
  private Quantity result(PlannedStep planned, Name name, Operation operation) {
    boolean kept = planned.place() != PlannedStep.NONE;
    Matrix value = kept ? computed[planned.place()] : instead.get(name);
    return value == null
        ? new Quantity(
            name,
            program.rows(name.variable()),
            program.columns(name.variable(), samples),
            operation::evaluate)
        : Quantity.given(name, value);
  }

  /** The backward pass starts from dℓ/dℓ. */
  private void begin(Stage stage) {
    Name own = Name.loss().gradient();
    if (get(own) == null) {
      Quantity loss = get(Name.loss());
      take(Phase.BACKWARD, stage, own, 1, 1, new OwnDerivative(loss));
    }
  }

  /** A factor belongs to the step that is made next. */
  private Quantity take(
      Phase phase, Stage stage, Name name, int rows, int columns, Operation operation) {
    Matrix given = instead.get(name);
    Quantity made =
        given == null
            ? new Quantity(name, rows, columns, operation::evaluate)
            : Quantity.given(name, given);
    Quantity factor = put(made, next());
    factors.put(name, new Step(next(), phase, stage, operation, factor));
    return factor;
  }

  /** What the optimiser keeps of a parameter is shown from the step on that takes it. */
  void remember(Name parameter, Updating updating) {
    Quantity value = get(parameter);
    List<Kept> keeps = updating.optimiser().keeps();
    List<Matrix> memory = updating.memory().get(parameter.variable());
    for (int k = 0; k < keeps.size(); k++) {
      Matrix kept = memory == null ? value.value().map(entry -> 0) : memory.get(k);
      requireShape(value, kept);
      put(Quantity.given(parameter.of(Part.kept(keeps.get(k))), kept), next());
    }
  }

  /** A line of an optimiser's rule that goes before the last makes a factor of its step. */
  void take(PlannedStep.Move move, Line line, Update update) {
    Quantity value = get(move.parameter());
    Name name = move.parameter().of(line.gives());
    take(move.phase(), move.stage(), name, value.rows(), value.columns(), update);
  }

  private static void requireShape(Quantity parameter, Matrix kept) {
    if (!kept.sameShape(parameter.value())) {
      throw new IllegalArgumentException(
          "what is kept of " + parameter + " is " + kept.rows() + " × " + kept.columns());
    }
  }

  private int next() {
    return steps.size() + 1;
  }

  private Quantity put(Quantity quantity, int step) {
    quantities.put(quantity.name(), quantity);
    shownFrom.putIfAbsent(quantity.name(), step);
    return quantity;
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
        return known != null
            ? known
            : take(Phase.BACKWARD, node.stage(), name, rows, columns, made);
      }
    };
  }
}
