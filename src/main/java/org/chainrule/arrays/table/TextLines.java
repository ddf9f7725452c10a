package org.chainrule.arrays.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chainrule.typed.PastedMatrix;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/**
 * Cuts a text into lines that may be rows of a table. A line ends behind a quotation that spans
 * several. Comments, blank lines and rules such as Markdown's are passed over.
 */
final class TextLines {

  /**
   * A line that may be a row.
   *
   * @param start where it begins in the text
   * @param end where it ends, before its line break and the blanks there; tabs are none
   * @param number which line of the text it begins in, from 1
   */
  record Line(int start, int end, int number) {}

  /** What a spreadsheet writes into a cell that it could not compute is no comment. */
  private static final Pattern FAILED =
      Pattern.compile("#(?:[A-Z][A-Z0-9/_]*[!?]|N/A|NV)(?=[\\s,;|\"]|$)");

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private int at;
  private int number;

  private TextLines(String text, int start, int number) {
    this.text = text;
    this.at = start;
    this.number = number;
  }

  /**
   * Returns the lines from here on.
   *
   * @param text whose lines end with a line feed
   * @throws TypedException if a quotation does not end, or if there are too many lines
   */
  static List<Line> of(String text, int start, int number) throws TypedException {
    TextLines cut = new TextLines(text, start, number);
    while (cut.at < text.length()) {
      cut.pass();
    }
    return cut.size() > 1 && cut.isLateComment() ? cut.lines.subList(1, cut.size()) : cut.lines;
  }

  private int size() {
    return lines.size();
  }

  /** Whether a first line with # in its first cell has other cells than the one below it. */
  private boolean isLateComment() {
    int first = firstInk(lines.get(0).start(), lines.get(0).end());
    return text.charAt(first) == '#'
        && signs(lines.get(0), text.charAt(first + 1))
            != signs(lines.get(1), text.charAt(first + 1));
  }

  private long signs(Line line, char sign) {
    return text.substring(line.start(), line.end()).chars().filter(c -> c == sign).count();
  }

  private void pass() throws TypedException {
    int start = at;
    int lineEnd = lineEnd(start);
    int first = firstInk(start, lineEnd);
    if (first == lineEnd || isComment(first, lineEnd) || isRule(first, lineEnd)) {
      at = lineEnd + 1;
      number++;
      return;
    }
    if (lines.size() == PastedMatrix.MOST_ENTRIES) {
      throw new TypedException(Words.of("table.tooMany", PastedMatrix.MOST_ENTRIES));
    }
    int began = number;
    int end = rowEnd(start);
    at = end + 1;
    number++;
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    lines.add(new Line(start, end, began));
  }

  private int lineEnd(int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private int firstInk(int start, int end) {
    int first = start;
    while (first < end && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    return first;
  }

  /** A lone # that a delimiter follows heads a column of numbers of rows. */
  private boolean isComment(int first, int end) {
    if (text.charAt(first) == '#') {
      boolean heading = first + 1 < end && Delimiter.isSign(text.charAt(first + 1));
      return (!heading || !lines.isEmpty()) && !FAILED.matcher(text).region(first, end).lookingAt();
    }
    return text.charAt(first) == '%' || text.startsWith("//", first);
  }

  /** Whether a line draws a line, as below the heading of a Markdown table. */
  private boolean isRule(int first, int end) {
    int strokes = 0;
    boolean crossed = false;
    for (int k = first; k < end; k++) {
      char c = text.charAt(k);
      if ("-=+|: \t".indexOf(c) < 0) {
        return false;
      }
      strokes += c == '-' || c == '=' ? 1 : 0;
      crossed |= c == '|' || c == '+';
    }
    return strokes >= 3 || crossed && strokes > 0;
  }

  /** Quotation marks that stand behind a delimiter or a blank open a quotation. */
  private int rowEnd(int start) throws TypedException {
    boolean mayOpen = true;
    for (int k = start; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c == '\n') {
        return k;
      }
      if (c == '"' && mayOpen) {
        k = quotationEnd(k);
      }
      mayOpen = c == ' ' || Delimiter.isSign(c);
    }
    return text.length();
  }

  private int quotationEnd(int open) throws TypedException {
    int opened = number;
    for (int k = open + 1; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c == '"' && k + 1 < text.length() && text.charAt(k + 1) == '"') {
        k++;
      } else if (c == '"') {
        return k;
      } else if (c == '\n') {
        number++;
      }
    }
    throw new TypedException(Words.of("table.quote.open", opened));
  }
}
