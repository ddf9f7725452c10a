package org.chainrule.formula.reading;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.formula.Bracket;
import org.chainrule.formula.Formula;

/** Reads square brackets: a matrix row by row, rows in brackets of their own, or a single thing. */
final class MatrixEntries {

  private final Parser parser;
  private final Tokens tokens;

  MatrixEntries(Parser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  Formula read() throws UnreadableException {
    Token open = tokens.next();
    List<List<Formula>> rows = new ArrayList<>();
    boolean separated = false;
    do {
      rows.add(row());
      separated |= tokens.sees(";") || rows.get(rows.size() - 1).size() > 1;
    } while (tokens.take(";"));
    tokens.close(open, "]");
    Formula first = rows.get(0).get(0);
    if (!separated) {
      boolean whole = first instanceof Formula.Entries || first instanceof Formula.Cases;
      return whole ? first : new Formula.Group(Bracket.SQUARE, first);
    }
    return entries(open, unfolded(rows));
  }

  /** Entries of a row stand behind commas or, as in MATLAB, behind spaces. */
  private List<Formula> row() throws UnreadableException {
    List<Formula> row = new ArrayList<>();
    do {
      row.add(parser.choiceIn(Parser.Inside.MATRIX));
    } while (tokens.take(",") && !tokens.sees("]") || beginsEntry());
    return row;
  }

  private boolean beginsEntry() {
    Token token = tokens.peek();
    return token.is(Token.Kind.NUMBER) || token.is("-") || token.is("+");
  }

  /** As in Python, a row may be a list in the list of rows. */
  private static List<List<Formula>> unfolded(List<List<Formula>> rows) {
    boolean nested = rows.size() == 1 && rows.get(0).stream().allMatch(MatrixEntries::isList);
    return nested ? rows.get(0).stream().map(MatrixEntries::list).toList() : rows;
  }

  private static boolean isList(Formula formula) {
    return formula instanceof Formula.Entries entries && entries.rows().size() == 1
        || isSingle(formula);
  }

  private static boolean isSingle(Formula formula) {
    return formula instanceof Formula.Group group && group.bracket() == Bracket.SQUARE;
  }

  private static List<Formula> list(Formula formula) {
    return formula instanceof Formula.Entries entries
        ? entries.rows().get(0)
        : List.of(((Formula.Group) formula).of());
  }

  private static Formula entries(Token open, List<List<Formula>> rows) throws UnreadableException {
    int columns = rows.get(0).size();
    if (rows.stream().anyMatch(row -> row.size() != columns)) {
      throw new UnreadableException(open.start(), "formula.read.rows");
    }
    return new Formula.Entries(rows);
  }
}
