package org.chainrule.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanguageTest {

  private final Language other =
      Language.of(
          "xx", "language.name=Other\nnumber.decimal=,\nunits.one=Einheit {0}\nprogram=P\n");

  @AfterEach
  void speakEnglishAgain() {
    Words.speak(Language.ENGLISH);
  }

  @Test
  void theNearestIsSpoken() {
    assertThat(Language.named("de-AT")).map(Language::tag).contains("de");
    assertThat(Language.named("de_DE")).map(Language::tag).contains("de");
    assertThat(Language.named("en-GB")).contains(Language.ENGLISH);
    assertThat(Language.named("tlh")).isEmpty();
    assertThat(Language.named("")).isEmpty();
    assertThat(Language.named("../messages")).isEmpty();
  }

  @Test
  void allThatHaveTheirFileAreThere() {
    assertThat(Language.all()).extracting(Language::tag).contains("en", "de");
    assertThat(Language.all()).extracting(Language::name).contains("English", "Deutsch");
  }

  @Test
  void whatItLacksIsSaidInEnglish() {
    Words.speak(other);
    assertThat(Words.of("units.one", "2")).isEqualTo("Einheit 2");
    assertThat(Words.of("units.many", "1", "2")).isEqualTo("units 1 and 2");
    assertThat(Words.has("units.more")).isTrue();
    assertThat(Words.decimal()).isEqualTo(',');
    assertThat(Words.isLeftwards()).isFalse();
  }

  @Test
  void whatWasSaidIsSaidAgain() {
    String unit = Words.of("units.one", "2");
    String within = Words.of("units.many", unit, "4");
    String plain = Words.of("program");
    String copy = new String(unit);
    Words.speak(other);
    assertThat(Words.again(unit)).isEqualTo("Einheit 2");
    assertThat(Words.again(within)).isEqualTo("units Einheit 2 and 4");
    assertThat(Words.again(plain)).isEqualTo("P");
    assertThat(Words.again(copy)).isEqualTo("unit 2");
    String there = Words.again(unit);
    Words.speak(Language.ENGLISH);
    assertThat(Words.again(there)).isEqualTo("unit 2");
    assertThat(Words.again(Words.of("program"))).isEqualTo("Chainrule");
  }

  @Test
  void listsWithDecimalCommasHaveSemicolons() {
    assertThat(Lists.of(List.of("0,5", "2"))).isEqualTo("0,5, 2");
    Words.speak(other);
    assertThat(Lists.of(List.of("0,5", "2"))).isEqualTo("0,5; 2");
    assertThat(Lists.tuple(2, List.of("4", "2", "1"))).isEqualTo("(4; 2; …)");
    assertThat(Lists.of(List.of("W1", "2"))).isEqualTo("W1, 2");
    assertThat(Lists.first(2, List.of("a", "b", "c"))).isEqualTo("a, b, …");
    assertThat(Lists.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Lists.and(List.of("a"))).isEqualTo("a");
  }
}
