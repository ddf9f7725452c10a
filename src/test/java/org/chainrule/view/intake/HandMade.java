package org.chainrule.view.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.LeftOut;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.arrays.table.Delimiter;
import org.chainrule.arrays.table.NumberStyle;
import org.chainrule.arrays.table.Table;
import org.chainrule.intake.Item;
import org.chainrule.intake.Outcome;
import org.chainrule.intake.Question;
import org.chainrule.intake.Question.Option;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.intake.columns.ColumnList;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.typed.TypedException;

/** Outcomes as they are made of files, but by hand: what they say is not what is tested. */
final class HandMade {

  static final NumberArray X =
      NumberArray.of("net.npz", "x", Matrix.of(new double[][] {{1, 2}, {3, 4}}));
  static final NumberArray W =
      NumberArray.of("net.npz", "W1", Matrix.of(new double[][] {{1, 2}, {3, 4}, {5, 6}}));
  static final LeftOut LABELS =
      new LeftOut("net.npz", "names", "3", "left out: these are words, not numbers");
  static final TableText IRIS = new TableText("iris.csv", "iris", "");

  private HandMade() {}

  /** An archive with a square x: its samples are asked, unless that was answered. */
  static Outcome square(Scenario open, Answers answers) {
    Optional<String> said = answers.of(Topic.SAMPLES);
    boolean columns = said.equals(Optional.of("columns"));
    Optional<String> place = answers.of(Topic.PLACE, X.id());
    boolean left = place.equals(Optional.of("none"));
    Item x =
        new Item(
            X,
            "2 × 2",
            left ? Optional.empty() : Optional.of(Name.x()),
            left ? "left out, as you say" : columns ? "as it is: a column a sample" : "turned",
            List.of(Name.x(), Name.weight(1)),
            Optional.empty(),
            false);
    Item weight =
        new Item(
            W,
            "3 × 2",
            Optional.of(Name.weight(1)),
            "as it is: a row an output",
            List.of(Name.weight(1), Name.weight(2)),
            Optional.empty(),
            false);
    Item labels =
        new Item(
            LABELS, "3", Optional.empty(), LABELS.reason(), List.of(), Optional.empty(), false);
    List<Question> questions = new ArrayList<>();
    if (!left) {
      questions.add(samples(answers, said));
    }
    questions.add(loss(answers));
    boolean whole = left || said.isPresent();
    return new Outcome(
        List.of(x, weight, labels),
        questions,
        List.of(),
        List.of("y is not among them; it keeps the targets that it has"),
        whole ? Optional.of(with(open, columns)) : Optional.empty(),
        whole ? List.of("2–3–2", "2 samples", "ℓ = " + (columns ? "1.5" : "2.5")) : List.of());
  }

  private static Question samples(Answers answers, Optional<String> said) {
    List<Option> options =
        List.of(
            new Option(
                "rows",
                "A row is a sample",
                "Sample 1 is x = (1, 2); ℓ = 2.5",
                answers.with(Topic.SAMPLES, "rows")),
            new Option(
                "columns",
                "A column is a sample",
                "Sample 1 is x = (1, 3); ℓ = 1.5",
                answers.with(Topic.SAMPLES, "columns")));
    return new Question(
        Topic.SAMPLES,
        Answers.ALL,
        "x is 2 × 2: are its rows or its columns the samples?",
        options,
        options.stream().filter(option -> said.equals(Optional.of(option.id()))).findFirst());
  }

  private static Question loss(Answers answers) {
    List<Option> options =
        List.of("mse", "mae", "huber", "bce", "cross_entropy").stream()
            .map(id -> new Option(id, "loss " + id, "", answers.with(Topic.LOSS, id)))
            .toList();
    String chosen = answers.of(Topic.LOSS).orElse("mse");
    return new Question(
        Topic.LOSS,
        Answers.ALL,
        "The loss of the net",
        options,
        options.stream().filter(option -> option.id().equals(chosen)).findFirst());
  }

  private static Scenario with(Scenario open, boolean columns) {
    Matrix x = columns ? X.matrix() : X.matrix().transpose();
    Matrix y = Matrix.of(new double[][] {{3, 3}, {-1, -1}});
    return new Scenario(open.name(), open.network(), new Sample(x, y));
  }

  /** A table of flowers, of which these columns, counted from 1, go to x and y. */
  static Outcome iris(Scenario open, Answers answers) {
    List<String> headings =
        List.of("sepal length", "sepal width", "petal length", "petal width", "species");
    List<List<String>> rows =
        IntStream.range(0, 9)
            .mapToObj(k -> List.of("5." + k, "3.5", "1.4", "0.2", k < 5 ? "setosa" : "virginica"))
            .toList();
    List<Integer> lines = IntStream.range(2, 11).boxed().toList();
    Table table = new Table(Delimiter.COMMA, NumberStyle.POINT, headings, rows, lines);
    Item item =
        new Item(
            IRIS,
            "9 rows × 5 columns",
            Optional.empty(),
            "a row a sample; species becomes one-hot targets",
            List.of(),
            Optional.of(
                new Item.Columns(
                    table,
                    columns(answers.of(Topic.X, IRIS.id()).orElse("1-4"), table),
                    columns(answers.of(Topic.Y, IRIS.id()).orElse("5"), table))),
            false);
    List<Question> questions = new ArrayList<>();
    questions.add(
        chosen(
            Topic.DELIMITER,
            "Between the cells stands",
            answers,
            Map.of("comma", "a comma", "semicolon", "a semicolon"),
            "comma"));
    questions.add(
        chosen(
            Topic.HEADING,
            "The first row names the columns",
            answers,
            Map.of("yes", "yes", "no", "no, it is data"),
            "yes"));
    return new Outcome(
        List.of(item),
        questions,
        List.of(),
        List.of("The net becomes 4–3–3", "b₁ and b₂ are new, and 0"),
        Optional.of(open),
        List.of("4–3–3", "9 samples", "ℓ = 1.0986"));
  }

  private static Question chosen(
      Topic topic, String text, Answers answers, Map<String, String> labels, String usual) {
    List<Option> options =
        labels.keySet().stream()
            .sorted()
            .map(id -> new Option(id, labels.get(id), "", answers.with(topic, IRIS.id(), id)))
            .toList();
    String said = answers.of(topic, IRIS.id()).orElse(usual);
    return new Question(
        topic,
        IRIS.id(),
        text,
        options,
        options.stream().filter(option -> option.id().equals(said)).findFirst());
  }

  private static List<Integer> columns(String text, Table table) {
    try {
      return ColumnList.parse(text, table);
    } catch (TypedException none) {
      throw new AssertionError(none);
    }
  }

  /** What cannot be taken in. */
  static Outcome refused(List<Found> found) {
    return new Outcome(
        found.stream().map(HandMade::nowhere).toList(),
        List.of(),
        List.of("net.npz: x has 2 samples, but y has 3"),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static Item nowhere(Found found) {
    return new Item(
        found, "2 × 2", Optional.empty(), "fits nowhere", List.of(), Optional.empty(), false);
  }
}
