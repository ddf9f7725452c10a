package org.chainrule.drawing.graph;

import org.chainrule.words.Language;
import org.chainrule.words.PseudoLanguage;
import org.chainrule.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same where every text runs to the left. */
class LeftwardsGraphTextsTest extends GraphTextsTest {

  @BeforeAll
  static void speakIt() {
    Words.speak(PseudoLanguage.leftwards());
  }

  @AfterAll
  static void speakEnglishAgain() {
    Words.speak(Language.ENGLISH);
  }

  @Override
  int stride() {
    return 7;
  }
}
