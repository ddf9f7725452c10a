package org.chainrule.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainrule.formula.Bracket;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.formula.Rewriter;
import org.chainrule.formula.Search;
import org.chainrule.formula.writing.Plain;

/** Writes a formula for a terminal: matrices over several lines, all else on one, broken to fit. */
final class FormulaText {

  private static final String CONTINUED = "    ";
  private static final String OPERATORS = "=≈+−·⊙×";
  private static final String CLOSING = "ᵀ)]";

  private FormulaText() {}

  /** Returns the lines, none wider than the width unless one matrix or one word is. */
  static List<String> lines(Formula formula, int width) {
    Matrices matrices = new Matrices();
    String line = Plain.of(matrices.of(formula));
    if (matrices.blocks.isEmpty()) {
      return Stream.of(line.split("\n"))
          .flatMap(part -> TextFlow.wrap(part, width).stream())
          .toList();
    }
    return flow(pieces(line, matrices), width);
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

  /** Takes the matrices out of a formula and leaves marks in their places. */
  private static final class Matrices extends Rewriter {

    /** The first of the characters that stand for matrices; no formula has them. */
    private static final char FIRST = '\uE000';

    private final List<TextBlock> blocks = new ArrayList<>();

    @Override
    public Formula entries(Formula.Entries entries) {
      return mark(EntriesText.of(entries));
    }

    @Override
    public Formula braced(Formula.Braced braced) {
      return braced.of() instanceof Formula.Entries entries
          ? mark(EntriesText.of(entries, Plain.of(braced.label())))
          : super.braced(braced);
    }

    /** What a function is taken of stands in brackets like any other. */
    @Override
    public Formula apply(Formula.Apply apply) {
      List<Formula> arguments = apply.arguments();
      return Search.finds(apply, part -> part instanceof Formula.Entries)
          ? Formulas.row(
              Gap.NOTHING,
              part(apply.function()),
              part(Formulas.round(new Formula.Row(Gap.COMMA, arguments))))
          : apply;
    }

    /** A bracket that opens before a matrix belongs to it. */
    @Override
    public Formula group(Formula.Group group) {
      Formula of = part(group.of());
      char first = Plain.of(of).charAt(0);
      if (group.bracket() == Bracket.BARS || !isMark(first)) {
        return new Formula.Group(group.bracket(), of);
      }
      boolean round = group.bracket().grown() == Bracket.TALL_ROUND;
      blocks.set(first - FIRST, TextBlock.of(round ? "(" : "[").beside(at(first)));
      return Formulas.row(Gap.NOTHING, of, Formulas.letter(round ? ")" : "]"));
    }

    private Formula mark(TextBlock block) {
      blocks.add(block);
      return new Formula.Letter(String.valueOf((char) (FIRST + blocks.size() - 1)));
    }

    boolean isMark(int character) {
      return character >= FIRST && character < FIRST + blocks.size();
    }

    TextBlock at(char mark) {
      return blocks.get(mark - FIRST);
    }
  }

  /** Blocks that may be set apart; what opens or closes a matrix stays with it. */
  private static List<TextBlock> pieces(String line, Matrices matrices) {
    List<TextBlock> pieces = new ArrayList<>();
    int start = 0;
    for (int k = 0; k < line.length(); k++) {
      if (matrices.isMark(line.charAt(k))) {
        addText(pieces, line.substring(start, k));
        pieces.add(matrices.at(line.charAt(k)));
        start = k + 1;
      }
    }
    addText(pieces, line.substring(start));
    return pieces;
  }

  /** Adds what stands before or behind a matrix; what closes one stays with it. */
  private static void addText(List<TextBlock> pieces, String text) {
    int closed = 0;
    while (!pieces.isEmpty() && closed < text.length() && isOne(text.charAt(closed), CLOSING)) {
      closed++;
    }
    if (closed > 0) {
      TextBlock last = pieces.remove(pieces.size() - 1);
      pieces.add(last.beside(TextBlock.of(text.substring(0, closed))));
    }
    String between = text.substring(closed);
    if (!between.isEmpty()) {
      pieces.add(TextBlock.of(spaced(between, pieces.isEmpty())));
    }
  }

  private static String spaced(String text, boolean first) {
    String plain = text.strip();
    boolean opens = plain.isEmpty() || isOne(plain.charAt(0), OPERATORS);
    boolean closes = text.endsWith(" ") || isOne(text.charAt(text.length() - 1), OPERATORS);
    return (opens && !first ? " " : "") + plain + (closes ? " " : "");
  }

  private static boolean isOne(char character, String of) {
    return of.indexOf(character) >= 0;
  }

  /** Returns the text in the middle of a line of this width. */
  static String centred(String text, int width) {
    return TextBlock.padded(
        " ".repeat(Math.max(0, (width - TextBlock.length(text)) / 2)) + text, width);
  }
}
