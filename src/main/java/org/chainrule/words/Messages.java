package org.chainrule.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The messages of a language by their keys; what it lacks is taken from English. A start wants a
 * tenth of them, so a message is only looked at when it is asked for; until then its line is known.
 */
final class Messages {

  private final Language language;
  private final Messages english;
  private final Map<String, String> read = new ConcurrentHashMap<>();
  private volatile Map<String, String> lines;
  private volatile String decimal;

  /** Those of English, whose file is read when the first is asked for. */
  Messages(Language english) {
    this(english, null);
  }

  /** Those of another language. */
  Messages(Language language, Messages english) {
    this.language = language;
    this.english = english;
  }

  /** Whose messages they are. */
  Language language() {
    return language;
  }

  private Map<String, String> lines() {
    if (lines == null) {
      lines = found(language.lines());
    }
    return lines;
  }

  /** Finds the messages in a properties file with a line for each. */
  private static Map<String, String> found(String text) {
    Map<String, String> found = new HashMap<>();
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int equals = text.indexOf('=', start);
      if (equals > start && equals < end && text.charAt(start) != '#') {
        found.put(text.substring(start, equals), text.substring(start, end));
      }
    }
    return found;
  }

  private boolean isEnglish() {
    return english == null;
  }

  /** Every key. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>(isEnglish() ? Set.of() : english.keys());
    lines().keySet().forEach(key -> keys.add(meant(key)));
    return keys;
  }

  /** Whether there is a message of this key. */
  boolean has(String key) {
    return lines().containsKey(bytes(key)) || !isEnglish() && english.has(key);
  }

  /** Notes of those that were asked for, which are texts themselves, what they are. */
  void noteOrigins() {
    read.forEach((key, text) -> Origin.note(text, language, key));
  }

  /** What stands before the decimals of a number. */
  char decimal() {
    if (decimal == null) {
      decimal = get("number.decimal");
    }
    return decimal.charAt(0);
  }

  private static String bytes(String key) {
    return new String(key.getBytes(StandardCharsets.UTF_8), Language.BYTES);
  }

  private static String meant(String bytes) {
    return new String(bytes.getBytes(Language.BYTES), StandardCharsets.UTF_8);
  }

  /**
   * Returns the message of a key.
   *
   * @throws MissingResourceException if there is none
   */
  String get(String key) {
    String known = read.get(key);
    return known != null ? known : read.computeIfAbsent(key, this::read);
  }

  private String read(String key) {
    String line = lines().get(bytes(key));
    if (line == null && !isEnglish()) {
      return english.get(key);
    }
    if (line == null) {
      throw new MissingResourceException("there is no message " + key, "messages", key);
    }
    Properties one = new Properties();
    try {
      one.load(new StringReader(meant(line)));
    } catch (IOException e) {
      throw new UncheckedIOException("a line in memory can always be read", e);
    }
    return one.getProperty(key);
  }
}
