package org.chainrule.practice.mistake;

import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.value.Evaluation;
import org.chainrule.formula.value.MisfitException;
import org.chainrule.network.Network;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Words;

/** A step that a mistake spoils, and how that is written which stands around it. */
final class Site {

  /** The index that counts samples. */
  static final Formula SAMPLE = Formulas.letter("s");

  /** A decimal is short if it is whole when it is multiplied by this. */
  private static final double SHORT = 1e8;

  private static final double RESIDUE = 1e-14;
  private static final String RATE = "η";

  private final Mistakes mistakes;
  private final Step step;

  Site(Mistakes mistakes, Step step) {
    this.mistakes = mistakes;
    this.step = step;
  }

  /** The network. */
  Network network() {
    return mistakes.trace().network();
  }

  /** The step. */
  Step step() {
    return step;
  }

  /** The number of samples. */
  int samples() {
    return mistakes.trace().sample().count();
  }

  /** Returns a matrix of the pass. */
  Quantity quantity(Name name) {
    return mistakes.trace().quantity(name);
  }

  /** Returns a matrix of the pass, if it has it. */
  Optional<Quantity> find(Name name) {
    return mistakes.trace().find(name);
  }

  /** Returns the gradient of a variable, or what its first use adds to it. */
  Name firstGradient(Name variable) {
    return mistakes.trace().firstGradient(variable);
  }

  /** Returns the symbol of a matrix. */
  Formula of(Quantity quantity) {
    return Values.symbol(quantity.name());
  }

  /** Returns the symbol of a matrix. */
  Formula of(Name name) {
    return Values.symbol(name);
  }

  /** Returns the transpose of a matrix. */
  Formula transposed(Quantity quantity) {
    return new Formula.Transpose(of(quantity));
  }

  /** What the step gives if it is done right. */
  Formula result() {
    return of(step.result());
  }

  /** The rate at which weights are updated. */
  Formula rate() {
    return Formulas.letter(RATE);
  }

  /** What the step gave in the pass before this one, if there was one. */
  Optional<Formula> before() {
    Formula old = new Formula.Word(Words.of("mistake.old"));
    return mistakes
        .before()
        .map(pass -> new Formula.Scripted(result(), Optional.empty(), Optional.of(old)))
        .map(form -> new Formula.Symbol(Values.BEFORE + step.id(), form, step.id()));
  }

  /** Returns what comes of a mistake, if that is a matrix of numbers like the result. */
  Optional<Wrong> wrong(Mistake mistake, Way way) {
    try {
      Matrix value = Evaluation.of(way.formula(), this::value);
      return (way.repeats() ? repeated(value) : alike(value))
          .filter(whole -> whole.count(entry -> !Double.isFinite(entry)) == 0)
          .map(whole -> whole.map(Site::cleaned))
          .map(whole -> new Wrong(mistake, way.id(), way.formula(), this::value, whole));
    } catch (MisfitException noValue) {
      return Optional.empty();
    }
  }

  /** A short decimal without what rounding has left of 3 · 0.1 behind it. */
  private static double cleaned(double entry) {
    double rounded = Math.rint(entry * SHORT) / SHORT;
    return Math.abs(entry - rounded) <= RESIDUE * Math.abs(entry) ? rounded : entry;
  }

  /** The result of a step is what comes of it here, whatever somebody takes it for. */
  private Optional<Matrix> value(String id) {
    if (id.equals(step.id())) {
      return Optional.of(step.operation().evaluate());
    }
    if (id.equals(RATE)) {
      return Optional.of(Matrix.scalar(mistakes.rate()));
    }
    return id.startsWith(Values.BEFORE)
        ? mistakes.before().flatMap(pass -> pass.find(step.name())).map(Quantity::value)
        : mistakes.values().apply(id);
  }

  private Optional<Matrix> alike(Matrix value) {
    return Optional.of(value)
        .filter(matrix -> matrix.rows() == rows() && matrix.columns() == columns());
  }

  private Optional<Matrix> repeated(Matrix value) {
    boolean fits =
        (value.rows() == rows() || value.rows() == 1)
            && (value.columns() == columns() || value.columns() == 1);
    return Optional.of(value)
        .filter(matrix -> fits)
        .map(
            part ->
                Matrix.generate(
                    rows(),
                    columns(),
                    (i, j) -> part.get(part.rows() == 1 ? 0 : i, part.columns() == 1 ? 0 : j)));
  }

  private int rows() {
    return step.result().rows();
  }

  private int columns() {
    return step.result().columns();
  }
}
