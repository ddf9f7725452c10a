package org.chainrule.explain.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.activation.UnitState;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/** Says of a result that is 0 that it only became so because it is too small for a double. */
record Underflow(Marks marks, Numbers numbers, Labels labels) {

  private static final int MOST_OPERANDS = 3;

  /** Names the first entry that was lost in this step, and how many more there are. */
  List<Prose> sentences(Step step) {
    Quantity result = step.result();
    List<Prose> sentences = new ArrayList<>();
    if (step.operation().sumsProducts() && !canLose(step.operation())) {
      return sentences;
    }
    int more = -1;
    for (int row = 0; row < result.rows(); row++) {
      for (int column = 0; column < result.columns(); column++) {
        if (lostHere(step, row, column) && ++more == 0) {
          sentences.add(first(step, row, column));
        }
      }
    }
    if (more > 0) {
      sentences.add(say("more", more));
    }
    return sentences;
  }

  /**
   * Whether a product of operands' entries that are not 0 may be 0: that of the smallest is. Of
   * many operands, a Jacobian for each sample, it is not looked up.
   */
  private static boolean canLose(Operation operation) {
    if (operation.operands().size() > MOST_OPERANDS) {
      return true;
    }
    double smallest = 1;
    for (Quantity operand : operation.operands()) {
      smallest *= smallest(operand.value());
    }
    for (double constant : operation.constants()) {
      smallest *= constant == 0 ? 1 : Math.min(1, Math.abs(constant));
    }
    return smallest == 0;
  }

  /** The smallest magnitude in a matrix that is not 0, or 1 if that is smaller. */
  private static double smallest(Matrix matrix) {
    double smallest = 1;
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        double size = Math.abs(matrix.get(row, column));
        smallest = size > 0 && size < smallest ? size : smallest;
      }
    }
    return smallest;
  }

  /** Whether an entry is 0 only by rounding: in its own step, or as a function of such a 0. */
  boolean at(Name name, int row, int column) {
    Optional<Step> step = marks.trace().stepOf(name);
    if (step.isEmpty() || step.get().result().get(row, column) != 0) {
      return false;
    }
    return lostHere(step.get(), row, column)
        || step.get().operation() instanceof ActivationFunction.Activate op
            && op.activation().elementwise().isPresent()
            && op.z().get(row, column) == 0
            && at(op.z().name(), row, column);
  }

  /** Whether a term is a product of factors that are not 0, and yet is 0. */
  static boolean in(Term term) {
    return term.value() == 0
        && term.entries().size() > 1
        && term.entries().stream().allMatch(entry -> entry.value() != 0);
  }

  private boolean lostHere(Step step, int row, int column) {
    if (step.result().get(row, column) != 0) {
      return false;
    }
    if (step.operation() instanceof ActivationFunction.Activate op) {
      return lostIn(op, step.stage().layer(), row, column);
    }
    if (!step.operation().sumsProducts()) {
      return false;
    }
    List<Term> terms = step.terms(row, column);
    return terms.stream().allMatch(term -> term.value() == 0)
        && terms.stream().anyMatch(Underflow::in);
  }

  /** A softmax is never 0; another function is where z is 0, or where its unit is off. */
  private boolean lostIn(ActivationFunction.Activate op, int layer, int row, int column) {
    Optional<Elementwise> f = op.activation().elementwise();
    return f.isEmpty()
        || op.z().get(row, column) != 0 && marks.unitState(layer, row, column) != UnitState.OFF;
  }

  private Prose first(Step step, int row, int column) {
    Formula entry = labels.entry(new Entry(step.result(), row, column));
    Formula least = numbers.number(Double.MIN_VALUE);
    Optional<Term> lost = step.terms(row, column).stream().filter(Underflow::in).findFirst();
    return lost.isPresent() && step.operation().sumsProducts()
        ? say("product", entry, product(lost.get()), least)
        : say("function", entry, least);
  }

  private Formula product(Term term) {
    return numbers.product(term.entries().stream().map(Entry::value).toList());
  }

  private static Prose say(String key, Object... arguments) {
    return Prose.of("say.underflow." + key, arguments);
  }
}
