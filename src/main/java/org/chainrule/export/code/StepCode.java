package org.chainrule.export.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.equation.SymbolFormula;
import org.chainrule.explain.naming.Labels;
import org.chainrule.export.request.CodeLibrary;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.NumPy;
import org.chainrule.formula.writing.PyTorch;
import org.chainrule.formula.writing.UnwritableException;
import org.chainrule.pass.operation.TransposedJacobian;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;

/** Writes what a step computes as a line of Python. */
final class StepCode {

  private final CodeLibrary library;
  private final CodeNames names;
  private final Labels labels;

  StepCode(CodeLibrary library, CodeNames names, Labels labels) {
    this.library = library;
    this.names = names;
    this.labels = labels;
  }

  /** Returns the assignment that computes a step's result; what it takes must be known by name. */
  String of(Step step) {
    String result = names.of(step.name());
    step.operands().forEach(operand -> names.of(operand.name()));
    if (step.operation() instanceof TransposedJacobian jacobian) {
      return result + " = " + jacobian(jacobian, step.result());
    }
    Formula.Equation equation = SymbolFormula.of(step, labels);
    return result + " = " + written(equation).orElseGet(() -> sampleBySample(step));
  }

  /** A formula in several forms is as good in each; the last is the one that counts best. */
  private Optional<String> written(Formula.Equation equation) {
    List<Formula.Side> sides = equation.sides();
    for (int k = sides.size() - 1; k >= 0; k--) {
      Optional<String> code = written(sides.get(k).of());
      if (code.isPresent()) {
        return code;
      }
    }
    return Optional.empty();
  }

  private Optional<String> written(Formula formula) {
    if (formula instanceof Formula.Equation equation) {
      return written(equation).or(() -> written(equation.left()));
    }
    try {
      return Optional.of(code(formula));
    } catch (UnwritableException inSymbolsOnly) {
      return Optional.empty();
    }
  }

  private String code(Formula formula) {
    return library == CodeLibrary.NUMPY
        ? NumPy.of(formula, names::of)
        : PyTorch.of(formula, names::of);
  }

  /** Where each sample has a matrix of its own, that times the sample's column. */
  private String sampleBySample(Step step) {
    List<Quantity> operands = step.operands();
    String gradient = names.of(operands.get(0).name());
    List<String> columns = new ArrayList<>();
    for (int k = 1; k < operands.size(); k++) {
      String column = gradient + "[:, " + (k - 1) + ":" + k + "]";
      columns.add(names.of(operands.get(k).name()) + " @ " + column);
    }
    return module() + ".hstack([" + String.join(", ", columns) + "])";
  }

  /** Entry by entry, as the activation writes its derivative. */
  private String jacobian(TransposedJacobian jacobian, Quantity result) {
    names.of(jacobian.output().name());
    String rows =
        IntStream.range(0, result.rows())
            .mapToObj(
                row ->
                    IntStream.range(0, result.columns())
                        .mapToObj(column -> code(jacobian.derivative(row, column, this::entry)))
                        .collect(Collectors.joining(", ", "[", "]")))
            .collect(Collectors.joining(", ", "[", "]"));
    return array(rows);
  }

  private Formula entry(Entry entry) {
    String name = names.of(entry.quantity().name());
    return Formulas.letter(name + "[" + entry.row() + ", " + entry.column() + "]");
  }

  /** Returns a matrix as it is, every digit of it. */
  String literal(Matrix matrix) {
    return array(rows(matrix));
  }

  /** Returns the rows of a matrix as Python lists them. */
  String rows(Matrix matrix) {
    List<String> rows = new ArrayList<>();
    for (double[] row : matrix.toRows()) {
      List<String> entries = new ArrayList<>();
      for (double entry : row) {
        entries.add(number(entry));
      }
      rows.add("[" + String.join(", ", entries) + "]");
    }
    return "[" + String.join(", ", rows) + "]";
  }

  /** Java's digits read back as the same double in Python. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "math.nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "math.inf" : "-math.inf";
    }
    String text = Double.toString(value).replace("E", "e");
    return text.endsWith(".0") ? text.substring(0, text.length() - 1) : text;
  }

  private String array(String rows) {
    return library == CodeLibrary.NUMPY ? "np.array(" + rows + ")" : "torch.tensor(" + rows + ")";
  }

  private String module() {
    return library == CodeLibrary.NUMPY ? "np" : "torch";
  }
}
