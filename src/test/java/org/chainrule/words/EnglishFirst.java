package org.chainrule.words;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has every test class begin in English, whatever the computer's language is and whatever another
 * class has left.
 */
public final class EnglishFirst implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    Words.speak(Language.ENGLISH);
  }
}
