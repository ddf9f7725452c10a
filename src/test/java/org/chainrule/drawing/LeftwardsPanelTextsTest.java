package org.chainrule.drawing;

import org.chainrule.words.Language;
import org.chainrule.words.PseudoLanguage;
import org.chainrule.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same where every text runs to the left. */
class LeftwardsPanelTextsTest extends PanelTextsTest {

  @BeforeAll
  static void speakIt() {
    Words.speak(PseudoLanguage.leftwards());
  }

  @AfterAll
  static void speakEnglishAgain() {
    Words.speak(Language.ENGLISH);
  }
}
