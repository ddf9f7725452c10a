package org.chainrule.explain.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chainrule.study.check.CheckedEntry;
import org.chainrule.study.check.GradientReport;
import org.chainrule.study.check.Verdict;
import org.chainrule.words.Words;

/** What a gradient check found, in words. */
public final class ReportText {

  private ReportText() {}

  /**
   * Returns what was found, in one line.
   *
   * @param subject what was checked, such as the name of a file
   */
  public static String summary(String subject, GradientReport report) {
    List<String> parts = new ArrayList<>();
    add(parts, "check.differ", report, Verdict.DIFFERS, "");
    if (report.count(Verdict.AGREES) > 0) {
      parts.add(agreeing(report));
    }
    add(parts, "check.kink", report, Verdict.KINK, "");
    add(parts, "check.tooSmall", report, Verdict.TOO_SMALL, rounded(report.smallBound()));
    add(parts, "check.notFinite", report, Verdict.NOT_FINITE, "");
    if (report.unitsAtKinks() > 0) {
      parts.add(Words.of("check.units", report.unitsAtKinks(), text(report.unitsAtKinks())));
    }
    return Words.of("check.summary", subject, String.join(Words.of("check.and"), parts));
  }

  private static String agreeing(GradientReport report) {
    int count = report.count(Verdict.AGREES);
    return Words.of("check.agree", count, text(count), rounded(report.largestRelativeDifference()));
  }

  private static void add(
      List<String> parts, String key, GradientReport report, Verdict verdict, String bound) {
    int count = report.count(verdict);
    if (count > 0) {
      parts.add(Words.of(key, count, text(count), bound));
    }
  }

  /** Returns what is wrong with an entry; rows and columns count from 1. */
  public static String line(CheckedEntry entry) {
    return Words.of(
        "check.worst",
        entry.variable().gradient().id(),
        text(entry.row() + 1),
        text(entry.column() + 1),
        String.valueOf(entry.analytic()),
        String.valueOf(entry.numeric()));
  }

  private static String text(int count) {
    return String.valueOf(count);
  }

  private static String rounded(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value);
  }
}
