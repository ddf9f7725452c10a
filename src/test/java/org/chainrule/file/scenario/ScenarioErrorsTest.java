package org.chainrule.file.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about texts that are JSON, but no scenario. */
class ScenarioErrorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // a key of the wrong type
        "[[1], [2]] | 7 | line 15, column 8 (x): here should stand a list in square brackets, not"
            + " the number 7",
        "[[1], [2]] | null | line 15, column 8 (x): here should stand a list in square brackets,"
            + " not null",
        "[[1], [2]] | {\"a\": 1} | line 15, column 8 (x): here should stand a list in square"
            + " brackets, not something in curly brackets",
        "\"mse\" | 3 | line 14, column 11 (loss): here should stand a text in quotes, not the"
            + " number 3",
        "\"relu\" | [] | line 6, column 21 (layer 1, activation): here should stand a text in"
            + " quotes, not a list in square brackets",
        "[[3]] | [[true]] | line 16, column 10 (y, row 1, column 1): here should stand a number,"
            + " not true",
        "[[3]] | [[[3]]] | line 16, column 10 (y, row 1, column 1): here should stand a number, not"
            + " a list in square brackets",
        "[[3]] | [null] | line 16, column 9 (y, entry 1): here should stand a number, not null",
        "[0.5] | 0.5 | line 10, column 12 (layer 2, b): here should stand a list in square"
            + " brackets, not the number 0.5",
        "[3, 4] | 4 | line 4, column 21 (layer 1, W, entry 2): here should stand a row in square"
            + " brackets, as in the rows before, not the number 4",
        "[[1, 0, -1]] | [1, 0, -1] | line 9, column 12 (layer 2, W): W is a list of rows such as"
            + " [[1, 2], [3, 4]], but this is a list of numbers",
        "[[1], [2]] | {\"a\": [NaN]} | line 15, column 15 (x, a, entry 1): NaN is not a finite"
            + " number",
        // numbers
        "[5, 6] | [5, -1e-400] | line 4, column 33 (layer 1, W, row 3, column 2): -1e-400 is so"
            + " small that it would become 0;"
            + " the smallest number is about 4.9e-324",
        "[5, 6] | [5, 1e999] | line 4, column 33 (layer 1, W, row 3, column 2): 1e999 is too large;"
            + " the largest number is about 1.8e308",
        "[5, 6] | [5, NaN] | line 4, column 33 (layer 1, W, row 3, column 2): NaN is not a finite"
            + " number",
        "[5, 6] | [-Infinity, 5] | line 4, column 30 (layer 1, W, row 3, column 1): -Infinity is"
            + " not a finite number",
        "[5, 6] | [5, nan] | line 4, column 33 (layer 1, W, row 3, column 2): nan is not a finite"
            + " number",
        "[5, 6] | [5, \"NaN\"] | line 4, column 33 (layer 1, W, row 3, column 2): \"NaN\" is not a"
            + " finite number",
        "[0.5] | [\"0.5\"] | line 10, column 13 (layer 2, b, entry 1): the number 0.5 stands in"
            + " quotes; write it without them",
        "[0.5] | [\"half\"] | line 10, column 13 (layer 2, b, entry 1): here should stand a number,"
            + " not the text \"half\"",
        // shapes
        "[3, 4] | [3, 4, 5] | line 4, column 29 (layer 1, W, row 2): this row has 3 entries, but"
            + " row 1 has 2",
        "[3, 4] | [3] | line 4, column 23 (layer 1, W, row 2): this row has 1 entry, but row 1 has"
            + " 2",
        "[3, 4] | [] | line 4, column 22 (layer 1, W, row 2): this list is empty, but at least one"
            + " number is needed",
        "[[1], [2]] | [] | line 15, column 9 (x): this list is empty, but at least one number is"
            + " needed",
        "[1, 2, 3] | [1, 2] | line 5, column 12 (layer 1, b): W is 3 × 2, so b needs 3 × 1 entries,"
            + " but it has 2 × 1",
        "[1, 2, 3] | [[1, 2, 3]] | line 5, column 12 (layer 1, b): W is 3 × 2, so b needs 3 × 1"
            + " entries, but it has 1 × 3; b is written as a row, but it is a column: write a list"
            + " of numbers, such as [1, 2, 3]",
        "[[1, 0, -1]] | [[1, 0]] | line 9, column 12: layer 2: W is 1 × 2 and so takes 2 entries,"
            + " but layer 1, whose W is 3 × 2, gives 3",
        "[[1], [2]] | [[1], [2], [3]] | line 15, column 8: x is 3 × 1, but layer 1, whose W is 3 ×"
            + " 2, takes 2 entries per sample",
        "[[3]] | [3, 4] | line 16, column 8: y is 2 × 1, but layer 2, whose W is 1 × 3, gives 1"
            + " entry per sample",
        "[[3]] | [[3, 4]] | line 16, column 8: x has 1 sample (columns), but y has 2",
        // names
        "\"relu\" | \"Relu\" | line 6, column 21 (layer 1, activation): there is no activation"
            + " \"Relu\"; known are ACTIVATIONS; did you mean \"relu\"?",
        "\"relu\" | \"sigmiod\" | line 6, column 21 (layer 1, activation): there is no activation"
            + " \"sigmiod\"; known are ACTIVATIONS; did you mean \"sigmoid\"?",
        "\"relu\" | \"swish\" | line 6, column 21 (layer 1, activation): there is no activation"
            + " \"swish\"; known are ACTIVATIONS; here it is called \"silu\"",
        "\"relu\" | null | line 6, column 21 (layer 1, activation): there is no activation"
            + " \"null\"; known are ACTIVATIONS; here it is called \"identity\"",
        "\"mse\" | \"binary_crossentropy\" | line 14, column 11 (loss): there is no loss"
            + " \"binary_crossentropy\"; known are LOSSES; here it is called \"bce\"",
        "\"mse\" | null | line 14, column 11 (loss): there is no loss \"null\"; known are LOSSES",
        "\"mse\" | \"hinge\" | line 14, column 11 (loss): there is no loss \"hinge\"; known are"
            + " LOSSES",
        "\"mse\" | \"abe\" | line 14, column 11 (loss): there is no loss \"abe\"; known are LOSSES",
        // keys
        "\"x\": | \"y\": 1, \"x\": | line 16, column 3 (y): the key \"y\" is given twice",
        "\"b\": [0.5], | \"b\": [0.5], \"b\": [0.5], | line 10, column 19 (layer 2, b): the key"
            + " \"b\" is given twice",
        "\"x\": | \"deep\": [{\"a\": 1, \"a\": 2}], \"x\": | line 15, column 21 (deep, entry 1, a):"
            + " the key \"a\" is given twice",
        "\"activation\": \"relu\" | \"f\": \"relu\" | line 3, column 5 (layer 1): the key"
            + " \"activation\" is missing; is \"f\" meant for \"activation\"?",
        "\"activation\": \"relu\" | \"activaton\": \"relu\" | line 3, column 5 (layer 1): the key"
            + " \"activation\" is missing; is \"activaton\" meant for \"activation\"?",
        "\"W\": [[1, 0, -1]] | \"kernel\": [[1, 0, -1]] | line 8, column 5 (layer 2): the key \"W\""
            + " is missing; is \"kernel\" meant for \"W\"?",
        "\"x\": | \"X\": | line 1, column 1: the key \"x\" is missing; is \"X\" meant for \"x\"?",
        "\"y\": | \"targets\": | line 1, column 1: the key \"y\" is missing; is \"targets\" meant"
            + " for \"y\"?",
      })
  void saysPlaceAndReason(String part, String replacement, String expected) {
    String said = Texts.errorOf(Texts.with(part.strip(), replacement.strip()));

    assertThat(said).isEqualTo("net.json, " + filledIn(expected.strip()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // what a layer adds
        "[0.5], | [0.5], \"add\": 1, | line 10, column 26 (layer 2, add): here should stand a text"
            + " in quotes, not the number 1",
        "[0.5], | [0.5], \"add\": \"q\", | line 10, column 26 (layer 2, add): there is no \"q\""
            + " that a layer could add; it adds x or a z computed before, in this net up to z3",
        "[0.5], | [0.5], \"add\": \"z4\", | line 10, column 26 (layer 2, add): there is no \"z4\""
            + " that a layer could add; it adds x or a z computed before, in this net up to z3",
        "[0.5], | [0.5], \"add\": \"W1\", | line 10, column 26 (layer 2, add): there is no \"W1\""
            + " that a layer could add; it adds x or a z computed before, in this net up to z3",
        "[1, 2, 3], | [1, 2, 3], \"add\": \"z3\", | line 5, column 30: layer 1 cannot add z3: what"
            + " is added has to be x or a z computed before the layer gives its output",
        "[0.5], | [0.5], \"add\": \"z2\", | line 10, column 26: layer 2 cannot add z2, which has 3"
            + " entries, while the layer gives 1",
        "[1, 2, 3], | [1, 2, 3], \"add\": \"x\", | line 5, column 30: layer 1 cannot add x, which"
            + " has 2 entries, while the layer gives 3",
        // what is frozen
        "[0.5], | [0.5], \"frozen\": true, | line 10, column 29 (layer 2, frozen): here should"
            + " stand a list in square brackets, not true",
        "[0.5], | [0.5], \"frozen\": [1], | line 10, column 30 (layer 2, frozen, entry 1): here"
            + " should stand a text in quotes, not the number 1",
        "[0.5], | [0.5], \"frozen\": [\"W\", \"B\"], | line 10, column 35 (layer 2, frozen, entry"
            + " 2): a layer has no \"B\" that could be frozen; known are W, b; did you mean \"b\"?",
        "[0.5], | null, \"frozen\": [\"b\"], | line 10, column 28 (layer 2, frozen): b cannot be"
            + " frozen, since there is none",
        // numbers of activations
        "\"relu\" | \"leaky_relu\", \"slope\": \"0.1\" | line 6, column 44 (layer 1, slope): the"
            + " number 0.1 stands in quotes; write it without them",
        "\"relu\" | \"leaky_relu\", \"slope\": 1 | line 6, column 44 (layer 1, slope): slope must"
            + " be a number from 0 up to but not including 1, not 1.0",
        "\"relu\" | \"leaky_relu\", \"slope\": -0.5 | line 6, column 44 (layer 1, slope): slope"
            + " must be a number from 0 up to but not including 1, not -0.5",
        "\"relu\" | \"elu\", \"alpha\": 0 | line 6, column 37 (layer 1, alpha): alpha must be a"
            + " positive number, not 0.0",
        "\"relu\" | \"relu\", \"alpha\": true | line 6, column 38 (layer 1, alpha): here should"
            + " stand a number, not true",
        // the loss of a batch
        "\"mse\" | \"mse\", \"batch\": \"total\" | line 14, column 27 (batch): the losses of a"
            + " batch cannot be joined by \"total\"; known are mean, sum; here it is called"
            + " \"sum\"",
        "\"mse\" | \"mse\", \"batch\": \"Sum\" | line 14, column 27 (batch): the losses of a batch"
            + " cannot be joined by \"Sum\"; known are mean, sum; did you mean \"sum\"?",
        "\"mse\" | \"mse\", \"batch\": false | line 14, column 27 (batch): here should stand a text"
            + " in quotes, not false",
        // the penalty
        "\"mse\" | \"mse\", \"l2\": 0.1 | line 14, column 24 (l2): here should stand a penalty in"
            + " curly brackets, not the number 0.1",
        "\"mse\" | \"mse\", \"l2\": {} | line 14, column 24 (l2): the key \"lambda\" is missing",
        "\"mse\" | \"mse\", \"l2\": {\"lamda\": 0.1} | line 14, column 24 (l2): the key \"lambda\""
            + " is missing; is \"lamda\" meant for \"lambda\"?",
        "\"mse\" | \"mse\", \"l2\": {\"lambda\": -0.1} | line 14, column 35: the lambda of the"
            + " penalty must be a finite number that is not negative, not -0.1",
        "\"mse\" | \"mse\", \"l2\": {\"lambda\": null} | line 14, column 35 (l2, lambda): here"
            + " should stand a number, not null",
        "\"mse\" | \"mse\", \"l2\": {\"lambda\": 1, \"half\": 0.5} | line 14, column 46 (l2, half):"
            + " here should stand true or false, not the number 0.5",
        "\"mse\" | \"mse\", \"l2\": {\"lambda\": 1, \"lambda\": 2} | line 14, column 38 (l2,"
            + " lambda): the key \"lambda\" is given twice",
      })
  void saysWhatIsWrongWithSkipsFrozenMatricesAndPenalties(
      String part, String replacement, String expected) {
    String said = Texts.errorOf(Texts.with(part.strip(), replacement.strip()));

    assertThat(said).isEqualTo("net.json, " + expected.strip());
  }

  @Test
  void layersThatDoNotChainAreToldBeforeWhatTheyAdd() {
    String text =
        Texts.with("[1, 2, 3],", "[1, 2, 3], \"add\": \"x\",").replace("[[1, 0, -1]]", "[[1]]");

    assertThat(Texts.errorOf(text)).startsWith("net.json, line 9, column 12: layer 2: W is 1 × 1");
  }

  private static String filledIn(String expected) {
    return expected
        .replace(
            "ACTIVATIONS",
            String.join(", ", Activations.all().stream().map(Activation::id).toList()))
        .replace("LOSSES", String.join(", ", Losses.all().stream().map(Loss::id).toList()));
  }

  @Test
  void namesEveryMissingKey() {
    assertThat(Texts.errorOf("{}"))
        .isEqualTo(
            "net.json, line 1, column 1: the keys \"layers\", \"loss\", \"x\", \"y\" are missing");
    assertThat(Texts.errorOf(Texts.with("\"loss\"", "\"lost\"")))
        .isEqualTo(
            "net.json, line 1, column 1: the key \"loss\" is missing; is \"lost\" meant for"
                + " \"loss\"?");
  }

  @Test
  void needsALayer() {
    assertThat(Texts.errorOf("{\"layers\": [], \"loss\": \"mse\", \"x\": [1], \"y\": [1]}"))
        .isEqualTo("net.json, line 1, column 12: a network needs at least one layer");
    assertThat(Texts.errorOf("{\"layers\": {}, \"loss\": \"mse\", \"x\": [1], \"y\": [1]}"))
        .isEqualTo(
            "net.json, line 1, column 12 (layers): "
                + "here should stand a list in square brackets, not something in curly brackets");
    assertThat(Texts.errorOf("{\"layers\": [[1]]}"))
        .isEqualTo(
            "net.json, line 1, column 13 (layer 1): "
                + "here should stand a layer in curly brackets, not a list in square brackets");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1, 2] | a list in square brackets",
        "\"text\" | the text \"text\"",
        "12 | the number 12",
        "null | null",
      })
  void aScenarioStandsInCurlyBrackets(String text, String given) {
    assertThat(Texts.errorOf(text))
        .isEqualTo(
            "net.json, line 1, column 1: here should stand a scenario in curly brackets, not "
                + given);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"version\": 3 | this file comes from the future: it has version 3, and this Chainrule"
            + " reads up to version 2; a newer Chainrule is needed",
        "\"version\": 1e30 | this file comes from the future: it has version 1e30, and this"
            + " Chainrule reads up to version 2; a newer Chainrule is needed",
        "\"version\": 0 | there is no version 0 of scenario files; the latest is 2",
        "\"version\": 1.5 | there is no version 1.5 of scenario files; the latest is 2",
        "\"version\": \"1\" | here should stand a number, not the text \"1\"",
      })
  void judgesTheVersionBeforeAnythingElse(String version, String reason) {
    String text = "{\"layers\": \"of a new kind\", " + version + "}";

    assertThat(Texts.errorOf(text)).isEqualTo("net.json, line 1, column 40 (version): " + reason);
  }

  @Test
  void refusesAnotherFormat() {
    assertThat(Texts.errorOf("{\"format\": \"cookbook\"}"))
        .isEqualTo(
            "net.json, line 1, column 12 (format): "
                + "this file calls itself \"cookbook\", but a scenario calls itself "
                + "\"chainrule-scenario\"");
  }

  @Test
  void aFormatInsideAnUnknownKeyIsNoneOfItsBusiness() throws Exception {
    String text = Texts.with("\"x\":", "\"made\": {\"format\": \"x\", \"version\": 9}, \"x\":");

    assertThat(Texts.read(text).unknown()).containsOnlyKeys("made");
  }

  @Test
  void theMessageStaysOneShortLine() {
    String odd = "re\\nlu\\u202e" + "u".repeat(1000);

    String said = Texts.errorOf(Texts.with("relu", odd));

    assertThat(said).hasSizeLessThan(300).contains("\"re\\u000alu\\u202euuu").contains("…");
    assertThat(said.codePoints()).noneMatch(Character::isISOControl);
  }

  @Test
  void longRowsAreCountedWithoutCommas() {
    String row = "1" + ", 1".repeat(1233);

    assertThat(Texts.errorOf(Texts.with("3, 4", row)))
        .endsWith("(layer 1, W, row 2): this row has 1234 entries, but row 1 has 2");
  }

  @Test
  void aSmallFileMayNotAskForHugeMatrices() {
    int many = 20_000;
    String column = "[1], ".repeat(many - 1) + "[1]";
    String row = "1, ".repeat(many - 1) + "1";
    String text =
        "{\"x\": [[%2$s]], \"y\": [[%2$s]], \"loss\": \"mse\", \"layers\": ["
            + "{\"W\": [%1$s], \"b\": [%1$s], \"activation\": \"relu\"},"
            + "{\"W\": [[%2$s]], \"b\": [0], \"activation\": \"relu\"}]}";

    assertThat(Texts.errorOf(String.format(text, column, row)))
        .isEqualTo(
            "net.json, line 1, column 7: layer 1 gives 20000 entries for each of 20000 samples; "
                + "that is more than 100 million numbers, the most that a pass may hold at once");
  }

  @Test
  void aLongKeyIsShortened() {
    String key = "k".repeat(100_000);

    assertThat(Texts.errorOf("{\"" + key + "\": 1, \"" + key + "\": 2}"))
        .isEqualTo(
            "net.json, line 1, column 100009 (K): the key \"K\" is given twice"
                .replace("K", "k".repeat(40) + "…"));
  }
}
