package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;

/** Reads matrices as they are written on paper: rows apart by semicolons, entries by spaces. */
final class HandValues {

  private HandValues() {}

  static Matrix matrix(String text) {
    return Matrix.of(
        Stream.of(text.split(";"))
            .map(
                row ->
                    Stream.of(row.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new));
  }

  /** Compares without rounding; −0 counts as 0. */
  static void assertExact(Matrix got, String expected) {
    assertThat(got.map(entry -> entry + 0.0)).isEqualTo(matrix(expected));
  }

  static void assertClose(Matrix got, String expected, double relative) {
    Matrix wanted = matrix(expected);
    assertThat(got.sameShape(wanted)).isTrue();
    double error = got.zip(wanted, (a, b) -> a - b).maxMagnitude();
    assertThat(error).as("%s", got).isLessThanOrEqualTo(relative * wanted.maxMagnitude());
  }
}
