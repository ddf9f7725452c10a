package org.chainrule.typed;

import java.util.List;
import java.util.Set;

/**
 * A pasted text without what stands before its matrix.
 *
 * @param text the text, cleaned; without a name before it unless it is LaTeX
 * @param kind what kind of format it is
 * @param start where the matrix begins in it
 * @param calls how many calls such as {@code np.array(} are open there
 */
record PastedText(String text, Kind kind, int start, int calls) {

  /** The kinds of format that are read in different ways. */
  enum Kind {
    LATEX,
    LISTS,
    TABLE
  }

  /** What PyTorch prints before a parameter. */
  private static final String PARAMETER = "Parameter containing:";

  private static final String IN_NAMES = "_.'^{}[\u2080-\u2089] ";
  private static final List<String> ELISIONS = List.of("...", "…");

  /** The functions that make an array of their argument; a module's name may stand before. */
  private static final Set<String> CALLS =
      Set.of(
          "array",
          "asarray",
          "matrix",
          "mat",
          "list",
          "tuple",
          "constant",
          "tensor",
          "as_tensor",
          "Tensor",
          "FloatTensor",
          "DoubleTensor",
          "Parameter",
          "Matrix");

  static PastedText of(String pasted) {
    String text = withoutLineEnds(Symbols.clean(pasted));
    if (text.indexOf('\\') >= 0 || text.indexOf('&') >= 0) {
      return new PastedText(text, Kind.LATEX, 0, 0);
    }
    if (text.startsWith(PARAMETER)) {
      text = text.substring(PARAMETER.length());
    }
    return unnamed(withoutLineEnds(withoutName(text)));
  }

  private static PastedText unnamed(String text) {
    int start = Splitter.skipBlanks(text, 0);
    int calls = 0;
    for (int end = endOfCall(text, start); end > 0; end = endOfCall(text, start)) {
      start = Splitter.skipBlanks(text, end);
      calls++;
    }
    boolean lists = calls > 0 || text.startsWith("[", start) || Tuples.spans(text, start);
    return new PastedText(text, lists ? Kind.LISTS : Kind.TABLE, start, calls);
  }

  /** Whether the text says that entries are left out, as NumPy prints a large array. */
  boolean leavesOut() {
    return ELISIONS.stream().anyMatch(text::contains);
  }

  // Tabs stay: the first or last cell of a spreadsheet may be empty.
  private static String withoutLineEnds(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isGap(text.charAt(start))) {
      start++;
    }
    while (end > start && isGap(text.charAt(end - 1))) {
      end--;
    }
    String inside = text.substring(start, end);
    return inside.isBlank() ? "" : inside;
  }

  private static boolean isGap(char c) {
    return c == '\n' || c == ' ';
  }

  /** Takes away a name with an equals sign or a colon, such as {@code W₁ =} or {@code "W":}. */
  static String withoutName(String text) {
    int end = endOfName(text);
    boolean named = end > 0 && (text.startsWith("=", end) || text.startsWith(":", end));
    return named ? text.substring(end + 1) : text;
  }

  private static int endOfName(String text) {
    int k = Splitter.skipBlanks(text, 0);
    boolean quoted = text.startsWith("\"", k) || text.startsWith("'", k);
    k = quoted ? k + 1 : k;
    if (k == text.length() || !Character.isLetter(text.charAt(k))) {
      return -1;
    }
    while (k < text.length() && isInName(text.charAt(k))) {
      k++;
    }
    k = quoted && text.startsWith("\"", k) ? k + 1 : k;
    return Splitter.skipBlanks(text, k);
  }

  private static boolean isInName(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.OTHER_NUMBER
        || IN_NAMES.indexOf(c) >= 0;
  }

  /** Returns the place behind {@code np.array(} and the like, −1 where no such call begins. */
  private static int endOfCall(String text, int start) {
    int k = start;
    int name = start;
    while (k < text.length()
        && (Character.isLetter(text.charAt(k)) || "._".indexOf(text.charAt(k)) >= 0)) {
      if (text.charAt(k) == '.') {
        name = k + 1;
      }
      k++;
    }
    boolean call = CALLS.contains(text.substring(name, k)) && text.startsWith("(", k);
    return call ? k + 1 : -1;
  }
}
