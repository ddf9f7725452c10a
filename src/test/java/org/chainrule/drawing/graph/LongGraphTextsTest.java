package org.chainrule.drawing.graph;

import org.chainrule.words.Language;
import org.chainrule.words.PseudoLanguage;
import org.chainrule.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same where every text is longer by 60 %. */
class LongGraphTextsTest extends GraphTextsTest {

  @BeforeAll
  static void speakIt() {
    Words.speak(PseudoLanguage.longer());
  }

  @AfterAll
  static void speakEnglishAgain() {
    Words.speak(Language.ENGLISH);
  }

  @Override
  int stride() {
    return 3;
  }
}
