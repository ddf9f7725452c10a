package org.chainrule.practice.fault;

import java.util.Map;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.practice.ground.Ground;
import org.chainrule.practice.mistake.Mistake;
import org.chainrule.practice.mistake.Wrong;

/**
 * A pass in which one step was done wrongly, and everything after it went on from that.
 *
 * @param right the pass as it should be
 * @param step the step of the right pass
 * @param wrong what was done there instead
 * @param trace the pass as it went
 * @param check what a gradient check says of it
 */
public record FaultyPass(Trace right, Step step, Wrong wrong, Trace trace, DifferenceCheck check) {

  /** More numbers than that nobody goes through by hand, and to check them takes long. */
  private static final int MOST_NUMBERS = 400;

  /** A number that is off by less than this part of it may look right. */
  private static final double SEEN = 0.02;

  /** What there is to say of a step that somebody takes for the wrong one. */
  public enum Finding {
    /** It is done wrongly. */
    FAULT,
    /** It is done right, but what it started from was wrong already. */
    CARRIED,
    /** It gives what it should. */
    RIGHT
  }

  /**
   * Does a step wrongly.
   *
   * @return nothing where that would not be seen: the numbers are nearly right, the gradients of
   *     weights and biases are, or a number is not finite
   */
  static Optional<FaultyPass> of(Trace right, Step step, Wrong wrong) {
    if (isNone(wrong.mistake()) || !isSeen(step.result().value(), wrong.value())) {
      return Optional.empty();
    }
    Trace trace = Pass.run(right.network(), right.sample(), Map.of(step.name(), wrong.value()));
    Ground ground = new Ground(trace);
    if (!ground.isFinite() || !ground.isSmooth()) {
      return Optional.empty();
    }
    DifferenceCheck check =
        DifferenceCheck.of(new Fault(step.name(), wrong.mistake(), wrong.formula()), trace);
    return check.wrong() == 0
        ? Optional.empty()
        : Optional.of(new FaultyPass(right, step, wrong, trace, check));
  }

  /** What is right elsewhere is no fault, and nothing at all is soon found. */
  private static boolean isNone(Mistake mistake) {
    return mistake.isConvention() || mistake == Mistake.ZERO_UNKNOWN;
  }

  /** Whether the pass can be gone through by hand, and where each number has a derivative. */
  static boolean canBeIn(Trace right) {
    Ground ground = new Ground(right);
    int numbers =
        right.network().parameters().stream()
            .map(variable -> right.quantity(Name.of(variable)))
            .mapToInt(quantity -> quantity.rows() * quantity.columns())
            .sum();
    return numbers <= MOST_NUMBERS && ground.isFinite() && ground.isSmooth();
  }

  private static boolean isSeen(Matrix right, Matrix wrong) {
    Matrix apart =
        right.zip(
            wrong, (a, b) -> Math.abs(a - b) > SEEN * Math.max(Math.abs(a), Math.abs(b)) ? 1 : 0);
    return apart.sum() > 0;
  }

  /** The fault that its program has. */
  public Fault fault() {
    return new Fault(step.name(), wrong.mistake(), wrong.formula());
  }

  /** Whether the forward pass is wrong already, so that its loss is too. */
  public boolean isForward() {
    return step.phase() == Phase.FORWARD;
  }

  /** What there is to say of a step. */
  public Finding finding(Step clicked) {
    if (clicked.name().equals(step.name())) {
      return Finding.FAULT;
    }
    Matrix should = right.quantity(clicked.name()).value();
    Matrix is = trace.quantity(clicked.name()).value();
    double size = Math.max(should.maxMagnitude(), is.maxMagnitude());
    double off = should.zip(is, (a, b) -> Math.abs(a - b)).maxMagnitude();
    return off > Ground.ROUNDING * size ? Finding.CARRIED : Finding.RIGHT;
  }
}
