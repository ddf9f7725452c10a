package org.chainrule.formula;

import java.util.Map;
import java.util.Optional;
import org.chainrule.formula.reading.Reader;
import org.chainrule.formula.reading.UnreadableException;

/** The names of a net of two layers, for tests, as in the sheet. */
public final class Names {

  private static final Map<String, String> SPOKEN =
      Map.ofEntries(
          Map.entry("x", "x"),
          Map.entry("y", "y"),
          Map.entry("yhat", "y hat"),
          Map.entry("W1", "W one"),
          Map.entry("b1", "b one"),
          Map.entry("z1", "z one"),
          Map.entry("z2", "z two"),
          Map.entry("W2", "W two"),
          Map.entry("dl_dz1", "d l by d z one"),
          Map.entry("dl_dz2", "d l by d z two"),
          Map.entry("dl_dz3", "d l by d z three"),
          Map.entry("dl_dW1", "d l by d W one"),
          Map.entry("dl_db1", "d l by d b one"));

  private Names() {}

  /** Returns the symbol of a name, and letters for parameters. */
  public static Optional<Formula> of(String name) {
    if (name.equals("η") || name.equals("n")) {
      return Optional.of(Formulas.letter(name));
    }
    String id = name.equals("ŷ") ? "yhat" : name.replaceFirst("^d(?=[a-zA-Z]+\\d)", "dl_d");
    return Optional.ofNullable(SPOKEN.get(id))
        .map(spoken -> new Formula.Symbol(id, form(id), spoken));
  }

  private static Formula form(String id) {
    if (id.startsWith("dl_d")) {
      return Formulas.fraction(
          differential(Formulas.letter("ℓ")), differential(form(id.substring(4))));
    }
    if (id.equals("yhat")) {
      return Formulas.letter("ŷ");
    }
    return id.length() == 1
        ? Formulas.letter(id)
        : Formulas.low(Formulas.letter(id.substring(0, 1)), Formulas.whole(id.charAt(1) - '0'));
  }

  private static Formula differential(Formula of) {
    return new Formula.Differential(false, of);
  }

  /** Returns what a typed formula of the net says. */
  public static Formula read(String typed) {
    try {
      return new Reader(Names::of).read(typed);
    } catch (UnreadableException e) {
      throw new IllegalArgumentException(typed + ": " + e.getMessage(), e);
    }
  }
}
