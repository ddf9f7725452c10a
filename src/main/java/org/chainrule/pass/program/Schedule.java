package org.chainrule.pass.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Variable;
import org.chainrule.pass.operation.Values;
import org.chainrule.pass.quantity.Name;

/**
 * The steps of a pass over a program, in order, before there are numbers: the nodes forward, then
 * in reverse what each variable's gradient is made of, where its first use stands.
 */
final class Schedule {

  private final Program program;
  private final List<PlannedStep> steps = new ArrayList<>();
  private final Map<Name, Integer> places = new HashMap<>();
  private final PlannedStep.Forward[] forward;
  private final PlannedStep[] backward;
  private final Matrix[] parameters;
  private final int input;
  private final int target;

  Schedule(Program program) {
    this.program = program;
    program.variables().forEach(variable -> place(Name.of(variable)));
    this.input = placeOf(Variable.of(Variable.Role.INPUT));
    this.target = placeOf(Variable.of(Variable.Role.TARGET));
    program.nodes().forEach(this::addForward);
    for (int k = program.nodes().size() - 1; k >= 0; k--) {
      addBackward(program.nodes().get(k));
    }
    this.forward =
        steps.stream()
            .filter(PlannedStep.Forward.class::isInstance)
            .toArray(PlannedStep.Forward[]::new);
    this.backward =
        steps.stream()
            .skip(forward.length)
            .filter(step -> isNeeded(step.name()))
            .toArray(PlannedStep[]::new);
    this.parameters = new Matrix[places.size()];
    for (Variable variable : program.network().parameters()) {
      Layer layer = program.network().layer(variable.layer());
      boolean weight = variable.role() == Variable.Role.WEIGHT;
      parameters[place(variable)] = weight ? layer.weight() : layer.bias().orElseThrow();
    }
  }

  /** The gradients of what is given are side branches: nothing later needs them. */
  private static boolean isNeeded(Name name) {
    return name.isValue() || !name.variable().isGiven();
  }

  private void addForward(Node node) {
    steps.add(
        new PlannedStep.Forward(
            Name.of(node.result()), node.stage(), node, places(node), place(node.result())));
  }

  /** Adds the gradients of those operands that are used here first. */
  private void addBackward(Node node) {
    for (int operand = 0; operand < node.operands().size(); operand++) {
      Variable variable = node.operands().get(operand);
      List<Program.Use> uses = program.gradientUses(variable);
      if (!uses.isEmpty() && uses.get(0).equals(new Program.Use(node, operand))) {
        addGradient(variable, uses);
      }
    }
  }

  private void addGradient(Variable variable, List<Program.Use> uses) {
    Name gradient = Name.of(variable).gradient();
    Stage stage = program.uses(variable).get(0).node().stage();
    if (uses.size() == 1) {
      steps.add(back(gradient, stage, uses.get(0)));
      return;
    }
    int[] parts = new int[uses.size()];
    for (int k = 0; k < parts.length; k++) {
      Name contribution = Name.of(variable).contribution(k + 1);
      PlannedStep step = back(contribution, uses.get(k).node().stage(), uses.get(k));
      steps.add(step);
      parts[k] = step.place();
    }
    steps.add(new PlannedStep.Sum(gradient, stage, uses.size(), parts, placeOf(gradient)));
  }

  private PlannedStep back(Name name, Stage stage, Program.Use use) {
    Node node = use.node();
    Integer arriving = places.get(Name.of(node.result()).gradient());
    return new PlannedStep.Back(
        name,
        stage,
        use,
        places(node),
        arriving == null ? PlannedStep.NONE : arriving,
        placeOf(name));
  }

  /** What is only computed when it is looked at is not kept here. */
  private int placeOf(Name gradient) {
    return isNeeded(gradient) ? place(gradient) : PlannedStep.NONE;
  }

  private int[] places(Node node) {
    return node.operands().stream().mapToInt(this::place).toArray();
  }

  private int place(Variable variable) {
    return place(Name.of(variable));
  }

  private int place(Name name) {
    return places.computeIfAbsent(name, ignored -> places.size());
  }

  /** Every step, in order. */
  List<PlannedStep> steps() {
    return steps;
  }

  /** Returns where a variable is kept. */
  int placeOf(Variable variable) {
    return places.get(Name.of(variable));
  }

  /** Returns the values of all names that are computed at once, as a pass begins. */
  Matrix[] run(Matrix x, Matrix y) {
    Matrix[] all = parameters.clone();
    all[input] = x;
    all[target] = y;
    Values values = new Values(all);
    for (PlannedStep.Forward step : forward) {
      all[step.place()] = step.compute(values);
    }
    for (PlannedStep step : backward) {
      all[step.place()] = step.compute(values);
    }
    return all;
  }
}
