package org.chainrule.words;

/** Texts of files that come with the program, which the other languages have in their messages. */
public final class Translated {

  private Translated() {}

  /**
   * Returns what the language has for a text.
   *
   * @param key the message that holds it in another language
   * @param text the text as it stands in its file, for languages without that message
   */
  public static String of(String key, String text) {
    return Words.has(key) ? Words.of(key) : text;
  }
}
