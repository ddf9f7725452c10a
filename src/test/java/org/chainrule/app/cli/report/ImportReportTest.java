package org.chainrule.app.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.LeftOut;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.intake.Item;
import org.chainrule.intake.Outcome;
import org.chainrule.intake.Question;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.junit.jupiter.api.Test;

class ImportReportTest {

  private static final Found X =
      NumberArray.of("x.npz", "x", Matrix.of(new double[][] {{1, 2}, {3, 4}}));
  private static final Found NOTE = new LeftOut("x.npz", "note", "", "text");
  private static final Found CUBE = new LeftOut("x.npz", "cube", "2 × 2 × 2", "3 dimensions");

  private static Item item(Found found, String shape, String fate) {
    return new Item(found, shape, Optional.empty(), fate, List.of(), Optional.empty(), false);
  }

  private static Question.Option option(String word, String preview) {
    return new Question.Option(word, "", preview, Answers.NONE);
  }

  private static Outcome open(List<Item> items, Question... questions) {
    return new Outcome(
        items, List.of(questions), List.of(), List.of(), Optional.empty(), List.of());
  }

  private static Question question(
      Topic topic, String about, String text, Question.Option... options) {
    return new Question(topic, about, text, List.of(options), Optional.empty());
  }

  @Test
  void listsWhatWasTaken() {
    Outcome outcome =
        new Outcome(
            List.of(
                item(X, "2 × 2", "x, a row a sample"),
                item(NOTE, "", "left out: text"),
                item(CUBE, "2 × 2 × 2", "left out: 3 dimensions")),
            List.of(),
            List.of(),
            List.of("y is 0"),
            Optional.of(BundledScenarios.first()),
            List.of("2–3–2", "2 samples", "loss 0.5"));

    assertThat(new ImportReport(outcome).lines())
        .containsExactly(
            "x, 2 × 2: x, a row a sample",
            "note: left out: text",
            "cube, 2 × 2 × 2: left out: 3 dimensions",
            "y is 0",
            "2–3–2; 2 samples; loss 0.5");
  }

  @Test
  void namesTheOptionThatDecides() {
    Question samples =
        question(
            Topic.SAMPLES,
            Answers.ALL,
            "are rows or columns samples?",
            option("rows", "sample 1 = (1, 2), loss 0.5"),
            option("columns", "sample 1 = (1, 3), loss 0.7"));
    Question decided =
        new Question(
            Topic.WEIGHTS,
            Answers.ALL,
            "which way?",
            samples.options(),
            Optional.of(samples.options().get(0)));

    assertThat(complaints(List.of(item(X, "2 × 2", "")), samples, decided))
        .containsExactly(
            "x.npz: are rows or columns samples? rows: sample 1 = (1, 2), loss 0.5; columns:"
                + " sample 1 = (1, 3), loss 0.7. Say --samples rows or --samples columns.");
  }

  private static List<String> complaints(List<Item> items, Question... questions) {
    return new ImportReport(open(items, questions)).complaints();
  }

  @Test
  void namesTheArrayThatAnAnswerIsAbout() {
    Question place = question(Topic.PLACE, X.id(), "where?", option("x", ""), option("none", ""));

    assertThat(complaints(List.of(item(X, "2 × 2", "")), place))
        .containsExactly("x.npz: where? Say --place x=x or --place x=none.");
  }

  @Test
  void namesTheTableWhereThereAreSeveral() {
    Found data = new TableText("my data.csv", "my data", "1,2");
    Found more = new TableText("more.csv", "it's", "1,2");
    Question delimiter =
        question(
            Topic.DELIMITER, data.id(), "which?", option("comma", "1 2"), option("none", "1.2"));
    Question columns = question(Topic.X, more.id(), "x?", option("1", ""), option("a b", ""));

    assertThat(complaints(List.of(item(data, "1 × 2", "")), delimiter))
        .containsExactly(
            "my data.csv: which? comma: 1 2; none: 1.2. Say --delimiter comma or --delimiter"
                + " none.");
    assertThat(
            complaints(
                List.of(item(data, "1 × 2", ""), item(more, "1 × 2", "")), delimiter, columns))
        .containsExactly(
            "which? comma: 1 2; none: 1.2. Say --delimiter 'my data=comma' or --delimiter"
                + " 'my data=none'.",
            "x? Say --x 'it'\\''s=1' or --x 'it'\\''s=a b'.");
  }

  @Test
  void saysWhatIsWrongBeforeItAsks() {
    Outcome outcome =
        new Outcome(
            List.of(item(X, "2 × 2", "")),
            List.of(question(Topic.LOSS, Answers.ALL, "which loss?")),
            List.of("nothing here is an array", "W1 is missing"),
            List.of(),
            Optional.empty(),
            List.of());

    assertThat(new ImportReport(outcome).complaints())
        .containsExactly("x.npz: nothing here is an array", "x.npz: W1 is missing");
  }
}
