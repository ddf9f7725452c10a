package org.chainrule.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.explain.naming.Notation;
import picocli.CommandLine.Option;

/** The option that says which letters stand for what. */
final class NotationOption {

  private static final String SHEET = "sheet";
  private static final String TEXTBOOK = "textbook";
  private static final String LAYERED = "layered";
  private static final String DELTA = "delta";
  private static final String PARTIAL = "partial";

  @Option(
      names = "--notation",
      paramLabel = "NOTATION",
      split = ",",
      description = "${bundle:cli.notation}")
  private List<String> notations = new ArrayList<>();

  /**
   * Returns what was asked for.
   *
   * @throws Refusal if there is no such notation
   */
  Notation notation() throws Refusal {
    for (String notation : notations) {
      if (!Set.of(SHEET, TEXTBOOK, LAYERED, DELTA, PARTIAL).contains(notation)) {
        throw Refusal.wrongUsage("cli.wrong.notation", notation);
      }
    }
    return notations.contains(TEXTBOOK)
        ? Notation.TEXTBOOK
        : new Notation(
            notations.contains(LAYERED), notations.contains(DELTA), notations.contains(PARTIAL));
  }
}
