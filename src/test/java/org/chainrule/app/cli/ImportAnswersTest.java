package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class ImportAnswersTest {

  private static final Found W = array("a.npz", "fc1.weight");
  private static final Found OTHER_W = array("b.npz", "fc1.weight");
  private static final Found BIAS = array("a.npz", "fc1=bias");
  private static final Found DATA = new TableText("data.csv", "data", "x1,x2\n0.5,1\n");
  private static final Found SCORES = new TableText("scores.csv", "scores", "a=b;c\n0,5;1\n");
  private static final List<Found> ALL = List.of(W, OTHER_W, BIAS, DATA, SCORES);

  private static Found array(String source, String name) {
    return NumberArray.of(source, name, Matrix.of(new double[][] {{1, 2}, {3, 4}}));
  }

  private static Answers of(List<Found> found, String... line) throws Refusal {
    ImportOptions options = CommandLine.populateCommand(new ImportOptions(), line);
    ImportAnswers said = new ImportAnswers(options.said());
    said.check();
    return said.of(found);
  }

  private static Answers of(String line) throws Refusal {
    return of(ALL, line.split(" "));
  }

  @Test
  void whatIsNotSaidIsLeftOpen() throws Exception {
    assertThat(of(ALL)).isEqualTo(Answers.NONE);
  }

  /** The option of a question that the program asks is there, and is told in the help. */
  @ParameterizedTest
  @EnumSource(Topic.class)
  void everyTopicHasAnOption(Topic topic) {
    OptionSpec option =
        new CommandLine(new ImportCommand(null)).getCommandSpec().findOption("--" + topic.id());

    assertThat(option).isNotNull();
    assertThat(option.isMultiValue()).isEqualTo(topic.isAboutOne());
    assertThat(CommandRun.of("import", "--help").out()).contains("--" + topic.id() + "=");
  }

  @ParameterizedTest
  @CsvSource({
    "SAMPLES, rows",
    "SAMPLES, columns",
    "WEIGHTS, out-in",
    "WEIGHTS, in-out",
    "BIASES, keep",
    "BIASES, none",
    "TARGETS, numbers",
    "TARGETS, one-hot",
    "CLASSES, 0",
    "CLASSES, 1",
    "NET, new",
    "NET, open",
    "RESIZE, yes",
    "RESIZE, no",
    "ACTIVATIONS, 'relu,softmax'",
    "LOSS, cross_entropy",
    "DELIMITER, blanks",
    "NUMBERS, comma-thousands",
    "HEADING, no",
    "INDEX, keep",
    "X, '1-3,b'",
    "X, e=mc",
    "Y, ''",
  })
  void takesWhatIsSaidOfAll(Topic topic, String word) throws Exception {
    Answers answers = of(ALL, "--" + topic.id(), word);

    assertThat(answers).isEqualTo(Answers.NONE.with(topic, word));
  }

  @Test
  void placesArraysByTheirNames() throws Exception {
    Answers answers =
        of(
            "--place a.npz/fc1.weight=W2 --place fc1=bias=b12 --place data.csv=xy"
                + " --place scores=none");

    assertThat(answers)
        .isEqualTo(
            Answers.NONE
                .with(Topic.PLACE, "a.npz/fc1.weight", "W2")
                .with(Topic.PLACE, "a.npz/fc1=bias", "b12")
                .with(Topic.PLACE, "data.csv/data", "xy")
                .with(Topic.PLACE, "scores.csv/scores", "none"));
  }

  /** As a question about several arrays offers it. */
  @Test
  void placesSeveralArraysAtOnce() throws Exception {
    List<Found> counted = List.of(array("a.npz", "arr_0"), array("a.npz", "arr,1"));

    assertThat(of(counted, "--place", "arr_0=W1,arr,1=b1"))
        .isEqualTo(
            Answers.NONE
                .with(Topic.PLACE, "a.npz/arr_0", "W1")
                .with(Topic.PLACE, "a.npz/arr,1", "b1"));
    assertThat(of(counted, "--place", "arr,1=b1"))
        .isEqualTo(Answers.NONE.with(Topic.PLACE, "a.npz/arr,1", "b1"));
  }

  @Test
  void saysOfATableWhatIsSaidOfItOrOfAll() throws Exception {
    Answers answers =
        of(
            "--delimiter comma --delimiter scores=semicolon --index data.csv/data=keep"
                + " --x scores.csv=a=b --y data=2");

    assertThat(answers.of(Topic.DELIMITER, DATA.id())).contains("comma");
    assertThat(answers.of(Topic.DELIMITER, SCORES.id())).contains("semicolon");
    assertThat(answers.of(Topic.INDEX, DATA.id())).contains("keep");
    assertThat(answers.of(Topic.INDEX, SCORES.id())).isEqualTo(Optional.empty());
    assertThat(answers.of(Topic.X, SCORES.id())).contains("a=b");
    assertThat(answers.of(Topic.Y, DATA.id())).contains("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--samples row | --samples knows no \"row\"; known are rows, columns",
        "--weights in | --weights knows no \"in\"; known are out-in, in-out",
        "--biases 0 | --biases knows no \"0\"; known are keep, none",
        "--targets 1 | --targets knows no \"1\"; known are numbers, one-hot",
        "--classes 2 | --classes knows no \"2\"; known are 0, 1",
        "--net old | --net knows no \"old\"; known are open, new",
        "--resize true | --resize knows no \"true\"; known are yes, no",
        "--delimiter , | --delimiter knows no \",\"; known are comma, semicolon, tab, blanks, bar,"
            + " none",
        "--numbers data=german | --numbers knows no \"german\"; known are point, comma,"
            + " comma-thousands, point-thousands",
        "--heading 1 | --heading knows no \"1\"; known are yes, no",
        "--index yes | --index knows no \"yes\"; known are drop, keep",
        "--activations relu, | there is no activation \"\"; known are relu, leaky_relu, sigmoid,"
            + " tanh, softplus, gelu, silu, elu, identity, softmax; here it is called \"identity\"",
        "--loss x | there is no loss \"x\"; known are mse, squared_error_half, squared_error_mean,"
            + " bce, cross_entropy, mae, huber, given",
        "--place W1 | --place takes an array and where it goes, such as fc1.weight=W1, c=b2, data=x"
            + " or extra=none, not \"W1\"",
        "--place data=W0 | --place takes an array and where it goes, such as fc1.weight=W1, c=b2,"
            + " data=x or extra=none, not \"data=W0\"",
        "--place =x | --place takes an array and where it goes, such as fc1.weight=W1, c=b2, data=x"
            + " or extra=none, not \"=x\"",
        "--place fc2=W2 | --place: nothing here is called \"fc2\"; there is a.npz/fc1.weight,"
            + " b.npz/fc1.weight, fc1=bias, data, scores",
        "--place fc1.weight=W2 | --place: \"fc1.weight\" could be any of a.npz/fc1.weight,"
            + " b.npz/fc1.weight",
        "--place data=x --place data.csv=y | --place is said twice of the same: data.csv=y",
        "--heading iris=no | --heading: nothing here is called \"iris\"; there is data, scores",
        "--heading a.npz=no | --heading: nothing here is called \"a.npz\"; there is data, scores",
        "--heading no --heading yes | --heading is said twice of the same: yes",
        "--x data=1 --x data.csv=2 | --x is said twice of the same: data.csv=2",
      })
  void saysWhatIsWrong(String line, String message) {
    assertThatThrownBy(() -> of(line))
        .isInstanceOf(Refusal.class)
        .hasMessage(message)
        .extracting(refusal -> ((Refusal) refusal).status())
        .isEqualTo(2);
  }

  @Test
  void whatIsSaidOfTablesNeedsOne() {
    assertThatThrownBy(() -> of(List.of(W), "--x", "1"))
        .hasMessage("--x is said of tables, but there is none in these files");
  }
}
