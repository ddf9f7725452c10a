package org.chainrule.formula.reading;

import java.util.List;
import java.util.Optional;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Function;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Scripts;

/** Reads a name and what belongs to it: its module, its primes, its arguments. */
final class NameReader {

  /** The number of a first layer. */
  private static final String FIRST = "1";

  private final Parser parser;
  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final Calls calls;

  NameReader(Parser parser, Tokens tokens, Vocabulary vocabulary, Joining joining) {
    this.parser = parser;
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.calls = new Calls(parser, tokens, joining);
  }

  /** Returns what a name says, with its arguments if it has some. */
  Formula name() throws UnreadableException {
    Token token = tokens.next();
    boolean ofModule = false;
    while (Vocabulary.isModule(token.text())
        && tokens.sees(".")
        && tokens.peek(1).is(Token.Kind.NAME)) {
      tokens.next();
      token = tokens.next();
      ofModule = true;
    }
    Optional<Formula> derivative = derivative(token);
    if (derivative.isPresent()) {
      return derivative.get();
    }
    Optional<Formula> own = ofModule ? Optional.empty() : own(token);
    if (own.isPresent()) {
      return isFunction(own.get()) ? function(own.get()) : called(own.get());
    }
    if (Calls.knows(token.text()) && isUsedAsFunction(token.text())) {
      return known(token);
    }
    Formula meaning = meaning(token, ofModule);
    return isFunction(meaning) ? function(meaning) : called(meaning);
  }

  /** Takes dℓ/dz1 as one name. */
  private Optional<Formula> derivative(Token above) {
    Token below = tokens.peek(1);
    if (!tokens.sees("/") || !below.is(Token.Kind.NAME)) {
      return Optional.empty();
    }
    Token layer = tokens.peek(2);
    if (isLayer(layer)) {
      Optional<Formula> layered =
          vocabulary.derivative(above.text(), below.text() + Scripts.high(layer.text()));
      if (layered.isPresent()) {
        take(3);
        return layered;
      }
    }
    Optional<Formula> derivative = vocabulary.derivative(above.text(), below.text());
    if (derivative.isPresent()) {
      take(2);
    }
    return derivative;
  }

  private void take(int count) {
    for (int k = 0; k < count; k++) {
      tokens.next();
    }
  }

  /** Whether this is the number of a layer in brackets on high. */
  private static boolean isLayer(Token token) {
    return token.is(Token.Kind.HIGH) && !token.apart() && token.text().matches("\\([0-9]+\\)");
  }

  /** A number of a layer in brackets on high belongs to the name. */
  private Optional<Formula> own(Token token) {
    Token high = tokens.peek();
    if (isLayer(high)) {
      Optional<Formula> layered = vocabulary.named(token.text() + Scripts.high(high.text()));
      layered.ifPresent(name -> tokens.next());
      return layered.or(() -> vocabulary.named(token.text()));
    }
    return vocabulary.named(token.text());
  }

  private static boolean isFunction(Formula formula) {
    return formula instanceof Formula.FunctionName
        || formula instanceof Formula.Prime prime && isFunction(prime.of())
        || formula instanceof Formula.Scripted scripted && isFunction(scripted.base());
  }

  private boolean isUsedAsFunction(String name) {
    Token next = tokens.peek();
    return next.is("(")
        || Calls.function(name).isPresent()
            && (next.is("'")
                || next.is("′")
                || next.is(Token.Kind.HIGH)
                || startsArgument(next)
                || vocabulary.named(name).isEmpty());
  }

  private boolean startsArgument(Token token) {
    return token.is(Token.Kind.NUMBER) || parser.startsFactor(token);
  }

  private Formula known(Token token) throws UnreadableException {
    Optional<Function> function = Calls.function(token.text());
    return function.isPresent()
        ? function(new Formula.FunctionName(function.get()))
        : calls.call(token, List.of());
  }

  /** Returns what is made of a function: its derivative, its square, its value. */
  private Formula function(Formula name) throws UnreadableException {
    Formula function = name;
    for (int marks = 0; tokens.takeTight("'") || tokens.takeTight("′"); marks++) {
      tokens.requireFew(marks);
      function = new Formula.Prime(function);
    }
    Token high = tokens.peek();
    if (high.is(Token.Kind.HIGH) && tokens.peek(1).is("(")) {
      tokens.next();
      function = new Formula.Power(function, parser.small(high, high.text()));
    } else if (high.is("^") && tokens.peek(1).is(Token.Kind.NUMBER) && tokens.peek(2).is("(")) {
      tokens.next();
      function = new Formula.Power(function, new NumberReader(parser, tokens).read());
    }
    if (tokens.sees("(")) {
      return new Formula.Apply(function, calls.arguments(), false);
    }
    boolean bare = isOperator(function) && startsArgument(tokens.peek());
    return bare ? Formulas.apply(function, parser.power()) : function;
  }

  /** Whether the argument may stand behind it without parentheses, as that of log may. */
  private static boolean isOperator(Formula function) {
    return function instanceof Formula.FunctionName name
        && name.function().style() == Function.Style.UPRIGHT;
  }

  private Formula meaning(Token token, boolean ofModule) throws UnreadableException {
    Optional<Formula> meaning = vocabulary.meaning(token.text());
    if (meaning.isEmpty()) {
      boolean function = ofModule || tokens.sees("(") && !tokens.peek().apart();
      throw new UnreadableException(
          token.start(), function ? "formula.read.function" : unknown(token.text()), token.text());
    }
    return meaning.get();
  }

  /** It may be that only the number was left out. */
  private String unknown(String name) {
    return vocabulary.meaning(name + FIRST).isPresent()
        ? "formula.read.name.number"
        : "formula.read.name";
  }

  /** Where letters stand for themselves, one with brackets right behind it is a function's. */
  private Formula called(Formula meaning) throws UnreadableException {
    boolean call =
        vocabulary.lettersToo() && tokens.sees("(") && !tokens.peek().apart() && isLetter(meaning);
    return call ? new Formula.Apply(meaning, calls.arguments(), false) : meaning;
  }

  private static boolean isLetter(Formula formula) {
    return formula instanceof Formula.Letter
        || formula instanceof Formula.Scripted scripted && isLetter(scripted.base());
  }

  /** Returns ∇ or ± with what stands right behind it. */
  Formula prefix(String sign) throws UnreadableException {
    Formula letter = Formulas.letter(sign);
    return parser.startsFactor(tokens.peek()) || tokens.peek().is(Token.Kind.NUMBER)
        ? Formulas.product(Times.SCALAR_TIGHT, letter, parser.power())
        : letter;
  }

  /** Returns what a name behind a point makes of something: x.T, x.sum(axis=1). */
  Formula attribute(Formula of) throws UnreadableException {
    Token token = tokens.next();
    if (calls.takesCast(token)) {
      return of;
    }
    boolean transposed = token.text().matches("T|mT");
    return transposed ? new Formula.Transpose(Joining.closed(of)) : calls.call(token, List.of(of));
  }
}
