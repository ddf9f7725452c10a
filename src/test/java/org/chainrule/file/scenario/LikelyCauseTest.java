package org.chainrule.file.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of files whose shapes do not fit, but would in another convention. */
class LikelyCauseTest {

  private static final String ROWS =
      " would fit the other way round: is a row a sample there? Here a column is one (chainrule"
          + " import --samples rows reads arrays of that kind)";
  private static final String IN_OUT =
      " would fit as inputs × outputs, as Keras and NumPy notebooks write it: here W is outputs ×"
          + " inputs (chainrule import --weights in-out reads arrays of that kind)";
  private static final String FLAT = ": [[1, 2, 3]] makes three samples";
  private static final String BIAS_ROW =
      "b is written as a row, but it is a column: write a list of numbers, such as [1, 2, 3]";
  private static final String LABELS =
      "y looks like the numbers of classes: here it has one column per sample, with 1 in the row of"
          + " its class";

  /** A file of zeros whose layers have these parts, such as {@code "W": [[1]]}. */
  private static String file(String x, String y, String... layers) {
    List<String> written = List.of(layers);
    return "{\"layers\": ["
        + String.join(
            ", ", written.stream().map(l -> "{" + l + ", \"activation\": \"tanh\"}").toList())
        + "], \"loss\": \"mse\", \"x\": "
        + x
        + ", \"y\": "
        + y
        + "}";
  }

  /** A matrix of this many rows and columns. */
  private static String m(int rows, int columns) {
    return List.of(List.of(0).toString().replace("0", "0" + ", 0".repeat(columns - 1)))
        .toString()
        .replaceFirst("^\\[(.*)]$", "[$1" + (", $1").repeat(rows - 1) + "]");
  }

  private static String layer(int rows, int columns) {
    return "\"W\": " + m(rows, columns);
  }

  private static String layer(int rows, int columns, int biases) {
    return layer(rows, columns) + ", \"b\": " + flat(biases);
  }

  private static String flat(int count) {
    return "[0" + ", 0".repeat(count - 1) + "]";
  }

  private static String causeOf(String file) {
    String said = Texts.errorOf(file);
    int end = said.indexOf("; ");
    return end < 0 ? "" : said.substring(end + 2);
  }

  @Test
  void samplesAsRowsAreNamedBehindTheReason() {
    assertThat(Texts.errorOf(file(m(4, 2), m(4, 1), layer(3, 2, 3), layer(1, 3, 1))))
        .startsWith("net.json, line 1, column ")
        .endsWith("x has 2 samples (columns), but y has 1; x and y" + ROWS);
    assertThat(Texts.errorOf(file(m(4, 2), m(4, 2), layer(2, 2, 2))))
        .endsWith(
            "x is 4 × 2, but layer 1, whose W is 2 × 2, takes 2 entries per sample; x and y"
                + ROWS);
  }

  @Test
  void samplesAsRowsInOnlyOneOfThem() {
    assertThat(causeOf(file(m(4, 2), m(1, 4), layer(1, 2, 1)))).isEqualTo("x" + ROWS);
    assertThat(causeOf(file(m(2, 4), m(4, 1), layer(1, 2, 1)))).isEqualTo("y" + ROWS);
  }

  /** The x of two samples with two entries is square, which says nothing of it alone. */
  @Test
  void aSquareInputGoesWithItsTargets() {
    assertThat(Texts.errorOf(file(m(2, 2), m(2, 3), layer(3, 2, 3))))
        .endsWith("x has 2 samples (columns), but y has 3; x and y" + ROWS);
  }

  @Test
  void weightsAsInputsByOutputs() {
    assertThat(Texts.errorOf(file(m(2, 4), m(1, 4), layer(2, 3, 3), layer(3, 1, 1))))
        .endsWith(
            "(layer 1, b): W is 2 × 3, so b needs 2 × 1 entries, but it has 3 × 1; each W"
                + IN_OUT);
    assertThat(causeOf(file(m(2, 4), m(1, 4), layer(2, 3), layer(3, 1))))
        .isEqualTo("each W" + IN_OUT);
    assertThat(causeOf(file(m(2, 4), m(3, 4), layer(2, 3)))).isEqualTo("W" + IN_OUT);
    assertThat(causeOf(file(m(2, 4), m(3, 4), layer(2, 2, 2), layer(2, 3, 3))))
        .isEqualTo("each W" + IN_OUT);
  }

  @Test
  void theWeightsOfOneLayerOnly() {
    String said = causeOf(file(m(2, 4), m(1, 4), layer(3, 2, 3), layer(3, 1, 1)));

    assertThat(said)
        .isEqualTo(
            "the W of layer 2 would fit as inputs × outputs, as Keras and NumPy notebooks write"
                + " it: here W is outputs × inputs");
  }

  /** As NumPy notebooks have it: h = x @ W + b, with b of one row. */
  @Test
  void everythingTheOtherWayRound() {
    String file =
        file(
            m(4, 2),
            m(4, 1),
            layer(2, 3) + ", \"b\": " + m(1, 3),
            layer(3, 1) + ", \"b\": " + m(1, 1));

    assertThat(causeOf(file)).isEqualTo("each W" + IN_OUT + "; x and y" + ROWS + "; " + BIAS_ROW);
  }

  @Test
  void whatFitsInTwoWaysIsToldInBoth() {
    assertThat(causeOf(file(m(3, 2), m(3, 2), layer(3, 2), layer(2, 3))))
        .isEqualTo("x and y" + ROWS + "; each W" + IN_OUT);
  }

  @Test
  void aBiasAsARow() {
    assertThat(Texts.errorOf(file(m(2, 4), m(3, 4), layer(3, 2) + ", \"b\": " + m(1, 3))))
        .endsWith(
            "(layer 1, b): W is 3 × 2, so b needs 3 × 1 entries, but it has 1 × 3; " + BIAS_ROW);
  }

  @Test
  void aFlatListIsOneSample() {
    assertThat(Texts.errorOf(file(flat(3), flat(3), layer(4, 1, 4), layer(1, 4, 1))))
        .endsWith(
            "x is 3 × 1, but layer 1, whose W is 4 × 1, takes 1 entry per sample; x and y are flat"
                + " lists, which are one sample"
                + FLAT);
    assertThat(causeOf(file(m(1, 3), flat(3), layer(1, 1, 1))))
        .isEqualTo("y is a flat list, which is one sample" + FLAT);
    assertThat(causeOf(file(flat(3), m(1, 3), layer(1, 1, 1))))
        .isEqualTo("x is a flat list, which is one sample" + FLAT);
  }

  /** The targets of NumPy notebooks are often of one dimension. */
  @Test
  void rowsBesideAFlatListOfTargets() {
    assertThat(causeOf(file(m(4, 2), flat(4), layer(1, 2, 1))))
        .isEqualTo("x" + ROWS + "; y is a flat list, which is one sample" + FLAT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[2, 0, 1, 1]", "[[2, 0, 1, 1]]", "[[3], [1], [2], [1]]"})
  void numbersOfClasses(String y) {
    assertThat(causeOf(file(m(2, 4), y, layer(3, 2, 3)))).isEqualTo(LABELS);
    assertThat(causeOf(file(m(4, 2), y, layer(3, 2, 3)))).isEqualTo("x" + ROWS + "; " + LABELS);
  }

  @Test
  void otherTargetsAreNoClasses() {
    assertThat(causeOf(file(m(2, 4), "[0.5, 0, 1, 1]", layer(3, 2, 3)))).isEmpty();
    assertThat(causeOf(file(m(2, 4), "[4, 0, 1, 1]", layer(3, 2, 3)))).isEmpty();
    assertThat(causeOf(file(m(2, 4), "[-1, 0, 1, 1]", layer(3, 2, 3)))).isEmpty();
    assertThat(causeOf(file(m(2, 4), "[0, 1, 1]", layer(3, 2, 3)))).isEmpty();
  }

  @Test
  void whatFitsInNoWayHasNoCause() {
    assertThat(causeOf(file(m(5, 4), m(3, 4), layer(3, 2, 3)))).isEmpty();
    assertThat(causeOf(file(m(2, 4), m(3, 4), layer(3, 2, 5)))).isEmpty();
  }

  @Test
  void whatFitsAsItIsIsTakenAsItIs() throws Exception {
    assertThat(Texts.read(file(m(2, 2), m(2, 2), layer(2, 2, 2))).sample().count()).isEqualTo(2);
    assertThat(causeOf(file(m(2, 4), m(2, 4), layer(2, 2) + ", \"add\": \"z1\""))).isEmpty();
  }

  @Test
  void aDeepNetIsJudgedAtOnce() {
    String[] layers = new String[20_000];
    java.util.Arrays.fill(layers, layer(1, 1));
    layers[10_000] = layer(1, 2);

    assertThat(causeOf(file(m(1, 1), m(1, 1), layers))).isEmpty();
  }
}
