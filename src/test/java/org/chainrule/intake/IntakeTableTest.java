package org.chainrule.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
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

/** Tables as spreadsheets, pandas and people write them, for nets of several sizes. */
class IntakeTableTest {

  private static final Matrix SQUARE = Matrix.of(new double[][] {{1, 3}, {2, 4}});

  private static Scenario net(int inputs, int outputs, boolean softmax) {
    Matrix weight = Matrix.generate(outputs, inputs, (i, j) -> i + j + 0.5);
    Matrix bias = Matrix.generate(outputs, 1, (i, j) -> 0.5);
    Network network =
        softmax
            ? new Network(
                List.of(new Layer(weight, bias, Activations.SOFTMAX)), Losses.CROSS_ENTROPY)
            : new Network(List.of(new Layer(weight, bias, Activations.IDENTITY)), Losses.MSE);
    Matrix x = Matrix.generate(inputs, 1, (i, j) -> 1);
    Matrix y = Matrix.generate(outputs, 1, (i, j) -> i == 0 ? 1 : 0);
    return new Scenario("open", network, new Sample(x, y));
  }

  private static TableText table(String name, String text) {
    return new TableText(name + ".csv", name, text);
  }

  private static Outcome into(Scenario open, Answers answers, Found... found) {
    return Intake.of(List.of(found), Optional.of(open), answers, Filling.ZEROS);
  }

  private static Scenario taken(Outcome outcome) {
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.open()).isEmpty();
    return outcome.result().orElseThrow();
  }

  private static Matrix x(String text) {
    return taken(into(net(2, 1, false), Answers.NONE, table("x", text.replace('|', '\n'))))
        .sample()
        .x();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "# loss; lr=0.1|x1,x2|1,2|3,4",
        "weight;kg,height|1,2|3,4",
        "'\"size; m\",\"b\"|1,2|3,4'",
        "Name: x|x1,x2|1,2|3,4",
        "x1,x2|1,2|3,4",
        "x1;x2|1;2|3;4",
        "sep=;|x1;x2|1,0;2,0|3,0;4,0",
        "a & b,c \\ d|1,2|3,4",
        "# see ...|x1,x2|1,2|3,4",
        "PKW,PS|1,2|3,4",
        "'\"two|lines\",b|1,2|3,4'",
        ",x1,x2|0,1,2|1,3,4",
        "'\"\",\"x1\",\"x2\"|\"1\",1,2|\"2\",3,4'",
      })
  void readsSamplesFromTheirRows(String text) {
    assertThat(x(text)).isEqualTo(SQUARE);
  }

  @Test
  void asksWhatACommaMeansThatMaySetThousandsApart() {
    TableText table = table("x", "x1,x2\n\"2,590\",\"7,770\"\n78,15\n");

    Outcome outcome = into(net(2, 1, false), Answers.NONE, table);

    assertThat(outcome.open()).extracting(Question::topic).containsExactly(Topic.NUMBERS);
    assertThat(outcome.open().get(0).options())
        .extracting(Question.Option::label)
        .containsExactlyInAnyOrder("2,590 is 2590", "2,590 is 2.59");
    Answers thousands = Answers.NONE.with(Topic.NUMBERS, "comma-thousands");
    assertThat(taken(into(net(2, 1, false), thousands, table)).sample().x().get(0, 0))
        .isEqualTo(2590);
    Answers decimals = Answers.NONE.with(Topic.NUMBERS, "comma");
    assertThat(taken(into(net(2, 1, false), decimals, table)).sample().x().get(0, 0))
        .isEqualTo(2.59);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-05",
    "1/5/2024",
    "555-1234",
    "10-1",
    "e",
    "1+1",
    "NaN",
    "''",
  })
  void takesNothingForANumberThatIsNone(String cell) {
    Outcome outcome =
        into(net(2, 1, false), Answers.NONE, table("x", "x1,x2\n1,2\n3," + cell + "\n"));

    assertThat(outcome.result()).isEmpty();
    assertThat(outcome.problems()).hasSize(1);
    assertThat(outcome.problems().get(0)).contains("line 3").contains("x2");
  }

  @Test
  void asksOrRefusesLinesThatAreUnequal() {
    Outcome outcome = into(net(1, 1, false), Answers.NONE, table("x", "1,2\n3\n4,5\n"));

    assertThat(outcome.result()).isEmpty();
  }

  @Test
  void takesTheColumnOfWordsForClasses() {
    String iris =
        "sepal_length,sepal_width,petal_length,petal_width,species\n"
            + "5.1,3.5,1.4,0.2,setosa\n7.0,3.2,4.7,1.4,versicolor\n6.3,3.3,6.0,2.5,virginica\n";

    Scenario taken = taken(into(net(4, 3, true), Answers.NONE, table("iris", iris)));

    assertThat(taken.sample().x().columnAt(0)).isEqualTo(Matrix.column(5.1, 3.5, 1.4, 0.2));
    assertThat(taken.sample().y())
        .isEqualTo(Matrix.of(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}));
  }

  @Test
  void takesTheLastColumnOfATruthTableForTheTarget() {
    String xor = "A,B,Y\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n";

    Scenario taken = taken(into(net(2, 1, false), Answers.NONE, table("xor", xor)));

    assertThat(taken.sample().x())
        .isEqualTo(Matrix.of(new double[][] {{0, 0, 1, 1}, {0, 1, 0, 1}}));
    assertThat(taken.sample().y()).isEqualTo(Matrix.of(new double[][] {{0, 1, 1, 0}}));
  }

  @Test
  void asksBeforeNumbersBecomeClasses() {
    String xor = "A,B,Y\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n";

    Outcome outcome = into(net(2, 2, false), Answers.NONE, table("xor", xor));
    assertThat(outcome.open()).extracting(Question::topic).containsExactly(Topic.TARGETS);

    Answers classes = Answers.NONE.with(Topic.TARGETS, "one-hot");
    assertThat(taken(into(net(2, 2, false), classes, table("xor", xor))).sample().y())
        .isEqualTo(Matrix.of(new double[][] {{1, 0, 0, 1}, {0, 1, 1, 0}}));
  }

  @ParameterizedTest
  @CsvSource({"TRUE, FALSE", "true, false", "yes, no"})
  void takesTrueAndFalseForOneAndZero(String yes, String no) {
    String text = "x1,x2,IsStairs\n252,4," + yes + "\n175,10," + no + "\n";

    Outcome outcome = into(net(2, 1, false), Answers.NONE, table("stairs", text));
    Scenario single = taken(outcome);
    assertThat(outcome.items().get(0).fate()).contains("0 = " + no + ", 1 = " + yes);
    assertThat(single.sample().y()).isEqualTo(Matrix.of(new double[][] {{1, 0}}));
    Scenario classes = taken(into(net(2, 2, true), Answers.NONE, table("stairs", text)));
    assertThat(classes.sample().y()).isEqualTo(Matrix.of(new double[][] {{0, 1}, {1, 0}}));
  }

  @Test
  void takesTheLabelsOfPixelsInFront() {
    String pixels = "label,1x1,1x2,1x3,1x4\n" + "5,0,255,128,0\n" + "0,1,2,3,4\n" + "9,0,0,0,7\n";

    Scenario taken = taken(into(net(4, 10, true), Answers.NONE, table("mnist", pixels)));

    assertThat(taken.sample().x().columnAt(0)).isEqualTo(Matrix.column(0, 255, 128, 0));
    assertThat(taken.sample().y().get(5, 0)).isEqualTo(1);
    assertThat(taken.sample().y().get(0, 1)).isEqualTo(1);
    assertThat(taken.sample().y().sum()).isEqualTo(3);
  }

  @Test
  void readsAGermanSpreadsheet() {
    String text = "Betrag;Steuer;y\r\n125,50;20,08;1\r\n-12,25;0,00;0\r\n";

    Scenario taken = taken(into(net(2, 1, false), Answers.NONE, table("konto", text)));

    assertThat(taken.sample().x())
        .isEqualTo(Matrix.of(new double[][] {{125.5, -12.25}, {20.08, 0}}));
  }

  @Test
  void takesTheColumnsThatAPersonNames() {
    String text = "a,b,c,d\n1,2,3,4\n5,6,7,8\n";
    Answers answers = Answers.NONE.with(Topic.X, "d,b").with(Topic.Y, "1");

    Scenario taken = taken(into(net(2, 1, false), answers, table("data", text)));

    assertThat(taken.sample().x()).isEqualTo(Matrix.of(new double[][] {{4, 8}, {2, 6}}));
    assertThat(taken.sample().y()).isEqualTo(Matrix.of(new double[][] {{1, 5}}));
  }

  @Test
  void takesXAndYOfTwoTables() {
    Scenario taken =
        taken(
            into(
                net(2, 1, false),
                Answers.NONE,
                table("x", "x1,x2\n1,2\n3,4\n"),
                table("y", "target\n5\n6\n")));

    assertThat(taken.sample().x()).isEqualTo(SQUARE);
    assertThat(taken.sample().y()).isEqualTo(Matrix.of(new double[][] {{5, 6}}));
  }

  @Test
  void readsAFileThatIsAsLargeAsAPersonHas() {
    String line = String.join(",", Collections.nCopies(64, "0.5")) + ",1\n";
    String text = line.repeat(200);

    Outcome outcome = into(net(64, 1, false), Answers.NONE, table("digits", text));

    assertThat(outcome.open().stream().map(Question::topic).collect(Collectors.toSet()))
        .doesNotContain(Topic.DELIMITER, Topic.NUMBERS, Topic.HEADING);
  }

  /** MNIST's digits may be numbers; only of classes it makes sense to ask what they count from. */
  @Test
  void asksWhatClassesCountFromOnceTheyAreClasses() {
    TableText digits = table("digits", "label,1x1,1x2\n5,0,9\n1,7,0\n4,3,8\n");

    Outcome outcome = into(net(2, 2, false), Answers.NONE, digits);
    Outcome classes = into(net(2, 2, false), Answers.NONE.with(Topic.TARGETS, "one-hot"), digits);

    assertThat(outcome.open()).extracting(Question::topic).contains(Topic.TARGETS);
    assertThat(outcome.questions()).extracting(Question::topic).doesNotContain(Topic.CLASSES);
    assertThat(classes.open()).extracting(Question::topic).contains(Topic.CLASSES);
  }
}
