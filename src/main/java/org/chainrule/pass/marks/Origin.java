package org.chainrule.pass.marks;

import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.chainrule.pass.operation.Operation;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Term;

/**
 * Where an entry that is not finite comes from: the first entry on the way to it that is not.
 *
 * @param step the step that computed that entry
 * @param row its row
 * @param column its column
 * @param cause what happened there
 * @param factors the numbers that it happened to; none for a sum
 * @param earlier where the infinite numbers come from that made a NaN
 */
public record Origin(
    Step step, int row, int column, Cause cause, List<Double> factors, Optional<Origin> earlier) {

  /** How a number that is not finite arises from such that are, or NaN from infinite ones. */
  public enum Cause {
    /** A product is larger than the largest double. */
    PRODUCT,
    /** A sum is larger than the largest double, though its terms are not. */
    SUM,
    /** A function's value is. */
    FUNCTION,
    /** 0 was multiplied by ∞. */
    ZERO_TIMES_INFINITY,
    /** ∞ was subtracted from ∞. */
    INFINITY_MINUS_INFINITY,
    /** The loss takes a logarithm of 0, or divides by it. */
    EDGE_OF_LOGARITHM,
    /** The loss takes a logarithm of a negative number. */
    OUTSIDE_LOGARITHM
  }

  /** What the entry is. */
  public double value() {
    return step.result().get(row, column);
  }

  /** Returns where this entry's ±∞ or NaN comes from, nothing if it is finite or was given so. */
  public static Optional<Origin> of(Trace trace, Name name, int row, int column) {
    Optional<Step> step = trace.makerOf(name);
    if (step.isEmpty() || Double.isFinite(step.get().result().get(row, column))) {
      return Optional.empty();
    }
    return Optional.of(of(trace, step.get(), row, column));
  }

  private static Origin of(Trace trace, Step step, int row, int column) {
    double value = step.result().get(row, column);
    List<Term> terms = step.terms(row, column);
    Optional<Origin> carried = from(trace, terms, operand -> same(operand, value));
    if (carried.isPresent()) {
      return carried.get();
    }
    Optional<Term> burst =
        terms.stream().filter(term -> !Double.isFinite(term.value())).findFirst();
    List<Double> factors =
        burst.map(term -> term.entries().stream().map(Entry::value).toList()).orElse(List.of());
    Optional<Origin> infinite = from(trace, terms, Double::isInfinite);
    return new Origin(step, row, column, cause(step, value, terms, burst), factors, infinite);
  }

  /** The origin of the first operand that is not finite in this way, in a term that is not. */
  private static Optional<Origin> from(Trace trace, List<Term> terms, DoublePredicate way) {
    return terms.stream()
        .filter(term -> !Double.isFinite(term.value()))
        .flatMap(term -> term.entries().stream())
        .filter(entry -> way.test(entry.value()))
        .flatMap(entry -> before(trace, entry).stream())
        .findFirst();
  }

  /** Whether the operand already was what the result became. */
  private static boolean same(double operand, double result) {
    return Double.isNaN(result) ? Double.isNaN(operand) : Double.isInfinite(operand);
  }

  /** A slope, a transpose or a Jacobian is what it is made of. */
  private static Optional<Origin> before(Trace trace, Entry entry) {
    Name name = entry.quantity().name();
    return switch (name.form()) {
      case VALUE, GRADIENT, CONTRIBUTION, UPDATED, KEPT, RENEWED, CORRECTED ->
          of(trace, name, entry.row(), entry.column());
      case SLOPE -> of(trace, name.value(), entry.row(), entry.column());
      case TRANSPOSE -> of(trace, name.value(), entry.column(), entry.row());
      case JACOBIAN -> Optional.empty();
    };
  }

  private static Cause cause(Step step, double value, List<Term> terms, Optional<Term> burst) {
    if (burst.isEmpty()) {
      return Cause.SUM;
    }
    Operation operation = step.operation();
    if (operation.takesLogarithm()) {
      return Double.isNaN(value) ? Cause.OUTSIDE_LOGARITHM : Cause.EDGE_OF_LOGARITHM;
    }
    if (Double.isNaN(value)) {
      boolean inTerm = terms.stream().anyMatch(term -> Double.isNaN(term.value()));
      return inTerm ? Cause.ZERO_TIMES_INFINITY : Cause.INFINITY_MINUS_INFINITY;
    }
    return operation.sumsProducts() ? Cause.PRODUCT : Cause.FUNCTION;
  }
}
