package org.chainrule.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The messages of the bundle by their keys. A start wants a tenth of them, so a message is only
 * looked at when it is asked for; until then its line is known.
 */
final class Messages {

  private static final String FILE = "messages.properties";

  /** Each byte as a letter, since to read them as what they mean takes longer than all else. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private final Map<String, String> lines = new HashMap<>();
  private final Map<String, String> read = new ConcurrentHashMap<>();

  /** Finds the messages in the bundle, a properties file with a line for each. */
  Messages() {
    String text = text();
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int equals = text.indexOf('=', start);
      if (equals > start && equals < end && text.charAt(start) != '#') {
        lines.put(text.substring(start, equals), text.substring(start, end));
      }
    }
  }

  private static String text() {
    try (InputStream in = Messages.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + FILE);
      }
      return new String(in.readAllBytes(), BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every key. */
  Set<String> keys() {
    return lines.keySet().stream().map(Messages::meant).collect(Collectors.toSet());
  }

  /** Whether there is a message of this key. */
  boolean has(String key) {
    return lines.containsKey(bytes(key));
  }

  private static String bytes(String key) {
    return new String(key.getBytes(StandardCharsets.UTF_8), BYTES);
  }

  private static String meant(String bytes) {
    return new String(bytes.getBytes(BYTES), StandardCharsets.UTF_8);
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
    String line = lines.get(bytes(key));
    if (line == null) {
      throw new MissingResourceException("there is no message " + key, FILE, key);
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
