package org.chainrule.study.train;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;

/** Plain (stochastic) gradient descent, W ← W − η dℓ/dW. */
public record Sgd() implements Optimiser {

  @Override
  public String id() {
    return "sgd";
  }

  @Override
  public List<Formula.Equation> equations(Formula parameter, Formula gradient) {
    return List.of(Signs.descends(parameter, gradient));
  }

  @Override
  public List<Constant> constants() {
    return List.of();
  }

  @Override
  public int kept() {
    return 0;
  }

  @Override
  public Moved move(Matrix parameter, Matrix gradient, List<Matrix> memory, int step, double rate) {
    return new Moved(parameter.zip(gradient, (entry, slope) -> entry - rate * slope), memory);
  }
}
