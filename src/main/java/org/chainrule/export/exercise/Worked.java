package org.chainrule.export.exercise;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.drawing.Blanks;
import org.chainrule.explain.equation.Matrices;
import org.chainrule.explain.practice.MistakeWords;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.formula.Relation;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.loss.Loss;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.practice.making.Coincidence;
import org.chainrule.practice.making.FunctionTable;
import org.chainrule.practice.making.MadeNet;
import org.chainrule.practice.making.Question;
import org.chainrule.practice.mistake.Likely;
import org.chainrule.practice.mistake.Mistake;
import org.chainrule.practice.mistake.Wrong;

/**
 * A student's net with all that is said of it on sheets, in keys and in question banks.
 *
 * @param number of the student, as it is written
 * @param net the net
 * @param explainer its pass with its words
 */
record Worked(String number, MadeNet net, Explainer explainer) {

  /** A net as everyone is shown it without asking. */
  static Worked of(String number, MadeNet net) {
    return new Worked(number, net, Explainer.of(net.trace(), Numbers.DEFAULT, Marks.FLAT));
  }

  /** What x and y are, then what W and b are of each layer, a line each. */
  List<Formula> given() {
    List<List<Formula>> lines = new ArrayList<>();
    for (Variable variable : net.trace().network().variables()) {
      Name name = Name.of(variable);
      if (name.isGiven()) {
        if (name.role() == Variable.Role.INPUT || name.role() == Variable.Role.WEIGHT) {
          lines.add(new ArrayList<>());
        }
        lines.get(lines.size() - 1).add(equation(net.trace().quantity(name)));
      }
    }
    return lines.stream().<Formula>map(line -> new Formula.Row(Gap.WIDE_COMMA, line)).toList();
  }

  /** Returns what says which numbers a matrix has. */
  Formula equation(Quantity quantity) {
    return equation(quantity, quantity.value());
  }

  private Formula equation(Quantity quantity, Matrix value) {
    return Formulas.equal(explainer.labels().inline(quantity.name()), matrix(value));
  }

  /** Returns a matrix with its numbers: as they are, if they have an end, else rounded. */
  Formula matrix(Matrix value) {
    return new Matrices(numbers(value), explainer.labels()).of(value);
  }

  private Numbers numbers(Matrix value) {
    return unrounded(numbers -> value.count(entry -> !numbers.exact(entry)) == 0);
  }

  /** Returns the numbers with the fewest digits with which nothing is rounded, if any have them. */
  private Numbers unrounded(Predicate<Numbers> isExact) {
    return IntStream.rangeClosed(explainer.numbers().digits(), Numbers.MOST_DIGITS)
        .mapToObj(Numbers::new)
        .filter(isExact)
        .findFirst()
        .orElse(explainer.numbers());
  }

  /** Returns the formula of a step with its numbers, none of them rounded if that can be. */
  Formula worked(Step step) {
    return explainer.with(unrounded(numbers -> isExact(numbers, step))).withNumbers(step).formula();
  }

  private boolean isExact(Numbers numbers, Step step) {
    return !(explainer.with(numbers).withNumbers(step).formula()
            instanceof Formula.Equation equation)
        || equation.sides().stream().allMatch(side -> side.relation() == Relation.EQUAL);
  }

  /** The functions of the net by their formulas, in symbols: each forward step. */
  List<Formula> forward() {
    return net.trace().steps().stream()
        .filter(step -> step.phase() == Phase.FORWARD)
        .map(this::symbols)
        .toList();
  }

  /**
   * Returns the blanks of its mirror: what is asked for. What else follows from it is not seen, and
   * nobody need write it down.
   */
  Blanks blanks() {
    Set<Name> asked =
        net.questions().stream().map(question -> question.step().name()).collect(toSet());
    Name start = Name.loss().gradient();
    Set<Name> unseen =
        net.trace().quantities().stream()
            .map(Quantity::name)
            .filter(name -> !asked.contains(name) && !name.equals(start))
            .filter(name -> !isGiven(name))
            .collect(toSet());
    return Blanks.empty(asked, unseen);
  }

  private static boolean isGiven(Name name) {
    return name.isGiven() || name.form() == Name.Form.TRANSPOSE && name.value().isGiven();
  }

  /** Returns the formula of a step in symbols. */
  Formula symbols(Step step) {
    return explainer.symbols(step).formula();
  }

  /** Returns the name of a quantity in plain text. */
  String plain(Name name) {
    return explainer.labels().plain(name);
  }

  /** What has to be known before one begins, a paragraph each. */
  List<Prose> remarks() {
    List<Prose> remarks = new ArrayList<>();
    if (repeats()) {
      remarks.add(
          Prose.of(
              "exercise.repeats",
              explainer.labels().symbol(Name.yhat()),
              explainer.labels().symbol(Name.linearOutput(net.trace().network().depth())),
              explainer.labels().inline(Name.yhat().gradient())));
    }
    remarks.addAll(letters());
    boolean exact =
        net.questions().stream()
            .allMatch(question -> question.right().count(v -> !Numbers.DEFAULT.exact(v)) == 0);
    String key = exact ? "exercise.exact" : "exercise.rounded";
    remarks.add(Prose.of(key, String.valueOf(explainer.numbers().digits())));
    FunctionTable.of(net.trace()).forEach(table -> remarks.add(table(table)));
    return remarks;
  }

  /** What stands in the formula of the loss and is nowhere else said. */
  private List<Prose> letters() {
    List<Prose> letters = new ArrayList<>();
    Network network = net.trace().network();
    Loss loss = network.loss();
    loss.symbols().values().stream()
        .map(explainer.numbers()::number)
        .forEach(number -> letters.add(Prose.of("say.measure.note." + loss.id(), number)));
    if (!loss.hasTargets()) {
      letters.add(Prose.of("say.measure.note." + loss.id()));
    }
    if (loss.needsProbabilities()) {
      letters.add(Prose.of("exercise.log"));
    }
    if (loss.meanOverOutputs()) {
      letters.add(Prose.of("exercise.outputs", String.valueOf(network.outputs())));
    }
    int samples = net.trace().sample().count();
    if (samples > 1 && loss.meanOverSamples(network.batch())) {
      letters.add(Prose.of("exercise.samples", String.valueOf(samples)));
    }
    return letters;
  }

  /** Whether ŷ is the last z again, so that it is not asked for. */
  private boolean repeats() {
    return net.questions().stream()
        .noneMatch(question -> question.step().name().equals(Name.yhat()));
  }

  private Prose table(FunctionTable table) {
    List<Prose> entries = new ArrayList<>();
    for (double place : table.places()) {
      Formula.Number argument = explainer.numbers().number(place);
      Formula called =
          table.activation().elementwise().isPresent()
              ? Formulas.apply(table.activation().function(), argument)
              : Formulas.exp(argument);
      double value = table.value(place);
      Formula number = explainer.numbers().number(value);
      entries.add(
          Prose.math(
              explainer.numbers().exact(value)
                  ? Formulas.equal(called, number)
                  : Formulas.equation(called, Relation.APPROXIMATELY, number)));
    }
    return Prose.of("exercise.table", Prose.joined(", ", entries));
  }

  /**
   * An answer that is not right, by one mistake or several.
   *
   * @param value the answer
   * @param mistakes all that give it
   */
  record WrongAnswer(Matrix value, List<Wrong> mistakes) {}

  /**
   * The answers to a question that are not right, each once, the likeliest first; that of nothing
   * computed left out.
   */
  List<WrongAnswer> wrong(Question question) {
    Map<List<String>, List<Wrong>> byNumbers = new LinkedHashMap<>();
    List<String> right = written(question.right());
    for (Wrong wrong : Likely.sorted(question.wrong())) {
      List<String> numbers = written(wrong.value());
      if (wrong.mistake() != Mistake.ZERO_UNKNOWN && !numbers.equals(right)) {
        byNumbers.computeIfAbsent(numbers, key -> new ArrayList<>()).add(wrong);
      }
    }
    return byNumbers.values().stream()
        .map(wrongs -> new WrongAnswer(wrongs.get(0).value(), List.copyOf(wrongs)))
        .toList();
  }

  private List<String> written(Matrix matrix) {
    return matrix.entries(any -> true).mapToObj(numbers(matrix)::plain).toList();
  }

  /** Returns what those did who got a wrong number. */
  Prose clause(List<Wrong> wrongs) {
    List<Prose> clauses = wrongs.stream().map(words()::clause).distinct().toList();
    Prose what = clauses.get(0);
    for (Prose clause : clauses.subList(1, clauses.size())) {
      what = Prose.of("judgement.or", what, clause);
    }
    return what;
  }

  /**
   * Returns what is said to those who got a number: under which agreement it is right, or else what
   * they did.
   */
  Prose feedback(List<Wrong> wrongs) {
    List<Wrong> conventions =
        wrongs.stream().filter(wrong -> wrong.mistake().isConvention()).toList();
    return conventions.isEmpty()
        ? Prose.of("judgement.mistaken.wholly", clause(wrongs))
        : Prose.joined(" ", conventions.stream().map(words()::convention).distinct().toList());
  }

  private MistakeWords words() {
    return new MistakeWords(net.trace(), explainer.labels());
  }

  /** What the numbers of a question do not tell, a sentence each. */
  List<Prose> untold(Question question) {
    return net.coincidences().stream()
        .filter(alike -> alike.at().name().equals(question.step().name()))
        .filter(alike -> !(alike.at().isCell() && alike.necessary()))
        .flatMap(alike -> untold(alike).stream())
        .toList();
  }

  /** It is nobody's concern that 0 is what those have who computed nothing. */
  private Optional<Prose> untold(Coincidence alike) {
    List<Wrong> wrongs =
        alike.wrongs().stream().filter(wrong -> wrong.mistake() != Mistake.ZERO_UNKNOWN).toList();
    if (wrongs.isEmpty() || wrongs.size() == 1 && !alike.right()) {
      return Optional.empty();
    }
    String key = alike.right() ? "exercise.untold.right" : "exercise.untold";
    return Optional.of(
        alike.at().isCell()
            ? Prose.of(
                key + ".entry",
                clause(wrongs),
                String.valueOf(alike.at().row() + 1),
                String.valueOf(alike.at().column() + 1))
            : Prose.of(key, clause(wrongs)));
  }
}
