package org.chainrule.pass.program;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.optimiser.Line;
import org.chainrule.pass.operation.GradientSum;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.operation.Update;
import org.chainrule.pass.operation.Values;
import org.chainrule.pass.quantity.Name;

/** A step of a pass before there are numbers. */
sealed interface PlannedStep {

  /** The place of what is not kept. */
  int NONE = -1;

  /** What it computes. */
  Name name();

  /** The row of the layer table that it belongs to. */
  Stage stage();

  /** Where its result is kept. */
  int place();

  /** The direction. */
  default Phase phase() {
    return Phase.BACKWARD;
  }

  /** Computes the result, without making the step. */
  Matrix compute(Values values);

  /** Makes the operation of the step. */
  Operation operation(StepBuilder builder);

  /** The value of a node. */
  record Forward(Name name, Stage stage, Node node, int[] operands, int place)
      implements PlannedStep {

    @Override
    public Phase phase() {
      return Phase.FORWARD;
    }

    @Override
    public Matrix compute(Values values) {
      return node.primitive().value(values.of(operands));
    }

    @Override
    public Operation operation(StepBuilder builder) {
      return node.primitive().operation(builder.at(node));
    }
  }

  /** What a use of a variable hands back to it. */
  record Back(Name name, Stage stage, Program.Use use, int[] operands, int arriving, int place)
      implements PlannedStep {

    @Override
    public Matrix compute(Values values) {
      Matrix gradient = arriving == NONE ? null : values.at(arriving);
      return use.node().primitive().handBack(use.operand(), values.of(operands), gradient);
    }

    @Override
    public Operation operation(StepBuilder builder) {
      return use.node().primitive().handBackOperation(use.operand(), builder.at(use.node()));
    }
  }

  /** The gradient of a variable that is used more than once. */
  record Sum(Name name, Stage stage, int uses, int[] parts, int place) implements PlannedStep {

    @Override
    public Matrix compute(Values values) {
      Matrix sum = values.at(parts[0]);
      for (int k = 1; k < parts.length; k++) {
        sum = sum.plus(values.at(parts[k]));
      }
      return sum;
    }

    @Override
    public Operation operation(StepBuilder builder) {
      return new GradientSum(
          IntStream.rangeClosed(1, uses)
              .mapToObj(use -> builder.get(name.value().contribution(use)))
              .toList());
    }
  }

  /**
   * A weight or bias after an optimiser has moved it, worked out when it is looked at.
   *
   * @param parameter the weight or bias
   */
  record Move(Name parameter, Stage stage, Updating updating) implements PlannedStep {

    @Override
    public Name name() {
      return parameter.updated();
    }

    @Override
    public int place() {
      return NONE;
    }

    @Override
    public Phase phase() {
      return Phase.UPDATE;
    }

    @Override
    public Matrix compute(Values values) {
      throw new IllegalStateException("an update is no part of what a pass computes at once");
    }

    /** All lines but the last make factors of the step. */
    @Override
    public Operation operation(StepBuilder builder) {
      builder.remember(parameter, updating);
      List<Line> lines = updating.optimiser().lines(updating.rate(), updating.step());
      int last = lines.size() - 1;
      lines.subList(0, last).forEach(line -> builder.take(this, line, update(line, builder)));
      return update(lines.get(last), builder);
    }

    private Update update(Line line, StepBuilder builder) {
      return new Update(
          updating.optimiser(),
          updating.rate(),
          updating.step(),
          line,
          line.takes().stream().map(part -> builder.get(parameter.of(part))).toList());
    }
  }
}
