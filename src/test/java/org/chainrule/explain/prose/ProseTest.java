package org.chainrule.explain.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.chainrule.explain.prose.Prose.Math;
import org.chainrule.explain.prose.Prose.Text;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProseTest {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.chainrule.words.messages", Locale.ROOT);
  private static final int MOST_ARGUMENTS = 9;
  private static final Formula LOSS = Formulas.letter("ℓ");
  private static final Formula Z = Formulas.low(Formulas.letter("z"), Formulas.whole(1));

  private static Formula number(double value) {
    return Numbers.DEFAULT.number(value);
  }

  /** Every message in which a formula stands. */
  static List<String> messagesWithFormulas() {
    return Collections.list(BUNDLE.getKeys()).stream()
        .filter(key -> BUNDLE.getString(key).contains("$"))
        .sorted()
        .toList();
  }

  @Test
  void formulasAndStressedWordsAreApart() {
    Formula equation = Formulas.equal(Z, number(-0.5));

    assertThat(Prose.of("say.slope.off.nothing", "2", equation).runs())
        .containsExactly(
            new Text("Unit 2 is ", false),
            new Text("off", true),
            new Text(": its ", false),
            new Math(equation),
            new Text(" is not above 0. No gradient arrived there anyway.", false));
  }

  @Test
  void formulasAreReadWithTheirArguments() {
    assertThat(Prose.of("nudge.crosses.one", "z comes to its kink", number(0.5)).runs())
        .containsExactly(
            new Text("On the way, at ", false),
            new Math(Formulas.equal(Formulas.letter("ε"), number(0.5))),
            new Text(", z comes to its kink.", false));
  }

  @Test
  void otherProseIsPutInAsItIs() {
    Prose kink = Prose.of("nudge.kink.unit", Z);

    assertThat(Prose.of("nudge.crosses.one", kink, number(0.5)).runs())
        .endsWith(new Math(Z), new Text(" comes to its kink.", false))
        .contains(new Text(", ", false));
  }

  @Test
  void textWithoutMarkupIsOnePiece() {
    assertThat(Prose.of("say.activate.noneFlat").runs())
        .containsExactly(new Text("No unit is flat.", false));
    assertThat(Prose.strong("off").runs()).containsExactly(new Text("off", true));
    assertThat(Prose.math(Z).runs()).containsExactly(new Math(Z));
  }

  @Test
  void nothingMakesNoPieces() {
    assertThat(Prose.joined(", ", List.of()).runs()).isEmpty();
  }

  @Test
  void joinedTextsAreOnePieceAndFormulasStayApart() {
    assertThat(Prose.joined(", ", List.of(Prose.plain("a"), Prose.plain("b"))).runs())
        .containsExactly(new Text("a, b", false));
    assertThat(Prose.joined(", ", List.of(Prose.math(Z), Prose.math(LOSS))).runs())
        .containsExactly(new Math(Z), new Text(", ", false), new Math(LOSS));
  }

  @Test
  void plainTextHasNoMarkup() {
    assertThat(Prose.plain("costs 5 $ and 2 * 3 ** 4, not $6").plainText())
        .isEqualTo("costs 5 $ and 2 * 3 ** 4, not $6");
  }

  @Test
  void piecesCannotBeChanged() {
    assertThatThrownBy(() -> Prose.math(Z).runs().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void plainTextReadsWithoutMarkup() {
    assertThat(Prose.of("say.unit.sum", Z, number(2.5), LOSS, number(9.11e-4)).plainText())
        .isEqualTo("The largest summand of z₁ = 2.5 in magnitude is ℓ = 9.11 · 10⁻⁴.");
    assertThat(Prose.of("nudge.falls", "3").plainText()).isEqualTo("lowers ℓ by 3");
  }

  /** As they stood in LaTeX before anyone could read them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "say.notFinite.cause.zero_times_infinity | 0\\cdot \\infty",
        "say.notFinite.cause.infinity_minus_infinity | \\infty-\\infty",
        "say.notFinite.cause.edge_of_logarithm | -\\infty",
        "say.fused | 7-7",
        "say.layouts.product | (AB)^{\\top}=B^{\\top}A^{\\top}",
        "say.jacobian.full | 7\\odot (g-7^{\\top}g)",
        "say.measure.note.huber | H_{\\delta}(e), e^{2}/2, \\pm\\delta, \\delta=7",
        "descent.title | W\\leftarrow W-\\eta\\,7",
        "check.none | (\\ell(w+h)-\\ell(w-h))/2h",
        "nudge.crosses.one | \\varepsilon=7",
      })
  void formulasOfTheBundleAreSetAsTheyAreTyped(String key, String latex) {
    List<String> written = Prose.of(key, arguments(key)).formulas().map(Latex::of).toList();

    assertThat(written).contains(latex.split(", "));
  }

  @ParameterizedTest
  @MethodSource("messagesWithFormulas")
  void everyFormulaOfTheBundleCanBeRead(String key) {
    Prose prose = Prose.of(key, arguments(key));

    assertThat(prose.formulas()).isNotEmpty();
    assertThat(prose.plainText()).doesNotContain("$", "\\", "{");
  }

  /** Counts where the message makes a choice on them, a formula everywhere else. */
  private static Object[] arguments(String key) {
    String message = BUNDLE.getString(key);
    return IntStream.range(0, MOST_ARGUMENTS)
        .mapToObj(k -> message.matches(".*\\{" + k + ",.*") ? (Object) 2 : number(7))
        .toArray();
  }
}
