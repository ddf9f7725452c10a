package org.chainrule.study.train;

import static org.chainrule.formula.Formulas.letter;
import static org.chainrule.formula.Formulas.sum;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;

/**
 * Gradient descent with momentum, v ← μ v + dℓ/dW and W ← W − η v: B. T. Polyak, Some methods of
 * speeding up the convergence of iteration methods (1964), with η outside of v as PyTorch has it.
 *
 * @param mu μ, from 0 up to but not including 1: how much of v the next step keeps
 */
public record Momentum(double mu) implements Optimiser {

  /** The usual one. */
  public static final Momentum USUAL = new Momentum(0.9);

  private static final Formula MU = letter("μ");

  /** Checks its number. */
  public Momentum {
    InvalidTrainingException.requireShare("mu", mu);
  }

  @Override
  public String id() {
    return "momentum";
  }

  @Override
  public List<Formula.Equation> equations(Formula parameter, Formula gradient) {
    return List.of(
        Signs.becomes(Signs.VELOCITY, sum(Signs.scaled(MU, Signs.VELOCITY), gradient)),
        Signs.descends(parameter, Signs.VELOCITY));
  }

  @Override
  public List<Constant> constants() {
    return List.of(new Constant(MU, mu));
  }

  @Override
  public int kept() {
    return 1;
  }

  @Override
  public Moved move(Matrix parameter, Matrix gradient, List<Matrix> memory, int step, double rate) {
    Matrix velocity = memory.get(0).zip(gradient, (v, slope) -> mu * v + slope);
    return new Moved(parameter.zip(velocity, (entry, v) -> entry - rate * v), List.of(velocity));
  }
}
