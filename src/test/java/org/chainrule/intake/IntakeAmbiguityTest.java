package org.chainrule.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.edit.given.Filling;
import org.chainrule.intake.Question.Option;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest cases of what random nets and spoilt files brought to light. */
class IntakeAmbiguityTest {

  private static final Found W1 = array("W1", 2, 1);
  private static final Found W2 = array("W2", 3, 2);

  private static NumberArray array(String name, int rows, int columns) {
    Matrix matrix = Matrix.generate(rows, columns, (row, column) -> row - 2 * column + 0.5);
    return NumberArray.of("some.npz", name, matrix);
  }

  private static NumberArray list(String name, double... entries) {
    return new NumberArray("some.npz", name, List.of(entries.length), Matrix.column(entries));
  }

  private static TableText table(String... lines) {
    return new TableText("some.csv", "some", String.join("\n", lines));
  }

  private static Scenario net(int... sizes) {
    List<Layer> layers = new ArrayList<>();
    for (int k = 1; k < sizes.length; k++) {
      layers.add(
          new Layer(
              Matrix.generate(sizes[k], sizes[k - 1], (row, column) -> 1),
              Matrix.generate(sizes[k], 1, (row, column) -> 0),
              Activations.TANH));
    }
    Matrix x = Matrix.generate(sizes[0], 1, (row, column) -> 1);
    Matrix y = Matrix.generate(sizes[sizes.length - 1], 1, (row, column) -> 0);
    return new Scenario("", new Network(layers, Losses.MSE), new Sample(x, y));
  }

  private static Outcome into(Scenario open, Answers answers, Found... found) {
    return Intake.of(Arrays.asList(found), Optional.of(open), answers, Filling.ZEROS);
  }

  private static Question question(Outcome outcome, Topic topic) {
    return outcome.questions().stream()
        .filter(question -> question.topic() == topic)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(Question question) {
    return question.options().stream().map(Option::id).toList();
  }

  @Test
  void activationsThatAreNotOfferedCanBeTyped() {
    Answers answers =
        Answers.NONE
            .with(Topic.WEIGHTS, "out-in")
            .with(Topic.ACTIVATIONS, "elu,silu")
            .with(Topic.LOSS, "mse");

    Outcome outcome = Intake.of(List.of(W1, W2), Optional.empty(), answers, Filling.ZEROS);

    assertThat(outcome.open()).isEmpty();
    assertThat(outcome.result().orElseThrow().network().layer(1).activation())
        .isEqualTo(Activations.ELU);
  }

  @Test
  void countedSamplesBesideTheirTargetsAreNotTakenForWeights() {
    Outcome outcome =
        into(net(2, 1), Answers.NONE, array("arr_0", 4, 2), list("arr_1", 0.5, 1.5, 2.5, 3.5));

    Question place = question(outcome, Topic.PLACE);
    assertThat(place.isOpen()).isTrue();
    assertThat(words(place)).contains("arr_0=x,arr_1=y", "arr_0=W1,arr_1=b1");
  }

  @Test
  void theWeightsThatComeAlongSayHowManyColumnsAreTargets() {
    Answers answers = Answers.NONE.with(Topic.PLACE, "some.csv/some", "xy").with(Topic.NET, "new");

    Outcome outcome = into(net(3, 1), answers, table("1.5,2.5,3.5,4.5"), W1, W2);

    assertThat(question(outcome, Topic.ACTIVATIONS).isOpen()).isTrue();
    Outcome taken =
        into(
            net(3, 1),
            answers.with(Topic.ACTIVATIONS, "relu,relu").with(Topic.LOSS, "mse"),
            table("1.5,2.5,3.5,4.5"),
            W1,
            W2);
    assertThat(taken.result().orElseThrow().sample().y()).isEqualTo(Matrix.column(2.5, 3.5, 4.5));
  }

  @Test
  void aLastColumnOfWholeNumbersMayBeClasses() {
    Answers answers = Answers.NONE.with(Topic.PLACE, "some.csv/some", "xy");

    Outcome outcome = into(net(2, 2), answers, table("a,b,c", "1.5,2.5,1", "3.5,4.5,0"));

    assertThat(words(question(outcome, Topic.Y))).containsExactly("b,c", "c");
    Outcome classes =
        into(
            net(2, 2),
            answers.with(Topic.Y, "some.csv/some", "c").with(Topic.TARGETS, "one-hot"),
            table("a,b,c", "1.5,2.5,1", "3.5,4.5,0"));
    assertThat(classes.result().orElseThrow().sample().y())
        .isEqualTo(Matrix.of(new double[][] {{0, 1}, {1, 0}}));
  }

  @Test
  void someCommasInAColumnAreAskedAbout() {
    TableText text = table("3,125", "2,125", "1");

    Question delimiter = question(into(net(3, 1), Answers.NONE, text), Topic.DELIMITER);
    assertThat(delimiter.isOpen()).isTrue();

    Answers answers =
        Answers.NONE
            .with(Topic.DELIMITER, text.id(), "none")
            .with(Topic.NUMBERS, text.id(), "comma")
            .with(Topic.PLACE, text.id(), "x")
            .with(Topic.SAMPLES, "columns");
    assertThat(into(net(3, 1), answers, text).result().orElseThrow().sample().x())
        .isEqualTo(Matrix.column(3.125, 2.125, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"semicolon", "tab", "none"})
  void aWrongDelimiterCanBeTakenBack(String wrong) {
    TableText text = table("1,2,5", "3,4,6");

    Outcome outcome = into(net(3, 1), Answers.NONE.with(Topic.DELIMITER, text.id(), wrong), text);

    Question delimiter = question(outcome, Topic.DELIMITER);
    assertThat(delimiter.chosen().orElseThrow().id()).isEqualTo(wrong);
    assertThat(words(delimiter)).contains("comma");
  }

  @Test
  void aWrongHeadingCanBeTakenBack() {
    TableText text = table("1,2,5");

    Outcome outcome = into(net(3, 1), Answers.NONE.with(Topic.HEADING, text.id(), "yes"), text);

    assertThat(outcome.problems()).isNotEmpty();
    assertThat(words(question(outcome, Topic.HEADING))).contains("no");
  }

  @Test
  void aTableOfWhichNoColumnIsLeftIsRefused() {
    TableText text = table("1,2", "3,4");
    Answers answers =
        Answers.NONE.with(Topic.PLACE, text.id(), "W1").with(Topic.X, text.id(), "none");

    Outcome outcome = into(net(2, 2), answers, text);

    assertThat(outcome.problems()).containsExactly("no column of the table is left to be taken");
  }
}
