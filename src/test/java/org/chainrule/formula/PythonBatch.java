package org.chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;

/** Expressions that Python with NumPy works out, all in one run. */
public final class PythonBatch {

  private static final Path PYTHON = Path.of("/usr/bin/python3");

  private final StringBuilder script = new StringBuilder("import math\nimport numpy as np\n");

  /** Begins with the values of names. */
  public PythonBatch(Map<String, Matrix> values) {
    values.forEach(
        (name, value) ->
            script.append(
                String.format(
                    Locale.ROOT,
                    "%s = np.array(%s)%n",
                    name,
                    Arrays.deepToString(value.toRows()))));
  }

  /** Whether this machine has Python with NumPy. */
  public static boolean isPossible() throws IOException, InterruptedException {
    if (!Files.isExecutable(PYTHON)) {
      return false;
    }
    return new ProcessBuilder(PYTHON.toString(), "-c", "import numpy")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  /** Adds an expression. */
  public void add(String expression) {
    script.append("v = ").append(expression).append('\n');
    script.append("print(*np.asarray(v, dtype=float).ravel().tolist())\n");
  }

  /** Returns the entries of each expression's value, row by row. */
  public List<List<Double>> run(Path folder) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("batch.py"), script);
    Path answers = folder.resolve("answers.txt");
    int status =
        new ProcessBuilder(PYTHON.toString(), file.toString())
            .redirectErrorStream(true)
            .redirectOutput(answers.toFile())
            .start()
            .waitFor();
    List<String> lines = Files.readAllLines(answers);
    assertEquals(0, status, () -> String.join("\n", lines));
    return lines.stream()
        .map(line -> Stream.of(line.split(" ")).map(Double::valueOf).toList())
        .toList();
  }

  /** Returns entries as a matrix of the shape of another. */
  public static Matrix like(Matrix shape, List<Double> entries) {
    assertEquals(shape.rows() * shape.columns(), entries.size());
    return Matrix.generate(
        shape.rows(), shape.columns(), (i, j) -> entries.get(i * shape.columns() + j));
  }
}
