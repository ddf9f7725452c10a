package org.chainrule.practice.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalInt;
import org.chainrule.typed.TypedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | 3 | 0",
        "1.50 | 1.5 | -2",
        "−0,25 | -0.25 | -2",
        ".5 | 0.5 | -1",
        "5. | 5 | 0",
        "+7 | 7 | 0",
        "--2.0 | 2 | -1",
        "2.5e2 | 250 | 1",
        "1e3 | 1000 | 3",
        "-2e-3 | -0.002 | -3",
        "3·10^-5 | 0.00003 | -5",
        "1.20 · 10⁻³ | 0.0012 | -5",
        "0.000 | 0 | -3",
        "0.0e8705237742 | 0 | 999",
        "0e-99999999999 | 0 | -1000"
      })
  void theLastDigitOfADecimalIsKnown(String typed, double value, int place) throws TypedException {
    Answer answer = Answer.read(typed);
    assertEquals(value, answer.value());
    assertEquals(OptionalInt.of(place), answer.lastPlace());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/4", "√2", "1½", "½", "2*3", "0.5+0.25", "(2.5)", "2^3", "π", "2√3"})
  void whatIsNoDecimalIsExact(String typed) throws TypedException {
    assertEquals(OptionalInt.empty(), Answer.read(typed).lastPlace());
  }

  @Test
  void whatIsTypedIsKept() throws TypedException {
    assertEquals("1,50", Answer.read(" 1,50 ").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "1..2", "1/0", "inf", "2e"})
  void whatIsNoNumberIsRefused(String typed) {
    assertThrows(TypedException.class, () -> Answer.read(typed));
  }
}
