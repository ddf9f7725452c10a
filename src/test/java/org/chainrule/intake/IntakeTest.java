package org.chainrule.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.LeftOut;
import org.chainrule.arrays.NumberArray;
import org.chainrule.edit.given.Filling;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;

/** Arrays as people have them; the nets are small enough to be checked by eye. */
class IntakeTest {

  private static final String FILE = "net.npz";

  /** The net of the issue: a notebook with rows as samples, its loss as published. */
  private static final List<Found> NOTEBOOK =
      List.of(
          array("W1", row(.18, .04), row(.1, .22)),
          list("b1", 0, 0),
          array("W2", row(.19, -.1, .1), row(-.02, -.01, .04)),
          list("b2", 0, 0, 0),
          array("X", row(16, -6)),
          array("y", row(0, 0, 1)));

  private static final double PUBLISHED = 1.0513754685043635;

  private static double[] row(double... entries) {
    return entries;
  }

  private static NumberArray array(String name, double[]... rows) {
    return NumberArray.of(FILE, name, Matrix.of(rows));
  }

  private static NumberArray list(String name, double... entries) {
    return new NumberArray(FILE, name, List.of(entries.length), Matrix.column(entries));
  }

  private static Scenario net(int inputs, int hidden, int outputs) {
    return net(Activations.RELU, Activations.IDENTITY, inputs, hidden, outputs);
  }

  private static Scenario net(Activation f, Activation g, int... sizes) {
    List<Layer> layers = new ArrayList<>();
    for (int k = 1; k < sizes.length; k++) {
      Matrix weight = Matrix.generate(sizes[k], sizes[k - 1], (i, j) -> i + 2 * j + 1);
      Matrix bias = Matrix.generate(sizes[k], 1, (i, j) -> 1);
      layers.add(new Layer(weight, bias, k < sizes.length - 1 ? f : g));
    }
    Network network =
        new Network(layers, g == Activations.SOFTMAX ? Losses.CROSS_ENTROPY : Losses.MSE);
    Matrix x = Matrix.generate(sizes[0], 1, (i, j) -> 1);
    Matrix y = Matrix.generate(sizes[sizes.length - 1], 1, (i, j) -> i == 0 ? 1 : 0);
    return new Scenario("open", network, new Sample(x, y));
  }

  private static Outcome into(Scenario open, Answers answers, Found... found) {
    return Intake.of(Arrays.asList(found), Optional.of(open), answers, Filling.ZEROS);
  }

  private static Scenario taken(Outcome outcome) {
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.open()).isEmpty();
    return outcome.result().orElseThrow();
  }

  private static double loss(Scenario scenario) {
    return Pass.run(scenario).quantity(Name.loss()).value().get(0, 0);
  }

  @Test
  void turnsAllSamplesOfAFileIfOneOfThemMustBe() {
    Outcome outcome =
        into(
            net(2, 3, 3),
            Answers.NONE,
            array("x", row(1, 2), row(3, 4)),
            array("y", row(1, 0, 0), row(0, 1, 0)));

    assertThat(taken(outcome).sample().x()).isEqualTo(Matrix.of(new double[][] {{1, 3}, {2, 4}}));
    assertThat(taken(outcome).sample().y())
        .isEqualTo(Matrix.of(new double[][] {{1, 0}, {0, 1}, {0, 0}}));
  }

  @Test
  void asksWhichWaySquareSamplesLieAndShowsBoth() {
    Found x = array("x", row(1, 2), row(3, 4));

    Outcome outcome = into(net(2, 3, 2), Answers.NONE, x);

    assertThat(outcome.result()).isEmpty();
    assertThat(outcome.open()).extracting(Question::topic).containsExactly(Topic.SAMPLES);
    Question question = outcome.open().get(0);
    assertThat(question.options().get(0).preview()).contains("x = (1, 2)");
    assertThat(question.options().get(1).preview()).contains("x = (1, 3)");
    assertThat(outcome.items().get(0).fate()).isEqualTo("x, as you choose above");
    Scenario rows = taken(into(net(2, 3, 2), question.options().get(0).answers(), x));
    assertThat(rows.sample().x()).isEqualTo(Matrix.of(new double[][] {{1, 3}, {2, 4}}));
    Scenario columns = taken(into(net(2, 3, 2), question.options().get(1).answers(), x));
    assertThat(columns.sample().x()).isEqualTo(Matrix.of(new double[][] {{1, 2}, {3, 4}}));
  }

  @Test
  void readsANotebookOfRowsByItsOnlyShapeThatFits() {
    Outcome outcome =
        Intake.of(
            NOTEBOOK,
            Optional.of(net(Activations.RELU, Activations.SOFTMAX, 2, 3, 2)),
            Answers.NONE,
            Filling.ZEROS);

    assertThat(loss(taken(outcome))).isCloseTo(PUBLISHED, within(1e-15));
    assertThat(taken(outcome).network().layer(1).weight())
        .isEqualTo(Matrix.of(new double[][] {{.18, .1}, {.04, .22}}));
  }

  @Test
  void makesANewNetOfWeightsOnceActivationsAndLossAreSaid() {
    Outcome asked = Intake.of(NOTEBOOK, Optional.empty(), Answers.NONE, Filling.ZEROS);
    assertThat(asked.result()).isEmpty();
    assertThat(asked.open())
        .extracting(Question::topic)
        .containsExactly(Topic.ACTIVATIONS, Topic.LOSS);

    Answers answers =
        Answers.NONE.with(Topic.ACTIVATIONS, "relu,softmax").with(Topic.LOSS, "cross_entropy");
    Outcome outcome = Intake.of(NOTEBOOK, Optional.empty(), answers, Filling.ZEROS);

    assertThat(loss(taken(outcome))).isCloseTo(PUBLISHED, within(1e-15));
    assertThat(taken(outcome).name()).isEqualTo("net");
  }

  @Test
  void countsLayersFrom0AsAWholeAndAsksWhichWaySquareWeightsLie() {
    List<Found> mazur =
        List.of(
            array("W0", row(.15, .2), row(.25, .3)),
            list("b0", .35, .35),
            array("W1", row(.4, .45), row(.5, .55)),
            list("b1", .6, .6));

    Outcome outcome = Intake.of(mazur, Optional.of(net(2, 2, 2)), Answers.NONE, Filling.ZEROS);

    assertThat(outcome.open()).extracting(Question::topic).containsExactly(Topic.WEIGHTS);
    Scenario taken =
        taken(
            Intake.of(
                mazur,
                Optional.of(net(2, 2, 2)),
                Answers.NONE.with(Topic.WEIGHTS, "out-in"),
                Filling.ZEROS));
    assertThat(taken.network().layer(1).weight().get(0, 1)).isEqualTo(.2);
    assertThat(taken.network().layer(2).weight().get(0, 1)).isEqualTo(.45);
    assertThat(taken.network().layer(2).bias()).contains(Matrix.column(.6, .6));
  }

  @Test
  void takesPyTorchsWeightsAsTheyAreAndKerassTurned() {
    Scenario open = net(2, 2, 2);
    double[][] square = {row(.15, .2), row(.25, .3)};

    Scenario torch = taken(into(open, Answers.NONE, array("fc1.weight", square)));
    Scenario keras = taken(into(open, Answers.NONE, array("dense/kernel", square)));

    assertThat(torch.network().layer(1).weight()).isEqualTo(Matrix.of(square));
    assertThat(keras.network().layer(1).weight()).isEqualTo(Matrix.of(square).transpose());
  }

  @Test
  void takesCountedArraysInTheirOrder() {
    Scenario taken =
        taken(
            into(
                net(2, 3, 2),
                Answers.NONE,
                array("arr_0", row(.18, .1), row(.04, .22)),
                list("arr_1", 1.5, 2),
                array("arr_2", row(.19, -.02), row(-.1, -.01), row(.1, .04)),
                list("arr_3", 3, 4, 5)));

    assertThat(taken.network().outputs()).isEqualTo(3);
    assertThat(taken.network().layer(2).bias()).contains(Matrix.column(3, 4, 5));
  }

  @Test
  void asksWhetherCountedArraysAreSamplesOrWeightsWhereBothFit() {
    Found[] found = {
      array("arr_0", row(1, 2), row(3, 4)),
      list("arr_1", .5, .25),
      array("arr_2", row(5, 6)),
      list("arr_3", 7)
    };

    Outcome outcome = into(net(2, 2, 1), Answers.NONE, found);

    assertThat(outcome.open()).extracting(Question::topic).contains(Topic.PLACE);
    assertThat(outcome.open().get(0).options())
        .extracting(Question.Option::label)
        .contains("W1, b1, W2, b2", "x, y, W1, b1");
  }

  @Test
  void takesNothingIfOnePartDoesNotFit() {
    Outcome outcome =
        into(
            net(2, 3, 2),
            Answers.NONE,
            array("W1", row(1, 2), row(3, 4), row(5, 6)),
            array(
                "W2",
                row(1, 2, 5, 6),
                row(3, 4, 7, 8),
                row(1, 1, 1, 1),
                row(0, 0, 0, 1),
                row(2, 2, 2, 2)));

    assertThat(outcome.result()).isEmpty();
    assertThat(outcome.problems())
        .singleElement()
        .asString()
        .isEqualTo("W2 is 5 × 4 and so takes 4 entries, but W1, which is 3 × 2, gives 3");
  }

  @Test
  void leavesOutWhatHasNoNameOfItsOwnButNotWhatShouldHaveBeenTaken() {
    Found lr = new NumberArray(FILE, "lr", List.of(), Matrix.scalar(.1));
    Found conv = new LeftOut(FILE, "images", "2 × 3 × 4", "it has 3 dimensions");
    Scenario open = net(2, 3, 2);

    Outcome outcome = into(open, Answers.NONE, lr, conv, array("x", row(1, 2)));
    assertThat(taken(outcome).sample().x()).isEqualTo(Matrix.column(1, 2));
    assertThat(outcome.items())
        .extracting(Item::place)
        .containsExactly(Optional.empty(), Optional.empty(), Optional.of(Name.x()));

    Outcome half =
        into(
            open,
            Answers.NONE,
            new LeftOut(FILE, "y", "2 × 1 × 1", "it has 3 dimensions"),
            lr,
            array("x", row(1, 2)));
    assertThat(half.result()).isEmpty();
    assertThat(half.problems()).containsExactly("y cannot be taken: it has 3 dimensions");
  }

  @Test
  void offersLabelsAsOneHotColumns() {
    Scenario open = net(Activations.RELU, Activations.SOFTMAX, 2, 3, 3);

    Outcome outcome =
        into(
            open,
            Answers.NONE,
            array("x", row(1, 2), row(3, 4), row(5, 6), row(7, 8)),
            list("y", 2, 0, 1, 1));

    assertThat(taken(outcome).sample().y())
        .isEqualTo(Matrix.of(new double[][] {{0, 1, 0, 0}, {0, 0, 1, 1}, {1, 0, 0, 0}}));
    assertThat(outcome.questions()).extracting(Question::topic).contains(Topic.TARGETS);
  }

  @Test
  void asksWhatClassesCountFromWhereBothArePossible() {
    Scenario open = net(Activations.RELU, Activations.SOFTMAX, 2, 3, 3);
    Found x = array("x", row(1, 2), row(3, 4));

    Outcome outcome = into(open, Answers.NONE, x, list("y", 1, 2));

    assertThat(outcome.open())
        .extracting(Question::topic)
        .containsExactly(Topic.SAMPLES, Topic.CLASSES);
  }

  @Test
  void asksBeforeItBringsTheNetToAnotherSize() {
    Found x = array("x", row(1, 2, 3), row(4, 5, 6));

    Outcome outcome = into(net(4, 3, 2), Answers.NONE.with(Topic.SAMPLES, "rows"), x);
    assertThat(outcome.open()).extracting(Question::topic).containsExactly(Topic.RESIZE);

    Outcome agreed =
        into(net(4, 3, 2), Answers.NONE.with(Topic.SAMPLES, "rows").with(Topic.RESIZE, "yes"), x);
    assertThat(taken(agreed).network().inputs()).isEqualTo(3);
    Outcome refused =
        into(net(4, 3, 2), Answers.NONE.with(Topic.SAMPLES, "rows").with(Topic.RESIZE, "no"), x);
    assertThat(refused.result()).isEmpty();
    assertThat(refused.problems()).hasSize(1);
  }

  @Test
  void asksWhetherWeightsWithoutBiasesMeanThatThereAreNone() {
    Found first = array("W1", row(1, 2), row(3, 4), row(5, 6));
    Found second = array("W2", row(1, 2, 3), row(4, 5, 6));

    Answers outIn = Answers.NONE.with(Topic.WEIGHTS, "out-in");

    Outcome outcome = into(net(2, 3, 2), outIn, first, second);
    assertThat(outcome.open()).extracting(Question::topic).containsExactly(Topic.BIASES);

    Scenario bare = taken(into(net(2, 3, 2), outIn.with(Topic.BIASES, "none"), first, second));
    assertThat(bare.network().layer(1).bias()).isEmpty();
    Scenario kept = taken(into(net(2, 3, 2), outIn.with(Topic.BIASES, "keep"), first, second));
    assertThat(kept.network().layer(1).bias()).contains(Matrix.column(1, 1, 1));
  }

  @Test
  void sendsArraysWhereAPersonSays() {
    NumberArray theta = array("theta", row(7, 8), row(9, 10), row(11, 12));
    Answers answers =
        Answers.NONE.with(Topic.PLACE, theta.id(), "W1").with(Topic.WEIGHTS, "out-in");

    Scenario taken = taken(into(net(2, 3, 2), answers, theta, list("b2", 1, 2)));

    assertThat(taken.network().layer(1).weight()).isEqualTo(theta.matrix());
    assertThat(taken.network().layer(2).bias()).contains(Matrix.column(1, 2));
  }

  @Test
  void refusesTwoArraysForOnePlace() {
    Outcome outcome =
        into(net(2, 3, 2), Answers.NONE, array("x", row(1, 2)), array("X", row(1, 2)));

    assertThat(outcome.problems()).containsExactly("x and X are both meant for x: leave one out");
  }

  @Test
  void anAnswerThatNobodyOfferedIsNamedOnOneLine() {
    Answers answers = Answers.NONE.with(Topic.NET, "a\nb\u202e");

    Outcome outcome = into(net(2, 3, 2), answers, array("W1", row(1, 2), row(3, 4), row(5, 6)));

    assertThat(outcome.problems())
        .containsExactly("--net cannot be a\\u000ab\\u202e here, but open, new");
  }
}
