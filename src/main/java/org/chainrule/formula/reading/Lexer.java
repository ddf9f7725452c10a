package org.chainrule.formula.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.formula.writing.Scripts;
import org.chainrule.typed.Fractions;

/** Takes a typed formula apart into its signs, the many characters for one sign made one. */
final class Lexer {

  private static final String[] LONG_SIGNS = {
    "**", ".*", "./", ".^", ".'", ".<=", ".>=", ".==", ".<", ".>", ".+", ".-", ".(", "<=", ">=",
    "==", ":=", "->", "||"
  };
  private static final String SINGLE = "+-*/^@()[]{}|,;=<>'._√Σ‖±∞⊙·×≈←→≥≤′⊤∇𝟏";

  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("**", "^"),
          Map.entry(".^", "^"),
          Map.entry("./", "/"),
          Map.entry(".<=", "≤"),
          Map.entry(".>=", "≥"),
          Map.entry(".==", "="),
          Map.entry(".<", "<"),
          Map.entry(".>", ">"),
          Map.entry(".+", "+"),
          Map.entry(".-", "-"),
          Map.entry(".(", "("),
          Map.entry(".'", "'"),
          Map.entry("==", "="),
          Map.entry("<=", "≤"),
          Map.entry(">=", "≥"),
          Map.entry(":=", "←"),
          Map.entry("->", "→"),
          Map.entry("||", "‖"),
          Map.entry("−", "-"),
          Map.entry("–", "-"),
          Map.entry("‐", "-"),
          Map.entry("‑", "-"),
          Map.entry("⋅", "·"),
          Map.entry("∙", "·"),
          Map.entry("•", "·"),
          Map.entry("∗", "*"),
          Map.entry("÷", "/"),
          Map.entry("∕", "/"),
          Map.entry("⁄", "/"),
          Map.entry("∘", "⊙"),
          Map.entry("⨀", "⊙"),
          Map.entry("∥", "‖"),
          Map.entry("∣", "|"),
          Map.entry("’", "'"),
          Map.entry("∑", "Σ"),
          Map.entry("⩽", "≤"),
          Map.entry("⩾", "≥"));

  private static final Pattern LAYER_ON_HIGH = Pattern.compile("⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾");

  /** Small digits that belong to a name, and letters that count behind them. */
  private static final Pattern NUMBER_OF_NAME = Pattern.compile("([0-9]+)\\p{L}*");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** Returns the signs of a formula; the last one is its end. */
  static List<Token> tokens(String text) throws UnreadableException {
    Lexer lexer = new Lexer(text);
    while (lexer.at < text.length()) {
      lexer.step();
    }
    lexer.add(Token.Kind.END, "", text.length());
    return lexer.tokens;
  }

  private void step() throws UnreadableException {
    int c = text.codePointAt(at);
    if (isBlank(c)) {
      at += Character.charCount(c);
    } else if (isDigit(at) || c == '.' && isDigit(at + 1)) {
      number();
    } else if (Scripts.isHigh(c)) {
      scripts(Token.Kind.HIGH);
    } else if (Scripts.isLow(c)) {
      scripts(Token.Kind.LOW);
    } else if (isSlot()) {
      int end = text.indexOf('}', at) + 1;
      add(Token.Kind.SLOT, text.substring(at, end), end);
    } else if (startsName(c)) {
      name();
    } else if (Fractions.isFraction(c)) {
      add(Token.Kind.NUMBER, text.substring(at, at + 1), at + 1);
    } else {
      sign();
    }
  }

  private void add(Token.Kind kind, String sign, int end) {
    boolean apart = at > 0 && isBlank(text.codePointBefore(at));
    tokens.add(new Token(kind, sign, at, end, apart));
    at = end;
  }

  /** Digits, a point with digits behind it, and a power of ten. */
  private void number() {
    int end = digits(at);
    boolean operator = end + 1 < text.length() && "*/^'+-<>=".indexOf(text.charAt(end + 1)) >= 0;
    if (charAt(end) == '.' && !operator && !startsName(charAt(end + 1))) {
      end = digits(end + 1);
    }
    if (charAt(end) == 'e' || charAt(end) == 'E') {
      boolean signed = "+-−".indexOf(charAt(end + 1)) >= 0;
      int exponent = signed ? end + 2 : end + 1;
      end = isDigit(exponent) ? digits(exponent) : end;
    }
    add(Token.Kind.NUMBER, text.substring(at, end).replace('−', '-'), end);
  }

  private int digits(int from) {
    int end = from;
    while (isDigit(end)) {
      end++;
    }
    return end;
  }

  /** Behind the number of a layer, as in W⁽¹⁾ᵀ, what else stands on high is by itself. */
  private void scripts(Token.Kind kind) {
    int end = scriptsEnd(at, kind);
    Matcher layer = LAYER_ON_HIGH.matcher(text).region(at, end);
    end = layer.lookingAt() ? layer.end() : end;
    add(kind, Scripts.large(text.substring(at, end)), end);
  }

  private int scriptsEnd(int from, Token.Kind kind) {
    int end = from;
    while (end < text.length() && isScript(text.codePointAt(end), kind)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isScript(int c, Token.Kind kind) {
    return kind == Token.Kind.HIGH ? Scripts.isHigh(c) : Scripts.isLow(c);
  }

  private boolean isSlot() {
    return text.charAt(at) == '{' && isDigit(at + 1) && charAt(digits(at + 1)) == '}';
  }

  /** A name takes the small digits behind it in: W₂ is W2. */
  private void name() {
    int end = at;
    while (end < text.length() && continuesName(end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    String name = normal(text.substring(at, end));
    int low = scriptsEnd(end, Token.Kind.LOW);
    String index = Scripts.large(text.substring(end, low));
    Matcher number = NUMBER_OF_NAME.matcher(index);
    String digits = number.matches() ? number.group(1) : "";
    add(Token.Kind.NAME, name + digits, end + digits.length());
  }

  /** Nearly every name is of plain letters, which take no tables of the world's scripts to load. */
  private static String normal(String name) {
    return name.chars().allMatch(c -> c < 128)
        ? name
        : Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private static boolean startsName(int c) {
    return (Character.isLetter(c) || c == '∂')
        && !Scripts.isHigh(c)
        && !Scripts.isLow(c)
        && c != 'Σ';
  }

  private boolean continuesName(int k) {
    int c = text.codePointAt(k);
    boolean joins = c == '_' && k + 1 < text.length() && startsNamePart(text.codePointAt(k + 1));
    return startsNamePart(c) || joins || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean startsNamePart(int c) {
    return startsName(c) || isAsciiDigit(c);
  }

  private void sign() throws UnreadableException {
    for (String sign : LONG_SIGNS) {
      if (text.startsWith(sign, at)) {
        add(Token.Kind.SIGN, SAME.getOrDefault(sign, sign), at + sign.length());
        return;
      }
    }
    String sign = Character.toString(text.codePointAt(at));
    String same = SAME.getOrDefault(sign, sign);
    if (!SINGLE.contains(same)) {
      throw new UnreadableException(at, "formula.read.character", sign);
    }
    add(Token.Kind.SIGN, same, at + sign.length());
  }

  private boolean isDigit(int k) {
    return isAsciiDigit(charAt(k));
  }

  private static boolean isAsciiDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private char charAt(int k) {
    return k < text.length() ? text.charAt(k) : '\0';
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
