package org.chainrule.arrays.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.typed.PastedMatrix;
import org.chainrule.typed.TypedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedMatrixTest {

  private static final Matrix SQUARE = Matrix.of(new double[][] {{1, 2}, {3, 4}});
  private static final Matrix ROW = Matrix.of(new double[][] {{1, 2, 3}});

  /** The matrix [1 2; 3 4] as people have it. */
  static final List<String> SQUARES =
      List.of(
          "[[1, 2], [3, 4]]",
          "[[1,2],[3,4]]\r\n",
          "\uFEFF[[1.0, 2.0],\n [3.0, 4.0],\n]",
          "W = [[1, 2,], [3, 4,]];",
          "\"W\": [[1, 2], [3, 4]],",
          "self.W₁ = [(1, 2), (3, 4)]",
          "((1, 2), (3, 4))",
          "[ [ 2/2 , √4 ] ,\n\n [ (1 + 2) , 8 / 2 ] ]",
          "np.array([[1, 2], [3, 4]])",
          "np.array([[1, 2],\n          [3, 4]], dtype=float)",
          "x = numpy.asarray( [[1., 2.], [3., 4.]], np.float32 ) ;",
          "array([[1., 2.],\n       [3., 4.]], shape=(2, 2), dtype=float32)",
          "[[1. 2.]\n [3. 4.]]",
          "[[ 1.e+00  2.e+00]\r\n [ 3.e+00\n   4.e+00]]",
          "tensor([[1., 2.],\n        [3., 4.]], requires_grad=True)",
          "tensor([[1., 2.], [3., 4.]], device='cuda:0', grad_fn=<AddmmBackward0>)",
          "Parameter containing:\ntensor([[1., 2.],\n        [3., 4.]], requires_grad=True)",
          "w = torch.tensor(np.array([[1, 2], [3, 4]]), dtype=torch.float64)",
          "[1 2; 3 4]",
          "A = [1, 2; 3, 4];",
          "[1 2\n 3 4]",
          "[ 1, 2\n 3, 4\n]",
          "[1 2;\n 3 4;]",
          "[[1 2]; [3 4]]",
          "[1\t2\n3\t4]",
          "1\t2\n3\t4\n",
          "1,0\t2,0\r\n3,0\t4,0\r\n",
          "1\t2\t\n3\t4\t\n",
          "Größe\tAlter\n1\t2\n3\t4",
          "1;2\n3;4",
          "1,0;2,0;\n3,0;4,0;\n",
          "1,2\n3,4",
          "1, 2\n\n3, 4",
          "x1,x2\n1,2\n3,4\n",
          "\"1,0\",\"2,0\"\n\"3,0\",\"4,0\"",
          "1 2\n3 4",
          "  1.0   2.0\n  3.0   4.0",
          "1,0 2,0\n3,0 4,0",
          "# made by hand\n1.000e+00 2.000e+00\n3.000e+00 4.000e+00",
          "A =\n\n     1     2\n     3     4\n",
          "1\u00a02\n3\u20094",
          "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}",
          "$W_{1} = \\begin{bmatrix}1&2\\\\3&4\\\\\\end{bmatrix}$",
          "\\[ A = \\left( \\begin{array}{c|c}\n 1 & 2 \\\\ \\hline\n 3 & 4 \\end{array} \\right) \\]",
          "\\begin{equation}\nA=\\begin{pmatrix*}[r] 1 & 2 \\\\[2pt] 3 & 4 \\end{pmatrix*},\n\\end{equation}",
          "\\begin{smallmatrix} 1{,}0 & \\phantom{-}2 \\cr \\frac{6}{2} & \\sqrt{16} \\end{smallmatrix}",
          "1 & \\sqrt4 \\\\ \\dfrac62 & 2\\cdot 2",
          "A = 1 & 2 \\\\ 3 & \\left(1 + 3\\right)");

  @ParameterizedTest
  @FieldSource("SQUARES")
  void readsTheSquare(String text) throws Exception {
    PastedMatrix pasted = read(text);

    assertThat(pasted.matrix()).isEqualTo(SQUARE);
    assertThat(pasted.flat()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1, 2, 3]",
        "[1, 2,\n 3,]",
        "[1, 2\n\n, 3]",
        "[\n  1,\n  2,\n  3\n]",
        "(1, 2, 3)",
        "x = (1, 2, 3)",
        "[1 2 3]",
        "[1. 2. 3.]",
        "np.array([1, 2, 3], dtype=float)",
        "tensor([1., 2., 3.])"
      })
  void aListWithoutRowsIsFlat(String text) throws Exception {
    assertThat(read(text).matrix()).isEqualTo(ROW);
    assertThat(read(text).flat()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[1, 2, 3]]", "[[1 2 3]]", "1\t2\t3", "1 2 3", "1,2,3", "1 & 2 & 3"})
  void aRowIsNotFlat(String text) throws Exception {
    assertThat(read(text).matrix()).isEqualTo(ROW);
    assertThat(read(text).flat()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[1], [2], [3]]",
        "[[1]\n [2]\n [3]]",
        "[1; 2; 3]",
        "[1\n2\n3]",
        "1\n2\n3",
        "1\r2\r3",
        "\\begin{pmatrix}1\\\\2\\\\3\\end{pmatrix}"
      })
  void readsColumns(String text) throws Exception {
    assertThat(read(text).matrix()).isEqualTo(Matrix.column(1, 2, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "[7]", "[[7]]", "tensor(7.)", "np.array(7, dtype=float)", "x = 7"})
  void readsOneNumber(String text) throws Exception {
    assertThat(read(text).matrix()).isEqualTo(Matrix.scalar(7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // in brackets a comma separates
        "[0,5; 1,5] | [[0.0, 5.0], [1.0, 5.0]]",
        // a sign with a blank behind it is an operator
        "[1 -2] | [[1.0, -2.0]]",
        "1 - 2 | [[-1.0]]",
        "1 / 4 3 | [[0.25, 3.0]]",
        "[1 -2 + 3] | [[1.0, 1.0]]",
        "(1 + 2) 4 | [[3.0, 4.0]]",
      })
  void commasAndBlanksFollowTheRules(String text, String rows) throws Exception {
    String lines = text.contains(" / ") ? text : text.replace('/', '\n');

    assertThat(read(lines).matrix()).hasToString(rows);
  }

  /** As NumPy 2.4 prints np.arange(20.)/7. */
  @Test
  void aRowThatNumPyWrappedIsOneList() throws Exception {
    PastedMatrix sevenths =
        read(
            """
            [0.         0.14285714 0.28571429 0.42857143 0.57142857 0.71428571
             0.85714286 1.         1.14285714 1.28571429 1.42857143 1.57142857
             1.71428571 1.85714286 2.         2.14285714 2.28571429 2.42857143
             2.57142857 2.71428571]
            """);

    assertThat(sevenths.flat()).isTrue();
    assertThat(sevenths.matrix().columns()).isEqualTo(20);
    assertThat(sevenths.matrix().get(0, 19)).isEqualTo(2.71428571);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | there is nothing to read",
        "` \r\n\u00a0` | there is nothing to read",
        "[] | this has no entry, but a matrix needs at least one",
        "[[]] | this has no entry, but a matrix needs at least one",
        "[[1, 2], [3, 4, 5]] | row 2 has 3 entries, row 1 has 2",
        "[[1, 2], [3]] | row 2 has 1 entry, row 1 has 2",
        "[[1, 2], []] | row 2 has no entry, row 1 has 2",
        "[1 2; 3 4; 5] | row 3 has 1 entry, row 1 has 2",
        "1 & 2 \\\\ 3 | row 2 has 1 entry, row 1 has 2",
        "[[1, 2], [3, four]] | row 2, column 2, \"four\": the word \"four\" stands for no number",
        "[[1, nan]] | row 1, column 2, \"nan\": nan is not a finite number",
        "[[1, -inf]] | row 1, column 2, \"-inf\": inf is not a finite number",
        "[[1, 1e999]] | row 1, column 2, \"1e999\": this is too large; the largest number is about 1.8e308",
        "[1,,2] | row 1, column 2 is empty",
        "1 & & 2 | row 1, column 2 is empty",
        "[1 2, 3] | row 1, column 1, \"1 2\": an operator is missing before \"2\", or a space is too many",
        "[0 1 2 ... 7 8 9] | dots stand for entries that are left out; copy the matrix with all of its entries",
        "[[1, 2] | a closing bracket ] is missing",
        "[[1, 2], 3] | here should stand a row in brackets, as before, not \"3]\"",
        "[[1, 2],, [3, 4]] | a row is missing between two commas",
        "[1, [2, 3]] | rows in brackets and numbers without brackets stand in one list: \"[2, 3]]\"",
        "[[[1, 2]], [[3, 4]]] | brackets stand three deep inside each other, but a matrix is a list of rows",
        "np.array([[1, 2]] | a closing bracket ) is missing",
        "np.array([[1, 2]]).T | behind the matrix stands \".T\", which cannot be read",
        "np.array([1, 2], [3, 4]) | behind the matrix stands \", [3, 4])\", which cannot be read",
        "[1 2]' | behind the matrix stands \"'\", which cannot be read",
        "[1, 2] [3, 4] | behind the matrix stands \"[3, 4]\", which cannot be read",
        "\\begin{align} 1 & 2 \\end{align} | the environment \"align\" is no matrix",
        "\\begin{pmatrix} 1 & 2 | an \\end{pmatrix} is missing",
        "\\begin{pmatrix} 1 \\end{pmatrix}^T | behind the matrix stands \"^T\", which cannot be read",
        "2 \\begin{pmatrix} 1 \\end{pmatrix} | before the matrix stands \"2\", which cannot be read",
        "1 & \\alpha | row 1, column 2, \"\\alpha\": the command \\alpha is not known here",
        "1 & \\cdots & 2 | row 1, column 2, \"\\cdots\": dots stand for entries that are left out; copy the matrix with all of its entries",
        "\\begin{array}{c{cc} 1 & 2 \\end{array} | this has no entry, but a matrix needs at least one",
        "1 & \\sqrt[3]{8} | row 1, column 2, \"\\sqrt[3]{8}\": only square roots are read, not others",
        "1 & 2\\frac{1}{3} | row 1, column 2, \"2\\frac{1}{3}\": this can be read in two ways; put brackets",
        "1 & 1{000} | row 1, column 2, \"1{000}\": this can be read in two ways; put brackets",
        "1 & \\frac{1}{0} | row 1, column 2, \"\\frac{1}{0}\": this divides by 0",
        "1 & {2 | row 1, column 2, \"{2\": a closing bracket is missing",
        "1 & \\frac{1} | row 1, column 2, \"\\frac{1}\": something is missing at the end",
      })
  void saysWhatIsWrongAndWhere(String text, String message) {
    assertThat(messageOf(text)).isEqualTo(message);
  }

  @Test
  void quotesOnlyTheBeginningOfWhatIsWrong() {
    assertThat(messageOf("[[1, " + "x".repeat(100) + "\u202E]]"))
        .startsWith("row 1, column 2, \"" + "x".repeat(40) + "…\": ")
        .hasSizeLessThan(150);
    assertThat(messageOf("[[1, a\nb]]"))
        .startsWith("row 1, column 2, \"a b\": ")
        .doesNotContain("\n");
  }

  /** A quadratic reader would need many seconds for so many characters. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "]",
        "(",
        "[(",
        "[[1],",
        "((1,2),",
        "[1\n\n",
        "[1\n\n,",
        "1\n",
        "a=",
        "1,",
        "1;",
        ";",
        "\t",
        "\"",
        "\" ",
        "1\" ",
        "&",
        "1&",
        "\\\\",
        "\\\\[",
        "\\begin{",
        "\\begin{a}",
        "{",
        "\\frac",
        "1{",
        "\\hline",
        "\\sqrt",
        "np.array(",
        "tensor(1,",
        "- ",
        "1 - ",
        "√ ",
        "x ",
        "0,5\n",
        "[1 2;",
        "#\n",
        "/*",
        "{'a':",
        "('a',",
        "<tf.a ",
        "<tf.a 'b' numpy=",
        "dict(a=",
        "a=1\n",
        "a,b=",
        "W1 = [1]\n",
        "[1, 2],",
        "[,1]\n[1,] 1\n",
        "A =\n1\n",
        "\\begin{matrix}1\\end{matrix}"
      })
  void timeIsLinear(String part) {
    String text = part.repeat(300_000 / part.length());

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          messageOf(text);
          messageOf("[[" + text);
          messageOf("\\begin{matrix}" + text + "\\end{matrix}");
        });
  }

  /** Reads one matrix, as it is pasted over one of two rows and two columns. */
  static PastedMatrix read(String text) throws TypedException {
    return ((Pasted.One) Pasted.of(text, 2, 2)).matrix();
  }

  private static String messageOf(String text) {
    TypedException e =
        catchThrowableOfType(
            TypedException.class, () -> PastedArrays.read(text, "pasted text", "pasted"));
    return e == null ? "no error" : e.getMessage();
  }
}
