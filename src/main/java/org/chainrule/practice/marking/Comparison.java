package org.chainrule.practice.marking;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Term;

/** An attempt beside what a step gives in some pass: the true one, or one that is believed in. */
final class Comparison {

  private static final double NOISE = 1e-13;

  private final Rounding rounding;
  private final Trace trace;
  private final Step step;
  private final List<Typed> typed;
  private final Closeness closeness;

  /** An entry that was typed, and by how much what it is compared with may be off itself. */
  private record Typed(int row, int column, Answer answer, double noise) {

    Judgement.Cell beside(Matrix needed) {
      return new Judgement.Cell(row, column, answer, needed.get(row, column));
    }
  }

  /**
   * Compares.
   *
   * @param trace the pass
   * @param step its step, with what comes of its operands as its result
   */
  Comparison(Attempt attempt, Trace trace, Step step, Rounding rounding) {
    this.rounding = rounding;
    this.trace = trace;
    this.step = step;
    this.typed =
        attempt.answers().entrySet().stream()
            .map(entry -> typed(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(Typed::row).thenComparingInt(Typed::column))
            .toList();
    this.closeness = closeness(step.result().value());
  }

  /** Rounding may have left something where large terms cancel. */
  private Typed typed(Attempt.Place place, Answer answer) {
    double size =
        step.terms(place.row(), place.column()).stream()
            .mapToDouble(Term::value)
            .map(Math::abs)
            .filter(Double::isFinite)
            .sum();
    return new Typed(place.row(), place.column(), answer, NOISE * size);
  }

  /** The pass that the step is of. */
  Trace trace() {
    return trace;
  }

  /** The step. */
  Step step() {
    return step;
  }

  /** Whether the attempt is what the step gives. */
  boolean counts() {
    return closeness.counts();
  }

  /** How near the attempt is to what the step gives, where it is farthest off. */
  Closeness closeness() {
    return closeness;
  }

  private Closeness closeness(Matrix needed) {
    return typed.stream()
        .map(entry -> closeness(entry, needed))
        .reduce(Closeness.EXACT, Closeness::and);
  }

  private Closeness closeness(Typed entry, Matrix needed) {
    double number = needed.get(entry.row(), entry.column());
    return rounding.compare(entry.answer(), number, entry.noise());
  }

  /** Whether another matrix explains every entry that is off. */
  boolean explains(Matrix other) {
    return typed.stream().allMatch(entry -> isRight(entry) || closeness(entry, other).counts());
  }

  /** Whether another matrix explains every entry. */
  boolean explainsAll(Matrix other) {
    return closeness(other).counts();
  }

  /** Whether the step gives something else here. */
  boolean differsFrom(Comparison other) {
    return !step.result().value().equals(other.step.result().value());
  }

  private boolean isRight(Typed entry) {
    return closeness(entry, step.result().value()).counts();
  }

  /** The entries that are not what the step gives. */
  List<Judgement.Cell> off() {
    return off(entry -> true);
  }

  /** The entries that are not what the step gives, but what another matrix has there. */
  List<Judgement.Cell> shows(Matrix other) {
    return off(entry -> closeness(entry, other).counts());
  }

  private List<Judgement.Cell> off(Predicate<Typed> condition) {
    return typed.stream()
        .filter(entry -> !isRight(entry) && condition.test(entry))
        .map(entry -> entry.beside(step.result().value()))
        .toList();
  }
}
