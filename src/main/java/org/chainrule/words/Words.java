package org.chainrule.words;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What the program says, in the language that it speaks: English until it is told otherwise.
 *
 * <p>Messages are {@link MessageFormat} patterns. In the running text of an explanation {@code $…$}
 * encloses LaTeX and {@code **…**} a stressed word.
 */
public final class Words {

  private static final Messages ENGLISH = new Messages(Language.ENGLISH);

  /** Those of the other languages that were spoken: whoever comes back finds them read. */
  private static final Map<Language, Messages> OTHERS = new ConcurrentHashMap<>();

  private static volatile Messages messages = ENGLISH;

  private Words() {}

  /** Has all that is said from now on be said in a language. */
  public static void speak(Language language) {
    if (!language.equals(messages.language())) {
      messages.noteOrigins();
      messages =
          language.equals(Language.ENGLISH)
              ? ENGLISH
              : OTHERS.computeIfAbsent(language, other -> new Messages(other, ENGLISH));
    }
  }

  /**
   * Says again, in the language that is spoken now, what was said in another; anything else stays
   * as it is, as does what this language has no message for, such as a name out of a file.
   *
   * @param text the very object that was returned, not another with the same letters
   */
  public static String again(String text) {
    return Origin.of(text)
        .filter(origin -> !origin.language().equals(language()) && has(origin.key()))
        .map(origin -> of(origin.key(), Stream.of(origin.arguments()).map(Words::part).toArray()))
        .orElse(text);
  }

  private static Object part(Object argument) {
    return argument instanceof String text ? again(text) : argument;
  }

  /** The language that is spoken. */
  public static Language language() {
    return messages.language();
  }

  /** What a person reads before the decimals of a number: a point, or in many languages a comma. */
  public static char decimal() {
    return messages.decimal();
  }

  /** Whether it runs from the right to the left. */
  public static boolean isLeftwards() {
    return messages.get("language.direction").equals("rtl");
  }

  /**
   * Returns the message with its arguments put in.
   *
   * @param arguments strings, or whole numbers, which are written without grouping
   * @throws MissingResourceException if there is no such message
   */
  public static String of(String key, Object... arguments) {
    Messages now = messages;
    String pattern = now.get(key);
    if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    String numbered = pattern;
    for (int k = 0; k < arguments.length; k++) {
      if (arguments[k] instanceof Number) {
        numbered = numbered.replace("{" + k + "}", "{" + k + ",number,0}");
      }
    }
    String text = new MessageFormat(numbered, Locale.ROOT).format(arguments);
    Origin.note(text, now.language(), key, arguments);
    return text;
  }

  /** Whether there is a message of this key. */
  public static boolean has(String key) {
    return messages.has(key);
  }

  /** The messages as they are, for libraries that put words in themselves. */
  public static ResourceBundle bundle() {
    return new Bundle(messages);
  }

  private static final class Bundle extends ResourceBundle {

    private final Messages all;

    Bundle(Messages all) {
      this.all = all;
    }

    @Override
    protected Object handleGetObject(String key) {
      return all.has(key) ? all.get(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
      return Collections.enumeration(all.keys());
    }
  }
}
