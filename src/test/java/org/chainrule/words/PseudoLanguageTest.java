package org.chainrule.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PseudoLanguageTest {

  @AfterEach
  void speakEnglishAgain() {
    Words.speak(Language.ENGLISH);
  }

  @Test
  void isLongerAndStandsInBrackets() {
    String english = Words.of("net.title");
    Words.speak(PseudoLanguage.longer());
    assertThat(Words.of("net.title"))
        .startsWith("[")
        .endsWith("]")
        .hasSizeGreaterThanOrEqualTo((int) (1.6 * english.length()))
        .doesNotContainPattern("[A-Za-z]");
  }

  @Test
  void keepsArgumentsAndTheirCases() {
    Words.speak(PseudoLanguage.longer());
    assertThat(Words.of("check.agree", 1, "1", "0")).contains("0").doesNotContain("{");
    assertThat(Words.of("check.agree", 1, "1", "0"))
        .isNotEqualTo(Words.of("check.agree", 2, "2", "0"));
  }

  @Test
  void runsFromTheRightToTheLeft() {
    Words.speak(PseudoLanguage.leftwards());
    assertThat(Words.isLeftwards()).isTrue();
    assertThat(Words.of("net.title")).startsWith("\u202e");
  }
}
