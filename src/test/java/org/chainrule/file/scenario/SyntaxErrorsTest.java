package org.chainrule.file.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about texts that are not JSON. */
class SyntaxErrorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"x\": [1, | line 1, column 10 (x, entry 2): the file stops too early: a closing ] is missing",
        "{\"x\": [1] | line 1, column 10 (x): the file stops too early: a closing } is missing",
        "{\"x | line 1, column 4: the file stops too early: a closing \" is missing",
        "{\"name\": \"x | line 1, column 12 (name): the file stops too early: a closing \" is missing",
        "{\"x\": - | line 1, column 8 (x): the file stops too early: a closing } is missing",
        "{\"x\": [1, 2,]} | line 1, column 13 (x, entry 3): nothing follows the comma before ]",
        "{\"x\": 1,} | line 1, column 9 (x): nothing follows the comma before }",
        "{\"x\": [1, 2} | line 1, column 12 (x, entry 2): here stands } where a closing ] is due",
        "{\"x\": [1 2]} | line 1, column 10 (x, entry 2): a comma is missing before this",
        "{\"x\": 1 \"y\": 2} | line 1, column 9 (x): a comma is missing before this",
        "{\"x\" 1} | line 1, column 6 (x): a colon (:) is missing after this key",
        "{\"x\": } | line 1, column 7 (x): the character } is out of place here",
        "{\"x\": 1,, \"y\": 2} | line 1, column 9 (x): the character , is out of place here",
        "{\"loss\": mse} | line 1, column 10 (loss): the word mse means nothing here; a text stands in double quotes (\")",
        "{\"x\": True} | line 1, column 7 (x): the word True means nothing here; a text stands in double quotes (\")",
        "{x: 1} | line 1, column 2: the word x means nothing here; a text stands in double quotes (\")",
        "{'x': 1} | line 1, column 2: here stands ', but a text stands in plain double quotes (\")",
        "{“x”: 1} | line 1, column 2: here stands “, but a text stands in plain double quotes (\")",
        "{\"x\": 01} | line 1, column 8 (x): 01 is not how a number is written in JSON; write it like 0.5, -2 or 1e-3",
        "{\"x\": [.5]} | line 1, column 8 (x, entry 1): .5 is not how a number is written in JSON; write it like 0.5, -2 or 1e-3",
        "{\"x\": [1.]} | line 1, column 9 (x, entry 1): 1. is not how a number is written in JSON; write it like 0.5, -2 or 1e-3",
        "{\"x\": [+1]} | line 1, column 9 (x, entry 1): +1 is not how a number is written in JSON; write it like 0.5, -2 or 1e-3",
        "{\"x\": 0x10} | line 1, column 8 (x): 0x10 is not how a number is written in JSON; write it like 0.5, -2 or 1e-3",
        "{\"x\": [-inf]} | line 1, column 9 (x, entry 1): -inf is not a finite number",
        "{\"x\": NaN} | line 1, column 7 (x): NaN is not a finite number",
        "{\"x\": 1 // one} | line 1, column 9 (x): a JSON file has no room for comments",
        "# net | line 1, column 1: a JSON file has no room for comments",
        "{\"name\": \"a\\q\"} | line 1, column 13 (name): a text in quotes holds \\q, which means nothing in JSON; a backslash itself is written twice",
        "{\"\\uDC00\": 1} | line 1, column 9: a key holds \\uDC00, which is only one half of a character",
        "hello | line 1, column 1: the word hello means nothing here; a text stands in double quotes (\")",
        "{\"x\": \uD83D\uDE00} | line 1, column 7 (x): the character \uD83D\uDE00 is out of place here",
      })
  void saysPlaceAndReason(String text, String expected) {
    assertThat(Texts.errorOf(text)).isEqualTo("net.json, " + expected);
  }

  @Test
  void whateverIsBrokenIsSaidInOneLine() {
    Random random = new Random(20);
    String letters = "{}[]\",:\\/#'-+.0189eENtfnu \n\t\0\u201c\uD83D";
    for (int k = 0; k < 5000; k++) {
      StringBuilder text = new StringBuilder(Texts.GOOD);
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        int at = random.nextInt(text.length());
        String letter = String.valueOf(letters.charAt(random.nextInt(letters.length())));
        text.replace(at, at + random.nextInt(3), random.nextInt(3) == 0 ? "" : letter);
      }

      assertThat(Texts.errorOf(text.toString()))
          .matches("no error|net\\.json[:,] \\P{Cntrl}+")
          .doesNotContainPattern("Jackson|JSON String|code \\d|Exception|token|\\{\\d");
    }
  }

  @Test
  void aTextEndsOnItsLine() {
    assertThat(Texts.errorOf("{\"name\": \"a\nb\"}"))
        .isEqualTo(
            "net.json, line 1, column 12 (name): a text in quotes has a line break or a tab in it; "
                + "write \\n or \\t instead, or close the quotes");
  }

  @Test
  void linesAreCountedWhateverTheirEnds() {
    assertThat(Texts.errorOf("{\r\n\"x\":\r1\n,}")).startsWith("net.json, line 4, column 2 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyz", "}", "{}", "]", ",", "1", "\"a\"", "/"})
  void nothingFollowsTheEnd(String more) {
    assertThat(Texts.errorOf(Texts.GOOD + more))
        .isEqualTo("net.json, line 18, column 1: there is more text after the end of the scenario");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t \r\n"})
  void anEmptyFileIsCalledThat(String text) {
    assertThat(Texts.errorOf(text)).isEqualTo("net.json: this file is empty");
  }

  @Test
  void refusesAHundredThousandNestedBrackets() {
    String brackets = "[".repeat(100_000);

    assertThat(Texts.errorOf("{\"deep\": " + brackets))
        .isEqualTo(
            "net.json, line 1, column 510 (deep, entry 1, entry 1, entry 1, entry 1, entry 1, …): "
                + "brackets stand more than 500 deep inside each other");
    assertThat(Texts.errorOf(brackets))
        .isEqualTo(
            "net.json, line 1, column 1: here should stand a scenario in curly brackets, "
                + "not a list in square brackets");
  }

  @Test
  void keepsUnknownValuesThatAreDeepButNotTooDeep() throws Exception {
    String deep = "[".repeat(499) + "]".repeat(499);

    Scenario scenario = Texts.read(Texts.with("\"x\":", "\"deep\": " + deep + ", \"x\":"));

    assertThat(scenario.unknown()).containsEntry("deep", deep);
  }
}
