package org.chainrule.arrays.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.arrays.text.common.FoundList;
import org.chainrule.arrays.text.common.Splitter;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/**
 * Finds the matrices of a text in LaTeX: in the environments of amsmath and mathtools and {@code
 * array}, or the bare {@code 1 & 2 \\ 3 & 4}. Around one may stand dollars, brackets and, before
 * it, a name with an equals sign; where there are several, each has a name, or it is a product.
 */
final class LatexEnvironments {

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

  private static final Pattern BEGIN = Pattern.compile("\\\\begin\\s*\\{\\s*(\\w+)\\*?\\s*\\}");

  /** What may stand around a matrix without changing it. */
  private static final Pattern AROUND =
      Pattern.compile(
          "\\s|\\$|[()\\[\\].,;&]|\\\\[\\[\\](){};,:! ]|\\\\(?:begin|end)\\s*\\{\\w+\\*?\\}|\\\\\\\\"
              + "|\\\\(?:left|right|bigl?|bigr|Bigl?|Bigr|quad|qquad|displaystyle)(?![a-zA-Z])");

  private static final Pattern NOT_IN_NAMES =
      Pattern.compile("\\\\[a-zA-Z]+|[^\\p{L}\\p{N}\\p{No}'.]");

  private static final Pattern NAME = Pattern.compile("^([^=&\\d]{1,60}[^=&]{0,60})=");

  private final String text;
  private final FoundList found;
  private String other = "";
  private int count;
  private int at;

  private LatexEnvironments(String text, FoundList found) {
    this.text = text;
    this.found = found;
  }

  static void read(String text, FoundList found) throws TypedException {
    new LatexEnvironments(text, found).read();
  }

  private void read() throws TypedException {
    Matcher begin = BEGIN.matcher(text);
    while (begin.find()) {
      if (!ENVIRONMENTS.contains(begin.group(1))) {
        other = begin.group(1);
      } else if (begin.start() >= at) {
        environment(begin);
      }
    }
    if (count > 0) {
      checkAfter(text.substring(at));
    } else if (other.isEmpty()) {
      bare(text.replace("$", " ").strip());
    } else {
      throw new TypedException(Words.of("typed.latex.environment", TypedException.quote(other)));
    }
  }

  private void bare(String rows) throws TypedException {
    Matcher name = NAME.matcher(rows);
    boolean named = name.find();
    String label = named ? label(name.group(1)) : "";
    found.add(label, LatexReader.read(named ? rows.substring(name.end()) : rows));
  }

  private void environment(Matcher begin) throws TypedException {
    String name = nameIn(text.substring(at, begin.start()));
    int end = text.indexOf("\\end", begin.end());
    if (end < 0) {
      throw new TypedException(Words.of("typed.latex.end", begin.group(1)));
    }
    int close = text.indexOf('}', end);
    String body = withoutArguments(begin.group(1), text.substring(begin.end(), end));
    found.add(name, LatexReader.read(body));
    at = close < 0 ? end : close + 1;
    count++;
  }

  private String nameIn(String before) throws TypedException {
    String rest = AROUND.matcher(before).replaceAll("");
    boolean named = rest.endsWith("=");
    boolean first = count == 0;
    if (first ? !named && !rest.isEmpty() : !named || !isNameStart(rest.charAt(0))) {
      String key = first ? "typed.latex.before" : "typed.trailing";
      throw new TypedException(
          Words.of(key, TypedException.quote(first ? before : text.substring(at))));
    }
    return label(rest);
  }

  private static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '\\';
  }

  /** Returns {@code W1} of {@code \mathbf{W}^{(1)}}. */
  private static String label(String latex) {
    return NOT_IN_NAMES.matcher(latex).replaceAll("");
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

  private static int braces(char c) {
    return c == '{' ? 1 : c == '}' ? -1 : 0;
  }
}
