package org.chainrule.explain.naming;

import org.chainrule.pass.quantity.Convention;

/**
 * How explanations are written.
 *
 * @param convention which matrices are shown transposed
 * @param notation which letters stand for what
 */
public record Style(Convention convention, Notation notation) {

  /** The sheet's names, gradients like their variables and a column a sample. */
  public static final Style DEFAULT = new Style(Convention.DEFAULT, Notation.SHEET);
}
