package org.chainrule.formula.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.words.Language;
import org.chainrule.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers in German: with a comma for people (DIN 1333), with a point for programs. */
class DecimalCommaTest {

  private static final Numbers NUMBERS = Numbers.DEFAULT;

  @BeforeEach
  void speakGerman() {
    Words.speak(Language.named("de").orElseThrow());
  }

  @AfterEach
  void speakEnglishAgain() {
    Words.speak(Language.ENGLISH);
  }

  @Test
  void peopleReadAComma() {
    assertThat(NUMBERS.plain(-0.5)).isEqualTo("−0,5");
    assertThat(NUMBERS.plain(9.11e-4)).isEqualTo("9,11e−4");
    assertThat(NUMBERS.said(9.11e-4)).isEqualTo("9,11\u00a0·\u00a010⁻⁴");
    assertThat(NUMBERS.percent(0.00247)).isEqualTo("0,247 %");
    assertThat(Numbers.full(-2.25)).isEqualTo("−2,25");
    assertThat(Latex.of(NUMBERS.number(0.25))).isEqualTo("0{,}25");
    assertThat(Spoken.of(NUMBERS.number(-0.25))).contains("0,25");
    assertThat(MathMl.of(NUMBERS.number(0.25))).contains("<mn>0,25</mn>");
  }

  @Test
  void programsReadAPoint() {
    assertThat(NUMBERS.ascii(-0.5)).isEqualTo("-0.5");
    assertThat(NUMBERS.number(0.25).text()).isEqualTo("0.25");
  }

  @Test
  void betweenNumbersWithCommasStandsMore() {
    Formula half = NUMBERS.number(0.5);
    Formula two = Formulas.whole(2);
    Formula z = Formulas.letter("z");
    assertThat(row(half, two)).isEqualTo("0,5; 2");
    assertThat(row(z, two)).isEqualTo("z, 2");
    assertThat(Plain.of(new Formula.Entries(List.of(List.of(half, two))))).isEqualTo("[0,5 2]");
  }

  private static String row(Formula... items) {
    return Plain.of(new Formula.Row(Gap.COMMA, List.of(items)));
  }
}
