package org.chainrule.file.foreign;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells texts that hold no array for this program, though they may hold numbers. */
public final class ForeignText {

  /** In small letters. */
  private static final Map<String, ForeignFile> BEGINNINGS =
      Map.of(
          "<!doctype html", ForeignFile.WEB_PAGE,
          "<html", ForeignFile.WEB_PAGE,
          "<?xml", ForeignFile.XML,
          "%%matrixmarket", ForeignFile.MATRIX_MARKET,
          "{\\rtf", ForeignFile.RICH_TEXT);

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int FAR_ENOUGH = 100;

  private ForeignText() {}

  /** Returns what a text is if it is no table and no list of numbers. */
  public static Optional<ForeignFile> of(String text) {
    String beginning = beginning(text);
    for (Map.Entry<String, ForeignFile> known : BEGINNINGS.entrySet()) {
      if (beginning.startsWith(known.getKey())) {
        return Optional.of(known.getValue());
      }
    }
    return beginning.startsWith("{") ? ofKeys(keys(text)) : Optional.empty();
  }

  private static String beginning(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = Math.min(text.length(), start + FAR_ENOUGH);
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static Optional<ForeignFile> ofKeys(Set<String> keys) {
    if (keys.contains("layers")) {
      return Optional.of(ForeignFile.SCENARIO);
    }
    if (keys.contains("cells") && keys.contains("nbformat")) {
      return Optional.of(ForeignFile.NOTEBOOK);
    }
    return keys.contains("class_name") && keys.contains("config")
        ? Optional.of(ForeignFile.KERAS_CONFIG)
        : Optional.empty();
  }

  /** Returns the outermost keys of JSON, up to the first place that is none. */
  private static Set<String> keys(String text) {
    Set<String> keys = new HashSet<>();
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        keys.add(parser.currentName());
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (IOException noJson) {
      // A scenario with a mistake in it is still one: what was understood so far decides.
      return keys;
    }
    return keys;
  }
}
