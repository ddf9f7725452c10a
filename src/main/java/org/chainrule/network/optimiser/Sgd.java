package org.chainrule.network.optimiser;

import java.util.List;
import org.chainrule.algebra.Matrix;

/** Plain (stochastic) gradient descent, W ← W − η dℓ/dW. */
public record Sgd() implements Optimiser {

  @Override
  public String id() {
    return "sgd";
  }

  @Override
  public List<Line> lines(double rate, int step) {
    return List.of(Signs.descends(rate, Part.GRADIENT));
  }

  @Override
  public List<Constant> constants() {
    return List.of();
  }

  @Override
  public List<Kept> keeps() {
    return List.of();
  }

  @Override
  public Moved move(Matrix parameter, Matrix gradient, List<Matrix> memory, int step, double rate) {
    Line line = Signs.descends(rate, Part.GRADIENT);
    return new Moved(line.value().apply(List.of(parameter, gradient)), memory);
  }
}
