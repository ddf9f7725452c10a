package org.chainrule.formula.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.formula.Bracket;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Functions;

/** Reads what stands as one thing: a number, a name, something in brackets; and the marks on it. */
final class Atoms {

  private static final String TRANSPOSED = "ᵀ";

  private final Parser parser;
  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final NameReader names;
  private final boolean matlab;

  Atoms(Parser parser, Tokens tokens, Vocabulary vocabulary, Joining joining) {
    this.parser = parser;
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.names = new NameReader(parser, tokens, vocabulary, joining);
    this.matlab = joining.dialect() == Dialect.MATLAB;
  }

  /** Returns one thing with the marks behind it: transposed, an index, small letters on high. */
  Formula marked() throws UnreadableException {
    tokens.enter();
    Formula formula = atom();
    tokens.leave();
    for (int marks = 0; ; marks++) {
      tokens.requireFew(marks);
      Token token = tokens.peek();
      if (token.apart()) {
        return formula;
      }
      if (token.is(Token.Kind.HIGH)) {
        formula = high(formula, tokens.next());
      } else if (token.is(Token.Kind.LOW)) {
        formula = Formulas.low(formula, Vocabulary.index(tokens.next().text()));
      } else if (tokens.take("'")) {
        formula = new Formula.Transpose(Joining.closed(formula));
      } else if (tokens.take("′")) {
        formula = new Formula.Prime(Joining.closed(formula));
      } else if (tokens.take("_")) {
        formula = Formulas.low(formula, index());
      } else if (token.is(".") && tokens.peek(1).is(Token.Kind.NAME)) {
        tokens.next();
        formula = names.attribute(formula);
      } else {
        return formula;
      }
    }
  }

  private Formula high(Formula base, Token token) throws UnreadableException {
    String small = token.text();
    Optional<Formula> part = part(base, small);
    if (part.isPresent()) {
      return part.get();
    }
    boolean transposed = small.endsWith(TRANSPOSED);
    String exponent = transposed ? small.substring(0, small.length() - 1) : small;
    Formula power = exponent.isEmpty() ? base : parser.raised(base, parser.small(token, exponent));
    return transposed ? new Formula.Transpose(Joining.closed(power)) : power;
  }

  /** Something in brackets with a number in brackets on high may have a name as a whole. */
  private Optional<Formula> part(Formula base, String small) {
    return base instanceof Formula.Group group
            && group.of() instanceof Formula.Symbol symbol
            && small.matches("\\([0-9]+\\)")
        ? vocabulary.named(symbol.id() + "_" + small.substring(1, small.length() - 1))
        : Optional.empty();
  }

  /** Takes a T behind ^, unless it is the name of something. */
  boolean takeTransposed() {
    if (isTransposed(tokens.peek())) {
      tokens.next();
      return true;
    }
    if (tokens.sees("{") && isTransposed(tokens.peek(1)) && tokens.peek(2).is("}")) {
      tokens.next();
      tokens.next();
      tokens.next();
      return true;
    }
    return false;
  }

  private boolean isTransposed(Token token) {
    boolean letter =
        token.is(Token.Kind.NAME) && token.text().equals("T") && vocabulary.named("T").isEmpty();
    return letter || token.is("⊤") || token.is(Token.Kind.HIGH) && token.text().equals(TRANSPOSED);
  }

  /** Returns what stands behind ^. */
  Formula exponent() throws UnreadableException {
    tokens.enter();
    Formula exponent = signedExponent();
    tokens.leave();
    return exponent;
  }

  private Formula signedExponent() throws UnreadableException {
    Token token = tokens.peek();
    if (tokens.take("-")) {
      return Formulas.negative(exponent());
    }
    if (tokens.take("+")) {
      return exponent();
    }
    if (tokens.take("{")) {
      Formula inner = parser.choiceIn(Parser.Inside.NOTHING);
      tokens.close(token, "}");
      return inner;
    }
    return matlab ? marked() : parser.power();
  }

  /** Returns what stands behind a low line. */
  Formula index() throws UnreadableException {
    Token token = tokens.next();
    if (token.is("{")) {
      Formula index = index();
      tokens.close(token, "}");
      return index;
    }
    if (token.is(Token.Kind.SLOT)) {
      return Vocabulary.index(token.text().substring(1, token.text().length() - 1));
    }
    if (token.is(Token.Kind.NAME) || token.is(Token.Kind.NUMBER)) {
      return Vocabulary.index(token.text());
    }
    throw new UnreadableException(token.start(), "formula.read.unexpected", token.text());
  }

  private Formula atom() throws UnreadableException {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER -> new NumberReader(parser, tokens).read();
      case NAME -> names.name();
      case SLOT -> slot();
      case SIGN -> sign();
      case HIGH, LOW, END -> throw tokens.unexpected();
    };
  }

  private Formula slot() throws UnreadableException {
    Token token = tokens.next();
    String inner = token.text().substring(1, token.text().length() - 1);
    Optional<Formula> put = vocabulary.named(token.text());
    if (put.isEmpty() && vocabulary.lettersToo()) {
      throw new UnreadableException(token.start(), "formula.read.name", token.text());
    }
    return put.orElseGet(() -> new Formula.Number(Double.parseDouble(inner), inner));
  }

  private Formula sign() throws UnreadableException {
    Token token = tokens.peek();
    switch (token.text()) {
      case "(" -> {
        return brackets(")", Parser.Inside.NOTHING, Bracket.ROUND);
      }
      case "[" -> {
        return new MatrixEntries(parser, tokens).read();
      }
      case "|" -> {
        return brackets("|", Parser.Inside.BARS, Bracket.BARS);
      }
      case "‖" -> {
        return norm();
      }
      case "√" -> {
        tokens.next();
        return Formulas.apply(Functions.SQRT, Joining.bare(marked()));
      }
      case "Σ" -> {
        tokens.next();
        return new SumReader(parser, tokens, vocabulary, this).read();
      }
      case "∞" -> {
        tokens.next();
        return Vocabulary.INFINITY;
      }
      case "𝟏" -> {
        tokens.next();
        return Formulas.letter(token.text());
      }
      case "∇", "±" -> {
        tokens.next();
        return names.prefix(token.text());
      }
      default -> throw tokens.unexpected();
    }
  }

  private Formula brackets(String close, Parser.Inside inside, Bracket bracket)
      throws UnreadableException {
    Token open = tokens.next();
    Formula inner = parser.choiceIn(inside);
    tokens.close(open, close);
    return new Formula.Group(bracket, inner);
  }

  private Formula norm() throws UnreadableException {
    Token open = tokens.next();
    Formula inner = parser.choiceIn(Parser.Inside.NORM);
    tokens.close(open, "‖");
    String kind = "";
    if (tokens.peek().is(Token.Kind.LOW)) {
      kind = tokens.next().text();
    } else if (tokens.takeTight("_")) {
      kind = tokens.next().text();
    }
    return new Formula.Norm(inner, kind, false);
  }

  /** Returns the formulas of a list up to the sign that closes it. */
  static List<Formula> list(Parser parser, Tokens tokens, String close) throws UnreadableException {
    List<Formula> list = new ArrayList<>();
    while (!tokens.sees(close)) {
      list.add(parser.choiceIn(Parser.Inside.LIST));
      if (!tokens.take(",")) {
        break;
      }
    }
    return list;
  }
}
