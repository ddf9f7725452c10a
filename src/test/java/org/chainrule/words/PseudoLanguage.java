package org.chainrule.words;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Languages that nobody speaks, made of the English messages, which can still be read: one whose
 * texts are longer than those of any other, and one that runs from the right to the left.
 */
public final class PseudoLanguage {

  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String ACCENTED = "áƀçđéƒĝĥíĵķĺɱñóþǫŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĹṀÑÓÞǪŔŠŢÚṼŴẊÝŽ";
  private static final String FILLER = "ĺóŕéɱ íþšúɱ đóĺóŕ šíţ áɱéţ ";

  /** How much longer than in English a text is. */
  private static final double LONGER = 0.6;

  /** These are no words of a sentence, but say how words are put together. */
  private static final Pattern RULES = Pattern.compile("(language|number|list)\\..*");

  /** A choice, of which only the cases hold words; any other argument; a formula; a variable. */
  private static final Pattern KEPT =
      Pattern.compile(
          "\\{\\d+,choice,|\\{\\d+[^{}]*}|\\$[^$]*\\$|\\$\\{[^}]*}|''|%n|\\d+[#<]|https?://\\S+");

  /** That of a number that a translator writes, unless it shows how numbers may be written. */
  private static final Pattern POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");

  private PseudoLanguage() {}

  /** Every letter has an accent, every text stands in brackets and is longer by 60 %. */
  public static Language longer() {
    return language("en-XA", ",", "ltr", text -> "[" + accented(text) + filler(text) + "]");
  }

  /** Every text runs from the right to the left. */
  public static Language leftwards() {
    return language("ar-XB", ".", "rtl", text -> "\u202e" + text + "\u202c");
  }

  private static Language language(
      String tag, String decimal, String direction, UnaryOperator<String> changed) {
    Properties english = new Properties();
    Messages messages = new Messages(Language.ENGLISH);
    for (String key : new TreeSet<>(messages.keys())) {
      String text = changed(key, messages.get(key), changed);
      boolean shown = key.startsWith("intake.numbers.");
      english.setProperty(key, shown ? text : POINT.matcher(text).replaceAll(decimal));
    }
    english.setProperty("language.name", tag);
    english.setProperty("language.direction", direction);
    english.setProperty("number.decimal", decimal);
    StringWriter file = new StringWriter();
    try {
      english.store(file, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Language.of(tag, file.toString());
  }

  private static String changed(String key, String text, UnaryOperator<String> changed) {
    String words = text.strip();
    boolean hasWords = KEPT.matcher(words).replaceAll("").chars().anyMatch(Character::isLetter);
    return !hasWords || RULES.matcher(key).matches()
        ? text
        : text.replace(words, changed.apply(words));
  }

  /** All letters but those that no person reads. */
  static String accented(String text) {
    StringBuilder accented = new StringBuilder();
    Matcher kept = KEPT.matcher(text);
    int at = 0;
    while (kept.find()) {
      accented.append(withAccents(text.substring(at, kept.start()))).append(kept.group());
      at = kept.end();
    }
    return accented.append(withAccents(text.substring(at))).toString();
  }

  private static String withAccents(String text) {
    StringBuilder with = new StringBuilder();
    for (char c : text.toCharArray()) {
      int letter = PLAIN.indexOf(c);
      with.append(letter < 0 ? c : ACCENTED.charAt(letter));
    }
    return with.toString();
  }

  private static String filler(String text) {
    int length = (int) Math.ceil(LONGER * KEPT.matcher(text).replaceAll("").length());
    return " " + FILLER.repeat(length / FILLER.length() + 1).substring(0, length).strip();
  }
}
