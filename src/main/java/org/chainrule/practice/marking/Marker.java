package org.chainrule.practice.marking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.pass.quantity.Term;
import org.chainrule.practice.mistake.Mistake;
import org.chainrule.practice.mistake.Mistakes;
import org.chainrule.practice.mistake.Wrong;

/**
 * Judges what somebody has typed in a pass: whether it is right; whether it follows from what they
 * typed before; whether it is what a known mistake gives, made with the true numbers or with their
 * own; else which entries are off.
 */
public final class Marker {

  private static final double NOISE = 1e-13;

  private final Mistakes mistakes;
  private final Rounding rounding;

  /**
   * Judges attempts at a pass.
   *
   * @param mistakes the mistakes in it
   * @param shown how numbers are shown, which says how fine an answer has to be
   */
  public Marker(Mistakes mistakes, Numbers shown) {
    this.mistakes = mistakes;
    this.rounding = new Rounding(shown);
  }

  /** Judges attempts at a pass that is the first, with the usual rate. */
  public Marker(Trace trace, Numbers shown) {
    this(Mistakes.in(trace), shown);
  }

  /**
   * Judges what has been typed for a quantity or one of its entries, in the light of what has been
   * typed before it.
   *
   * @param target the result of a step, a factor that the backward pass takes along, or an entry of
   *     one of them
   */
  public Judgement judge(Attempts attempts, Target target) {
    Attempt whole = attempts.at(target.name());
    Attempt attempt = target.isCell() ? whole.cell(target.row(), target.column()) : whole;
    if (attempt.isBlank()) {
      return new Judgement.Blank();
    }
    Step step = step(mistakes.trace(), target.name());
    Match truth = new Match(attempt, step);
    if (truth.closeness().counts()) {
      return new Judgement.Right(truth.closeness());
    }
    List<Match> own = own(attempts, attempt, step);
    return carried(attempts, step, own)
        .or(() -> mistaken(truth, mistakes, false))
        .or(() -> mistakenWithOwn(own))
        .orElseGet(truth::told);
  }

  private static Step step(Trace trace, Name name) {
    return trace
        .makerOf(name)
        .orElseThrow(() -> new IllegalArgumentException("nothing computes " + name));
  }

  /** What follows from what was typed before: at once, and by all that lies between. */
  private List<Match> own(Attempts attempts, Attempt attempt, Step step) {
    Map<Name, Matrix> before = before(attempts, step);
    if (before.isEmpty()) {
      return List.of();
    }
    Trace trace = mistakes.trace();
    List<Match> matches = new ArrayList<>();
    for (Trace believed : List.of(trace.believing(before), following(trace, before))) {
      matches.add(new Match(attempt, computed(step(believed, step.name())), believed));
    }
    return matches;
  }

  private static Trace following(Trace trace, Map<Name, Matrix> before) {
    return Pass.run(trace.network(), trace.sample(), before);
  }

  /** The step with what comes of its operands as its result. */
  private static Step computed(Step step) {
    Quantity result = Quantity.given(step.name(), step.operation().evaluate());
    return new Step(step.number(), step.phase(), step.stage(), step.operation(), result);
  }

  /** Zeros that nobody computed are no attempt. */
  private Map<Name, Matrix> before(Attempts attempts, Step step) {
    Map<Name, Matrix> before = new HashMap<>();
    attempts
        .byName()
        .forEach(
            (name, attempt) -> {
              Step made = step(mistakes.trace(), name);
              if (isBefore(made, step) && !attempt.isBlank() && !attempt.isOfZeros()) {
                before.put(name, attempt.over(made.result()));
              }
            });
    return before;
  }

  /** A factor has the number of the step that takes it. */
  private static boolean isBefore(Step made, Step step) {
    boolean factor = !made.name().equals(step.name()) && made.number() == step.number();
    return made.number() < step.number() || factor && !isResult(made);
  }

  private static boolean isResult(Step step) {
    return step.name().isGradient();
  }

  private Optional<Judgement> carried(Attempts attempts, Step step, List<Match> own) {
    return own.stream()
        .filter(match -> match.closeness().counts())
        .findFirst()
        .map(
            match ->
                allRight(attempts, step)
                    ? new Judgement.Right(Closeness.ROUNDED_ON_THE_WAY)
                    : new Judgement.Carried(match.step(), match.closeness()));
  }

  /** Whether all that was typed before is right, so that no more than rounding was carried on. */
  private boolean allRight(Attempts attempts, Step step) {
    return before(attempts, step).keySet().stream()
        .allMatch(
            name ->
                new Match(attempts.at(name), step(mistakes.trace(), name)).closeness().counts());
  }

  private Optional<Judgement> mistakenWithOwn(List<Match> own) {
    return own.stream()
        .flatMap(match -> mistaken(match, mistakes.on(match.trace()), true).stream())
        .findFirst();
  }

  private Optional<Judgement> mistaken(Match match, Mistakes made, boolean own) {
    List<Wrong> fitting = made.of(match.step()).stream().filter(match::fits).toList();
    List<Wrong> whole = oneOfEach(fitting.stream().filter(match::isWholly).toList());
    List<Wrong> conventions =
        whole.stream().filter(wrong -> wrong.mistake().isConvention()).toList();
    if (!conventions.isEmpty()) {
      return Optional.of(new Judgement.RightByConvention(conventions, match.step(), own));
    }
    List<Wrong> named =
        whole.isEmpty()
            ? oneOfEach(fitting.stream().filter(Predicate.not(Marker::isConvention)).toList())
            : whole;
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Judgement.Mistaken(
                named, match.step(), own, !whole.isEmpty(), match.off().size() == 1));
  }

  private static boolean isConvention(Wrong wrong) {
    return wrong.mistake().isConvention();
  }

  private static List<Wrong> oneOfEach(List<Wrong> wrongs) {
    Map<Mistake, Wrong> first = new LinkedHashMap<>();
    wrongs.forEach(wrong -> first.putIfAbsent(wrong.mistake(), wrong));
    return List.copyOf(first.values());
  }

  /** An attempt beside what a step gives. */
  private final class Match {

    private final Attempt attempt;
    private final Step step;
    private final Trace trace;
    private final Matrix expected;

    Match(Attempt attempt, Step step) {
      this(attempt, step, mistakes.trace());
    }

    Match(Attempt attempt, Step step, Trace trace) {
      this.attempt = attempt;
      this.step = step;
      this.trace = trace;
      this.expected = step.result().value();
    }

    Step step() {
      return step;
    }

    Trace trace() {
      return trace;
    }

    Closeness closeness() {
      return closeness(Judgement.cells(attempt, expected));
    }

    private Closeness closeness(List<Judgement.Cell> cells) {
      return cells.stream().map(this::closeness).reduce(Closeness.EXACT, Closeness::and);
    }

    private Closeness closeness(Judgement.Cell cell) {
      return rounding.compare(cell.typed(), cell.needed(), noise(cell));
    }

    /** What rounding may have left where large terms cancel. */
    private double noise(Judgement.Cell cell) {
      return NOISE
          * step.terms(cell.row(), cell.column()).stream()
              .mapToDouble(Term::value)
              .map(Math::abs)
              .filter(Double::isFinite)
              .sum();
    }

    List<Judgement.Cell> off() {
      return Judgement.cells(attempt, expected).stream()
          .filter(cell -> !closeness(cell).counts())
          .toList();
    }

    /** Whether a mistake explains every entry that is off. */
    boolean fits(Wrong wrong) {
      return off().stream()
          .allMatch(
              cell ->
                  closeness(
                          new Judgement.Cell(
                              cell.row(),
                              cell.column(),
                              cell.typed(),
                              wrong.value().get(cell.row(), cell.column())))
                      .counts());
    }

    /** Whether a mistake explains every entry. */
    boolean isWholly(Wrong wrong) {
      return closeness(Judgement.cells(attempt, wrong.value())).counts();
    }

    Judgement told() {
      List<Judgement.Cell> off = off();
      return closeness(off) == Closeness.COARSE
          ? new Judgement.Coarse(off)
          : new Judgement.Unrecognised(off);
    }
  }
}
