package org.chainrule.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.explain.PlainFormula;

/** Writes a formula for a terminal: matrices over several lines, all else on one, broken to fit. */
final class FormulaText {

  private static final Pattern MATRIX =
      Pattern.compile(
          "(\\\\underbrace\\{)?\\\\begin\\{bmatrix}(.*?)\\\\end\\{bmatrix}(?:}_\\{(\\w+)})?");

  /** What closes the matrix before, what stands between, what opens the matrix behind. */
  private static final Pattern TEXT =
      Pattern.compile(
          "((?:\\^\\{\\\\top}|\\\\right[)\\]]|[)\\]])*)(.*?)((?:\\\\left[(\\[]|[(\\[])*)",
          Pattern.DOTALL);

  private static final String CONTINUED = "    ";
  private static final String OPERATORS = "=≈+−·⊙×";

  private FormulaText() {}

  /** Returns the lines, none wider than the width unless one matrix or one word is. */
  static List<String> lines(String latex, int width) {
    if (!MATRIX.matcher(latex).find()) {
      return Stream.of(PlainFormula.of(latex).split("\n"))
          .flatMap(line -> TextFlow.wrap(line, width).stream())
          .toList();
    }
    return flow(pieces(latex), width);
  }

  /** Sets blocks side by side; where a line is full they go on below, further to the right. */
  static List<String> flow(List<TextBlock> pieces, int width) {
    List<String> lines = new ArrayList<>();
    TextBlock row = pieces.get(0);
    for (TextBlock piece : pieces.subList(1, pieces.size())) {
      if (row.width() + piece.width() > width) {
        lines.addAll(row.lines());
        boolean room = CONTINUED.length() + piece.width() <= width;
        row = room ? TextBlock.of(CONTINUED).beside(piece) : piece;
      } else {
        row = row.beside(piece);
      }
    }
    lines.addAll(row.lines());
    return lines;
  }

  /** Blocks that may be set apart; what opens or closes a matrix stays with it. */
  private static List<TextBlock> pieces(String latex) {
    List<TextBlock> pieces = new ArrayList<>();
    Matcher matcher = MATRIX.matcher(latex);
    int end = 0;
    while (matcher.find()) {
      Matcher text = TEXT.matcher(latex.substring(end, matcher.start()));
      TextBlock opening = addText(pieces, text);
      boolean labelled = matcher.group(1) != null && matcher.group(3) != null;
      String label = labelled ? matcher.group(3) : "";
      pieces.add(opening.beside(matrix(matcher.group(2), label)));
      end = matcher.end();
    }
    addText(pieces, TEXT.matcher(latex.substring(end)));
    return pieces;
  }

  /** Adds what stands between two matrices, and returns what belongs to the one that follows. */
  private static TextBlock addText(List<TextBlock> pieces, Matcher text) {
    if (!text.matches()) {
      throw new IllegalStateException("the pattern fits every text");
    }
    String closing = PlainFormula.of(text.group(1));
    if (!closing.isEmpty() && !pieces.isEmpty()) {
      TextBlock last = pieces.remove(pieces.size() - 1);
      pieces.add(last.beside(TextBlock.of(closing)));
    }
    if (!text.group(2).isEmpty()) {
      pieces.add(TextBlock.of(spaced(text.group(2), pieces.isEmpty())));
    }
    return TextBlock.of(PlainFormula.of(text.group(3)));
  }

  private static String spaced(String latex, boolean first) {
    String plain = PlainFormula.of(latex);
    boolean opens = plain.isEmpty() || isOperator(plain.codePointAt(0));
    boolean closes =
        latex.endsWith("\\,")
            || latex.endsWith(" ")
            || !plain.isEmpty() && isOperator(plain.codePointBefore(plain.length()));
    return (opens && !first ? " " : "") + plain + (closes ? " " : "");
  }

  private static boolean isOperator(int codePoint) {
    return OPERATORS.indexOf(codePoint) >= 0;
  }

  /** The entries in aligned columns, with a label under them if there is one. */
  private static TextBlock matrix(String body, String label) {
    List<List<String>> rows =
        Stream.of(body.split("\\\\\\\\"))
            .map(row -> Stream.of(row.split("&")).map(PlainFormula::of).toList())
            .toList();
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(c -> rows.stream().mapToInt(row -> TextBlock.length(row.get(c))).max().orElse(0))
            .toArray();
    List<String> lines =
        new ArrayList<>(rows.stream().map(row -> "[ " + line(row, widths) + " ]").toList());
    if (!label.isEmpty()) {
      lines.add(centred("(" + label + ")", TextBlock.length(lines.get(0))));
    }
    return new TextBlock(lines);
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(c -> " ".repeat(widths[c] - TextBlock.length(row.get(c))) + row.get(c))
        .collect(Collectors.joining("  "));
  }

  /** Returns the text in the middle of a line of this width. */
  static String centred(String text, int width) {
    return TextBlock.padded(
        " ".repeat(Math.max(0, (width - TextBlock.length(text)) / 2)) + text, width);
  }
}
