package org.chainrule.arrays.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.NumberArray;
import org.chainrule.fuzz.Hunt;
import org.chainrule.fuzz.Said;
import org.chainrule.fuzz.Smaller;
import org.chainrule.fuzz.SourceNumbers;
import org.chainrule.fuzz.Spoiler;
import org.chainrule.typed.MatrixFormat;
import org.chainrule.typed.MatrixText;
import org.chainrule.typed.TypedException;

/** Pasted texts: what is found stands in the text, and is read again as it is written. */
public final class PastedHunt implements Hunt<String> {

  private static final List<String> SCRAPS =
      List.of(
          "[",
          "]",
          "(",
          ")",
          "{",
          "}",
          ",",
          ";",
          "\n",
          "\r\n",
          "\t",
          " ",
          "\u00a0",
          "\\",
          "\\\\",
          "&",
          "$",
          "=",
          ":",
          "\"",
          "'",
          "#",
          ".",
          "...",
          "…",
          "-",
          "+",
          "*",
          "/",
          "^",
          "√",
          "½",
          "e",
          "E",
          "pi",
          "nan",
          "inf",
          "0",
          "1",
          "9",
          "1e999",
          "\\frac",
          "\\sqrt",
          "\\begin{matrix}",
          "\\end{matrix}",
          "\\cr",
          "\\hline",
          "\\phantom",
          "\\left(",
          "\\text",
          "array(",
          "np.array(",
          "tensor(",
          "dtype=",
          "\uFEFF",
          "\0",
          "\uD83D",
          "\uDE00",
          "\u202E",
          "٣",
          "W = ",
          "Parameter containing:",
          "<tf.Variable 'a:0' numpy=",
          ">",
          "OrderedDict([('a', ",
          "{'a': ",
          "[,1] [,2]\n[1,] ",
          "2×2 Matrix{Float64}:\n",
          "A =\n\n",
          "1.0e+03 *\n",
          "|",
          "%",
          "//",
          "/*",
          "⁻³",
          "`",
          "f",
          "10^",
          "·10^-");

  private final List<String> specimens = new ArrayList<>(PastedMatrixTest.SQUARES);

  /** A hunt in texts of all programs that are known. */
  public PastedHunt() {
    specimens.addAll(PastedArraysTest.TEXTS);
  }

  @Override
  public String name() {
    return "pasted";
  }

  @Override
  public int inTheBuild() {
    return 1500;
  }

  @Override
  public String draw(Random random) {
    String text = random.nextInt(3) == 0 ? written(random) : any(specimens, random);
    String more = random.nextInt(8) == 0 ? text + "\n" + any(specimens, random) : text;
    return new Spoiler(random, SCRAPS).text(more);
  }

  private static String written(Random random) {
    int columns = 1 + random.nextInt(4);
    Matrix matrix =
        Matrix.generate(
            1 + random.nextInt(4),
            columns,
            (i, j) -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
    return MatrixText.write(matrix, any(List.of(MatrixFormat.values()), random));
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  @Override
  public Outcome judge(String text) throws Exception {
    try {
      Pasted.of(text, 2, 2);
    } catch (TypedException refused) {
      Said.inOneLine(refused.getMessage());
    }
    List<Found> all;
    try {
      all = PastedArrays.read(text, "pasted text", "pasted");
    } catch (TypedException refused) {
      Said.inOneLine(refused.getMessage());
      return Outcome.REFUSED;
    }
    assertThat(all).isNotEmpty().extracting(Found::id).doesNotHaveDuplicates();
    SourceNumbers numbers = new SourceNumbers(text);
    for (Found one : all) {
      Said.isName(one.name());
      if (one instanceof NumberArray array) {
        requireFrom(numbers, array);
        requireReadAsWritten(array);
      }
    }
    return Outcome.TAKEN;
  }

  private static void requireFrom(SourceNumbers numbers, NumberArray array) {
    for (double[] row : array.matrix().toRows()) {
      for (double entry : row) {
        assertThat(entry).isFinite();
        assertThat(numbers.has(entry)).as("%s stands in the text", entry).isTrue();
      }
    }
  }

  private static void requireReadAsWritten(NumberArray array) throws TypedException {
    Matrix matrix = array.matrix();
    for (MatrixFormat format : MatrixFormat.values()) {
      String all = MatrixText.write(matrix, format);
      if (Pasted.of(all, matrix.rows(), matrix.columns()) instanceof Pasted.One again) {
        assertThat(again.matrix().matrix()).as(all).isEqualTo(matrix);
      }
    }
    String written = MatrixText.write(array.matrix(), MatrixFormat.NUMPY);
    assertThat(PastedArrays.read(written, "pasted text", "pasted"))
        .singleElement()
        .isInstanceOfSatisfying(
            NumberArray.class, again -> assertThat(again.matrix()).isEqualTo(array.matrix()));
  }

  @Override
  public Stream<String> smaller(String text) {
    return Smaller.texts(text);
  }

  @Override
  public String show(String text) {
    return text;
  }
}
