package org.chainrule.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A language that a person may choose: it is there if its messages are, in one properties file
 * beside the English one, and says in that file what it is called, how it writes numbers and which
 * way it runs. What it lacks is said in English.
 */
public final class Language {

  /** What the program speaks unless it is told otherwise. */
  public static final Language ENGLISH = new Language("en", "");

  private static final String FILE = "messages";
  private static final String ENDING = ".properties";

  /** Each byte as a letter, since to read them as what they mean takes longer than all else. */
  static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private final String tag;
  private final String text;

  /** With these lines, each byte a letter; empty if its file is to be read. */
  private Language(String tag, String text) {
    this.tag = tag;
    this.text = text;
  }

  /** A language whose messages are not in the program, such as that of a translator at work. */
  public static Language of(String tag, String properties) {
    return new Language(tag, new String(properties.getBytes(StandardCharsets.UTF_8), BYTES));
  }

  /** Returns the language of a tag such as {@code de} or {@code de-AT}, or the nearest to it. */
  public static Optional<Language> named(String tag) {
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    return Stream.of(locale.getLanguage() + "-" + locale.getCountry(), locale.getLanguage())
        .filter(nearest -> !nearest.isEmpty() && !nearest.endsWith("-"))
        .filter(Language::exists)
        .findFirst()
        .map(nearest -> new Language(nearest, ""));
  }

  private static boolean exists(String tag) {
    return tag.equals(ENGLISH.tag) || Language.class.getResource(file(tag)) != null;
  }

  /** The language of the computer, English if that is not there. */
  public static Language ofSystem() {
    return named(Locale.getDefault(Locale.Category.DISPLAY).toLanguageTag()).orElse(ENGLISH);
  }

  /** Every language that is there, English first. */
  public static List<Language> all() {
    return Stream.concat(
            Stream.of(ENGLISH.tag),
            Stream.of(Locale.getISOLanguages())
                .filter(tag -> !tag.equals(ENGLISH.tag))
                .filter(Language::exists))
        .map(tag -> new Language(tag, ""))
        .toList();
  }

  private static String file(String tag) {
    return tag.equals(ENGLISH.tag) ? FILE + ENDING : FILE + "_" + tag.replace('-', '_') + ENDING;
  }

  /** Its tag, such as {@code de}. */
  public String tag() {
    return tag;
  }

  /** What it calls itself. */
  public String name() {
    return new Messages(this, new Messages(ENGLISH)).get("language.name");
  }

  /** The lines of its file, each byte a letter. */
  String lines() {
    if (!text.isEmpty()) {
      return text;
    }
    try (InputStream in = Language.class.getResourceAsStream(file(tag))) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + file(tag));
      }
      return new String(in.readAllBytes(), BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Language language
        && tag.equals(language.tag)
        && text.equals(language.text);
  }

  @Override
  public int hashCode() {
    return tag.hashCode();
  }

  @Override
  public String toString() {
    return tag;
  }
}
