package org.chainrule.file.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.file.scenario.Texts;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisunderstoodTest {

  private static final String NOTE = " is not understood, so it changes nothing here";

  private static List<String> ofFile(String key, String json) throws ScenarioFileException {
    return notes("\"x\":", "\"" + key + "\": " + json + ", \"x\":");
  }

  private static List<String> ofLayer(String key, String json) throws ScenarioFileException {
    return notes("\"b\": [0.5],", "\"b\": [0.5], \"" + key + "\": " + json + ",");
  }

  private static List<String> ofPenalty(String key, String json) throws ScenarioFileException {
    return notes("\"x\":", "\"l2\": {\"lambda\": 0.1, \"" + key + "\": " + json + "}, \"x\":");
  }

  private static List<String> notes(String part, String replacement) throws ScenarioFileException {
    return Misunderstood.of(Texts.read(Texts.with(part, replacement)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l1",
        "L1_lambda",
        "dropout",
        "Dropout",
        "dropout_rate",
        "keep_prob",
        "batch_norm",
        "batchnorm",
        "batchNorm",
        "BatchNormalization",
        "layer_norm",
        "normalize",
        "standardize",
        "class_weight",
        "sample_weights",
        "label_smoothing",
        "clip",
        "clipnorm",
        "gradient_clipping",
        "max_grad_norm",
        "temperature",
        "gain",
        "scale",
        "noise",
        "from_logits",
      })
  void namesWhatChangesThePassElsewhere(String key) throws Exception {
    assertThat(ofFile(key, "0.5")).containsExactly("\"" + key + "\"" + NOTE);
    assertThat(ofLayer(key, "0.5")).containsExactly("layer 2: \"" + key + "\"" + NOTE);
    assertThat(ofPenalty(key, "0.5")).containsExactly("l2: \"" + key + "\"" + NOTE);
  }

  @ParameterizedTest
  @CsvSource({
    "dropout, 0",
    "dropout, 0.0",
    "dropout, null",
    "batch_norm, false",
    "normalize, '\"none\"'",
    "temperature, 1",
    "scale, 1.0",
    "weight_decay, 0",
    "l2_lambda, 0.0",
    "regularization, '\"none\"'",
    "bias, false",
    "trainable, true",
  })
  void whatIsSwitchedOffIsNoCause(String key, String json) throws Exception {
    assertThat(ofFile(key, json)).isEmpty();
    assertThat(ofLayer(key, json)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lr",
        "learning_rate",
        "optimizer",
        "momentum",
        "nesterov",
        "epochs",
        "iterations",
        "batch_size",
        "shuffle",
        "seed",
        "random_state",
        "metrics",
        "early_stopping",
        "lr_decay",
      })
  void whatOnlyTrainsPassesInSilence(String key) throws Exception {
    assertThat(ofFile(key, "0.5")).isEmpty();
    assertThat(ofLayer(key, "0.5")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "comment",
        "note",
        "notes",
        "source",
        "author",
        "title",
        "description",
        "expected",
        "expect",
        "conventions",
        "norms",
        "rtol",
        "atol",
        "labels",
        "names",
        "inputs",
        "targets",
        "data",
        "units",
        "type",
        "date",
        "made",
        "why",
        "url",
        "license",
        "id",
        "tags",
        "difficulty",
        "solution",
        "hint",
        "points",
        "",
        "/",
        "~",
        "…",
      })
  void freeNotesPassInSilence(String key) throws Exception {
    assertThat(ofFile(key, "\"text\"")).isEmpty();
    assertThat(ofLayer(key, "[1, 2]")).isEmpty();
    assertThat(ofPenalty(key, "0.5")).isEmpty();
  }

  @Test
  void notesInsideANoteAreNoneOfItsBusiness() throws Exception {
    assertThat(ofFile("made", "{\"dropout\": 0.5, \"l1\": 1, \"bias\": 2}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bias, b",
    "biases, b",
    "b1, b",
    "B, b",
    "intercept, b",
    "weights, W",
    "weight, W",
    "W1, W",
    "w, W",
    "kernel, W",
    "act, activation",
    "activaton, activation",
    "Activation, activation",
    "activation_function, activation",
    "freeze, frozen",
    "frozn, frozen",
    "residual, add",
    "skip, add",
    "negative_slope, slope",
    "slpoe, slope",
    "alhpa, alpha",
  })
  void aKeyOfALayerIsMeant(String key, String meant) throws Exception {
    String asked = "\"" + key + "\"" + NOTE + "; is \"" + meant + "\"";
    assertThat(ofLayer(key, "[1]")).containsExactly("layer 2: " + asked + " meant?");
    if (!meant.equals("W") && !key.matches("slpoe|alhpa|frozn|activaton")) {
      assertThat(ofFile(key, "[1]")).containsExactly(asked + " in a layer meant?");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "l2_lambda, l2",
    "L2, l2",
    "weight_decay, l2",
    "weightDecay, l2",
    "regularization, l2",
    "lambda, l2",
    "reduction, batch",
    "bacth, batch",
    "huber-delta, huber_delta",
    "delta, huber_delta",
    "huberdelta, huber_delta",
    "hubr_dleta, huber_delta",
    "Loss, loss",
    "X, x",
    "layer, layers",
  })
  void aKeyOfTheFileIsMeant(String key, String meant) throws Exception {
    assertThat(ofFile(key, "0.5"))
        .containsExactly("\"" + key + "\"" + NOTE + "; is \"" + meant + "\" meant?");
  }

  @ParameterizedTest
  @CsvSource({
    "l2, l2",
    "weight_decay, l2",
    "kernel_regularizer, l2",
    "huber_delta, huber_delta",
    "batch, batch",
    "loss, loss",
    "reduction, batch",
  })
  void aKeyOfTheFileStandsInALayer(String key, String meant) throws Exception {
    assertThat(ofLayer(key, "0.5"))
        .containsExactly(
            "layer 2: \"" + key + "\"" + NOTE + "; is \"" + meant + "\" beside the loss meant?");
  }

  @Test
  void aKeyOfThePenaltyIsMeant() throws Exception {
    assertThat(ofPenalty("Half", "false"))
        .containsExactly("l2: \"Half\"" + NOTE + "; is \"half\" meant?");
    assertThat(ofPenalty("halff", "false"))
        .containsExactly("l2: \"halff\"" + NOTE + "; is \"half\" meant?");
    assertThat(ofPenalty("lamda", "2"))
        .containsExactly("l2: \"lamda\"" + NOTE + "; is \"lambda\" meant?");
    assertThat(ofFile("half", "false").get(0)).endsWith("; is \"half\" inside \"l2\" meant?");
  }

  @Test
  void whatIsNotTrainableIsFrozen() throws Exception {
    assertThat(ofLayer("trainable", "false"))
        .containsExactly("layer 2: \"trainable\"" + NOTE + "; is \"frozen\" meant?");
  }

  /** Keras 2 calls the slope of LeakyReLU alpha. */
  @Test
  void aNumberOfAnotherActivationOrLossIsNamed() throws Exception {
    assertThat(notes("\"relu\"", "\"leaky_relu\", \"alpha\": 0.3"))
        .containsExactly(
            "layer 1: \"alpha\" goes with elu, so it changes nothing with leaky_relu; is \"slope\""
                + " meant?");
    assertThat(notes("\"relu\"", "\"relu\", \"slope\": 0.3"))
        .containsExactly(
            "layer 1: \"slope\" goes with leaky_relu, so it changes nothing with relu");
    assertThat(ofFile("huber_delta", "2"))
        .containsExactly("\"huber_delta\" goes with huber, so it changes nothing with mse");
    assertThat(notes("\"mse\"", "\"huber\", \"huber_delta\": 2")).isEmpty();
    assertThat(notes("\"relu\"", "\"elu\", \"alpha\": 2")).isEmpty();
  }

  @Test
  void whatIsSaidOfSeveralLayersIsSaidOnce() throws Exception {
    String layer = "{\"W\": [[1]], \"activation\": \"relu\", \"dropout\": 0.5}, ";
    String last = "{\"W\": [[1]], \"activation\": \"relu\", \"bias\": [1]}";
    String text = "{\"layers\": [%s%s], \"loss\": \"mse\", \"x\": [1], \"y\": [1], \"l1\": 0.1}";

    assertThat(Misunderstood.of(Texts.read(String.format(text, layer.repeat(3), last))))
        .containsExactly(
            "layers 1, 2, 3: \"dropout\"" + NOTE,
            "layer 4: \"bias\"" + NOTE + "; is \"b\" meant?",
            "\"l1\"" + NOTE);
    assertThat(Misunderstood.of(Texts.read(String.format(text, layer.repeat(70), last))).get(0))
        .isEqualTo("layers 1, 2, 3, 4, 5, …: \"dropout\"" + NOTE);
  }

  @Test
  void aKeyIsShownInOneLine() throws Exception {
    assertThat(ofFile("drop\\n\\u202eout", "0.5"))
        .containsExactly("\"drop\\u000a\\u202eout\"" + NOTE);
  }

  @Test
  void keysOfLayersThatAreGoneAreLeftAlone() throws Exception {
    Scenario scenario = Texts.read(Texts.GOOD);
    Scenario longer =
        new Scenario("", scenario.network(), scenario.sample(), Map.of("/layers/9/dropout", "0.5"));

    assertThat(Misunderstood.of(longer)).isEmpty();
  }

  /** The text uses every key but the number of another loss. */
  @ParameterizedTest
  @EnumSource
  void everyKeyThatCountsAsKnownIsRead(Level level) throws Exception {
    String text = Texts.EVERYTHING.replace("squared_error_half\"", "huber\", \"huber_delta\": 2");
    Scenario everything = Texts.read(text);

    assertThat(level.known()).isNotEmpty().allMatch(key -> text.contains("\"" + key + "\":"));
    assertThat(everything.unknown().keySet())
        .containsExactlyInAnyOrder("/layers/0/note", "/l2/why", "training", "/training/by", "made");
    assertThat(Misunderstood.of(everything)).isEmpty();
  }

  @Test
  void theBundledScenariosGiveNoNote() throws Exception {
    assertThat(BundledScenarios.all())
        .isNotEmpty()
        .allSatisfy(
            entry -> assertThat(Misunderstood.of(BundledScenarios.load(entry.id()))).isEmpty());
  }

  @Test
  void theReferenceCasesGiveNoNote() throws Exception {
    int count = 0;
    for (JsonNode file : cases()) {
      String name = file.get("name").asText();
      Scenario scenario = ScenarioReader.read(file.toString(), name);
      assertThat(scenario.unknown()).as(name).isNotEmpty();
      assertThat(Misunderstood.of(scenario)).as(name).isEmpty();
      count++;
    }
    assertThat(count).isEqualTo(73);
  }

  private static JsonNode cases() throws IOException {
    try (InputStream in =
        MisunderstoodTest.class.getResourceAsStream(
            "/org/chainrule/pass/program/reference-cases.json")) {
      return new ObjectMapper().readTree(in);
    }
  }
}
