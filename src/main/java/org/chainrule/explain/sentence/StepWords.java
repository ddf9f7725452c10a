package org.chainrule.explain.sentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.UnitNames;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.activation.UnitState;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/** The sentences about a step as they are collected, and what all of them are made with. */
public final class StepWords {

  /** How many units are spoken of one by one. */
  public static final int MOST_UNITS = 6;

  private final Step step;
  private final Marks marks;
  private final Numbers numbers;
  private final Labels labels;
  private final List<Prose> sentences = new ArrayList<>();

  /** Looked up when an output is first asked for. */
  private Optional<ActivationFunction.Activate> roundedOutputs;

  StepWords(Step step, Marks marks, Numbers numbers, Labels labels) {
    this.step = step;
    this.marks = marks;
    this.numbers = numbers;
    this.labels = labels;
  }

  Step step() {
    return step;
  }

  Marks marks() {
    return marks;
  }

  Numbers numbers() {
    return numbers;
  }

  Labels labels() {
    return labels;
  }

  /** What was said so far. */
  List<Prose> sentences() {
    return List.copyOf(sentences);
  }

  void say(String key, Object... arguments) {
    sentences.add(Prose.of("say." + key, arguments));
  }

  /** Says something of those of the result's rows that are chosen, if there are any. */
  void sayUnits(String key, IntPredicate chosen) {
    List<Integer> units = IntStream.range(0, step.result().rows()).filter(chosen).boxed().toList();
    if (!units.isEmpty()) {
      say(key, UnitNames.atStart(units), units.size());
    }
  }

  /** The units of the step's layer in this state, for the first sample. */
  List<Integer> unitsIn(UnitState state) {
    int layer = step.stage().layer();
    int units = marks.trace().network().layer(layer).outputs();
    return IntStream.range(0, units)
        .filter(unit -> marks.unitState(layer, unit, 0) == state)
        .boxed()
        .toList();
  }

  /** For how many samples a unit of the step's layer is in this state. */
  long samplesIn(UnitState state, int unit) {
    return IntStream.range(0, marks.trace().sample().count())
        .filter(sample -> marks.unitState(step.stage().layer(), unit, sample) == state)
        .count();
  }

  /** Those of the rows in which all of these matrices, of as many rows, are 0 throughout. */
  static List<Integer> zeroRows(Quantity... matrices) {
    return IntStream.range(0, matrices[0].rows())
        .filter(row -> Arrays.stream(matrices).allMatch(matrix -> isZeroRow(matrix, row)))
        .boxed()
        .toList();
  }

  private static boolean isZeroRow(Quantity matrix, int row) {
    return IntStream.range(0, matrix.columns()).allMatch(c -> matrix.get(row, c) == 0);
  }

  /** Whether an entry is 0 only because it is too small for a double. */
  boolean lost(Name name, int row, int column) {
    return new Underflow(marks, numbers, labels).at(name, row, column);
  }

  /**
   * Whether an output is a number only by rounding, which on paper it comes close to: σ(40) is not
   * 1.
   */
  boolean isRounded(int unit, int sample) {
    return lost(Name.yhat(), unit, sample)
        || roundedOutputs().filter(op -> !op.isExact(unit, sample)).isPresent();
  }

  /** How the outputs are made, if any of them is what it is only by rounding. */
  private Optional<ActivationFunction.Activate> roundedOutputs() {
    if (roundedOutputs == null) {
      roundedOutputs =
          marks
              .trace()
              .stepOf(Name.yhat())
              .map(Step::operation)
              .filter(ActivationFunction.Activate.class::isInstance)
              .map(ActivationFunction.Activate.class::cast)
              .filter(op -> !op.activation().isIdentity() && !op.isExact());
    }
    return roundedOutputs;
  }

  boolean batch() {
    return marks.trace().sample().count() > 1;
  }

  String samples() {
    return String.valueOf(marks.trace().sample().count());
  }

  /** The end of a key whose sentence speaks of the result's rows and columns. */
  String turned() {
    return labels.convention().turns(step.name()) ? ".turned" : "";
  }

  Formula entry(Quantity quantity, int row, int column) {
    return labels.entry(new Entry(quantity, row, column));
  }

  Formula name(Quantity quantity) {
    return name(quantity.name());
  }

  Formula name(Name name) {
    return labels.inline(name);
  }

  Formula slopeName(Quantity z) {
    return labels.symbol(z.name().slope());
  }

  String threshold() {
    return numbers.said(marks.flatThreshold());
  }

  /** Says how much of the length of a gradient is left, where both are finite. */
  void sayLength(String key, Quantity arriving) {
    double before = length(arriving);
    double after = length(step.result());
    if (before > 0 && Double.isFinite(before) && Double.isFinite(after)) {
      say(key, numbers.percent(after / before), name(arriving));
    }
  }

  private static double length(Quantity quantity) {
    return Math.sqrt(quantity.value().hadamard(quantity.value()).sum());
  }
}
