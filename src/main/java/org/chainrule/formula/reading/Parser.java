package org.chainrule.formula.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Scalars;
import org.chainrule.formula.Times;

/**
 * Reads a formula by recursive descent. An equation has sides, a side may be a comparison of sums,
 * a sum is made of entrywise products, these of other products and quotients, and these of powers.
 */
final class Parser {

  /** Which signs mean something else here than elsewhere. */
  record Inside(boolean list, boolean matrix, boolean bars, boolean norm) {
    static final Inside NOTHING = new Inside(false, false, false, false);
    static final Inside LIST = new Inside(true, false, false, false);
    static final Inside MATRIX = new Inside(true, true, false, false);
    static final Inside BARS = new Inside(false, false, true, false);
    static final Inside NORM = new Inside(false, false, false, true);
  }

  private static final Set<String> OPENING = Set.of("(", "[", "√", "Σ", "∞", "∇", "𝟏");
  private static final Set<String> TIMES = Set.of("*", ".*", "@", "·", "×");

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final Joining joining;
  private final Atoms atoms;
  private final Map<Formula, Span> places = new HashMap<>();
  private Inside inside = Inside.NOTHING;

  Parser(String text, Vocabulary vocabulary, Joining joining) throws UnreadableException {
    this.tokens = new Tokens(text);
    this.vocabulary = vocabulary;
    this.joining = joining;
    this.atoms = new Atoms(this, tokens, vocabulary, joining);
  }

  /** Returns what the whole text says. */
  Formula whole() throws UnreadableException {
    Formula formula = choice();
    if (!tokens.peek().is(Token.Kind.END)) {
      throw tokens.unexpected();
    }
    return formula;
  }

  /** Where the parts of what was read stand; of equal ones the first. */
  Map<Formula, Span> places() {
    return places;
  }

  private Formula noted(Formula part, int start) {
    places.putIfAbsent(part, new Span(start, tokens.end()));
    return part;
  }

  /** Returns what small letters say. */
  Formula small(Token token, String text) throws UnreadableException {
    try {
      return new Parser(text, vocabulary, joining).whole();
    } catch (UnreadableException e) {
      throw e.at(token.start());
    }
  }

  /** Returns what stands in brackets of some kind. */
  Formula choiceIn(Inside brackets) throws UnreadableException {
    Inside around = inside;
    inside = brackets;
    Formula formula = choice();
    inside = around;
    return formula;
  }

  Inside inside() {
    return inside;
  }

  /** A value, or one of two as a condition holds. */
  private Formula choice() throws UnreadableException {
    int start = tokens.peek().start();
    Formula value = equation();
    if (!takeWord("if")) {
      return noted(value, start);
    }
    Formula condition = equation();
    tokens.take(",");
    if (!takeWord("else")) {
      throw tokens.unexpected();
    }
    tokens.enter();
    Formula otherwise = choice();
    tokens.leave();
    return noted(new Formula.Cases(value, condition, otherwise), start);
  }

  private boolean takeWord(String word) {
    boolean there = isWord(tokens.peek(), word);
    if (there) {
      tokens.next();
    }
    return there;
  }

  private static boolean isWord(Token token, String word) {
    return token.is(Token.Kind.NAME) && token.text().equals(word);
  }

  private Formula equation() throws UnreadableException {
    Formula left = comparison();
    for (Optional<Relation> sign = relation(false); sign.isPresent(); sign = relation(false)) {
      left = Formulas.equation(left, sign.get(), comparison());
    }
    return left;
  }

  private Formula comparison() throws UnreadableException {
    int start = tokens.peek().start();
    Formula left = sum();
    Optional<Relation> sign = relation(true);
    if (sign.isEmpty()) {
      return left;
    }
    Formula right = sum();
    Optional<Relation> next = relation(true);
    if (next.isEmpty()) {
      return noted(new Formula.Compare(left, sign.get(), right), start);
    }
    Formula chain = Formulas.equation(left, sign.get(), right);
    for (; next.isPresent(); next = relation(true)) {
      chain = Formulas.equation(chain, next.get(), sum());
    }
    return chain;
  }

  private Optional<Relation> relation(boolean ofOrder) {
    for (Relation relation : Relation.values()) {
      if (relation.isOrder() == ofOrder && tokens.take(relation.sign())) {
        return Optional.of(relation);
      }
    }
    return Optional.empty();
  }

  /** A sum, or a single thing. */
  Formula sum() throws UnreadableException {
    List<Formula.Term> terms = new ArrayList<>();
    int start = tokens.peek().start();
    boolean minus = tokens.take("-");
    boolean signed = minus || tokens.take("+");
    terms.add(new Formula.Term(minus, term(signed)));
    while ((tokens.sees("+") || tokens.sees("-")) && !beginsEntry()) {
      minus = tokens.next().is("-");
      terms.add(new Formula.Term(minus, term(true)));
      noted(new Formula.Sum(terms, 0), start);
    }
    return terms.size() == 1 && !terms.get(0).minus()
        ? terms.get(0).of()
        : new Formula.Sum(terms, 0);
  }

  /** In a matrix, 1 -2 are two entries, 1 - 2 and 1-2 are one. */
  private boolean beginsEntry() {
    return inside.matrix() && tokens.peek().apart() && !tokens.peek(1).apart();
  }

  private Formula term(boolean signed) throws UnreadableException {
    Formula term = entrywise();
    return signed && term instanceof Formula.Sum ? Formulas.round(term) : term;
  }

  /** Products, joined entry by entry. */
  Formula entrywise() throws UnreadableException {
    int start = tokens.peek().start();
    Formula product = product();
    while (tokens.take("⊙")) {
      product = noted(Joining.product(Times.ENTRYWISE, product, product()), start);
    }
    return product;
  }

  private Formula product() throws UnreadableException {
    int start = tokens.peek().start();
    Formula product = tight();
    boolean divided = false;
    int divisions = 0;
    while (true) {
      Token token = tokens.peek();
      if (TIMES.contains(token.text()) && token.is(Token.Kind.SIGN)) {
        tokens.requireFew(token.text().endsWith("/") ? ++divisions : 0);
        tokens.next();
        product = noted(joining.times(product, token.text(), tight()), start);
        divided = false;
      } else if (tokens.take("/")) {
        tokens.requireFew(++divisions);
        product = noted(Formulas.slash(Joining.above(product), Joining.below(divisor())), start);
        divided = !isPlainFraction(product);
      } else if (startsFactor(token)) {
        requireClear(divided);
        product = noted(joining.beside(product, tight(), true), start);
      } else {
        return product;
      }
    }
  }

  /** 1/2 before something is a half of it, and 1/n an n-th of it. */
  private static boolean isPlainFraction(Formula formula) {
    return formula instanceof Formula.Quotient quotient
        && isPlain(quotient.above())
        && (isPlain(quotient.below()) || quotient.below() instanceof Formula.Group)
        && Scalars.isNumber(quotient);
  }

  private static boolean isPlain(Formula formula) {
    boolean negative = Formulas.isNegation(formula);
    Formula size = negative ? ((Formula.Sum) formula).terms().get(0).of() : formula;
    return size instanceof Formula.Number || size instanceof Formula.Letter;
  }

  /**
   * Where letters stand for themselves, as in print, a/2h is a over 2h; who types may mean both.
   */
  private Formula divisor() throws UnreadableException {
    Formula divisor = vocabulary.lettersToo() ? tight() : signed();
    requireClear(startsFactor(tokens.peek()) && !tokens.peek().apart());
    return divisor;
  }

  private void requireClear(boolean ambiguous) throws UnreadableException {
    if (ambiguous && !vocabulary.lettersToo()) {
      throw new UnreadableException(tokens.peek().start(), "formula.read.ambiguous");
    }
  }

  private Formula tight() throws UnreadableException {
    int start = tokens.peek().start();
    Formula product = signed();
    while (startsFactor(tokens.peek()) && !tokens.peek().apart()) {
      product = noted(joining.beside(product, power(), false), start);
    }
    return product;
  }

  boolean startsFactor(Token token) {
    return switch (token.kind()) {
      case NAME -> !isWord(token, "if") && !isWord(token, "else");
      case SLOT -> true;
      case SIGN ->
          OPENING.contains(token.text())
              || token.is("‖") && !inside.norm()
              || token.is("|") && !inside.bars();
      case NUMBER, HIGH, LOW, END -> false;
    };
  }

  /** A power; a sign before it belongs to it, as in a · −b. */
  private Formula signed() throws UnreadableException {
    if (tokens.take("+")) {
      return nested();
    }
    return tokens.take("-") ? Formulas.negative(nested()) : power();
  }

  private Formula nested() throws UnreadableException {
    tokens.enter();
    Formula inner = signed();
    tokens.leave();
    return inner instanceof Formula.Sum ? Formulas.round(inner) : inner;
  }

  /** A power, or a single thing with its marks. */
  Formula power() throws UnreadableException {
    int start = tokens.peek().start();
    return noted(raised(), start);
  }

  private Formula raised() throws UnreadableException {
    Formula base = atoms.marked();
    for (int marks = 0; tokens.take("^"); marks++) {
      tokens.requireFew(marks);
      if (atoms.takeTransposed()) {
        base = new Formula.Transpose(Joining.closed(base));
      } else if (joining.dialect() == Dialect.MATLAB) {
        base = raised(base, atoms.exponent());
      } else {
        return raised(base, atoms.exponent());
      }
    }
    return vocabulary.isEuler(base) ? Formulas.exp(Formulas.whole(1)) : base;
  }

  /** Returns a power, of e an exponential. */
  Formula raised(Formula base, Formula exponent) {
    Formula bare = Joining.bare(exponent);
    return vocabulary.isEuler(base)
        ? Formulas.exp(bare)
        : new Formula.Power(Joining.closed(base), bare);
  }
}
