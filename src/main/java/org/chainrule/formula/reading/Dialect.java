package org.chainrule.formula.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whose signs a typed formula is written in; they differ in what {@code *} multiplies. */
public enum Dialect {
  /** Print and handwriting: side by side is the matrix product, {@code ⊙} goes entry by entry. */
  PAPER,
  /** The same, but values of functions side by side go entry by entry: σ(z)(1 − σ(z)). */
  PAPER_BY_ENTRIES,
  /** NumPy and PyTorch: {@code @} is the matrix product, {@code *} goes entry by entry. */
  NUMPY,
  /** MATLAB and Julia: {@code *} is the matrix product, {@code .*} goes entry by entry. */
  MATLAB;

  private static final Pattern NUMPY_ONLY =
      Pattern.compile("@|\\*\\*|\\b(?:np|numpy|torch|jnp|F|math)\\.|\\.[a-zA-Z]");
  private static final Pattern PAPER_ONLY = Pattern.compile("[⊙∘⨀·⋅]");
  private static final Pattern SIDE_BY_SIDE = Pattern.compile("\\)\\s*[\\p{L}(]");
  private static final Pattern MATLAB_ONLY =
      Pattern.compile("\\.[*/^'<>=(]|(?<!\\d)\\.[+-]|\\bdims\\b|(?<=[\\w)\\]])'(?!\\s*\\()");

  /** Returns the dialect that the signs of a text belong to, paper where nothing tells. */
  public static Dialect of(String text) {
    return possible(text).get(0);
  }

  /**
   * Returns the dialects that a text may be in, the likeliest first: where nothing tells what
   * {@code *} multiplies, it may go entry by entry as well, and so may what stands side by side.
   */
  public static List<Dialect> possible(String text) {
    if (NUMPY_ONLY.matcher(text).find()) {
      return List.of(NUMPY);
    }
    if (MATLAB_ONLY.matcher(text).find()) {
      return List.of(MATLAB);
    }
    List<Dialect> possible = new ArrayList<>(List.of(PAPER));
    if (SIDE_BY_SIDE.matcher(text).find()) {
      possible.add(PAPER_BY_ENTRIES);
    }
    if (text.contains("*") && !PAPER_ONLY.matcher(text).find()) {
      possible.add(NUMPY);
    }
    return possible;
  }
}
