package org.chainrule.formula.reading;

import java.util.List;

/** The signs of a formula, from the first to the end. */
final class Tokens {

  private static final int DEEPEST = 100;

  private final List<Token> all;
  private int at;
  private int depth;
  private int end;

  Tokens(String text) throws UnreadableException {
    all = Lexer.tokens(text);
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return all.get(Math.min(at + ahead, all.size() - 1));
  }

  Token next() {
    Token token = peek();
    at = Math.min(at + 1, all.size() - 1);
    end = token.end();
    return token;
  }

  /** The index behind the last character of the sign that was taken last. */
  int end() {
    return end;
  }

  /** Whether the next sign is this one. */
  boolean sees(String sign) {
    return peek().is(sign);
  }

  /** Takes the next sign if it is this one. */
  boolean take(String sign) {
    boolean there = sees(sign);
    if (there) {
      next();
    }
    return there;
  }

  /** Takes the next sign if it is this one and no space stands before it. */
  boolean takeTight(String sign) {
    return !peek().apart() && take(sign);
  }

  /** Takes the sign that closes what another has opened. */
  void close(Token open, String sign) throws UnreadableException {
    if (!take(sign)) {
      throw peek().is(Token.Kind.END)
          ? new UnreadableException(open.start(), "formula.read.open", open.text())
          : unexpected();
    }
  }

  /** Goes into what stands in brackets, or behind a sign that stands before it. */
  void enter() throws UnreadableException {
    if (++depth > DEEPEST) {
      throw new UnreadableException(peek().start(), "formula.read.deep", DEEPEST);
    }
  }

  /** Counts marks and divisions, each of which takes in all that stands before it. */
  void requireFew(int marks) throws UnreadableException {
    if (marks > DEEPEST) {
      throw new UnreadableException(peek().start(), "formula.read.marks", DEEPEST);
    }
  }

  /** Comes out again. */
  void leave() {
    depth--;
  }

  /** What to say of the next sign, which nothing can be made of. */
  UnreadableException unexpected() {
    Token token = peek();
    return switch (token.kind()) {
      case END ->
          new UnreadableException(
              token.start(), at == 0 ? "formula.read.empty" : "formula.read.end");
      case NUMBER ->
          new UnreadableException(token.start(), "formula.read.sideBySide", token.text());
      default ->
          new UnreadableException(
              token.start(),
              ")]}".contains(token.text()) ? "formula.read.close" : "formula.read.unexpected",
              token.text());
    };
  }
}
