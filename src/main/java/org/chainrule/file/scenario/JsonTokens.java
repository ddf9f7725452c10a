package org.chainrule.file.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.chainrule.file.keys.Level;
import org.chainrule.file.keys.MissingKeys;
import org.chainrule.network.naming.KnownNames;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Walks through the JSON of a file, token by token, and knows the place of each. */
public final class JsonTokens {

  /** How deep brackets may stand inside each other. */
  static final int MAX_DEPTH = 500;

  /** How many tokens are gone through before it is told how far that is. */
  private static final int TOKENS_A_TIME = 4096;

  // NaN is let through as a token, so that its place is known when it is refused.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final Source source;
  private final JsonParser parser;
  private final DoubleConsumer progress;
  private int count;

  /**
   * Begins before the first token.
   *
   * @param progress told from time to time which share is behind, 0 to 1
   */
  public JsonTokens(Source source, DoubleConsumer progress) {
    this.source = source;
    this.progress = progress;
    try {
      this.parser = FACTORY.createParser(source.text());
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can always be opened", e);
    }
  }

  /** Goes on to the next token and returns it, null at the end of the text. */
  public JsonToken next() throws ScenarioFileException {
    if (++count % TOKENS_A_TIME == 0) {
      progress.accept((double) offset(parser.currentLocation()) / source.text().length());
    }
    try {
      JsonToken token = parser.nextToken();
      parser.finishToken();
      if (token == JsonToken.VALUE_NUMBER_FLOAT && parser.isNaN()) {
        throw error("file.notFinite", parser.getText());
      }
      return token;
    } catch (StreamConstraintsException e) {
      throw errorAt(parser.currentLocation(), Words.of("file.tooDeep", String.valueOf(MAX_DEPTH)));
    } catch (JsonProcessingException e) {
      throw errorAt(e.getLocation(), SyntaxError.reason(source.text(), parser, e));
    } catch (ScenarioFileException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can always be read", e);
    }
  }

  /**
   * Checks that nothing but white space follows.
   *
   * @param what the kind of thing that has ended, in a word
   */
  void requireEnd(String what) throws ScenarioFileException {
    JsonLocation extra = null;
    try {
      if (parser.nextToken() != null) {
        extra = parser.currentTokenLocation();
      }
    } catch (JsonProcessingException e) {
      extra = e.getLocation();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can always be read", e);
    }
    if (extra != null) {
      throw errorAt(extra, Words.of("file.trailing", what));
    }
  }

  /** The token that stands here. */
  public JsonToken current() {
    return parser.currentToken();
  }

  /** Whether the token stands directly inside the outermost brackets. */
  boolean isOutermost() {
    return parser.getParsingContext().getParent() != null
        && parser.getParsingContext().getParent().inRoot();
  }

  /** Returns the key or the value as it is meant; a number as it is written. */
  public String text() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw new UncheckedIOException("a token that has been read has a text", e);
    }
  }

  /** Returns which of true and false stands here. */
  public boolean bool() throws ScenarioFileException {
    return switch (current()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw unexpected("boolean");
    };
  }

  /** Returns the text in quotes that stands here. */
  public String string() throws ScenarioFileException {
    if (current() != JsonToken.VALUE_STRING) {
      throw unexpected("text");
    }
    return text();
  }

  /**
   * Returns the thing whose name stands here; null is a name too, of nothing or of what it means.
   */
  public <T> T named(KnownNames<T> names) throws ScenarioFileException {
    String name = current() == JsonToken.VALUE_NULL ? text() : string();
    Optional<T> thing = names.find(name);
    if (thing.isEmpty()) {
      throw errorAt(place(), names.unknown(name));
    }
    return thing.get();
  }

  /**
   * Checks that something was given for each of these keys.
   *
   * @param place where they are missing
   * @param level what they are keys of
   * @param values what was given, null where nothing was
   * @param others the keys that nobody knows, one of which may be meant
   */
  void requireKeys(
      SourceLocation place, Level level, Map<String, Object> values, Collection<String> others)
      throws ScenarioFileException {
    Optional<String> missing = MissingKeys.of(level, values, others);
    if (missing.isPresent()) {
      throw errorAt(place, missing.get());
    }
  }

  /** Checks that something was given for each of these keys, null where nothing was. */
  public void requireKeys(SourceLocation place, Map<String, Object> values)
      throws ScenarioFileException {
    Optional<String> missing = MissingKeys.of(values);
    if (missing.isPresent()) {
      throw errorAt(place, missing.get());
    }
  }

  /**
   * Skips the value that starts here.
   *
   * @return a text in which nothing but this value stands, in its place
   */
  public Source valueAsSource() throws ScenarioFileException {
    SourceLocation start = place();
    return source.part(start, skipValue());
  }

  /** Where the token begins in the text. */
  int start() {
    return offset(parser.currentTokenLocation());
  }

  /** Returns what is written from a place in the text up to the end of the token. */
  String since(int start) {
    return source.text().substring(start, offset(parser.currentLocation()));
  }

  /** Skips the value that starts here and returns it exactly as it is written. */
  public String skipValue() throws ScenarioFileException {
    int start = start();
    int depth = 0;
    while (true) {
      if (current().isStructStart()) {
        depth++;
      } else if (current().isStructEnd()) {
        depth--;
      }
      if (depth == 0) {
        return since(start);
      }
      next();
    }
  }

  /** Where the token stands. */
  public SourceLocation place() {
    return placeOf(parser.currentTokenLocation());
  }

  /** Says what is wrong with the token. */
  public ScenarioFileException error(String key, Object... arguments) {
    return errorAt(place(), Words.of(key, arguments));
  }

  /** Says what is wrong at a place passed before. */
  public ScenarioFileException errorAt(SourceLocation place, String reason) {
    return ScenarioFileException.at(source.file(), place, reason);
  }

  /** Says that something else should stand here. */
  public ScenarioFileException unexpected(String expectedKind) {
    return error("file.expected", Words.of("file.kind." + expectedKind), describe());
  }

  private String describe() {
    return switch (current()) {
      case START_OBJECT -> Words.of("file.kind.object");
      case START_ARRAY -> Words.of("file.kind.list");
      case VALUE_STRING -> Words.of("file.given.text", OneLine.shortened(text()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          Words.of("file.given.number", OneLine.shortened(text()));
      default -> text();
    };
  }

  private ScenarioFileException errorAt(JsonLocation location, String reason) {
    return errorAt(placeOf(location), reason);
  }

  private SourceLocation placeOf(JsonLocation location) {
    return new SourceLocation(
        location.getLineNr(),
        location.getColumnNr(),
        PathWords.of(parser.getParsingContext(), current()));
  }

  private static int offset(JsonLocation location) {
    return (int) location.getCharOffset();
  }
}
