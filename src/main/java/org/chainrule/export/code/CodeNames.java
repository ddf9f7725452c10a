package org.chainrule.export.code;

import java.util.HashMap;
import java.util.Map;
import org.chainrule.explain.naming.Notation;
import org.chainrule.network.Variable;
import org.chainrule.pass.quantity.Name;

/** What quantities are called in Python: by their ids, or by the letters of the notation. */
final class CodeNames {

  /** Letters of formulas that are no identifiers that one would type, or mean something else. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ŷ", "yhat"),
          Map.entry("ℓ", "loss"),
          Map.entry("λ", "lam"),
          Map.entry("δ", "huber_delta"),
          Map.entry("α", "alpha"),
          Map.entry("η", "eta"),
          Map.entry("μ", "mu"),
          Map.entry("β1", "beta1"),
          Map.entry("β2", "beta2"),
          Map.entry("ε", "epsilon"));

  private final Notation notation;
  private final Map<String, String> known = new HashMap<>();

  CodeNames(Notation notation) {
    this.notation = notation;
  }

  /** Returns what a quantity is called, and knows its id from then on. */
  String of(Name name) {
    return known.computeIfAbsent(name.id(), id -> called(name));
  }

  /** Returns what an id or a letter of a formula is called. */
  String of(String idOrLetter) {
    String quantity = known.get(idOrLetter);
    return quantity != null ? quantity : LETTERS.getOrDefault(idOrLetter, idOrLetter);
  }

  private String called(Name name) {
    return switch (name.form()) {
      case VALUE -> variable(name);
      case GRADIENT -> gradient(name);
      case CONTRIBUTION -> gradient(name.value().gradient()) + "_" + name.part();
      case TRANSPOSE -> variable(name) + "_T";
      case SLOPE -> "slope_" + variable(name);
      case JACOBIAN ->
          "jacobian_" + variable(name) + (name.sample() > 0 ? "_sample" + name.sample() : "");
      case UPDATED, KEPT, RENEWED, CORRECTED -> name.id();
    };
  }

  private String gradient(Name name) {
    String variable = variable(name);
    return notation.delta() && name.role() == Variable.Role.LINEAR
        ? "delta" + variable.substring(1)
        : "dl_d" + variable;
  }

  private String variable(Name name) {
    if (notation.layered() && name.role() == Variable.Role.LINEAR) {
      return "z" + name.layer();
    }
    return notation.layered() && name.role() == Variable.Role.ACTIVATION
        ? "a" + name.layer()
        : name.value().id();
  }
}
