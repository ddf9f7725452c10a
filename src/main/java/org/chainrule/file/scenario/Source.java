package org.chainrule.file.scenario;

import org.chainrule.words.Words;

/**
 * The text of a file.
 *
 * @param file what the file is called in messages
 * @param text its text, without a byte order mark
 */
public record Source(String file, String text) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** A part of the text, with nothing before it, so that what is in it stands where it stood. */
  Source part(SourceLocation start, String part) {
    String before = "\n".repeat(start.line() - 1) + " ".repeat(start.column() - 1);
    return new Source(file, before + part);
  }

  /** Takes the byte order mark away and checks that there is some text. */
  public static Source of(String file, String text) throws ScenarioFileException {
    String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    if (plain.isBlank()) {
      throw ScenarioFileException.of(file, Words.of("file.empty"));
    }
    return new Source(file, plain);
  }
}
