package org.chainrule.formula.reading;

import java.util.regex.Pattern;

/** Whose signs a typed formula is written in; they differ in what {@code *} multiplies. */
public enum Dialect {
  /** Print and handwriting: side by side is the matrix product, {@code ⊙} goes entry by entry. */
  PAPER,
  /** NumPy and PyTorch: {@code @} is the matrix product, {@code *} goes entry by entry. */
  NUMPY,
  /** MATLAB: {@code *} is the matrix product, {@code .*} goes entry by entry. */
  MATLAB;

  private static final Pattern NUMPY_ONLY =
      Pattern.compile("@|\\*\\*|\\b(?:np|numpy|torch|jnp|F|math)\\.|\\.[a-zA-Z]");
  private static final Pattern MATLAB_ONLY =
      Pattern.compile("\\.[*/^']|(?<=[\\w)\\]])'(?!\\s*\\()");

  /** Returns the dialect that the signs of a text belong to, paper where nothing tells. */
  public static Dialect of(String text) {
    if (NUMPY_ONLY.matcher(text).find()) {
      return NUMPY;
    }
    return MATLAB_ONLY.matcher(text).find() ? MATLAB : PAPER;
  }
}
