package org.chainrule.study.depth.stack;

import java.util.function.IntToLongFunction;
import org.chainrule.study.depth.flow.Norm;
import org.chainrule.study.depth.flow.Outcome;

/** Runs random nets of stacks and says how large their gradients are. */
public interface NetRunner {

  /** Returns the fastest runner for stacks that are like this one, and at most so deep. */
  static NetRunner of(Stack stack) {
    return stack.activation().elementwise().isPresent()
        ? new StackKernel(stack.width(), stack.depth())
        : new PassRunner();
  }

  /** How many nets can run at once. */
  int most();

  /**
   * Runs nets of a stack.
   *
   * @param count how many, at most {@link #most}
   * @param seed the seed of each, counted from 0
   */
  void run(Stack stack, int count, IntToLongFunction seed);

  /** Returns ‖dℓ/dz‖ at the output of a linear layer of the last run; both count from 0. */
  Norm gradient(int layer, int net);

  /** Returns what became of a net's gradient in the last run, in a stack so deep. */
  default Outcome outcome(int depth, int net) {
    return Outcome.of(gradient(0, net), gradient(depth - 1, net));
  }

  /** Returns ‖dℓ/dW‖ of a layer of the last run; both count from 0. */
  Norm weightGradient(int layer, int net);
}
