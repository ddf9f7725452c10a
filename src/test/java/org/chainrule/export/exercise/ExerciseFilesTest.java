package org.chainrule.export.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chainrule.drawing.Blanks;
import org.chainrule.export.request.Part;
import org.chainrule.export.request.Progress;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.practice.making.ExerciseSet;
import org.chainrule.practice.making.MadeNet;
import org.chainrule.practice.making.Question;
import org.chainrule.practice.making.Recipe;
import org.chainrule.practice.making.UnfitRecipeException;
import org.chainrule.practice.mistake.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExerciseFilesTest {

  private static final Pattern NUMBER = Pattern.compile("[-−]?\\d+(?:\\.\\d+)?");

  private static ExerciseSet set() throws UnfitRecipeException {
    Recipe recipe =
        Recipe.of(
            List.of(2, 3, 2), Activations.RELU, Activations.IDENTITY, Losses.SQUARED_ERROR_HALF, 1);
    return ExerciseSet.make(recipe, 5, 1, share -> {}, () -> false);
  }

  private static ExerciseSet set(String activation, String loss, int samples)
      throws UnfitRecipeException {
    Loss chosen = Losses.named(loss).orElseThrow();
    Activation hidden = Activations.named(activation).orElseThrow();
    Recipe recipe =
        Recipe.of(List.of(2, 3, 2), hidden, Recipe.usualOutput(chosen), chosen, samples);
    return ExerciseSet.make(recipe, 5, 1, share -> {}, () -> false);
  }

  private static byte[] content(ExerciseSet set, SheetKind blanks, String name) throws IOException {
    Part part =
        ExerciseFiles.of(set, blanks).stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    return part.content().bytes(Progress.NONE);
  }

  private static String pdf(ExerciseSet set, SheetKind blanks, String name) throws IOException {
    try (PDDocument document = Loader.loadPDF(content(set, blanks, name))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new TreeSet<>();
    for (Matcher matcher = NUMBER.matcher(text); matcher.find(); ) {
      numbers.add(matcher.group().replace('−', '-'));
    }
    return numbers;
  }

  /** The answers that are not by chance a number that is given, or an index. */
  private static List<String> answers(MadeNet net, Set<String> shown) {
    Set<String> given = new TreeSet<>(shown);
    net.trace()
        .network()
        .layers()
        .forEach(
            layer -> {
              layer
                  .weight()
                  .entries(any -> true)
                  .mapToObj(Numbers.DEFAULT::ascii)
                  .forEach(given::add);
              layer
                  .bias()
                  .orElseThrow()
                  .entries(any -> true)
                  .mapToObj(Numbers.DEFAULT::ascii)
                  .forEach(given::add);
            });
    net.trace()
        .sample()
        .x()
        .entries(any -> true)
        .mapToObj(Numbers.DEFAULT::ascii)
        .forEach(given::add);
    net.trace()
        .sample()
        .y()
        .entries(any -> true)
        .mapToObj(Numbers.DEFAULT::ascii)
        .forEach(given::add);
    List<String> answers = new ArrayList<>();
    for (Question question : net.questions()) {
      question
          .right()
          .entries(any -> true)
          .mapToObj(Numbers.DEFAULT::ascii)
          .filter(number -> !given.contains(number))
          .forEach(answers::add);
    }
    return answers;
  }

  /** Numbers of steps, entries and digits stand on every sheet. */
  private static Set<String> counts() {
    Set<String> counts = new TreeSet<>();
    for (int k = 0; k <= 14; k++) {
      counts.add(String.valueOf(k));
    }
    return counts;
  }

  @ParameterizedTest
  @EnumSource(SheetKind.class)
  void aSheetHasNoAnswerAndTheKeyHasAll(SheetKind blanks) throws Exception {
    ExerciseSet set = set();
    List<String> answers = answers(set.nets().get(0), counts());
    assertThat(answers).hasSizeGreaterThan(12);
    String sheet = pdf(set, blanks, "sheet-01.pdf");
    assertThat(sheet).contains("Sheet 01").contains("Name:");
    assertThat(numbers(sheet)).doesNotContainAnyElementsOf(answers);
    String tex = new String(content(set, blanks, "sheet-01.tex"), StandardCharsets.UTF_8);
    assertThat(tex.substring(tex.indexOf("\\begin{document}"))).contains("\\blank");
    assertThat(numbers(tex)).doesNotContainAnyElementsOf(answers);
    assertThat(numbers(pdf(set, blanks, "key.pdf"))).containsAll(answers);
  }

  /** A key to sheets on which nothing is rounded has the numbers as students write them. */
  @Test
  void aKeyRoundsNothingWhereTheSheetSaysSo() throws Exception {
    ExerciseSet set = set();
    MadeNet net = set.nets().get(0);
    assertThat(pdf(set, SheetKind.MIRROR, "sheet-01.pdf"))
        .contains("No number needs to be rounded");
    String key = pdf(set, SheetKind.MIRROR, "key.pdf");
    assertThat(key.replaceAll("σ.*", "")).doesNotContain("≈");
    Set<String> exact = new TreeSet<>();
    for (Question question : net.questions()) {
      for (Wrong wrong : question.wrong()) {
        boolean told = question.step().phase() == Phase.FORWARD || !wrong.mistake().isConvention();
        List<String> entries =
            wrong.value().entries(any -> true).mapToObj(ExerciseFilesTest::decimal).toList();
        if (told && entries.stream().allMatch(entry -> entry.replaceAll("[-.]", "").length() < 7)) {
          exact.addAll(entries);
        }
      }
    }
    assertThat(exact).anyMatch(number -> number.replaceAll("[-.]", "").length() > 3);
    assertThat(numbers(key)).containsAll(exact);
  }

  private static String decimal(double value) {
    return value == 0
        ? "0"
        : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** Whatever a sheet leaves blank has a column in the table, and a field in the question bank. */
  @ParameterizedTest
  @CsvSource({
    "relu, squared_error_half, 1",
    "sigmoid, bce, 1",
    "tanh, cross_entropy, 1",
    "relu, mse, 2"
  })
  void eachBlankHasAColumn(String activation, String loss, int samples) throws Exception {
    ExerciseSet set = set(activation, loss, samples);
    String heading = text(set, SheetKind.TABLE, "answers-template.csv").split("\n")[0];
    int columns = heading.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)").length - 1;
    for (SheetKind kind : SheetKind.values()) {
      String tex = text(set, kind, "sheet-01.tex");
      String sheet = tex.substring(tex.indexOf("\\begin{document}"));
      assertThat(sheet.split("\\\\blank", -1)).as(kind + " " + loss).hasSize(columns + 1);
    }
    Blanks blanks = Worked.of("01", set.nets().get(0)).blanks();
    int cells = 0;
    for (Name name : blanks.names()) {
      Quantity quantity = set.nets().get(0).trace().quantity(name);
      cells += quantity.rows() * quantity.columns();
    }
    assertThat(cells).isEqualTo(columns);
    String html = text(set, SheetKind.TABLE, "moodle.xml");
    assertThat(html.split(":NUMERICAL:", -1)).hasSize(columns + 1);
    assertThat(GiftReader.read(text(set, SheetKind.TABLE, "questions.gift"))).hasSize(columns);
  }

  private static String text(ExerciseSet set, SheetKind kind, String name) throws IOException {
    return new String(content(set, kind, name), StandardCharsets.UTF_8);
  }

  /** Two slips with different numbers are never described by the same words. */
  @ParameterizedTest
  @CsvSource({
    "relu, mse, 2",
    "sigmoid, bce, 1",
    "tanh, cross_entropy, 1",
    "leaky_relu, mse, 1",
    "gelu, mse, 1"
  })
  void eachSlipIsSaidInItsOwnWords(String activation, String loss, int samples)
      throws UnfitRecipeException {
    ExerciseSet set = set(activation, loss, samples);
    Worked worked = Worked.of("01", set.nets().get(0));
    for (Question question : set.nets().get(0).questions()) {
      List<String> said =
          worked.wrong(question).stream()
              .map(wrong -> worked.clause(wrong.mistakes()).plainText())
              .toList();
      assertThat(said).as(question.step().id()).doesNotHaveDuplicates();
    }
    Question z1 = set.nets().get(0).questions().get(0);
    assertThat(worked.wrong(z1).stream().map(w -> worked.clause(w.mistakes()).plainText()))
        .contains(
            "the product with entry 1 of what enters the layer is left out of each sum",
            "the product with entry 2 of what enters the layer is left out of each sum");
  }

  @Test
  void theNamesAreKnownBeforeTheNets() throws UnfitRecipeException {
    List<String> made = ExerciseFiles.of(set(), SheetKind.MIRROR).stream().map(Part::name).toList();
    assertThat(ExerciseFiles.names(1)).containsExactlyInAnyOrderElementsOf(made);
  }

  /**
   * By the rounding of the issue: half a unit of the last digit typed, and one unit off counts. So
   * of σ(1) = 0.731058…, given to three digits, 0.730 to 0.732 are right.
   */
  @ParameterizedTest
  @CsvSource({
    "0.7310585786300049, 0.730, true",
    "0.7310585786300049, 0.731, true",
    "0.7310585786300049, 0.732, true",
    "0.7310585786300049, 0.733, false",
    "0.7310585786300049, 0.729, false",
    "12.3456, 12.3, true",
    "12.3456, 12.6, false",
    "-0.0012345, -0.00124, true",
    "-0.0012345, -0.00126, false",
    "2.5, 2.5, true",
    "2.5, 2.51, false",
    "0, 0, true",
    "0, 0.001, false"
  })
  void aBankForgivesTheLastDigitOfWhatIsRounded(double right, double typed, boolean counts) {
    Tolerance tolerance = Tolerance.of(right, Numbers.DEFAULT);
    double number = Double.parseDouble(tolerance.number());
    double width = Double.parseDouble(tolerance.width());
    assertThat(Math.abs(typed - number) <= width).isEqualTo(counts);
  }
}
