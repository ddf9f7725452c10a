package org.chainrule.network.optimiser;

import static org.chainrule.formula.Formulas.apply;
import static org.chainrule.formula.Formulas.fraction;
import static org.chainrule.formula.Formulas.letter;
import static org.chainrule.formula.Formulas.minus;
import static org.chainrule.formula.Formulas.round;
import static org.chainrule.formula.Formulas.sum;
import static org.chainrule.formula.Formulas.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
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

  private static final String KEY_1 = "beta1";
  private static final String KEY_2 = "beta2";
  private static final String KEY_EPSILON = "epsilon";

  private static final Formula BETA_1 = Signs.beta(1);
  private static final Formula BETA_2 = Signs.beta(2);
  private static final Formula EPSILON = letter("ε");

  /** Checks its numbers. */
  public Adam {
    InvalidTrainingException.requireShare(KEY_1, beta1);
    InvalidTrainingException.requireShare(KEY_2, beta2);
    InvalidTrainingException.requirePositive(KEY_EPSILON, epsilon);
  }

  @Override
  public String id() {
    return "adam";
  }

  @Override
  public Map<String, Double> settings() {
    Map<String, Double> settings = new LinkedHashMap<>();
    settings.put(KEY_1, beta1);
    settings.put(KEY_2, beta2);
    settings.put(KEY_EPSILON, epsilon);
    return settings;
  }

  @Override
  public Optimiser with(String key, double value) {
    return switch (key) {
      case KEY_1 -> new Adam(value, beta2, epsilon);
      case KEY_2 -> new Adam(beta1, value, epsilon);
      case KEY_EPSILON -> new Adam(beta1, beta2, value);
      default -> Optimiser.super.with(key, value);
    };
  }

  @Override
  public List<Line> lines(double rate, int step) {
    return List.of(
        averages(Kept.MEAN, BETA_1, beta1, line -> line.of(Part.GRADIENT), slope -> slope),
        averages(
            Kept.SQUARE,
            BETA_2,
            beta2,
            line -> line.squared(Part.GRADIENT),
            slope -> slope * slope),
        corrects(Kept.MEAN, BETA_1, beta1, step),
        corrects(Kept.SQUARE, BETA_2, beta2, step),
        descends(rate));
  }

  private static Line averages(
      Kept mean,
      Formula symbol,
      double beta,
      Function<Line.Writing, Formula> written,
      DoubleUnaryOperator of) {
    Part before = Part.kept(mean);
    return new Line(
        Part.renewed(mean),
        List.of(before, Part.GRADIENT),
        taken ->
            taken.get(0).zip(taken.get(1), (m, g) -> beta * m + (1 - beta) * of.applyAsDouble(g)),
        line -> {
          Formula share = line.number(symbol, beta);
          return sum(
              line.multiple(share, line.of(before)),
              line.multiple(round(minus(whole(1), share)), written.apply(line)));
        });
  }

  /** At first a mean holds the 0 it began with, the more the nearer β is to 1. */
  private static Line corrects(Kept mean, Formula symbol, double beta, int step) {
    Part from = Part.renewed(mean);
    double share = 1 - StrictMath.pow(beta, step);
    return new Line(
        Part.corrected(mean),
        List.of(from),
        taken -> taken.get(0).map(entry -> entry / share),
        line ->
            line.entrywise(
                line.of(from),
                () ->
                    fraction(
                        line.of(from),
                        minus(
                            whole(1),
                            new Formula.Power(
                                line.number(symbol, beta), line.number(Signs.STEP, step))))));
  }

  private Line descends(double rate) {
    Part mean = Part.corrected(Kept.MEAN);
    Part square = Part.corrected(Kept.SQUARE);
    return new Line(
        Part.UPDATED,
        List.of(Part.PARAMETER, mean, square),
        taken ->
            taken
                .get(0)
                .zip(
                    taken.get(1).zip(taken.get(2), (m, v) -> m / (Math.sqrt(v) + epsilon)),
                    (entry, along) -> entry - rate * along),
        line ->
            Signs.less(
                line,
                rate,
                line.entrywise(
                    line.of(mean),
                    () ->
                        fraction(
                            line.of(mean),
                            sum(
                                apply(Functions.SQRT, line.of(square)),
                                line.number(EPSILON, epsilon))))));
  }

  @Override
  public List<Constant> constants() {
    return List.of(
        new Constant(BETA_1, beta1), new Constant(BETA_2, beta2), new Constant(EPSILON, epsilon));
  }

  @Override
  public List<Kept> keeps() {
    return List.of(Kept.MEAN, Kept.SQUARE);
  }
}
