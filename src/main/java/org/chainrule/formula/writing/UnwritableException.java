package org.chainrule.formula.writing;

import org.chainrule.formula.Formula;
import org.chainrule.words.Words;

/** A formula that has no code. The message is one line in the user's words. */
public final class UnwritableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says which part it is that cannot be written. */
  UnwritableException(Formula part) {
    super(Words.of("formula.code.unwritable", Plain.of(part)));
  }
}
