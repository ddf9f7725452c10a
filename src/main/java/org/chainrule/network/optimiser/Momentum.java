package org.chainrule.network.optimiser;

import static org.chainrule.formula.Formulas.letter;
import static org.chainrule.formula.Formulas.sum;

import java.util.List;
import java.util.Map;
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

  private static final String KEY = "momentum";
  private static final Formula MU = letter("μ");

  /** Checks its number. */
  public Momentum {
    InvalidTrainingException.requireShare(KEY, mu);
  }

  @Override
  public String id() {
    return "momentum";
  }

  @Override
  public Map<String, Double> settings() {
    return Map.of(KEY, mu);
  }

  @Override
  public Optimiser with(String key, double value) {
    return key.equals(KEY) ? new Momentum(value) : Optimiser.super.with(key, value);
  }

  @Override
  public List<Line> lines(double rate, int step) {
    Part before = Part.kept(Kept.VELOCITY);
    Part after = Part.renewed(Kept.VELOCITY);
    return List.of(
        new Line(
            after,
            List.of(before, Part.GRADIENT),
            taken -> taken.get(0).zip(taken.get(1), (v, slope) -> mu * v + slope),
            written ->
                sum(
                    written.multiple(written.number(MU, mu), written.of(before)),
                    written.of(Part.GRADIENT))),
        Signs.descends(rate, after));
  }

  @Override
  public List<Constant> constants() {
    return List.of(new Constant(MU, mu));
  }

  @Override
  public List<Kept> keeps() {
    return List.of(Kept.VELOCITY);
  }
}
