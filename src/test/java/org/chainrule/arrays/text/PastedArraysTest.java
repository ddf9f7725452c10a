package org.chainrule.arrays.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.LeftOut;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.typed.TypedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs print and people write. The numbers are those that stand in the texts. */
class PastedArraysTest {

  /** W = [0.15 0.2; 0.25 0.3] and b = [0.35 0.35]: the weights of Mazur's well-known example. */
  private static final String W = "[2, 2] [[0.15, 0.2], [0.25, 0.3]]";

  private static final String B = "[2] [[0.35], [0.35]]";
  private static final String COLUMN = "[2, 1] [[0.35], [0.35]]";

  private static final List<Arguments> SEVERAL =
      List.of(
          Arguments.of(
              "W1 = np.array([[0.15, 0.2], [0.25, 0.3]]); b1 = [0.35, 0.35]",
              "W1 " + W + " | b1 " + B),
          Arguments.of(
              """
              import numpy as np
              # the weights
              W1 = np.array([[0.15, 0.20],   # h1; [1, 2]
                             [0.25, 0.30]])  # h2
              b1 = np.array([0.35, 0.35], dtype=np.float32)
              print(W1)
              W1.shape
              """,
              "W1 " + W + " | b1 " + B),
          Arguments.of(
              """
              >>> W1 = [[0.15, 0.2],
              ...       [0.25, 0.3]]
              >>> b1 = [0.35,
              ...       0.35]
              """,
              "W1 " + W + " | b1 " + B),
          Arguments.of(
              """
              >>> W1
              array([[0.15, 0.2 ],
                     [0.25, 0.3 ]])
              >>> b1
              array([0.35, 0.35])
              """,
              "W1 " + W + " | b1 " + B),
          Arguments.of(
              """
              In [3]: W1
              Out[3]:
              array([[0.15, 0.2 ],
                     [0.25, 0.3 ]])

              In [4]: b1
              Out[4]: array([0.35, 0.35])
              """,
              "W1 " + W + " | b1 " + B),
          Arguments.of(
              """
              # Created by Octave 8.4.0, Fri Jan 05 12:00:00 2024 UTC <user@host>
              # name: W1
              # type: matrix
              # rows: 2
              # columns: 2
               0.15 0.2
               0.25 0.3


              # name: b1
              # type: matrix
              # rows: 2
              # columns: 1
               0.35
               0.35


              """,
              "W1 " + W + " | b1 " + COLUMN),
          Arguments.of(
              "params['W1'] = np.array([[0.15, 0.2], [0.25, 0.3]])\nself.b1 = (0.35, 0.35)",
              "W1 " + W + " | b1 " + B),
          Arguments.of(
              "OrderedDict([('fc1.weight', tensor([[0.15, 0.20],\n        [0.25, 0.30]])),"
                  + " ('fc1.bias', tensor([0.35, 0.35]))])",
              "fc1.weight " + W + " | fc1.bias " + B),
          Arguments.of(
              "OrderedDict({'fc1.weight': tensor([[0.15, 0.20], [0.25, 0.30]]),"
                  + " 'fc1.bias': tensor([0.35, 0.35], device='cuda:0')})",
              "fc1.weight " + W + " | fc1.bias " + B),
          Arguments.of(
              "{'W1': array([[0.15, 0.2 ],\n       [0.25, 0.3 ]]), 'b1': array([0.35, 0.35])}",
              "W1 " + W + " | b1 " + B),
          Arguments.of(
              "{\n  \"W1\": [[0.15, 0.2], [0.25, 0.3]],\n  \"b1\": [0.35, 0.35]\n}",
              "W1 " + W + " | b1 " + B),
          Arguments.of(
              "[{\"W\": [[0.15, 0.2], [0.25, 0.3]], \"b\": [0.35, 0.35]}]",
              "0.W " + W + " | 0.b " + B),
          Arguments.of(
              """
              FrozenDict({
                  params: {
                      Dense_0: {
                          bias: Array([0.35, 0.35], dtype=float32),
                          kernel: Array([[0.15, 0.2 ],
                                 [0.25, 0.3 ]], dtype=float32),
                      },
                  },
              })
              """,
              "params.Dense_0.bias " + B + " | params.Dense_0.kernel " + W),
          Arguments.of(
              "[Parameter containing:\ntensor([[0.15, 0.20],\n        [0.25, 0.30]],"
                  + " requires_grad=True), Parameter containing:\n"
                  + "tensor([0.35, 0.35], requires_grad=True)]",
              "arr_0 " + W + " | arr_1 " + B),
          Arguments.of(
              "[<tf.Variable 'dense/kernel:0' shape=(2, 2) dtype=float32, numpy=\n"
                  + "array([[0.15, 0.2 ],\n       [0.25, 0.3 ]], dtype=float32)>,"
                  + " <tf.Variable 'dense/bias:0' shape=(2,) dtype=float32,"
                  + " numpy=array([0.35, 0.35], dtype=float32)>]",
              "dense/kernel " + W + " | dense/bias " + B),
          Arguments.of(
              "W1 = [0.15 0.2; 0.25 0.3];  % hidden\nb1 = [0.35; 0.35];",
              "W1 " + W + " | b1 " + COLUMN),
          Arguments.of(
              "W1 =\n\n   0.1500   0.2000\n   0.2500   0.3000\n\nb1 =\n\n   0.3500\n   0.3500\n\n",
              "W1 " + W + " | b1 " + COLUMN),
          Arguments.of(
              "$W1\n     [,1] [,2]\n[1,] 0.15  0.2\n[2,] 0.25  0.3\n\n$b1\n[1] 0.35 0.35\n",
              "W1 " + W + " | b1 " + B),
          Arguments.of(
              "float W[2][2] = {{0.15f, 0.2f}, {0.25f, 0.3f}};\nfloat b[] = {0.35f, 0.35f};",
              "W " + W + " | b " + B),
          Arguments.of(
              "W_1 = \\begin{pmatrix} 0.15 & 0.2 \\\\ 0.25 & 0.3 \\end{pmatrix}, \\quad"
                  + " \\mathbf{b}^{(1)} = \\begin{pmatrix} 0.35 \\\\ 0.35 \\end{pmatrix}",
              "W1 " + W + " | b1 " + COLUMN),
          Arguments.of(
              "W[0] = [[0.15, 0.2], [0.25, 0.3]]\nW[1] = [0.35, 0.35]", "W0 " + W + " | W1 " + B));

  private static final List<Arguments> SINGLE =
      List.of(
          Arguments.of("2×2 Matrix{Float64}:\n 0.15  0.2\n 0.25  0.3", "pasted " + W),
          Arguments.of("2-element Vector{Float64}:\n 0.35\n 0.35", "pasted " + B),
          Arguments.of("Float32[0.15 0.2; 0.25 0.3]", "pasted " + W),
          Arguments.of("   x1  x2\na 0.15 0.2\nb 0.25 0.3", "pasted " + W),
          Arguments.of("       x1  x2\n[1,] 0.15 0.2\n[2,] 0.25 0.3", "pasted " + W),
          Arguments.of(
              "     [,1]\n[1,] 0.15\n[2,] 0.25\n     [,2]\n[1,]  0.2\n[2,]  0.3", "pasted " + W),
          Arguments.of("b <- c(0.35, 0.35)", "b " + B),
          Arguments.of("double[][] W = {{0.15, 0.2}, {0.25, 0.3}};", "W " + W),
          Arguments.of("W = new double[][] {{0.15, 0.2}, {0.25, 0.3}};", "W " + W),
          Arguments.of("std::vector<std::vector<double>> W = {{.15, .2}, {.25, .3}};", "W " + W),
          Arguments.of("{{1.5*^-1, 0.2`}, {0.25, 3.*^-1}}", "pasted " + W),
          Arguments.of("[[np.float32(0.35)], [np.float32(0.35)]]", "pasted " + COLUMN),
          Arguments.of("tf.Tensor(\n[[0.15 0.2 ]\n [0.25 0.3 ]], shape=(2, 2))", "pasted " + W),
          Arguments.of(
              "<Variable path=seq/dense/kernel, shape=(2, 2), dtype=float32,"
                  + " value=[[0.15 0.2 ]\n [0.25 0.3 ]]>",
              "seq/dense/kernel " + W),
          Arguments.of("<tf.Tensor: shape=(), dtype=float32, numpy=0.35>", "pasted [] [[0.35]]"),
          Arguments.of("x = 7", "x [] [[7.0]]"),
          Arguments.of("1/4 √4\n½ 10⁻³", "pasted [2, 2] [[0.25, 2.0], [0.5, 0.001]]"),
          Arguments.of(
              "\\begin{pmatrix} \\num{1.5e-3} & 10⁻³ \\\\ 2·10⁻³ & 1.5×10^{-3} \\end{pmatrix} %",
              "pasted [2, 2] [[0.0015, 0.001], [0.002, 0.0015]]"));

  /** Every text of these tests, to be mutated. */
  static final List<String> TEXTS =
      Stream.of(SEVERAL, SINGLE).flatMap(List::stream).map(one -> (String) one.get()[0]).toList();

  static Stream<Arguments> texts() {
    return Stream.of(SEVERAL, SINGLE).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsEveryArray(String text, String arrays) throws Exception {
    assertThat(summary(read(text))).isEqualTo(arrays);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "p01-numpy2-list-of-np.float64; pasted [2, 2] [[0.15, 0.2], [0.25, 0.3]]",
        "p02-tf-tensor-repr; pasted [2, 2] [[0.15, 0.2], [0.25, 0.3]]",
        "p02c-tf-variable; dense/kernel [2, 2] [[0.15, 0.2], [0.25, 0.3]]",
        "p03-jax; pasted [2, 2] [[0.15, 0.2], [0.25, 0.3]]",
        "p05-keras-get_weights; arr_0 [2, 2] [[0.15, 0.2], [0.25, 0.3]] | arr_1 [2] [[0.35],"
            + " [0.35]]",
        "p07-R-print; pasted [2, 2] [[0.15, 0.2], [0.25, 0.3]]",
        "p10-mathematica-C-java; pasted [2, 2] [[0.15, 0.2], [0.25, 0.3]]",
        "p13-markdown-table; pasted table",
        "p14e-excel-us-thousands-int-only; pasted table",
        "p17-np-with-comments; W1 [2, 2] [[0.15, 0.2], [0.25, 0.3]]",
        "p39-assignment-lines; w1 [] [[0.15]] | w2 [] [[0.2]] | w3 [] [[0.25]] | w4 [] [[0.3]]",
      })
  void readsTheTextsThatPeopleHave(String file, String arrays) throws Exception {
    assertThat(summary(read(resource(file + ".txt")))).isEqualTo(arrays);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 2\n3 4",
        "1,2\n3,4",
        "# R&D \\alpha ... \\begin\n1,2\n3,4",
        "R&D,b\\c,d...\n1,2,3",
        "1,C:\\x\n2,D:\\y",
        "1,\"R&D\"\n2,x",
        "loss; lr=0.1\n1,2\n3,4",
        "lr=0.1\n1,2\n3,4",
        "# lr=[0.1]\n1,2",
        "Name: x\n1,2",
        "[kg],[cm]\n1,2",
        "2024-01-05 1",
        "1/5/2024 1",
        "555-1234",
        "10-1",
        "e pi\n1 2",
        "size\n1 2\n3 4",
        "| a | b |\n|---|---|\n| 1 | 2 |",
      })
  void aTableIsKeptAsItIs(String text) throws Exception {
    assertThat(read(text)).containsExactly(new TableText("pasted text", "pasted", text));
  }

  /** In Mathematica a letter behind a precision begins a factor: 5` e3, not 5000. */
  @Test
  void aPrecisionIsNoExponent() {
    assertThatThrownBy(() -> read("[5`e3]"))
        .isInstanceOf(TypedException.class)
        .hasMessage("row 1, column 1, \"5`e3\": \"`\" is out of place here");
  }

  /** As pandas prints a frame: the numbers of the rows have no heading. */
  @Test
  void aFrameIsATableWithAColumnWithoutName() throws Exception {
    assertThat(read("    x1   y\n0  0.1   1\n1  0.2   0"))
        .containsExactly(new TableText("pasted text", "pasted", "\tx1\ty\n0\t0.1\t1\n1\t0.2\t0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "W1 = np.array([[1, 2], [3, 4]]).T | W1: behind the matrix stands \".T\", which cannot be"
            + " read",
        "[[1, 2], [3, 4]] @ x | behind the matrix stands \"@ x\", which cannot be read",
        "W = [1 2; 3 4]' | W: behind the matrix stands \"'\", which cannot be read",
        "{'a': [1], 'b': [2]}.x | behind the matrix stands \".x\", which cannot be read",
        "2 * [1 2] | \"2 * [1 2]\" is computed or no number; only what is written out in numbers is"
            + " read",
        "`W1 = [[1, 2]]\n"
            + "W1 = W1.T` | W1 is changed later by \"W1 = W1.T\", which is not computed here; paste"
            + " the numbers that come out",
        "`W1 = [[1, 2]]\n"
            + "W1 *= 2` | W1 is changed later by \"W1 *= 2\", which is not computed here; paste the"
            + " numbers that come out",
        "`A =\n\n"
            + "   1.0e+03 *\n\n"
            + "    1.0000    2.0000` | the numbers are printed with a common factor, \"1.0e+03 *\","
            + " which is not multiplied here; print them in full (format long g) and copy them"
            + " again",
        "`W1 = [[1, 2], [3, ...]]` | dots stand for entries that are left out; copy the matrix with"
            + " all of its entries",
        "`{'a': [1], ...}` | dots stand for entries that are left out; copy the matrix with all of"
            + " its entries",
        "`0.1 0.2 ... 0.9` | dots stand for entries that are left out; copy the matrix with all of"
            + " its entries",
        "`2×3 Matrix{Float64}:\n"
            + " 1.0  2.0  …\n"
            + " 1.0  2.0  …` | dots stand for entries that are left out; copy the matrix with all"
            + " of its entries",
        "`W1 = [[1, 2], [3]]; b = [1]` | W1: row 2 has 1 entry, row 1 has 2",
        "\\begin{pmatrix} 1 \\end{pmatrix} \\begin{pmatrix} 2 \\end{pmatrix} | behind the matrix"
            + " stands \"\\begin{pmatrix} 2 \\end{pmatrix}\", which cannot be read",
        "`# only this` | this has no entry, but a matrix needs at least one",
      })
  void whatIsComputedOrLeftOutIsRefused(String text, String message) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(TypedException.class).hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`{'W': [[1, 2]], 'name': 'mlp'}` | name",
        "`{'W': [[1, 2]], 'none': None}` | none",
        "`{'W': [[1, 2]], 'deep': [[[1, 2]]]}` | deep",
        "`{'W': [[1, 2]], 'empty': []}` | empty",
        "`W = [[1, 2]]\nh = W @ x` | h",
        "`W = [[1, 2]]; b = np.zeros(2)` | b",
      })
  void whatIsNoMatrixIsLeftOutAndNamed(String text, String name) throws Exception {
    assertThat(read(text)).hasSize(2);
    assertThat(read(text).get(0).name()).isEqualTo("W");
    assertThat(read(text).get(1)).isInstanceOf(LeftOut.class).returns(name, Found::name);
  }

  private static List<Found> read(String text) throws TypedException {
    return PastedArrays.read(text, "pasted text", "pasted");
  }

  private static String summary(List<Found> found) {
    return found.stream().map(PastedArraysTest::summary).collect(Collectors.joining(" | "));
  }

  private static String summary(Found found) {
    return found instanceof NumberArray array
        ? array.name() + " " + array.shape() + " " + array.matrix()
        : found.name() + (found instanceof TableText ? " table" : " left out");
  }

  private static String resource(String file) throws IOException {
    try (InputStream in = PastedArraysTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Of two only one would go to W1, and the other nowhere. */
  @Test
  void aNameThatStandsTwiceIsRefused() {
    assertThatThrownBy(() -> PastedArrays.read("W1 = [[1, 2]]\nW1 = [[3, 4]]", "text", "pasted"))
        .isInstanceOf(TypedException.class)
        .hasMessage("\"W1\" stands there twice; leave one out, or give each a name of its own");
  }

  /** Excel's thousands in French: a blank that does not break the line. */
  @Test
  void aBlankThatBreaksNoLineStaysInATable() throws Exception {
    Found found =
        PastedArrays.read("x;y\n1\u202f234,5;0\n12\u00a0345,75;1\n", "text", "pasted").get(0);

    assertThat(((TableText) found).text()).contains("1\u202f234,5", "12\u00a0345,75");
  }

  @Test
  void aNameCannotSteerTheLineItStandsIn() throws Exception {
    String name = "$a\uD83Dc" + "d".repeat(300) + "\n";

    assertThat(read(name + "[1] 1 2").get(0).name()).isEqualTo("a c" + "d".repeat(197) + "\u2026");
    assertThatThrownBy(() -> read("$a\uD83Dc\n[1,] ."))
        .isInstanceOf(TypedException.class)
        .hasMessageStartingWith("a\\ud83dc: row 1");
    assertThatThrownBy(() -> read(name + "[1,] ."))
        .hasMessageStartingWith("a\\ud83dc" + "d".repeat(37) + "\u2026: row 1");
  }
}
