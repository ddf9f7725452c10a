package org.chainrule.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.edit.given.Filling;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No column is lost, and no matrix made up, without a word. */
class IntakeLostNumbersTest {

  private static Scenario net(int inputs, int outputs) {
    Matrix weight = Matrix.generate(outputs, inputs, (i, j) -> i + j + 0.5);
    Matrix bias = Matrix.generate(outputs, 1, (i, j) -> 0.5);
    Network network =
        new Network(List.of(new Layer(weight, bias, Activations.IDENTITY)), Losses.MSE);
    Matrix x = Matrix.generate(inputs, 1, (i, j) -> 9);
    return new Scenario("open", network, new Sample(x, Matrix.generate(outputs, 1, (i, j) -> 0)));
  }

  private static Outcome into(Scenario open, Found... found) {
    return Intake.of(List.of(found), Optional.of(open), Answers.NONE, Filling.ZEROS);
  }

  private static Outcome into(Scenario open, String text) {
    return into(open, new TableText("d.csv", "d", text.replace('|', '\n')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "x1,y|5%,0|10%,1 # line 2, column \"x1\": \"5%\" is no number",
        "x1;y|5,00 €;0|10,00 €;1 # line 2, column \"x1\": \"5,00 €\" is no number",
        "x,y|red,0|blue,1 # line 2, column \"x\": \"red\" is no number",
        "x1,x2,y|red,1,0|blue,2,1 # line 2, column \"x1\": \"red\" is no number",
        "size,y|50-60,1|60-70,0 # line 2, column \"size\": \"50-60\" is no number",
        "1_000,5|2,3|4,7 # line 1, column 1: \"1_000\" is no number",
        "x,y|1 000,1|2 500,2 # line 2, column \"x\": \"1 000\" is no number"
      })
  void aColumnThatIsMeantIsNotLeftOut(String text, String reason) {
    assertThat(into(net(1, 1), text).problems()).containsExactly(reason);
  }

  @Test
  void aColumnOfWordsBesideNumbersMayBe() {
    Outcome outcome = into(net(1, 1), "item,x1,y|a,1.5,0|b,0.5,1");

    assertThat(outcome.result().orElseThrow().sample().x())
        .isEqualTo(Matrix.of(new double[][] {{1.5, 0.5}}));
  }

  /** As wine.data of UCI: class, alcohol, malic acid. */
  @Test
  void aWholeTableIsNotTakenForTargetsUnasked() {
    Outcome outcome = into(net(2, 3), "1,14.23,1.71|2,13.2,1.78|3,12.3,2.1|1,13.1,1.9");

    assertThat(outcome.result()).isEmpty();
    assertThat(outcome.open()).extracting(Question::topic).contains(Topic.PLACE);
  }

  @Test
  void whatArraysAreForIsAskedFirst() {
    Found first =
        NumberArray.of("a.npz", "arr_0", Matrix.of(new double[][] {{1, 2}, {3, 4}, {5, 6}}));
    Found second =
        new NumberArray("a.npz", "arr_1", List.of(3), Matrix.of(new double[][] {{0}, {1}, {1}}));

    assertThat(into(net(2, 1), first, second).open())
        .extracting(Question::topic)
        .contains(Topic.PLACE)
        .doesNotContain(Topic.BIASES);
  }

  /**
   * Whether a comma sets thousands apart is no question before it is known that it ends no cell.
   */
  @Test
  void aQuestionWhoseOptionsLookAlikeWaits() {
    Outcome outcome = into(net(1, 1), "x|1,5|2,25");

    assertThat(outcome.open())
        .extracting(Question::topic)
        .contains(Topic.DELIMITER)
        .doesNotContain(Topic.NUMBERS);
    assertThat(outcome.result()).isEmpty();
  }
}
