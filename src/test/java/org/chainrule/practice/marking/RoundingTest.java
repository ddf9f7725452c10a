package org.chainrule.practice.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chainrule.formula.writing.Numbers;
import org.chainrule.typed.TypedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of the exercises, by hand: half a unit, one off, as fine as is shown, exact. */
class RoundingTest {

  private static final Rounding THREE_DIGITS = new Rounding(Numbers.DEFAULT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // shown as 0.123
        "0.123456 | 0.123 | ROUNDED",
        "0.123456 | 0.1235 | ROUNDED",
        "0.123456 | 1.23e-1 | ROUNDED",
        "0.123456 | 0.123456 | EXACT",
        "0.123456 | 0.124 | ROUNDED_ON_THE_WAY",
        "0.123456 | 0.122 | ROUNDED_ON_THE_WAY",
        "0.123456 | 0.1234 | ROUNDED_ON_THE_WAY",
        "0.123456 | 0.125 | OFF",
        "0.123456 | 0.1233 | OFF",
        "0.123456 | 0.12 | COARSE",
        "0.123456 | 0.1 | COARSE",
        "0.123456 | 0 | OFF",
        "0.123456 | -0.123 | OFF",
        "0.123456 | 1.23 | OFF",
        // a whole fraction
        "0.3333333333333333 | 1/3 | EXACT",
        "0.3333333333333333 | 0,333 | ROUNDED",
        "0.3333333333333333 | 0.334 | ROUNDED_ON_THE_WAY",
        "0.3333333333333333 | 33/100 | OFF",
        "0.3333333333333333 | 333/1000 | OFF",
        "1.4142135623730951 | √2 | EXACT",
        "1.4142135623730951 | 1.41 | ROUNDED",
        "1.4142135623730951 | 1.4 | COARSE",
        "1.4142135623730951 | 7/5 | OFF",
        // short decimals and 0
        "2.5 | 2.5 | EXACT",
        "2.5 | 2.50 | EXACT",
        "2.5 | 5/2 | EXACT",
        "2.5 | 2.4 | OFF",
        "2.5 | 2.51 | OFF",
        "2.5 | 3 | OFF",
        "0 | 0 | EXACT",
        "0 | -0.000 | EXACT",
        "0 | 0.001 | OFF",
        "7 | 7.001 | OFF",
        "0.30000000000000004 | 0.3 | EXACT",
        // a decimal that is longer than what is shown: 2.31
        "2.3125 | 2.31 | ROUNDED",
        "2.3125 | 2.3125 | EXACT",
        "2.3125 | 2.313 | ROUNDED",
        "2.3125 | 2.312 | ROUNDED",
        "2.3125 | 2.3 | COARSE",
        // large and small: 1.23e4 and 9.11e-4
        "12345.678 | 12346 | ROUNDED",
        "12345.678 | 12300 | ROUNDED",
        "12345.678 | 1.23e4 | ROUNDED",
        "12345.678 | 12000 | OFF",
        "12345.678 | 1.2e4 | COARSE",
        "9.11051e-4 | 0.000911 | ROUNDED",
        "9.11051e-4 | 0.0009 | COARSE",
        "100.4 | 100 | ROUNDED",
        // next to 1 its distance is shown, which nobody types
        "0.9999999 | 1.000 | ROUNDED",
        "0.9999999 | 1 | COARSE",
        "0.9975 | 0.998 | ROUNDED",
        "0.99753 | 1.00 | COARSE",
        "0.99753 | 0.998 | ROUNDED"
      })
  void theRuleHolds(double number, String typed, Closeness expected) throws TypedException {
    assertEquals(expected, THREE_DIGITS.compare(Answer.read(typed), number, 0));
  }

  @Test
  void whatIsShownFinerHasToBeTypedFiner() throws TypedException {
    Rounding five = new Rounding(new Numbers(5));
    assertEquals(Closeness.COARSE, five.compare(Answer.read("0.123"), 0.123456, 0));
    assertEquals(Closeness.ROUNDED, five.compare(Answer.read("0.12346"), 0.123456, 0));
  }

  /** 0.1 + 0.2 − 0.3 leaves 5.6e−17 of what is 0. */
  @Test
  void whatRoundingLeavesOfZeroIsZero() throws TypedException {
    assertEquals(Closeness.EXACT, THREE_DIGITS.compare(Answer.read("0"), 0.1 + 0.2 - 0.3, 0.6e-13));
  }
}
