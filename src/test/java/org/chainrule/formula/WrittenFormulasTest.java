package org.chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.reading.Dialect;
import org.chainrule.formula.reading.Reader;
import org.chainrule.formula.reading.UnreadableException;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.MathMl;
import org.chainrule.formula.writing.NumPy;
import org.chainrule.formula.writing.Plain;
import org.chainrule.formula.writing.PyTorch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written of a formula has the formula's value, read again or run. */
final class WrittenFormulasTest {

  private static final int COUNT = 400;

  /** A way of writing, as text that the reader reads. */
  private enum Writing {
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
  }

  @ParameterizedTest
  @EnumSource(Writing.class)
  void readAgainItHasTheSameValue(Writing writing) {
    RandomFormulas formulas = new RandomFormulas(11);
    Reader reader = new Reader(formulas::symbol, writing.dialect);
    for (int k = 0; k < COUNT; k++) {
      Formula formula = formulas.next();
      String text = writing.writer.apply(formula);
      assertClose(
          Evaluation.of(formula, formulas::value),
          Evaluation.of(read(reader, text), formulas::value),
          text);
    }
  }

  private static Formula read(Reader reader, String text) {
    try {
      return reader.read(text);
    } catch (UnreadableException e) {
      throw new AssertionError(e.getMessage() + " at " + e.place() + " in " + text, e);
    }
  }

  @Test
  void theShapeIsThatOfTheValue() {
    RandomFormulas formulas = new RandomFormulas(12);
    for (int k = 0; k < COUNT; k++) {
      Formula formula = formulas.next();
      assertEquals(
          Shape.of(Evaluation.of(formula, formulas::value)),
          Shapes.of(formula, id -> formulas.value(id).map(Shape::of)));
    }
  }

  @Test
  void numPyItselfFindsTheSameValues(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(
        python("-c", "import numpy") == 0, "skipped: there is no /usr/bin/python3 with NumPy");
    RandomFormulas formulas = new RandomFormulas(13);
    List<Formula> batch = new ArrayList<>();
    StringBuilder script = new StringBuilder("import math\nimport numpy as np\n");
    formulas.values().forEach((id, value) -> script.append(assignment(id, value)));
    for (int k = 0; k < COUNT; k++) {
      Formula formula = formulas.next();
      batch.add(formula);
      script.append("v = ").append(NumPy.of(formula, UnaryOperator.identity())).append('\n');
      script.append("print(*np.atleast_2d(np.asarray(v, dtype=float)).ravel().tolist())\n");
    }
    Path file = Files.writeString(folder.resolve("batch.py"), script);
    Path answers = folder.resolve("answers.txt");
    assertEquals(0, python(answers, file.toString()), () -> text(answers));
    List<String> lines = Files.readAllLines(answers);
    for (int k = 0; k < COUNT; k++) {
      Matrix expected = Evaluation.of(batch.get(k), formulas::value);
      assertClose(expected, matrix(expected, lines.get(k)), Plain.of(batch.get(k)));
    }
  }

  private static String assignment(String id, Matrix value) {
    StringBuilder rows = new StringBuilder();
    for (double[] row : value.toRows()) {
      rows.append(Arrays.toString(row)).append(", ");
    }
    return String.format(Locale.ROOT, "%s = np.array([%s])%n", id, rows);
  }

  private static Matrix matrix(Matrix like, String numbers) {
    double[] entries =
        Arrays.stream(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
    assertEquals(like.rows() * like.columns(), entries.length, numbers);
    return Matrix.generate(
        like.rows(), like.columns(), (i, j) -> entries[i * like.columns() + j]);
  }

  private static int python(String... arguments) throws IOException, InterruptedException {
    Path nowhere = Files.createTempFile("python", ".txt");
    try {
      return python(nowhere, arguments);
    } finally {
      Files.delete(nowhere);
    }
  }

  private static int python(Path output, String... arguments)
      throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of("/usr/bin/python3"))) {
      return -1;
    }
    List<String> command = new ArrayList<>(List.of("/usr/bin/python3"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start()
        .waitFor();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  private static void assertClose(Matrix expected, Matrix actual, String text) {
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
