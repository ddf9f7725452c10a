package org.chainrule.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a formula that is too wide into lines: before a sign of equality, where that is not enough
 * before the terms of a sum, and last before the factors of a product.
 */
final class FormulaLines {

  /** Rows of a sum, as explanations write them, are terms like others. */
  private static final String ROWS = "\\begin{array}{l}";

  private static final String ROW = "\\\\{}";

  private static final List<List<String>> SIGNS =
      List.of(
          List.of("=", "\\approx"),
          List.of("+", "-"),
          List.of("\\cdot", "\\odot", "\\times", "\\,"));

  private static final List<String> OPENING = List.of("{", "(", "[", "\\begin");
  private static final List<String> CLOSING = List.of("}", ")", "]", "\\end");

  /** A space between the factors of a product; where a line begins the sign must be seen. */
  private static final String SPACE = "\\,";

  private final Measure measure;
  private final double size;
  private final double room;
  private final List<String> pieces = new ArrayList<>();

  private FormulaLines(Measure measure, double size, double room) {
    this.measure = measure;
    this.size = size;
    this.room = room;
  }

  /**
   * Returns the formula in lines.
   *
   * @param size at which each line is to fit, if it can be broken that far
   * @param room the width of a line
   */
  static List<String> of(Measure measure, String latex, double size, double room) {
    FormulaLines lines = new FormulaLines(measure, size, room);
    lines.add(flattened(latex), 0);
    return lines.joined();
  }

  private static String flattened(String latex) {
    boolean rows = latex.contains(ROWS) && latex.contains(ROW);
    return rows ? latex.replace(ROWS, "").replace(ROW, "").replace("\\end{array}", "") : latex;
  }

  /** Adds a part of the formula, broken at the signs of this level if it is too wide. */
  private void add(String part, int level) {
    if (level == SIGNS.size() || width(part) <= room) {
      pieces.add(part);
      return;
    }
    split(part, SIGNS.get(level)).forEach(piece -> add(piece, level + 1));
  }

  private double width(String piece) {
    return measure.formula(begun(piece), size).width();
  }

  private List<String> joined() {
    List<Double> widths = pieces.stream().map(this::width).toList();
    List<Integer> starts = LineBreaks.of(widths, room);
    List<String> lines = new ArrayList<>();
    for (int k = 0; k < starts.size(); k++) {
      int end = k + 1 < starts.size() ? starts.get(k + 1) : pieces.size();
      String line = String.join("", pieces.subList(starts.get(k), end));
      lines.add(k == 0 ? line : begun(line));
    }
    return lines;
  }

  /** A sign that begins a line keeps its distance from what follows. */
  private static String begun(String line) {
    boolean space = line.startsWith(SPACE);
    return space ? "{}\\cdot " + line.substring(SPACE.length()) : "{}" + line;
  }

  /** Splits before each of the signs that stands in no group and between two things. */
  private static List<String> split(String latex, List<String> signs) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    boolean operand = false;
    for (int k = 0; k < latex.length(); k++) {
      depth += startsWithAny(latex, k, OPENING) ? 1 : 0;
      depth -= startsWithAny(latex, k, CLOSING) ? 1 : 0;
      boolean sign = depth == 0 && isSign(latex, k);
      if (sign && operand && startsWithAny(latex, k, signs)) {
        parts.add(latex.substring(start, k));
        start = k;
      }
      if (sign || latex.charAt(k) != ' ') {
        operand = !sign;
      }
      k += sign ? signLength(latex, k) - 1 : 0;
    }
    parts.add(latex.substring(start));
    return parts;
  }

  private static boolean isSign(String latex, int k) {
    return signLength(latex, k) > 0;
  }

  private static int signLength(String latex, int k) {
    return SIGNS.stream()
        .flatMap(List::stream)
        .filter(sign -> latex.startsWith(sign, k))
        .filter(sign -> !goesOn(latex, sign, k + sign.length()))
        .mapToInt(String::length)
        .findFirst()
        .orElse(0);
  }

  /** Whether a command is longer than the sign, such as the dots of a sum. */
  private static boolean goesOn(String latex, String sign, int end) {
    boolean word = sign.startsWith("\\") && Character.isLetter(sign.charAt(1));
    return word && end < latex.length() && Character.isLetter(latex.charAt(end));
  }

  private static boolean startsWithAny(String latex, int k, List<String> starts) {
    return starts.stream().anyMatch(start -> latex.startsWith(start, k));
  }
}
