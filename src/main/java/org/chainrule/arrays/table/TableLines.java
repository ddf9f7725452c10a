package org.chainrule.arrays.table;

import java.util.List;
import java.util.Optional;
import org.chainrule.arrays.table.TextLines.Line;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/**
 * The lines of a table that may be its heading and its rows: without comments, blank lines and
 * rules, and without the delimiters that end every line or frame a Markdown table.
 *
 * @param text the whole text; its lines end with a line feed
 * @param lines at least one
 * @param delimiter what a first line {@code sep=;} says, as Excel reads it
 */
record TableLines(String text, List<Line> lines, Optional<Delimiter> delimiter) {

  private static final String SEPARATOR = "sep=";

  /**
   * Finds the lines of a table.
   *
   * @throws TypedException if there are none, or a quotation does not end
   */
  static TableLines of(String raw) throws TypedException {
    String marked = raw.replace("\r\n", "\n").replace('\r', '\n');
    String text = marked.startsWith("\uFEFF") ? marked.substring(1) : marked;
    requireText(text);
    Optional<Delimiter> delimiter = delimiter(text);
    List<Line> lines =
        delimiter.isPresent()
            ? TextLines.of(text, (text + "\n").indexOf('\n') + 1, 2)
            : TextLines.of(text, 0, 1);
    return new TableLines(text, trimmed(text, withoutBlankEnd(text, lines)), delimiter);
  }

  /** In how many lines a character stands. */
  int count(char c) {
    int count = 0;
    int next = -1;
    for (Line line : lines) {
      if (next < line.start()) {
        int found = text.indexOf(c, line.start());
        next = found < 0 ? Integer.MAX_VALUE : found;
      }
      count += next < line.end() ? 1 : 0;
    }
    return count;
  }

  /** Whether two tabs side by side show that tabs, not blanks, stand between cells. */
  boolean holdBlankCells() {
    return lines.stream()
        .anyMatch(line -> text.substring(line.start(), line.end()).contains("\t\t"));
  }

  private static void requireText(String text) throws TypedException {
    if (text.isBlank()) {
      throw new TypedException(Words.of("typed.empty"));
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      long line = text.substring(0, nul).chars().filter(c -> c == '\n').count() + 1;
      throw new TypedException(Words.of("table.nul", line));
    }
  }

  private static Optional<Delimiter> delimiter(String text) throws TypedException {
    int start = text.charAt(0) == '"' ? 1 : 0;
    if (!text.regionMatches(true, start, SEPARATOR, 0, SEPARATOR.length())) {
      return Optional.empty();
    }
    int at = start + SEPARATOR.length();
    Optional<Delimiter> named =
        at < text.length() ? Delimiter.of(text.charAt(at)) : Optional.empty();
    if (named.isEmpty()) {
      String first = text.lines().findFirst().orElseThrow();
      throw new TypedException(Words.of("table.sep", TypedException.quote(first)));
    }
    return named;
  }

  /** Spreadsheets write rows that were used once as delimiters alone. */
  private static List<Line> withoutBlankEnd(String text, List<Line> lines) throws TypedException {
    int size = lines.size();
    while (size > 0 && isBlank(text, lines.get(size - 1))) {
      size--;
    }
    if (size == 0) {
      throw new TypedException(Words.of("table.noRow"));
    }
    return lines.subList(0, size);
  }

  private static boolean isBlank(String text, Line line) {
    for (int k = line.start(); k < line.end(); k++) {
      if (text.charAt(k) != ' ' && !Delimiter.isSign(text.charAt(k))) {
        return false;
      }
    }
    return true;
  }

  private static List<Line> trimmed(String text, List<Line> lines) {
    List<Line> trimmed = lines;
    while (endAlike(text, trimmed)) {
      trimmed = trimmed.stream().map(line -> withoutEnd(text, line)).toList();
    }
    while (trimmed.stream().allMatch(line -> startsWithBar(text, line))) {
      trimmed =
          trimmed.stream()
              .map(line -> new Line(text.indexOf('|', line.start()) + 1, line.end(), line.number()))
              .toList();
    }
    return trimmed;
  }

  private static boolean endAlike(String text, List<Line> lines) {
    Line last = lines.get(lines.size() - 1);
    char sign = last.end() > last.start() ? text.charAt(last.end() - 1) : ' ';
    return Delimiter.isSign(sign)
        && lines.stream()
            .allMatch(line -> line.end() > line.start() && text.charAt(line.end() - 1) == sign);
  }

  private static Line withoutEnd(String text, Line line) {
    int end = line.end() - 1;
    while (end > line.start() && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Line(line.start(), end, line.number());
  }

  private static boolean startsWithBar(String text, Line line) {
    int bar = text.indexOf('|', line.start());
    return bar >= 0 && bar < line.end() && text.substring(line.start(), bar).isBlank();
  }
}
