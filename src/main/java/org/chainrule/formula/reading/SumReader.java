package org.chainrule.formula.reading;

import java.util.Optional;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;

/** Reads what stands behind Σ: what is counted, from where to where, and what is added up. */
final class SumReader {

  private final Parser parser;
  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final Atoms atoms;

  SumReader(Parser parser, Tokens tokens, Vocabulary vocabulary, Atoms atoms) {
    this.parser = parser;
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.atoms = atoms;
  }

  /** A sum goes on to the end of the product behind it. */
  Formula read() throws UnreadableException {
    Formula index = tokens.peek().is(Token.Kind.LOW) ? lowIndex() : typedIndex();
    Optional<Formula> to = Optional.empty();
    if (tokens.peek().is(Token.Kind.HIGH)) {
      to = Optional.of(bound(tokens.next()));
    } else if (tokens.take("^")) {
      boolean letter = tokens.peek().is(Token.Kind.NAME);
      to = Optional.of(letter ? bound(tokens.next()) : Joining.bare(atoms.exponent()));
    }
    Optional<Formula> from = Optional.empty();
    Formula counted = index;
    if (index instanceof Formula.Equation equation) {
      counted = equation.left();
      from = Optional.of(equation.sides().get(0).of());
    }
    return new Formula.SumOver(counted, from, to, false, parser.entrywise());
  }

  /** A sum may end at a letter that is not among the names. */
  private Formula bound(Token token) throws UnreadableException {
    boolean letter = token.text().length() == 1 && Character.isLetter(token.text().charAt(0));
    return letter
        ? vocabulary.meaning(token.text()).orElseGet(() -> Formulas.letter(token.text()))
        : parser.small(token, token.text());
  }

  private Formula lowIndex() throws UnreadableException {
    Token low = tokens.next();
    String[] parts = low.text().split("=", 2);
    Formula index = Vocabulary.index(parts[0]);
    return parts.length < 2 ? index : Formulas.equal(index, parser.small(low, parts[1]));
  }

  private Formula typedIndex() throws UnreadableException {
    if (!tokens.take("_")) {
      throw tokens.unexpected();
    }
    Token open = tokens.peek();
    if (!open.is("(") && !open.is("{")) {
      return atoms.index();
    }
    tokens.next();
    Formula index = atoms.index();
    Formula whole =
        tokens.take("=") ? Formulas.equal(index, parser.choiceIn(Parser.Inside.NOTHING)) : index;
    tokens.close(open, open.is("(") ? ")" : "}");
    return whole;
  }
}
