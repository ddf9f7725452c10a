package org.chainrule.file.scenario;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Set;
import java.util.regex.Pattern;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Finds out, from what stands where the parser stopped, why a text is not JSON. */
final class SyntaxError {

  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);
  private static final Pattern HALF_CHARACTER =
      Pattern.compile("\\\\u[d][89a-f]..", Pattern.CASE_INSENSITIVE);
  private static final Set<JsonToken> NO_VALUE =
      Set.of(JsonToken.FIELD_NAME, JsonToken.START_ARRAY, JsonToken.START_OBJECT);

  private final String text;
  private final JsonParser parser;
  private final int at;

  private SyntaxError(String text, JsonParser parser, int at) {
    this.text = text;
    this.parser = parser;
    this.at = at;
  }

  /** Returns the reason in the user's words. */
  static String reason(String text, JsonParser parser, JsonProcessingException e) {
    SyntaxError error = new SyntaxError(text, parser, (int) e.getLocation().getCharOffset());
    return error.at >= text.length() ? error.stoppedEarly(e) : error.reason(text.charAt(error.at));
  }

  private String stoppedEarly(JsonProcessingException e) {
    boolean inText = e instanceof JsonEOFException eof && isText(eof.getTokenBeingDecoded());
    JsonStreamContext context = parser.getParsingContext();
    String missing = inText ? "\"" : context.inArray() ? "]" : "}";
    return Words.of("file.syntax.end", missing);
  }

  private static boolean isText(JsonToken token) {
    return token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
  }

  private String reason(char c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      return Words.of("file.syntax.lineBreak");
    }
    if (at > 0 && text.charAt(at - 1) == '\\') {
      return Words.of("file.syntax.escape", "\\" + OneLine.of(String.valueOf(c)));
    }
    String escape = text.substring(Math.max(0, at - 6), at);
    if (HALF_CHARACTER.matcher(escape).matches()) {
      return Words.of("file.syntax.halfCharacter", escape);
    }
    if ("'‘’“”„«»`".indexOf(c) >= 0) {
      return Words.of("file.syntax.quotes", String.valueOf(c));
    }
    if (c == '/' || c == '#') {
      return Words.of("file.syntax.comment");
    }
    return c == ']' || c == '}' ? closing(c) : inside(c);
  }

  private String closing(char c) {
    if (before() == ',') {
      return Words.of("file.syntax.trailingComma", String.valueOf(c));
    }
    String open = parser.getParsingContext().inArray() ? "]" : "}";
    return open.charAt(0) == c
        ? outOfPlace(c)
        : Words.of("file.syntax.bracket", String.valueOf(c), open);
  }

  private String inside(char c) {
    if (parser.currentToken() == JsonToken.FIELD_NAME && before() == '"') {
      return Words.of("file.syntax.colon");
    }
    int start = wordStart();
    String word = text.substring(start, wordEnd());
    if (NOT_FINITE.matcher(word).matches()) {
      return Words.of("file.notFinite", word);
    }
    if (afterValue() && start == at && startsValue(c)) {
      return Words.of("file.syntax.comma");
    }
    if (word.isEmpty()) {
      return outOfPlace(c);
    }
    boolean number = "+-.0123456789".indexOf(word.charAt(0)) >= 0;
    return Words.of(number ? "file.syntax.number" : "file.syntax.word", OneLine.shortened(word));
  }

  private String outOfPlace(char c) {
    int character = Character.isSurrogate(c) ? text.codePointAt(at) : c;
    return Words.of("file.syntax.outOfPlace", OneLine.of(Character.toString(character)));
  }

  private boolean afterValue() {
    JsonToken token = parser.currentToken();
    return token != null && !NO_VALUE.contains(token) && before() != ',';
  }

  private static boolean startsValue(char c) {
    return "\"[{-".indexOf(c) >= 0 || Character.isLetterOrDigit(c);
  }

  /** The last character before this one that is not white space; a space if there is none. */
  private char before() {
    int k = at - 1;
    while (k >= 0 && Character.isWhitespace(text.charAt(k))) {
      k--;
    }
    return k < 0 ? ' ' : text.charAt(k);
  }

  private int wordStart() {
    int k = at;
    while (k > 0 && isWordPart(text.charAt(k - 1))) {
      k--;
    }
    return k;
  }

  private int wordEnd() {
    int k = at;
    while (k < text.length() && isWordPart(text.charAt(k))) {
      k++;
    }
    return k;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || "+-._".indexOf(c) >= 0;
  }
}
