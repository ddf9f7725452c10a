package org.chainrule.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.edit.given.Givens;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.Layer;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;

/** A net and its samples, or some of it, as somebody may have written it into files. */
final class WrittenNet {

  private static final String FILE = "some.npz";
  private static final String SPLIT = "table";

  private final Random random;
  private final Scenario truth;
  private final List<Found> found = new ArrayList<>();
  private final Map<Name, Matrix> given = new LinkedHashMap<>();
  private final Map<Name, Found> written = new HashMap<>();
  private final boolean rows;
  private Answers answers = Answers.NONE;

  private WrittenNet(Random random, boolean tables) {
    this.random = random;
    this.truth = new RandomNets(random).any();
    this.rows = random.nextBoolean();
    boolean net = random.nextInt(tables ? 2 : 4) > 0;
    boolean data = tables || !net || random.nextInt(4) > 0;
    if (tables) {
      writeTables();
    }
    if (net) {
      writeArrays(data && !tables);
    } else if (!tables) {
      writeData("x", "y");
    }
    answers = answers.with(Topic.RESIZE, "yes");
  }

  /** Writes arrays without a file. */
  static WrittenNet arrays(Random random) {
    return new WrittenNet(random, false);
  }

  /** Writes x and y as tables, and W and b, if at all, as arrays. */
  static WrittenNet tables(Random random) {
    return new WrittenNet(random, true);
  }

  private void writeArrays(boolean data) {
    ParameterNames names = ParameterNames.any(random);
    boolean biases = truth.network().layer(1).bias().isPresent();
    if (names == ParameterNames.COUNTED && (!data || biases)) {
      writeCounted(data, random.nextBoolean());
    } else if (names == ParameterNames.COUNTED) {
      writeCountedData();
    } else {
      writeNamed(names, data);
    }
  }

  private void writeNamed(ParameterNames names, boolean data) {
    boolean inOut = names.inOut() && (!names.outIn() || random.nextBoolean());
    for (int layer = 1; layer <= truth.network().depth(); layer++) {
      weight(names.weight(layer), layer, inOut);
      bias(names.bias(layer), layer);
    }
    answerNet(inOut);
    if (data) {
      List<String> x = List.of("x", "X", "x_train", "inputs");
      List<String> y = List.of("y", "Y", "y_train", "targets");
      int pair = random.nextInt(x.size());
      writeData(x.get(pair), y.get(pair));
    }
  }

  private void writeData(String x, String y) {
    put(Name.x(), data(x, Givens.get(truth, Name.x())), Givens.get(truth, Name.x()));
    put(Name.y(), targets(y), Givens.get(truth, Name.y()));
    answers = answers.with(Topic.SAMPLES, rows ? "rows" : "columns");
  }

  private void writeCountedData() {
    writeData("arr_0", "arr_1");
    place(Name.x());
    place(Name.y());
  }

  private void writeCounted(boolean data, boolean dataFirst) {
    boolean inOut = random.nextBoolean();
    int next = 0;
    if (data && dataFirst) {
      writeCountedData();
      next = found.size();
    }
    for (int layer = 1; layer <= truth.network().depth(); layer++) {
      weight("arr_" + next++, layer, inOut);
      place(Name.weight(layer));
      if (truth.network().layer(layer).bias().isPresent()) {
        bias("arr_" + next++, layer);
        place(Name.bias(layer));
      }
    }
    answerNet(inOut);
    if (data && !dataFirst) {
      writeData("arr_" + next, "arr_" + (next + 1));
      place(Name.x());
      place(Name.y());
    }
  }

  private void place(Name name) {
    answers = answers.with(Topic.PLACE, written.get(name).id(), name.id());
  }

  private void answerNet(boolean inOut) {
    String activations =
        truth.network().layers().stream()
            .map(Layer::activation)
            .map(Activation::id)
            .collect(Collectors.joining(","));
    answers =
        answers
            .with(Topic.WEIGHTS, inOut ? "in-out" : "out-in")
            .with(Topic.ACTIVATIONS, activations)
            .with(Topic.LOSS, truth.network().loss().id());
    if (truth.network().layer(1).bias().isEmpty()) {
      answers = answers.with(Topic.BIASES, "none");
    }
  }

  private void put(Name name, Found one, Matrix value) {
    given.put(name, value);
    written.put(name, one);
    found.add(one);
  }

  private void weight(String name, int layer, boolean inOut) {
    Matrix weight = truth.network().layer(layer).weight();
    put(
        Name.weight(layer),
        NumberArray.of(FILE, name, inOut ? weight.transpose() : weight),
        weight);
  }

  private void bias(String name, int layer) {
    Optional<Matrix> bias = truth.network().layer(layer).bias();
    bias.ifPresent(
        column ->
            put(
                Name.bias(layer),
                switch (random.nextInt(3)) {
                  case 0 -> NumberArray.of(FILE, name, column);
                  case 1 -> NumberArray.of(FILE, name, column.transpose());
                  default -> list(name, column);
                },
                column));
  }

  private static NumberArray list(String name, Matrix column) {
    return new NumberArray(FILE, name, List.of(column.rows()), column);
  }

  private NumberArray data(String name, Matrix value) {
    if (value.columns() == 1 && random.nextInt(3) == 0) {
      return list(name, value);
    }
    if (value.rows() == 1 && random.nextBoolean()) {
      return list(name, value.transpose());
    }
    return NumberArray.of(FILE, name, rows ? value.transpose() : value);
  }

  private NumberArray targets(String name) {
    Matrix y = Givens.get(truth, Name.y());
    answers = answers.with(Topic.TARGETS, "numbers");
    if (truth.network().last().activation() != Activations.SOFTMAX || random.nextBoolean()) {
      return data(name, y);
    }
    Matrix labels = labels(y);
    return random.nextBoolean()
        ? list(name, labels)
        : NumberArray.of(FILE, name, rows ? labels : labels.transpose());
  }

  /** Returns the class of each sample, a column. */
  private Matrix labels(Matrix oneHot) {
    int first = random.nextInt(2);
    answers = answers.with(Topic.TARGETS, "one-hot").with(Topic.CLASSES, "" + first);
    return Matrix.generate(
        oneHot.columns(),
        1,
        (sample, column) ->
            first
                + IntStream.range(0, oneHot.rows())
                    .filter(row -> oneHot.get(row, sample) == 1)
                    .findFirst()
                    .orElseThrow());
  }

  private void writeTables() {
    TableWriter writer = TableWriter.any(random);
    if (random.nextBoolean()) {
      writeOne(writer);
    } else {
      writeTwo(writer);
    }
  }

  private void writeOne(TableWriter writer) {
    Matrix x = Givens.get(truth, Name.x());
    Matrix y = Givens.get(truth, Name.y());
    Matrix targets = tableTargets(y);
    Matrix both =
        Matrix.generate(
            x.columns(),
            x.rows() + targets.columns(),
            (row, column) ->
                column < x.rows() ? x.get(column, row) : targets.get(row, column - x.rows()));
    TableText table = writer.write(SPLIT, headings(x.rows(), targets.columns()), both);
    found.add(table);
    given.put(Name.x(), x);
    given.put(Name.y(), y);
    answers =
        writer
            .answered(answers, table, both.columns())
            .with(Topic.SAMPLES, "rows")
            .with(Topic.PLACE, table.id(), "xy")
            .with(Topic.X, table.id(), writer.numbers(0, x.rows()))
            .with(Topic.Y, table.id(), writer.numbers(x.rows(), targets.columns()));
  }

  private Matrix tableTargets(Matrix y) {
    boolean classes = truth.network().last().activation() == Activations.SOFTMAX;
    answers = answers.with(Topic.TARGETS, "numbers");
    return classes && random.nextBoolean() ? labels(y) : y.transpose();
  }

  private void writeTwo(TableWriter writer) {
    boolean asRows = writer.heading() || rows;
    Matrix x = Givens.get(truth, Name.x());
    Matrix y = Givens.get(truth, Name.y());
    Matrix targets = tableTargets(y);
    table(writer, Name.x(), x, asRows ? x.transpose() : x, "x");
    table(writer, Name.y(), y, asRows ? targets : targets.transpose(), "y");
    answers = answers.with(Topic.SAMPLES, asRows ? "rows" : "columns");
  }

  private void table(TableWriter writer, Name name, Matrix value, Matrix written, String stem) {
    List<String> headings =
        IntStream.rangeClosed(1, written.columns()).mapToObj(k -> stem + k).toList();
    TableText table = writer.write(stem, headings, written);
    answers = writer.answered(answers, table, written.columns());
    put(name, table, value);
  }

  private List<String> headings(int inputs, int targets) {
    boolean telling = random.nextBoolean();
    List<String> headings = new ArrayList<>();
    for (int k = 1; k <= inputs; k++) {
      headings.add(telling ? "x" + k : "" + (char) ('a' + k));
    }
    for (int k = 1; k <= targets; k++) {
      headings.add(telling ? "y" + k : "" + (char) ('k' + k));
    }
    return headings;
  }

  Scenario truth() {
    return truth;
  }

  List<Found> found() {
    return found;
  }

  /** What the one who wrote it would answer. */
  Answers answers() {
    return answers;
  }

  /** What was written, as the program keeps it. */
  Map<Name, Matrix> given() {
    return given;
  }

  boolean hasNet() {
    return given.containsKey(Name.weight(1));
  }

  /** Whether what was written says how many entries x and y have: lists and labels do not. */
  boolean saysSizes() {
    boolean lists =
        found.stream().anyMatch(one -> one instanceof NumberArray array && array.isList());
    return hasNet() || !lists && !answers.words().containsValue("one-hot");
  }

  boolean isWhole() {
    return hasNet() && given.containsKey(Name.x());
  }

  @Override
  public String toString() {
    return found.stream()
            .map(
                one ->
                    one instanceof TableText table
                        ? table.name() + "=" + table.text().replace("\n", "\\n")
                        : one.name()
                            + ((NumberArray) one).shape()
                            + "="
                            + ((NumberArray) one).matrix())
            .toList()
        + " "
        + answers.words();
  }
}
