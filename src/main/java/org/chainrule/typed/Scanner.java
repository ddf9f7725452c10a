package org.chainrule.typed;

import java.util.Optional;
import org.chainrule.words.Words;

/** Goes through the characters of a number, past the spaces between its signs. */
final class Scanner {

  /** What stands behind the last character. */
  static final char END = '\0';

  private static final int ENOUGH = 8;

  private final String text;
  private int at;

  Scanner(String text) {
    this.text = text;
  }

  /** Returns the next character that is no space, without taking it. */
  char peek() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return charAt(at);
  }

  /** Takes the next character that is no space. */
  char next() {
    char c = peek();
    at++;
    return c;
  }

  /** Takes the next character if it is this one. */
  boolean take(char expected) {
    if (peek() != expected) {
      return false;
    }
    at++;
    return true;
  }

  static boolean startsLiteral(char c) {
    return isDigit(c) || c == '.' || c == ',';
  }

  /** Takes a run of letters. */
  String word() {
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at)) && text.charAt(at) != 'π') {
      at++;
    }
    return text.substring(start, at);
  }

  /** Takes a decimal number, as {@link Double#parseDouble} reads it. */
  String literal() throws TypedException {
    int start = at;
    int signs = 0;
    while (startsLiteral(charAt(at))) {
      signs += isDigit(charAt(at)) ? 0 : 1;
      at++;
    }
    checkMantissa(start, signs);
    exponent();
    String literal = text.substring(start, at).replace(',', '.');
    requireNoLooseExponent();
    return literal;
  }

  private void checkMantissa(int start, int signs) throws TypedException {
    if (signs > 1) {
      String number = TypedException.quote(text.substring(start, at));
      throw new TypedException(Words.of("typed.number.signs", number));
    }
    boolean noDigit = at - start == signs;
    if (noDigit || charAt(at - 1) == ',') {
      at--;
      throw outOfPlace();
    }
  }

  private void exponent() {
    int digits = isSign(charAt(at + 1)) ? at + 2 : at + 1;
    if (isExponent(charAt(at)) && isDigit(charAt(digits))) {
      at = endOfDigits(digits);
    }
  }

  private void requireNoLooseExponent() throws TypedException {
    char next = peek();
    if (isExponent(next) && !Character.isLetter(charAt(at + 1))) {
      throw new TypedException(Words.of("typed.number.exponent", String.valueOf(next)));
    }
  }

  /**
   * Takes a number written like 3·10^-5, with brackets round the exponent or without.
   *
   * @return it as 3e-5, or null where none stands
   */
  String scientific() throws TypedException {
    int start = at;
    if (startsLiteral(peek())) {
      String mantissa = literal();
      boolean bare = mantissa.indexOf('e') < 0 && mantissa.indexOf('E') < 0;
      String exponent = bare ? powerOfTen() : null;
      if (exponent != null) {
        return mantissa + "e" + exponent;
      }
    }
    at = start;
    return null;
  }

  /** Takes all there is, if it is one decimal number behind its signs; without these. */
  Optional<String> decimal() throws TypedException {
    while (take('-') || take('+')) {
      peek();
    }
    if (!startsLiteral(peek())) {
      return Optional.empty();
    }
    String scientific = scientific();
    String literal = scientific == null ? literal() : scientific;
    return Optional.of(literal).filter(whole -> peek() == END);
  }

  private String powerOfTen() {
    if (!take('*') || !take('1') || charAt(at) != '0') {
      return null;
    }
    at++;
    if (!take('^')) {
      return null;
    }
    boolean bracket = take('(');
    String sign = take('-') ? "-" : "";
    peek();
    int start = at;
    int end = endOfDigits(start);
    at = end;
    boolean whole = end > start && (!bracket || take(')'));
    char after = peek();
    return whole && after != '^' && !startsLiteral(after) && !Character.isLetter(after)
        ? sign + text.substring(start, end)
        : null;
  }

  /** What to say of the next character, which nothing can be made of. */
  TypedException unexpected() {
    char c = peek();
    if (c == END) {
      return new TypedException(Words.of("typed.number.end"));
    }
    if (c == ')') {
      return new TypedException(Words.of("typed.number.close"));
    }
    if (startsLiteral(c) && at > 0) {
      return new TypedException(Words.of("typed.number.sideBySide", rest()));
    }
    return outOfPlace();
  }

  private TypedException outOfPlace() {
    String character = new String(Character.toChars(text.codePointAt(at)));
    return new TypedException(Words.of("typed.number.character", TypedException.quote(character)));
  }

  private String rest() {
    String rest = text.substring(at, Math.min(text.length(), at + ENOUGH));
    return TypedException.quote(at + ENOUGH < text.length() ? rest + "…" : rest);
  }

  private int endOfDigits(int start) {
    int end = start;
    while (isDigit(charAt(end))) {
      end++;
    }
    return end;
  }

  private char charAt(int k) {
    return k < text.length() ? text.charAt(k) : END;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isExponent(char c) {
    return c == 'e' || c == 'E';
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }
}
