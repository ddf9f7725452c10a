package org.chainrule.network.optimiser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.network.valid.Parametric;

/**
 * The rule by which a gradient moves a weight or a bias. To add one, write a class like {@link
 * Momentum} and add it to {@link Optimisers}.
 */
public interface Optimiser extends Parametric<Optimiser> {

  /** Its name on the command line, in files and in the message bundle. */
  @Override
  String id();

  /**
   * Returns the rule as it is at a step, in the order in which it is worked out. What it keeps has
   * one line each, in the order of {@link #keeps}; the last line gives the parameter.
   *
   * @param rate η
   * @param step the number t of the step since the memory was empty, from 1
   */
  List<Line> lines(double rate, int step);

  /**
   * Returns the same with another number of its own.
   *
   * @param key one of the keys of {@link #settings}
   * @throws InvalidTrainingException if it cannot have this number
   */
  @Override
  default Optimiser with(String key, double value) {
    throw new InvalidTrainingException("none", id(), key);
  }

  /** Its own numbers, as they stand in the equations. */
  List<Constant> constants();

  /** What it keeps of each parameter. */
  List<Kept> keeps();

  /** How many matrices it keeps of each parameter. */
  default int kept() {
    return keeps().size();
  }

  /**
   * Returns the rule as equations, in the order in which they are worked out: what it keeps from
   * step to step and the parameter itself become something (←), the rest only has a name (=). The
   * right sides are made of the parameter, the gradient, what it keeps, its {@link #constants}, the
   * rate η and the number t of the step.
   *
   * @param parameter how the weight or bias is written
   * @param gradient how its gradient is written
   */
  default List<Formula.Equation> equations(Formula parameter, Formula gradient) {
    return lines(1, 1).stream().map(line -> Signs.equation(line, parameter, gradient)).toList();
  }

  /**
   * Moves one parameter.
   *
   * @param parameter the weight or bias
   * @param gradient its gradient, of the same shape
   * @param memory what the last step kept of it, all 0 at first; of the same shape
   * @param step the number t of the step since the memory was empty, from 1
   * @param rate η
   */
  default Moved move(
      Matrix parameter, Matrix gradient, List<Matrix> memory, int step, double rate) {
    Map<Part, Matrix> known = new HashMap<>();
    known.put(Part.PARAMETER, parameter);
    known.put(Part.GRADIENT, gradient);
    for (int k = 0; k < kept(); k++) {
      known.put(Part.kept(keeps().get(k)), memory.get(k));
    }
    for (Line line : lines(rate, step)) {
      known.put(line.gives(), line.value().apply(line.takes().stream().map(known::get).toList()));
    }
    List<Matrix> renewed = new ArrayList<>(kept());
    keeps().forEach(kept -> renewed.add(known.get(Part.renewed(kept))));
    return new Moved(known.get(Part.UPDATED), renewed);
  }

  /**
   * A number of an optimiser.
   *
   * @param symbol how it is written
   * @param value what it is
   */
  record Constant(Formula symbol, double value) {

    /** How it is known in a formula that is read or written as code. */
    public String id() {
      return symbol instanceof Formula.Symbol named ? named.id() : ((Formula.Letter) symbol).text();
    }
  }

  /**
   * What a step makes of a parameter.
   *
   * @param parameter the weight or bias after the step
   * @param memory what is kept of it for the next one
   */
  record Moved(Matrix parameter, List<Matrix> memory) {}
}
