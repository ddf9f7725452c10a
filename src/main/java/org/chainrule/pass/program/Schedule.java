package org.chainrule.pass.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Variable;
import org.chainrule.pass.operation.Values;
import org.chainrule.pass.quantity.Name;

/**
 * The steps of a pass over a program, in order, before there are numbers: the nodes forward, then
 * in reverse what each variable's gradient is made of, where its first use stands, and then what an
 * optimiser makes of the weights and biases, if there is one.
 */
final class Schedule {

  private final Program program;
  private final List<PlannedStep> steps = new ArrayList<>();
  private final int[] gradients;
  private final PlannedStep.Forward[] forward;
  private final PlannedStep[] backward;
  private final Matrix[] parameters;
  private final int input;
  private final int target;
  private int kept;

  Schedule(Program program) {
    this.program = program;
    this.input = placeOf(Variable.of(Variable.Role.INPUT));
    this.target = placeOf(Variable.of(Variable.Role.TARGET));
    this.kept = program.variables().size();
    this.gradients = new int[kept];
    Arrays.fill(gradients, PlannedStep.NONE);
    program.nodes().forEach(this::addForward);
    for (int k = program.nodes().size() - 1; k >= 0; k--) {
      addBackward(program.nodes().get(k));
    }
    if (program.updating().isPresent()) {
      addUpdates(program.updating().get());
    }
    this.forward =
        steps.stream()
            .filter(PlannedStep.Forward.class::isInstance)
            .toArray(PlannedStep.Forward[]::new);
    this.backward =
        steps.stream()
            .skip(forward.length)
            .filter(step -> step.place() != PlannedStep.NONE)
            .toArray(PlannedStep[]::new);
    this.parameters = new Matrix[kept];
    for (Variable variable : program.variables()) {
      if (variable.isParameter()) {
        parameters[placeOf(variable)] = program.network().parameter(variable);
      }
    }
  }

  private void addForward(Node node) {
    steps.add(
        new PlannedStep.Forward(
            Name.of(node.result()),
            node.stage(),
            node,
            program.places(node),
            placeOf(node.result())));
  }

  /** Adds the gradients of those operands that are used here first. */
  private void addBackward(Node node) {
    for (int operand = 0; operand < node.operands().size(); operand++) {
      Variable variable = node.operands().get(operand);
      List<Program.Use> uses = program.gradientUses(variable);
      if (!uses.isEmpty() && uses.get(0).is(node, operand)) {
        addGradient(variable, uses);
      }
    }
  }

  private void addGradient(Variable variable, List<Program.Use> uses) {
    Name gradient = Name.of(variable).gradient();
    Stage stage = program.uses(variable).get(0).node().stage();
    if (uses.size() == 1) {
      steps.add(back(gradient, stage, uses.get(0), keepGradient(variable)));
      return;
    }
    int[] parts = new int[uses.size()];
    for (int k = 0; k < parts.length; k++) {
      Name contribution = Name.of(variable).contribution(k + 1);
      PlannedStep step =
          back(contribution, uses.get(k).node().stage(), uses.get(k), keep(variable));
      steps.add(step);
      parts[k] = step.place();
    }
    steps.add(new PlannedStep.Sum(gradient, stage, uses.size(), parts, keepGradient(variable)));
  }

  private void addUpdates(Updating updating) {
    for (Variable parameter : Updating.moved(program.network())) {
      Stage stage = program.uses(parameter).get(0).node().stage();
      steps.add(new PlannedStep.Move(Name.of(parameter), stage, updating));
    }
  }

  private PlannedStep back(Name name, Stage stage, Program.Use use, int place) {
    Node node = use.node();
    int arriving = gradients[placeOf(node.result())];
    return new PlannedStep.Back(name, stage, use, program.places(node), arriving, place);
  }

  private int keepGradient(Variable variable) {
    int place = keep(variable);
    gradients[placeOf(variable)] = place;
    return place;
  }

  /**
   * Returns a place for a gradient or a part of one. Those of what is given have none: they are
   * side branches that nothing later needs, and are computed when they are looked at.
   */
  private int keep(Variable variable) {
    return variable.isGiven() ? PlannedStep.NONE : kept++;
  }

  /** Every step, in order. */
  List<PlannedStep> steps() {
    return steps;
  }

  /** Returns where a variable is kept. */
  int placeOf(Variable variable) {
    return program.place(variable);
  }

  /**
   * Returns the values of all names that are computed at once, as a pass begins.
   *
   * @param instead results that stand in for what their steps compute
   */
  Matrix[] run(Matrix x, Matrix y, Map<Name, Matrix> instead) {
    Matrix[] all = parameters.clone();
    all[input] = x;
    all[target] = y;
    Values values = new Values(all);
    for (PlannedStep.Forward step : forward) {
      all[step.place()] = result(step, values, instead);
    }
    for (PlannedStep step : backward) {
      all[step.place()] = result(step, values, instead);
    }
    return all;
  }

  /** Puts what the nodes give beside what is given. */
  void forward(Matrix[] all, Values values) {
    for (PlannedStep.Forward step : forward) {
      all[step.place()] = step.compute(values);
    }
  }

  /** Puts the gradients of what the nodes give beside that. */
  void backward(Matrix[] all, Values values) {
    for (PlannedStep step : backward) {
      all[step.place()] = step.compute(values);
    }
  }

  /** How many matrices are kept of a pass. */
  int kept() {
    return kept;
  }

  /** Returns where the gradient of a variable is kept, if it is. */
  int gradientOf(Variable variable) {
    return gradients[placeOf(variable)];
  }

  private static Matrix result(PlannedStep step, Values values, Map<Name, Matrix> instead) {
    Matrix given = instead.get(step.name());
    return given != null ? given : step.compute(values);
  }
}
