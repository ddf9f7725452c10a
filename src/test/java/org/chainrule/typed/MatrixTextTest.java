package org.chainrule.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.text.Pasted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MatrixTextTest {

  private static final Matrix MATRIX = Matrix.of(new double[][] {{0.5, -1}, {3, 2.5e-7}});

  @Test
  void writesEveryFormat() {
    assertThat(MatrixText.write(MATRIX, MatrixFormat.PYTHON))
        .isEqualTo("[[0.5, -1],\n [3, 2.5e-7]]");
    assertThat(MatrixText.write(MATRIX, MatrixFormat.NUMPY))
        .isEqualTo("np.array([[0.5, -1],\n          [3, 2.5e-7]], dtype=float)");
    assertThat(MatrixText.write(MATRIX, MatrixFormat.MATLAB)).isEqualTo("[0.5 -1; 3 2.5e-7]");
    assertThat(MatrixText.write(MATRIX, MatrixFormat.TSV)).isEqualTo("0.5\t-1\n3\t2.5e-7");
    assertThat(MatrixText.write(MATRIX, MatrixFormat.CSV)).isEqualTo("0.5,-1\n3,2.5e-7");
    assertThat(MatrixText.write(MATRIX, MatrixFormat.COLUMNS)).isEqualTo("0.5 -1\n3 2.5e-7");
    assertThat(MatrixText.write(MATRIX, MatrixFormat.LATEX))
        .isEqualTo("\\begin{bmatrix}\n0.5 & -1 \\\\\n3 & 2.5 \\cdot 10^{-7}\n\\end{bmatrix}");
  }

  /** The shortest decimals are those that Python's repr gives. */
  @ParameterizedTest
  @CsvSource({
    "3, 3",
    "-2, -2",
    "0, 0",
    "-0.0, -0.0",
    "0.1, 0.1",
    "123456.75, 123456.75",
    "0.002, 0.002",
    "1e7, 10000000",
    "1e15, 1e15",
    "1e23, 1e23",
    "2e-5, 2e-5",
    "1.5e300, 1.5e300",
    "4.9e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e308",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "0.3333333333333333, 0.3333333333333333",
    "5.6843418860808015e-14, 5.684341886080802e-14",
    "2.0e-3, 0.002",
    "1.1e23, 1.1e23",
    "9007199254740993.5, 9007199254740994",
  })
  void writesTheShortestDecimal(double number, String text) {
    String written = MatrixText.write(Matrix.scalar(number), MatrixFormat.COLUMNS);

    assertThat(Double.parseDouble(written)).isEqualTo(Double.parseDouble(text));
    assertThat(digits(written)).isEqualTo(digits(text));
  }

  private static String digits(String number) {
    return number.replaceAll("e.*|[.-]", "").replaceAll("^0+|0+$", "");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadBitByBit(MatrixFormat format) throws Exception {
    Random random = new Random(format.ordinal());
    for (int k = 0; k < 400; k++) {
      Matrix matrix =
          Matrix.generate(1 + random.nextInt(4), 1 + random.nextInt(4), (i, j) -> entry(random));
      String text = MatrixText.write(matrix, format);

      assertThat(Pasted.of(text, matrix.rows(), matrix.columns()))
          .as(text)
          .isInstanceOfSatisfying(
              Pasted.One.class, one -> assertThat(one.matrix().matrix()).isEqualTo(matrix));
    }
  }

  /** Any bits at all, and numbers that people have. */
  private static double entry(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(21) / 2.0 - 5;
      case 1 -> random.nextGaussian();
      case 2 -> random.nextBoolean() ? -0.0 : random.nextInt(2000) * Double.MIN_VALUE;
      default -> finite(random);
    };
  }

  private static double finite(Random random) {
    double any = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(any) ? any : finite(random);
  }

  @Test
  void writesTheDigitsThatAreWanted() {
    Matrix matrix = Matrix.of(new double[][] {{1 / 3.0, -2e-9}});

    assertThat(MatrixText.write(matrix, MatrixFormat.TSV, n -> n < 0 ? "-2e-9" : "0.33"))
        .isEqualTo("0.33\t-2e-9");
    assertThat(MatrixText.write(matrix, MatrixFormat.LATEX, n -> n < 0 ? "-2e-9" : "0.33"))
        .isEqualTo("\\begin{bmatrix}\n0.33 & -2 \\cdot 10^{-9}\n\\end{bmatrix}");
  }
}
