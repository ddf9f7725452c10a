package org.chainrule.practice.mistake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * What the symbols of a formula stand for at a pass: every quantity by its id, and the letters d,
 * the number of outputs, and n, that of samples.
 */
public final class Values implements Function<String, Optional<Matrix>> {

  /** Stands before the id of a gradient that is kept from the pass before. */
  public static final String BEFORE = "before_";

  private final Trace trace;
  private final Map<String, Quantity> quantities = new HashMap<>();

  /** The values of a pass. */
  public Values(Trace trace) {
    this.trace = trace;
    trace.quantities().forEach(quantity -> quantities.put(quantity.name().id(), quantity));
  }

  @Override
  public Optional<Matrix> apply(String id) {
    return switch (id) {
      case "d" -> Optional.of(Matrix.scalar(trace.network().outputs()));
      case "n" -> Optional.of(Matrix.scalar(trace.sample().count()));
      default -> Optional.ofNullable(quantities.get(id)).map(Quantity::value);
    };
  }

  /** Returns the symbol of a quantity, written as its id: who shows it has a name for it. */
  public static Formula.Symbol symbol(Name name) {
    return symbol(name.id());
  }

  static Formula.Symbol symbol(String id) {
    return new Formula.Symbol(id, Formulas.letter(id), id);
  }
}
