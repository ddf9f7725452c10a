package org.chainrule.study.train;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;

/**
 * The rule by which a gradient moves a weight or a bias. To add one, write a class like {@link
 * Momentum} and add it to {@link Optimisers}.
 */
public interface Optimiser {

  /** Its name on the command line, in files and in the message bundle. */
  String id();

  /**
   * Returns the rule as equations, in the order in which they are worked out: what it keeps from
   * step to step and the parameter itself become something (←), the rest only has a name (=). The
   * right sides are made of the parameter, the gradient, what it keeps, its {@link #constants}, the
   * rate η and the number t of the step.
   *
   * @param parameter how the weight or bias is written
   * @param gradient how its gradient is written
   */
  List<Formula.Equation> equations(Formula parameter, Formula gradient);

  /** Its own numbers, as they stand in the equations. */
  List<Constant> constants();

  /** How many matrices it keeps of each parameter, in the order of its equations. */
  int kept();

  /**
   * Moves one parameter.
   *
   * @param parameter the weight or bias
   * @param gradient its gradient, of the same shape
   * @param memory what the last step kept of it, all 0 at first; of the same shape
   * @param step the number t of the step since the memory was empty, from 1
   * @param rate η
   */
  Moved move(Matrix parameter, Matrix gradient, List<Matrix> memory, int step, double rate);

  /**
   * A number of an optimiser.
   *
   * @param symbol how it is written
   * @param value what it is
   */
  record Constant(Formula symbol, double value) {}

  /**
   * What a step makes of a parameter.
   *
   * @param parameter the weight or bias after the step
   * @param memory what is kept of it for the next one
   */
  record Moved(Matrix parameter, List<Matrix> memory) {}
}
