package org.chainrule.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.words.Words;

/**
 * Reads matrices in LaTeX: the environments of amsmath and mathtools and {@code array}, or the bare
 * {@code 1 & 2 \\ 3 & 4}. Around one may stand dollars, brackets and, before it, a name with an
 * equals sign.
 */
final class LatexReader {

  private static final Set<String> ENVIRONMENTS =
      Set.of(
          "matrix",
          "pmatrix",
          "bmatrix",
          "Bmatrix",
          "vmatrix",
          "Vmatrix",
          "smallmatrix",
          "psmallmatrix",
          "bsmallmatrix",
          "array");

  private static final int LONGEST_GAP = 20;

  private static final Pattern BEGIN = Pattern.compile("\\\\begin\\s*\\{\\s*(\\w+)\\*?\\s*\\}");

  /** What may stand around a matrix without changing it. */
  private static final Pattern AROUND =
      Pattern.compile(
          "\\s|\\$|[()\\[\\].,;&]|\\\\[\\[\\](){};,:! ]|\\\\(?:begin|end)\\s*\\{\\w+\\*?\\}|\\\\\\\\"
              + "|\\\\(?:left|right|bigl?|bigr|Bigl?|Bigr|quad|qquad|displaystyle)(?![a-zA-Z])");

  private final String body;
  private final MatrixBuilder builder = new MatrixBuilder();

  private LatexReader(String body) {
    this.body = body;
  }

  static PastedMatrix read(String text) throws TypedException {
    Matcher begin = BEGIN.matcher(text);
    String other = "";
    while (begin.find()) {
      if (ENVIRONMENTS.contains(begin.group(1))) {
        return new LatexReader(environment(text, begin)).read();
      }
      other = begin.group(1);
    }
    if (!other.isEmpty()) {
      throw new TypedException(Words.of("typed.latex.environment", TypedException.quote(other)));
    }
    return new LatexReader(PastedText.withoutName(text.replace("$", " "))).read();
  }

  private static String environment(String text, Matcher begin) throws TypedException {
    checkBefore(text.substring(0, begin.start()));
    int end = text.indexOf("\\end", begin.end());
    if (end < 0) {
      throw new TypedException(Words.of("typed.latex.end", begin.group(1)));
    }
    int close = text.indexOf('}', end);
    checkAfter(text.substring(close < 0 ? end : close + 1));
    return withoutArguments(begin.group(1), text.substring(begin.end(), end));
  }

  private static void checkBefore(String before) throws TypedException {
    String rest = AROUND.matcher(before).replaceAll("");
    if (!rest.isEmpty() && !rest.endsWith("=")) {
      throw new TypedException(Words.of("typed.latex.before", TypedException.quote(before)));
    }
  }

  private static void checkAfter(String after) throws TypedException {
    if (!AROUND.matcher(after).replaceAll("").isEmpty()) {
      throw new TypedException(Words.of("typed.trailing", TypedException.quote(after)));
    }
  }

  /** Takes away {@code [t]} and the columns {@code {cc}} of an array. */
  private static String withoutArguments(String name, String body) {
    int at = body.startsWith("[") ? body.indexOf(']') + 1 : 0;
    int columns = Splitter.skipBlanks(body, at);
    boolean array = name.equals("array") && body.startsWith("{", columns);
    return body.substring(array ? endOfGroup(body, columns) : at);
  }

  private static int endOfGroup(String text, int open) {
    int depth = 0;
    for (int k = open; k < text.length(); k++) {
      depth += braces(text.charAt(k));
      if (depth == 0) {
        return k + 1;
      }
    }
    return text.length();
  }

  private PastedMatrix read() throws TypedException {
    List<String> row = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int k = 0; k < body.length(); k++) {
      char c = body.charAt(k);
      depth += braces(c);
      if (c == '&' && depth <= 0) {
        row.add(body.substring(start, k));
        start = k + 1;
      } else if (c == '\\' && depth <= 0 && endOfRow(k) > 0) {
        row.add(body.substring(start, k));
        addRow(row);
        start = endOfRow(k);
        k = start - 1;
      } else if (c == '\\') {
        k++;
      }
    }
    row.add(body.substring(start));
    addRow(row);
    return new PastedMatrix(builder.matrix(), MatrixFormat.LATEX, false);
  }

  /** Returns the place behind the end of a row that stands here, −1 if none does. */
  private int endOfRow(int at) {
    if (body.startsWith("\\cr", at)) {
      boolean longer = at + 3 < body.length() && Character.isLetter(body.charAt(at + 3));
      return longer ? -1 : at + 3;
    }
    if (!body.startsWith("\\\\", at)) {
      return -1;
    }
    int end = body.startsWith("*", at + 2) ? at + 3 : at + 2;
    int close = body.startsWith("[", end) ? endOfGap(end) : -1;
    return close < 0 ? end : close + 1;
  }

  /** Returns where a gap between rows, such as {@code [2pt]}, ends; −1 if this is none. */
  private int endOfGap(int open) {
    int close = body.substring(open, Math.min(body.length(), open + LONGEST_GAP)).indexOf(']');
    return close < 0 ? -1 : open + close;
  }

  private void addRow(List<String> row) throws TypedException {
    List<String> entries = row.stream().map(entry -> entry.replace("\\hline", " ")).toList();
    boolean blank = entries.size() == 1 && entries.get(0).isBlank();
    row.clear();
    if (!blank) {
      for (String entry : entries) {
        builder.add(entry, written -> TypedNumber.parse(LatexEntry.toTyped(written)));
      }
      builder.endRow();
    }
  }

  private static int braces(char c) {
    return c == '{' ? 1 : c == '}' ? -1 : 0;
  }
}
