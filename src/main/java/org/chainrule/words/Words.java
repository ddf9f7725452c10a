package org.chainrule.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;

/**
 * Reads the message bundle {@code org/chainrule/words/messages.properties}.
 *
 * <p>Messages are {@link MessageFormat} patterns. In the running text of an explanation {@code $…$}
 * encloses LaTeX and {@code **…**} a stressed word.
 */
public final class Words {

  private static final Messages MESSAGES = new Messages();

  private Words() {}

  /**
   * Returns the message with its arguments put in.
   *
   * @param arguments strings, or whole numbers, which are written without grouping
   * @throws MissingResourceException if the bundle has no such message
   */
  public static String of(String key, Object... arguments) {
    String pattern = MESSAGES.get(key);
    if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    for (int k = 0; k < arguments.length; k++) {
      if (arguments[k] instanceof Number) {
        pattern = pattern.replace("{" + k + "}", "{" + k + ",number,0}");
      }
    }
    return new MessageFormat(pattern, Locale.ROOT).format(arguments);
  }

  /** Whether the bundle has a message of this key. */
  public static boolean has(String key) {
    return MESSAGES.has(key);
  }
}
