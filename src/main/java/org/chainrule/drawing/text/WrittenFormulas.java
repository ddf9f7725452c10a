package org.chainrule.drawing.text;

import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Latex;
import org.chainrule.words.Language;
import org.chainrule.words.Words;

/**
 * Formulas in the LaTeX that the typesetter reads. One that is drawn again and again, as those of a
 * sheet are, is written once, and is found again without a walk through its tree.
 */
final class WrittenFormulas {

  private final RecentlyUsed<Same, String> written;

  /** A formula as an object: as a key it does not ask what is in it. */
  private record Same(Formula formula, Language language) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Same same
          && same.formula == formula
          && same.language.equals(language);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(formula);
    }
  }

  /** Remembers that many. */
  WrittenFormulas(int bound) {
    this.written = new RecentlyUsed<>(bound, key -> Latex.of(key.formula));
  }

  /** Returns a formula in LaTeX, written now or before. */
  String of(Formula formula) {
    return written.get(new Same(formula, Words.language()));
  }
}
