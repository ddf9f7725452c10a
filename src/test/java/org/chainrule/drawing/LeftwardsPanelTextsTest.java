package org.chainrule.drawing;

import java.util.stream.Stream;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.words.Language;
import org.chainrule.words.PseudoLanguage;
import org.chainrule.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;

/** The same where every text runs to the left. */
class LeftwardsPanelTextsTest extends PanelTextsTest {

  /** Texts are as wide as in English: what updates add stands where the rest does. */
  static Stream<Named<Explainer>> passes() {
    return plainPasses();
  }

  @BeforeAll
  static void speakIt() {
    Words.speak(PseudoLanguage.leftwards());
  }

  @AfterAll
  static void speakEnglishAgain() {
    Words.speak(Language.ENGLISH);
  }
}
