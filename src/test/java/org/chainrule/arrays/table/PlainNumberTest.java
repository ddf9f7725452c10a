package org.chainrule.arrays.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.arrays.table.PlainNumber.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "0 | POINT | 0",
        "-12.50 | POINT | -12.5",
        "\u22123.5e+2 | POINT | -350",
        "+.5 | POINT | 0.5",
        "7. | POINT | 7",
        "1E-\u0033 | POINT | 0.001",
        "0,5 | COMMA | 0.5",
        "-1234,5e1 | COMMA | -12345",
        "1,234 | COMMA | 1.234",
        "1,234 | COMMA_THOUSANDS | 1234",
        "1,234,567.89 | COMMA_THOUSANDS | 1234567.89",
        "1.234.567,89 | POINT_THOUSANDS | 1234567.89",
        "1.234 | POINT_THOUSANDS | 1234",
        "1\u00A0234,5 | COMMA | 1234.5",
        "12\u202F345\u202F678 | POINT | 12345678",
        "1\u2009234.5 | POINT | 1234.5",
        "1'234.5 | POINT | 1234.5",
        "1\u2019234 | COMMA | 1234",
        "12345678901234567890 | POINT | 12345678901234567890",
        "007 | POINT | 7"
      })
  void readsANumber(String cell, NumberStyle style, double value) {
    assertThat(PlainNumber.reading(cell, style)).isNotEqualTo(Reading.NONE);
    assertThat(PlainNumber.value(cell, style)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        ".",
        ",",
        "e",
        "pi",
        "E5",
        "1e",
        "1e+",
        "1.2.3",
        "1,2,3",
        "--1",
        "1-2",
        "1/2",
        "2024-01-05",
        "1/5/2024",
        "555-1234",
        "0x1F",
        "1d",
        "1f",
        "1_000",
        "1 234",
        "20%",
        "$5",
        "5 \u20ac",
        "NaN",
        "Infinity",
        "\u0663",
        "\u00bd",
        "1\u00b710^3",
        "(1)",
        "1,",
        ",5",
        "1''234",
        "12'34",
        "0'123",
        "1'234'56",
        "1234'567",
        "1,234e5.5",
        "1\u00a0234'567"
      })
  void readsNothingElse(String cell) {
    assertThat(Arrays.stream(NumberStyle.values()))
        .allMatch(style -> PlainNumber.reading(cell, style) == Reading.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,125 | COMMA_THOUSANDS",
        "1234,567 | COMMA_THOUSANDS",
        "1,23 | COMMA_THOUSANDS",
        "1,2345 | COMMA_THOUSANDS",
        "1,234,56 | COMMA_THOUSANDS",
        "1,234e5 | COMMA_THOUSANDS",
        "0.125 | POINT_THOUSANDS",
        "1.5 | POINT_THOUSANDS",
        "1.5 | COMMA",
        "1,5 | POINT"
      })
  void thousandsStandInGroupsOfThree(String cell, NumberStyle style) {
    assertThat(PlainNumber.reading(cell, style)).isEqualTo(Reading.NONE);
  }

  static Stream<Double> doubles() {
    Random random = new Random(7);
    return Stream.generate(() -> Double.longBitsToDouble(random.nextLong()))
        .filter(Double::isFinite)
        .limit(2000);
  }

  /** As Java writes it, which every double is read from again. */
  @ForAll("doubles")
  void readsWhatADoubleIsWrittenAs(Double number) {
    String point = Double.toString(number);
    String comma = point.replace('.', ',');

    assertThat(PlainNumber.reading(point, NumberStyle.POINT)).isEqualTo(Reading.PLAIN);
    assertThat(PlainNumber.value(point, NumberStyle.POINT)).isEqualTo(number);
    assertThat(PlainNumber.reading(comma, NumberStyle.COMMA)).isEqualTo(Reading.PLAIN);
    assertThat(PlainNumber.value(comma, NumberStyle.COMMA)).isEqualTo(number);
  }
}
