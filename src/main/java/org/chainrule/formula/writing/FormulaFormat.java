package org.chainrule.formula.writing;

import java.util.Locale;
import org.chainrule.formula.Formula;

/** How a formula is written for another program. */
public enum FormulaFormat {
  /** For LaTeX's mathematics mode, with amsmath. */
  LATEX,
  /** An element of MathML, on a line of its own. */
  MATHML,
  /** As it can be typed. */
  TEXT;

  /** Returns the text. */
  public String written(Formula formula) {
    return switch (this) {
      case LATEX -> Latex.of(formula);
      case MATHML -> MathMl.display(formula);
      case TEXT -> Plain.of(formula);
    };
  }

  /** Its name in preferences, in the message bundle and in menus. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
