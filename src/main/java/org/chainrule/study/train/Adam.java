package org.chainrule.study.train;

import static org.chainrule.formula.Formulas.apply;
import static org.chainrule.formula.Formulas.equal;
import static org.chainrule.formula.Formulas.fraction;
import static org.chainrule.formula.Formulas.letter;
import static org.chainrule.formula.Formulas.minus;
import static org.chainrule.formula.Formulas.round;
import static org.chainrule.formula.Formulas.squared;
import static org.chainrule.formula.Formulas.sum;
import static org.chainrule.formula.Formulas.whole;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Functions;

/**
 * Adam: D. P. Kingma and J. Ba, Adam: a method for stochastic optimization (2015), algorithm 1. In
 * its first step m̂/√v̂ is the sign of the gradient, so that each entry moves by about η.
 *
 * @param beta1 β₁, from 0 up to but not including 1: how much of the mean m the next step keeps
 * @param beta2 β₂, likewise of the mean square v
 * @param epsilon ε, positive: keeps the quotient finite where the gradient was always 0
 */
public record Adam(double beta1, double beta2, double epsilon) implements Optimiser {

  /** The usual one. */
  public static final Adam USUAL = new Adam(0.9, 0.999, 1e-8);

  private static final Formula BETA_1 = Signs.indexed("β", "beta", 1);
  private static final Formula BETA_2 = Signs.indexed("β", "beta", 2);
  private static final Formula EPSILON = letter("ε");
  private static final Formula MEAN = letter("m");
  private static final Formula CORRECTED_MEAN = letter("m̂");
  private static final Formula CORRECTED_SQUARE = letter("v̂");

  /** Checks its numbers. */
  public Adam {
    InvalidTrainingException.requireShare("beta1", beta1);
    InvalidTrainingException.requireShare("beta2", beta2);
    InvalidTrainingException.requirePositive("epsilon", epsilon);
  }

  @Override
  public String id() {
    return "adam";
  }

  @Override
  public List<Formula.Equation> equations(Formula parameter, Formula gradient) {
    return List.of(
        averages(MEAN, BETA_1, gradient),
        averages(Signs.VELOCITY, BETA_2, squared(gradient)),
        corrected(CORRECTED_MEAN, MEAN, BETA_1),
        corrected(CORRECTED_SQUARE, Signs.VELOCITY, BETA_2),
        Signs.descends(
            parameter,
            fraction(CORRECTED_MEAN, sum(apply(Functions.SQRT, CORRECTED_SQUARE), EPSILON))));
  }

  private static Formula.Equation averages(Formula mean, Formula beta, Formula of) {
    return Signs.becomes(
        mean, sum(Signs.scaled(beta, mean), Signs.scaled(round(minus(whole(1), beta)), of)));
  }

  /** At first a mean holds the 0 it began with, the more the nearer β is to 1. */
  private static Formula.Equation corrected(Formula corrected, Formula mean, Formula beta) {
    return equal(corrected, fraction(mean, minus(whole(1), new Formula.Power(beta, Signs.STEP))));
  }

  @Override
  public List<Constant> constants() {
    return List.of(
        new Constant(BETA_1, beta1), new Constant(BETA_2, beta2), new Constant(EPSILON, epsilon));
  }

  @Override
  public int kept() {
    return 2;
  }

  @Override
  public Moved move(Matrix parameter, Matrix gradient, List<Matrix> memory, int step, double rate) {
    Matrix mean = memory.get(0).zip(gradient, (m, slope) -> beta1 * m + (1 - beta1) * slope);
    Matrix square =
        memory.get(1).zip(gradient, (v, slope) -> beta2 * v + (1 - beta2) * slope * slope);
    double ofMean = 1 - StrictMath.pow(beta1, step);
    double ofSquare = 1 - StrictMath.pow(beta2, step);
    Matrix direction = mean.zip(square, (m, v) -> m / ofMean / (Math.sqrt(v / ofSquare) + epsilon));
    return new Moved(
        parameter.zip(direction, (entry, d) -> entry - rate * d), List.of(mean, square));
  }
}
