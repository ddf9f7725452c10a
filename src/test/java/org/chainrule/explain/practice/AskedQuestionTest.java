package org.chainrule.explain.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.Scenarios;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.RandomNets;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.practice.question.Choice;
import org.chainrule.practice.question.Question;
import org.chainrule.practice.question.Questions;
import org.chainrule.practice.question.Questions.Kind;
import org.junit.jupiter.api.Test;

class AskedQuestionTest {

  static List<Question> questions() {
    return Stream.concat(
            Stream.of(Scenarios.relu(), Scenarios.sigmoid(), Scenarios.batch()),
            LongStream.range(0, 60).mapToObj(RandomNets::any))
        .flatMap(AskedQuestionTest::of)
        .toList();
  }

  private static Stream<Question> of(Scenario scenario) {
    Trace trace = Pass.run(scenario);
    return LongStream.range(0, 10)
        .mapToObj(seed -> Questions.pick(trace, seed))
        .flatMap(question -> question.stream())
        .flatMap(question -> Stream.concat(Stream.of(question), question.next().stream()));
  }

  private static AskedQuestion words(Question question) {
    return words(question, Style.DEFAULT);
  }

  private static AskedQuestion words(Question question, Style style) {
    return AskedQuestion.of(
        question, Explainer.of(question.trace(), Numbers.DEFAULT, Marks.FLAT, style));
  }

  private static String said(AskedQuestion words, Choice answer) {
    return words.says(answer).stream().map(Prose::plainText).collect(Collectors.joining(" "));
  }

  @ForAll("questions")
  void somethingIsSaidOfEveryAnswer(Question question) {
    AskedQuestion words = words(question);

    assertThat(words.question().plainText()).endsWith("?");
    assertThat(question.choices().stream().map(words::choice).map(Prose::plainText))
        .doesNotHaveDuplicates()
        .allMatch(text -> !text.isBlank());
    assertThat(question.choices())
        .allSatisfy(
            choice ->
                assertThat(said(words, choice)).endsWith(".").doesNotContain("..", "{", "NaN"));
  }

  /** The numbers by hand: W₂ᵀ(2, −2) = (4, −2, 2), and z₁ = (2.5, −0.5, 0.5). */
  @Test
  void aUnitThatIsOffIsSaidToBlockWhatArrives() {
    Question question = pick(Scenarios.relu(), Kind.IDLE_UNIT);
    AskedQuestion words = words(question);

    assertThat(words.question().plainText())
        .isEqualTo("Which unit of layer 1 learns nothing from this sample?");
    assertThat(said(words, new Choice.Unit(1, 1)))
        .isEqualTo(
            "Unit 2 learns nothing: (dℓ/dz₂)₂ = −2 arrives, but its slope is 0. So (dℓ/dz₁)₂ = (−2)"
                + " · 0 = 0, and with it every gradient of its weights and its bias.");
    assertThat(said(words, new Choice.Unit(1, 0)))
        .isEqualTo(
            "Unit 1 does learn: (dℓ/dz₁)₁ = 4 · 1 = 4 is not 0, and goes on into its gradients.");
  }

  @Test
  void everyCauseIsAnsweredWithTheFactorThatItSpeaksOf() {
    Question why = pick(Scenarios.relu(), Kind.IDLE_UNIT).next().orElseThrow();
    AskedQuestion words = words(why);

    assertThat(why.choices().stream().map(choice -> said(words, choice)))
        .containsExactly(
            "At (z₁)₂ = −0.5 the slope of ReLU is 0. Whatever arrives is multiplied by it.",
            "A gradient does arrive: (dℓ/dz₂)₂ = −2.",
            "What it takes in is not 0: x₁ = 1.",
            "ŷ is not y: dℓ/dŷ is not 0, and the other units learn from it.");
  }

  /**
   * dℓ/dW₁ = [4 −8; 0 0; 2 −4]. With W₁₁₂ at −0.9: z₁ = (2.3, −0.5, 0.5), ŷ = (3.8, −1.8), so ℓ =
   * 0.8² + 0.8² = 1.28; with W₁₁₁ at 0.6: z₁ = (2.6, …), ŷ = (4.1, −2.1), ℓ = 2 · 1.1² = 2.42.
   */
  @Test
  void whatAWeightDoesIsSaidByTheNumbersOfTheNetRunAgain() {
    Question question = pick(Scenarios.relu(), Kind.STRONGEST_WEIGHT, "W1");
    AskedQuestion words = words(question);

    assertThat(said(words, question.choices().get(1)))
        .isEqualTo(
            "(dℓ/dW₁)₁‚₂ = −8 is the largest in magnitude. Moved by 0.1, this weight changes the"
                + " loss by −0.72; a new pass says so, and it need not be the gradient times 0.1.");
    assertThat(said(words, question.choices().get(0)))
        .isEqualTo(
            "Here (dℓ/dW₁)₁‚₁ = 4. Moved by 0.1, this weight changes the loss by 0.42. There is one"
                + " whose gradient is 8 in magnitude.");
  }

  /** ‖(2, −2)‖ = 2√2 and ‖(4, 0, 2)‖ = 2√5, so ρ = √2.5 = 1.58, and ρ²⁰ = 2.5¹⁰ = 9537. */
  @Test
  void theLengthOfTheGradientIsSaidWithItsFactors() {
    Question question = pick(Scenarios.relu(), Kind.GRADIENT_LENGTH);
    AskedQuestion words = words(question);

    assertThat(said(words, question.choices().get(2)))
        .isEqualTo(
            "‖dℓ/dz₃‖ = 2.83, and ‖dℓ/dz₁‖ = 4.47. The ratio is ρ = 1.58. The one step back"
                + " multiplies the length by 1.58: the weights by 1.73, the slopes by 0.913. 20 such"
                + " steps would multiply it by 9.54 · 10³.");
    assertThat(said(words, question.choices().get(0)))
        .endsWith(
            "The ratio is ρ = 1.58; vanished it would be below 2⁻²⁴, which is about 6 · 10⁻⁸.");
  }

  /** With unit 1 dead: z₂ = (0, 0, 0.5), ŷ = (1.5, 0.5), dℓ/dŷ = (−3, 3), ℓ = 4.5. */
  @Test
  void whatADeadUnitDoesIsSaidByTheNumbersOfTheNetWithoutIt() {
    Question question =
        LongStream.range(0, 20)
            .mapToObj(
                seed ->
                    Questions.pick(Pass.run(Scenarios.relu()), Kind.UNIT_DIES, seed).orElseThrow())
            .filter(asked -> words(asked).question().plainText().matches(".*unit 1 .*dW₂\\?"))
            .findFirst()
            .orElseThrow();
    AskedQuestion words = words(question);

    assertThat(question.choices().stream().map(choice -> said(words, choice)))
        .containsExactly(
            "Not all of row 1 is 0 then: (dℓ/dW₂)₁‚₃ is then −1.5.",
            "Not all of row 1 is 0 then: (dℓ/dW₂)₁‚₃ is then −1.5.",
            "There are changes outside of column 1: (dℓ/dW₂)₁‚₃ goes from 1 to −1.5.",
            "The unit gives 0, and column 1 is a product with what unit 1 gives. The loss goes from"
                + " 2 to 4.5, and so other gradients change too: (dℓ/dW₂)₁‚₃ goes from 1 to −1.5.",
            "Not all of it: (dℓ/dW₂)₁‚₃ is then −1.5.",
            "(dℓ/dW₂)₁‚₁ goes from 5 to 0.");
  }

  /** In numerator layout the gradient stands transposed, and its rows are columns. */
  @Test
  void rowsAreColumnsWhereTheGradientIsTurned() {
    Style turned = new Style(Convention.NUMERATOR, Notation.SHEET);
    Question question = pick(Scenarios.relu(), Kind.UNIT_DIES);
    String usual = words(question).choice(question.choices().get(0)).plainText();
    String other = words(question, turned).choice(question.choices().get(0)).plainText();

    assertThat(usual).contains("row");
    assertThat(other).isEqualTo(usual.replace("row", "column"));
  }

  /** dℓ/dW₁ is 4 at the first entry; W₁₁₁ at 0.4 gives ŷ = (3.9, −1.9), ℓ = 2 · 0.9² = 1.62. */
  @Test
  void aWrongWayIsAnsweredByWhatComesOfIt() {
    Question question =
        LongStream.range(0, 40)
            .mapToObj(
                seed ->
                    Questions.pick(Pass.run(Scenarios.relu()), Kind.DIRECTION, seed).orElseThrow())
            .filter(asked -> words(asked).question().plainText().contains("(W₁)₁‚₁"))
            .findFirst()
            .orElseThrow();
    AskedQuestion words = words(question);

    assertThat(question.choices().stream().map(choice -> said(words, choice)))
        .containsExactly(
            "Raised by 0.1, the weight changes the loss by 0.42: it gets larger.",
            "(dℓ/dW₁)₁‚₁ = 4 is positive: the loss falls as the weight falls. Lowered by 0.1, the"
                + " weight changes the loss by −0.38.",
            "It does make a difference: lowered by 0.1, the weight changes the loss by −0.38.");
  }

  private static Question pick(Scenario scenario, Kind kind) {
    return Questions.pick(Pass.run(scenario), kind, 0).orElseThrow();
  }

  private static Question pick(Scenario scenario, Kind kind, String about) {
    Trace trace = Pass.run(scenario);
    return LongStream.range(0, 20)
        .mapToObj(seed -> Questions.pick(trace, kind, seed).orElseThrow())
        .filter(question -> question.choices().get(0).at().orElseThrow().name().id().equals(about))
        .findFirst()
        .orElseThrow();
  }
}
