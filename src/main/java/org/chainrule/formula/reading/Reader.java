package org.chainrule.formula.reading;

import java.util.Optional;
import java.util.function.Function;
import org.chainrule.formula.Formula;

/**
 * Reads a formula as a person types it, in whatever notation, such as {@code W2.T @ dz3 * (z1 >
 * 0)}, {@code W2'*dz3.*(z1>0)}, {@code W₂ᵀ dz₃ ⊙ (z₁ > 0)} or {@code 0.5*norm(yhat - y)^2}.
 *
 * <ul>
 *   <li>{@code *} goes entry by entry in NumPy and PyTorch and is the matrix product in MATLAB and
 *       on paper; {@link Dialect#of} tells by the other signs which of them it is. What is
 *       evidently a number multiplies anything.
 *   <li>{@code ⊙} takes less than a matrix product: a b ⊙ c is (a b) ⊙ c.
 *   <li>Parentheses are kept, but around the arguments of a function, an exponent or a root.
 *   <li>Small digits behind a name belong to it: z₁ is z1. A name that is none by itself may be
 *       several in a row, or one with an index: {@code W2x}, {@code y_i}.
 *   <li>A sum over axis 1 is one over samples, with the index s; one over axis 0 has the index i.
 * </ul>
 */
public final class Reader {

  private final Vocabulary vocabulary;
  private final Optional<Dialect> dialect;

  /**
   * Reads what is typed.
   *
   * @param names what a name such as {@code dz3}, {@code dl_dW2} or {@code ŷ} stands for: mostly a
   *     symbol, or the name of a function
   */
  public Reader(Function<String, Optional<Formula>> names) {
    this(new Vocabulary(names, false), Optional.empty());
  }

  /** Reads what is typed in one of the notations. */
  public Reader(Function<String, Optional<Formula>> names, Dialect dialect) {
    this(new Vocabulary(names, false), Optional.of(dialect));
  }

  private Reader(Vocabulary vocabulary, Optional<Dialect> dialect) {
    this.vocabulary = vocabulary;
    this.dialect = dialect;
  }

  /**
   * Returns a reader of formulas as they stand in prose: letters stand for themselves, and {@code
   * {0}} for what the names know under this name.
   */
  public static Reader ofProse(Function<String, Optional<Formula>> names) {
    return new Reader(new Vocabulary(names, true), Optional.of(Dialect.PAPER));
  }

  /**
   * Returns the formula that a text says.
   *
   * @throws UnreadableException if it says none, with the place and the reason
   */
  public Formula read(String text) throws UnreadableException {
    return parser(text).whole();
  }

  /**
   * Returns the formula that a text says, with the places of its parts in the text.
   *
   * @throws UnreadableException if it says none, with the place and the reason
   */
  public Reading readWithPlaces(String text) throws UnreadableException {
    Parser parser = parser(text);
    return new Reading(parser.whole(), parser.places());
  }

  private Parser parser(String text) throws UnreadableException {
    return new Parser(text, vocabulary, new Joining(dialect.orElseGet(() -> Dialect.of(text))));
  }
}
