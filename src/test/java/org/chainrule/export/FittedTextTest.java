package org.chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FittedTextTest {

  private static final TextStyle STYLE = TextStyle.strong(20);

  private final Counting measure = new Counting();

  /** Measures by the program's fonts and counts how many characters it is given. */
  private static final class Counting implements Measure {

    private final Measure fonts = new AwtMeasure();
    private long characters;

    @Override
    public double textWidth(String text, TextStyle style) {
      characters += text.length();
      return fonts.textWidth(text, style);
    }

    @Override
    public Extent formula(Formula formula, double size) {
      return fonts.formula(formula, size);
    }
  }

  @Test
  void aTextThatFitsStaysAsItIs() {
    assertThat(FittedText.of(measure, "A net", STYLE, 200)).isEqualTo("A net");
    assertThat(FittedText.of(measure, "", STYLE, 200)).isEmpty();
  }

  @Test
  void aLongOneIsCutWhereOneMoreCharacterWouldBeTooMuch() {
    String text = "The first net of the second sheet";

    String shown = FittedText.of(measure, text, STYLE, 150);

    assertThat(shown).endsWith("…");
    String kept = shown.substring(0, shown.length() - 1);
    assertThat(text).startsWith(kept);
    assertThat(measure.textWidth(shown, STYLE)).isLessThanOrEqualTo(150);
    String more = text.substring(0, kept.length() + 2).strip() + "…";
    assertThat(measure.textWidth(more, STYLE)).isGreaterThan(150);
  }

  @Test
  void oneCharacterIsLeftWhereThereIsRoomForNone() {
    assertThat(FittedText.of(measure, "net", STYLE, 0)).isEqualTo("n…");
  }

  @Test
  void aPairOfSurrogatesIsNotTornApart() {
    String shown = FittedText.of(measure, "𝒩".repeat(50), STYLE, 100);

    assertThat(shown.codePoints().filter(c -> c != '…').allMatch(c -> c == 0x1D4A9)).isTrue();
  }

  /** Character by character it would have to measure five billion of them. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "i", "net ", "網", "𝒩"})
  void ofAVeryLongOneNoMoreIsMeasuredThanCouldFit(String part) {
    String shown = FittedText.of(measure, part.repeat(100_000), STYLE, 1_000);

    assertThat(shown).endsWith("…");
    assertThat(measure.textWidth(shown, STYLE)).isBetween(900.0, 1_000.0);
    assertThat(measure.characters).isLessThan(20_000);
  }

  /** The narrowest letters of the font still fill the room. */
  @ParameterizedTest
  @ValueSource(strings = {"i", "l", ".", "'", "|"})
  void aLongRowOfNarrowLettersFillsTheRoom(String letter) {
    String shown = FittedText.of(measure, letter.repeat(10_000), STYLE, 1_000);

    assertThat(measure.textWidth(shown, STYLE)).isGreaterThan(950);
  }
}
