package org.chainrule.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Running text with formulas and stressed words in it, written with {@code $…$} and {@code **…**}.
 *
 * @param runs the pieces in reading order
 */
public record Prose(List<Run> runs) {

  private static final Pattern MARKUP = Pattern.compile("\\$([^$]+)\\$|\\*\\*(.+?)\\*\\*");

  /** How a piece of text is set. */
  public enum Kind {
    PLAIN,
    STRONG,
    MATH
  }

  /** A piece of text; for {@link Kind#MATH} its LaTeX. */
  public record Run(Kind kind, String text) {}

  /** Reads the markup. */
  public static Prose of(String markup) {
    List<Run> runs = new ArrayList<>();
    Matcher matcher = MARKUP.matcher(markup);
    int end = 0;
    while (matcher.find()) {
      addPlain(runs, markup.substring(end, matcher.start()));
      runs.add(
          matcher.group(1) != null
              ? new Run(Kind.MATH, matcher.group(1))
              : new Run(Kind.STRONG, matcher.group(2)));
      end = matcher.end();
    }
    addPlain(runs, markup.substring(end));
    return new Prose(List.copyOf(runs));
  }

  /** Returns the text without any markup, its formulas in plain characters. */
  public String plainText() {
    StringBuilder text = new StringBuilder();
    for (Run run : runs) {
      text.append(run.kind() == Kind.MATH ? PlainFormula.of(run.text()) : run.text());
    }
    return text.toString();
  }

  /** Every formula of it, in LaTeX. */
  Stream<String> latex() {
    return runs.stream().filter(run -> run.kind() == Kind.MATH).map(Run::text);
  }

  private static void addPlain(List<Run> runs, String text) {
    if (!text.isEmpty()) {
      runs.add(new Run(Kind.PLAIN, text));
    }
  }
}
