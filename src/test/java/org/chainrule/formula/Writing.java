package org.chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.reading.Dialect;
import org.chainrule.formula.reading.Reader;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.MathMl;
import org.chainrule.formula.writing.NumPy;
import org.chainrule.formula.writing.Plain;
import org.chainrule.formula.writing.PyTorch;

/** A way of writing formulas, as text that the reader reads. */
public enum Writing {
  PLAIN(Dialect.PAPER, Plain::of),
  NUMPY(Dialect.NUMPY, formula -> NumPy.of(formula, UnaryOperator.identity())),
  PYTORCH(Dialect.NUMPY, formula -> PyTorch.of(formula, UnaryOperator.identity())),
  LATEX(Dialect.PAPER, formula -> LatexText.typed(Latex.of(formula))),
  MATH_ML(Dialect.PAPER, formula -> MathMlText.typed(MathMl.of(formula)));

  private final Dialect dialect;
  private final Function<Formula, String> writer;

  Writing(Dialect dialect, Function<Formula, String> writer) {
    this.dialect = dialect;
    this.writer = writer;
  }

  /** Returns a formula as text for the reader. */
  public String text(Formula formula) {
    return writer.apply(formula);
  }

  /** Returns a reader of such texts. */
  public Reader reader(Function<String, Optional<Formula>> names) {
    return new Reader(names, dialect);
  }

  /** Checks that two matrices agree but for rounding. */
  public static void assertClose(Matrix expected, Matrix actual, String text) {
    assertTrue(expected.sameShape(actual), () -> text + ": " + expected + " and " + actual);
    for (int i = 0; i < expected.rows(); i++) {
      for (int j = 0; j < expected.columns(); j++) {
        double a = expected.get(i, j);
        double b = actual.get(i, j);
        boolean same = a == b || Double.isNaN(a) && Double.isNaN(b);
        assertTrue(
            same || Math.abs(a - b) <= 1e-9 * Math.max(1e-6, Math.abs(a)),
            () -> text + ": " + expected + " and " + actual);
      }
    }
  }
}
