package org.chainrule.formula.reading;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;

/** What names stand for: those that the caller knows, constants, and names made of names. */
final class Vocabulary {

  /** What is beyond all numbers. */
  static final Formula INFINITY = new Formula.Number(Double.POSITIVE_INFINITY, "Infinity");

  private static final Map<String, Formula> CONSTANTS =
      Map.of(
          "pi", Formulas.letter("π"), "π", Formulas.letter("π"), "inf", INFINITY, "Inf", INFINITY);

  private static final Set<String> MODULES =
      Set.of("np", "numpy", "jnp", "torch", "math", "linalg", "nn", "functional", "F", "special");

  private static final int LONGEST = 40;

  private final Function<String, Optional<Formula>> names;
  private final boolean lettersToo;

  /**
   * Knows names.
   *
   * @param lettersToo whether a single letter that is no name stands for itself
   */
  Vocabulary(Function<String, Optional<Formula>> names, boolean lettersToo) {
    this.names = names;
    this.lettersToo = lettersToo;
  }

  boolean lettersToo() {
    return lettersToo;
  }

  /** Whether this name before a point is that of a module. */
  static boolean isModule(String name) {
    return MODULES.contains(name);
  }

  /** Whether a letter is Euler's number here, and not the name of something. */
  boolean isEuler(Formula formula) {
    return !lettersToo && formula.equals(Formulas.letter("e")) && names.apply("e").isEmpty();
  }

  /** Returns what the caller knows under a name. */
  Optional<Formula> named(String name) {
    return names.apply(name);
  }

  /** Returns the gradient or Jacobian that is written as one differential over another. */
  Optional<Formula> derivative(String above, String below) {
    if (lettersToo || !isDifferential(above) || !isDifferential(below)) {
      return Optional.empty();
    }
    return names.apply(plain(above) + "_" + plain(below));
  }

  private static boolean isDifferential(String name) {
    return name.length() > 1 && (name.startsWith("d") || name.startsWith("∂"));
  }

  private static String plain(String differential) {
    String of = differential.substring(1).replaceFirst("^_", "");
    boolean loss = of.equals("ℓ") || of.equals("L") || of.equals("loss");
    return "d" + (loss ? "l" : of);
  }

  /** Returns what a name stands for, be it one thing, one with an index, or several in a row. */
  Optional<Formula> meaning(String name) {
    return one(name).or(() -> indexed(name)).or(() -> several(name));
  }

  private Optional<Formula> one(String name) {
    Optional<Formula> known = names.apply(name);
    if (known.isPresent() || lettersToo && isLetter(name)) {
      return known.or(() -> Optional.of(Formulas.letter(name)));
    }
    return name.equals("e")
        ? Optional.of(Formulas.letter("e"))
        : Optional.ofNullable(CONSTANTS.get(name));
  }

  private static boolean isLetter(String name) {
    return name.codePointCount(0, name.length()) == 1;
  }

  private Optional<Formula> indexed(String name) {
    int line = name.lastIndexOf('_');
    if (line < 1) {
      return Optional.empty();
    }
    String base = name.substring(0, line);
    String index = name.substring(line + 1);
    Optional<Formula> folded = names.apply(base + index);
    return folded.or(() -> one(base).map(of -> Formulas.low(of, named(index, index(index)))));
  }

  /** A letter may have a name of its own as an index too. */
  private Formula named(String name, Formula otherwise) {
    return names.apply(name).filter(Formula.Letter.class::isInstance).orElse(otherwise);
  }

  /** Returns an index: a number, or the letters that count. */
  static Formula index(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? new Formula.Number(Double.parseDouble(text), text)
        : Formulas.letter(text);
  }

  private Optional<Formula> several(String name) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    for (int end = name.length() - 1; end > 0; end--) {
      if (!Character.isLowSurrogate(name.charAt(end))) {
        Optional<Formula> first = one(name.substring(0, end));
        Optional<Formula> rest = meaningOfRest(name.substring(end), first.isPresent());
        if (first.isPresent() && rest.isPresent()) {
          return Optional.of(tight(first.get(), rest.get()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Formula> meaningOfRest(String rest, boolean wanted) {
    return wanted && !Character.isDigit(rest.codePointAt(0)) ? meaning(rest) : Optional.empty();
  }

  private static Formula tight(Formula first, Formula rest) {
    return new Joining(Dialect.PAPER).beside(first, rest, false);
  }
}
