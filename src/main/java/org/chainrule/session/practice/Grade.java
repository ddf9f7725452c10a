package org.chainrule.session.practice;

import java.util.Locale;
import org.chainrule.practice.line.Verdict;
import org.chainrule.practice.marking.Judgement;

/** What an answer is worth. */
public enum Grade {
  /** It is right. */
  RIGHT,
  /** It is right by another convention. */
  CONVENTION,
  /** It is right by what the person had before. */
  CARRIED,
  /** It is what one gets by a known mistake. */
  MISTAKEN,
  /** It is right as far as it goes, but has too few digits. */
  COARSE,
  /** It is wrong, and not known why. */
  OFF,
  /** It was not given: the number was shown. */
  SHOWN;

  /** Returns what was found as a grade. */
  public static Grade of(Judgement judgement) {
    if (judgement instanceof Judgement.Right) {
      return RIGHT;
    }
    if (judgement instanceof Judgement.RightByConvention) {
      return CONVENTION;
    }
    if (judgement instanceof Judgement.Carried) {
      return CARRIED;
    }
    if (judgement instanceof Judgement.Mistaken) {
      return MISTAKEN;
    }
    return judgement instanceof Judgement.Coarse ? COARSE : OFF;
  }

  /** Returns what was found of a line as a grade. */
  static Grade of(Verdict verdict) {
    if (verdict instanceof Verdict.Right) {
      return RIGHT;
    }
    if (verdict instanceof Verdict.Carried) {
      return CARRIED;
    }
    if (verdict instanceof Verdict.Mistaken mistaken) {
      return mistaken.isRight() ? CONVENTION : MISTAKEN;
    }
    return OFF;
  }

  /** Whether it counts as right. */
  public boolean counts() {
    return compareTo(MISTAKEN) < 0;
  }

  /** Its name in the message bundle and in files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
