package org.chainrule.formula.reading;

import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.typed.Fractions;

/** Reads a number: a decimal with a point or a comma, a fraction such as ½, or both as in 1½. */
final class NumberReader {

  private final Parser parser;
  private final Tokens tokens;

  NumberReader(Parser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  Formula read() throws UnreadableException {
    Token token = tokens.next();
    String[] parts = Fractions.parts(token.text().codePointAt(0));
    if (parts.length == 2) {
      return fraction(parts);
    }
    String text = token.text() + decimalComma(token);
    Token behind = tokens.peek();
    boolean mixed = behind.is(Token.Kind.NUMBER) && !behind.apart();
    String[] rest = mixed ? Fractions.parts(behind.text().codePointAt(0)) : new String[0];
    if (rest.length == 2) {
      tokens.next();
      return Formulas.round(Formulas.sum(literal(text), fraction(rest)));
    }
    return literal(text);
  }

  private static Formula fraction(String[] parts) {
    return Formulas.fraction(literal(parts[0]), literal(parts[1]));
  }

  /** Returns a number as a tree, its digits tidied up. */
  static Formula literal(String text) {
    String whole = text.startsWith(".") ? "0" + text : text;
    String digits = whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
    String tidy = digits.replace("E", "e").replace("e+", "e").replace(".e", "e");
    return new Formula.Number(Double.parseDouble(tidy), tidy);
  }

  /** Outside a list, a comma between digits is a decimal sign, unless there is a point already. */
  private String decimalComma(Token before) {
    Token digits = tokens.peek(1);
    boolean decimal =
        !parser.inside().list()
            && tokens.sees(",")
            && !tokens.peek().apart()
            && digits.is(Token.Kind.NUMBER)
            && !digits.apart()
            && Character.isDigit(digits.text().charAt(0))
            && before.text().chars().allMatch(Character::isDigit)
            && digits.text().indexOf('.') < 0;
    if (!decimal) {
      return "";
    }
    tokens.next();
    return "." + tokens.next().text();
  }
}
