package org.chainrule.explain.equation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.Bare;
import org.chainrule.formula.Exact;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Growing;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Rewriter;
import org.chainrule.formula.Search;
import org.chainrule.formula.Times;
import org.chainrule.formula.value.Evaluation;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.quantity.Name;

/**
 * Writes a formula of quantities that is no step's, such as a wrong one: a tree whose symbols have
 * the ids of quantities as a pass holds them. It is turned to a convention as a whole.
 *
 * @param formula the tree
 * @param result the quantity that it stands for, which says how the whole is turned
 * @param names the quantities by their ids
 * @param labels how they are called
 */
public record QuantityFormula(
    Formula formula, Name result, Function<String, Optional<Name>> names, Labels labels) {

  /** Returns the formula in symbols. */
  public Formula symbols() {
    return turned(new Symbols());
  }

  /**
   * Returns the formula with its numbers put in, as an equation with what comes of it; only what it
   * is equal to, where it is a single quantity.
   *
   * @param values what the symbols and letters stand for
   * @param value what comes of it
   */
  public Formula withNumbers(
      Function<String, Optional<Matrix>> values, Matrix value, Numbers numbers) {
    Matrices matrices = new Matrices(numbers, labels);
    PutIn leaves = new PutIn(values, matrices, new ArrayList<>(List.of(value)));
    Formula answer = matrices.alone(labels.convention().turns(result) ? value.transpose() : value);
    if (isBare()) {
      return Formulas.equal(symbols(), answer);
    }
    Formula whole = Bare.numbers(Growing.brackets(new Signs().of(turned(leaves))));
    boolean exact = leaves.written().stream().allMatch(matrices::exact) && isRational();
    return Formulas.equation(answer, sign(answer, exact, whole), whole);
  }

  /** Whether it is a single quantity or its transpose, so that putting its numbers in says all. */
  public boolean isBare() {
    Formula inner = formula instanceof Formula.Transpose transpose ? transpose.of() : formula;
    return inner instanceof Formula.Symbol;
  }

  private static Relation sign(Formula answer, boolean exact, Formula whole) {
    return exact || Exact.relation(answer, whole) == Relation.EQUAL
        ? Relation.EQUAL
        : Relation.APPROXIMATELY;
  }

  /** Whether the formula makes fractions of fractions. */
  private boolean isRational() {
    return !Search.finds(formula, part -> part instanceof Formula.Apply apply && !isMaximum(apply));
  }

  private static boolean isMaximum(Formula.Apply apply) {
    return apply.called().filter(Functions.MAX::equals).isPresent();
  }

  private Formula turned(Leaves leaves) {
    return new Turned(leaves, labels.convention().turns(result)).of(formula);
  }

  /** How quantities are written. */
  private interface Leaves {

    /** A quantity, or its transpose. */
    Formula symbol(Formula.Symbol symbol, boolean transposed);

    /** One row or sample of something, or what an index counts of it. */
    Formula part(Formula.Scripted scripted, boolean transposed);

    /** A letter that is no quantity. */
    Formula letter(Formula.Letter letter);
  }

  /** By their names. */
  private final class Symbols implements Leaves {

    @Override
    public Formula symbol(Formula.Symbol symbol, boolean transposed) {
      Optional<Name> name = names.apply(symbol.id());
      if (name.isEmpty()) {
        return new Turned(this, transposed).of(symbol.form());
      }
      Formula shown = labels.symbol(name.get());
      boolean asShown = labels.convention().turns(name.get()) == transposed;
      return asShown ? shown : new Formula.Transpose(shown);
    }

    @Override
    public Formula part(Formula.Scripted scripted, boolean transposed) {
      Formula base = new Turned(this, false).of(scripted.base());
      Formula part = new Formula.Scripted(base, scripted.low(), scripted.high());
      return transposed ? new Formula.Transpose(part) : part;
    }

    @Override
    public Formula letter(Formula.Letter letter) {
      return letter;
    }
  }

  /** With their numbers. */
  private record PutIn(
      Function<String, Optional<Matrix>> values, Matrices matrices, List<Matrix> written)
      implements Leaves {

    @Override
    public Formula symbol(Formula.Symbol symbol, boolean transposed) {
      return of(symbol, transposed);
    }

    private Formula of(Formula part, boolean transposed) {
      Matrix value = Evaluation.of(part, values);
      written.add(value);
      return matrices.of(transposed ? value.transpose() : value);
    }

    /** What an index counts stands for all of it. */
    @Override
    public Formula part(Formula.Scripted scripted, boolean transposed) {
      if (scripted.low().filter(Formula.Letter.class::isInstance).isEmpty()) {
        return of(scripted, transposed);
      }
      Formula base = new Turned(this, false).of(scripted.base());
      return new Formula.Scripted(base, scripted.low(), scripted.high());
    }

    @Override
    public Formula letter(Formula.Letter letter) {
      return values
          .apply(letter.text())
          .map(value -> matrices.numbers().factor(value.get(0, 0)))
          .orElse(letter);
    }
  }

  /** Puts a sign between numbers that stand beside each other. */
  private static final class Signs extends Rewriter {

    @Override
    public Formula product(Formula.Product product) {
      Formula.Product inner = (Formula.Product) super.product(product);
      boolean matrices = inner.times().kind() == Times.Kind.MATRIX;
      boolean beside = inner.factors().stream().skip(matrices ? 0 : 1).anyMatch(Signs::isNumber);
      return beside ? new Formula.Product(inner.times().dotted(), inner.factors()) : inner;
    }

    private static boolean isNumber(Formula formula) {
      return formula instanceof Formula.Number
          || formula instanceof Formula.Group group && isNumber(group.of());
    }
  }

  /** Writes the formula, or its transpose: (A B)ᵀ = Bᵀ Aᵀ. */
  private static final class Turned extends Rewriter {

    private final Leaves leaves;
    private final boolean transposed;

    Turned(Leaves leaves, boolean transposed) {
      this.leaves = leaves;
      this.transposed = transposed;
    }

    @Override
    public Formula symbol(Formula.Symbol symbol) {
      return leaves.symbol(symbol, transposed);
    }

    @Override
    public Formula letter(Formula.Letter letter) {
      return leaves.letter(letter);
    }

    @Override
    public Formula transpose(Formula.Transpose transpose) {
      return new Turned(leaves, !transposed).of(transpose.of());
    }

    @Override
    public Formula product(Formula.Product product) {
      Formula.Product inner = (Formula.Product) super.product(product);
      if (!transposed || product.times().kind() != Times.Kind.MATRIX) {
        return inner;
      }
      List<Formula> reversed = new ArrayList<>(inner.factors());
      Collections.reverse(reversed);
      return new Formula.Product(inner.times(), reversed);
    }

    @Override
    public Formula scripted(Formula.Scripted scripted) {
      return leaves.part(scripted, transposed);
    }
  }
}
