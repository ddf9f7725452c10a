package org.chainrule;

import org.chainrule.words.Language;
import org.chainrule.words.Words;

/** Has the program speak a language until it is closed, and then English again. */
public final class Speaking implements AutoCloseable {

  private Speaking() {}

  /** Begins to speak the language of this tag, which has to be there. */
  public static Speaking in(String tag) {
    Words.speak(Language.named(tag).orElseThrow());
    return new Speaking();
  }

  @Override
  public void close() {
    Words.speak(Language.ENGLISH);
  }
}
