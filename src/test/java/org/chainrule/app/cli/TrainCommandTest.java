package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {

  private static final String XOR = "assets/scenarios/xor.json";
  private static final String RELU = "assets/scenarios/relu-regression.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private static CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("train"));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray(String[]::new));
  }

  /** The numbers are PyTorch's, from src/test/python/training.py. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sigmoid-bce-adam",
        "regression-one-sample-sgd",
        "skip-frozen-no-bias-l2-momentum",
        "softmax-batches-of-5-adam"
      })
  void printsWhatPyTorchGets(String name) throws Exception {
    JsonNode given = reference(name);
    Path file = folder.resolve("net.json");
    Files.writeString(file, given.get("scenario").toString());
    JsonNode settings = given.get("settings");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                file.toString(),
                "--optimiser",
                settings.get("optimiser").asText(),
                "--rate=" + settings.get("rate").asText(),
                "--steps=100",
                "--format=json"));
    if (settings.has("batch")) {
      arguments.add("--batch=" + settings.get("batch").asText());
      arguments.add("--seed=" + settings.get("seed").asText());
    }
    CommandRun run = run(arguments.toArray(String[]::new));

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).hasSize(1);
    JsonNode printed = JSON.readTree(run.out());
    assertThat(printed.fieldNames()).toIterable().containsExactly("losses", "layers");
    assertSame(printed, given.get("expect"), "losses");
    assertSame(printed, given.get("expect"), "layers");
  }

  private static void assertSame(JsonNode own, JsonNode theirs, String key) {
    List<Double> expected = numbers(theirs.get(key));
    List<Double> printed = numbers(own.get(key));
    assertThat(printed).hasSameSizeAs(expected).hasSizeGreaterThan(10);
    for (int k = 0; k < expected.size(); k++) {
      assertThat(printed.get(k)).isCloseTo(expected.get(k), within(1e-10));
    }
  }

  private static List<Double> numbers(JsonNode node) {
    List<Double> numbers = new ArrayList<>();
    if (node.isNumber()) {
      numbers.add(node.asDouble());
    }
    node.forEach(inner -> numbers.addAll(numbers(inner)));
    return numbers;
  }

  private static JsonNode reference(String name) throws Exception {
    String resource = "/org/chainrule/study/train/training.json";
    try (InputStream in = TrainCommandTest.class.getResourceAsStream(resource)) {
      for (JsonNode one : JSON.readTree(in).get("cases")) {
        if (one.get("name").asText().equals(name)) {
          return one;
        }
      }
    }
    throw new AssertionError("no case " + name);
  }

  @Test
  void aTableHasALineForEachStep() {
    CommandRun run = run(RELU, "--steps", "3", "--format", "csv");

    assertThat(run.out().lines()).hasSize(5).startsWith("step,loss", "0,2.0");
    assertThat(run(RELU, "--steps=0", "--format=csv").out()).isEqualTo("step,loss\n0,2.0\n");
  }

  @Test
  void textIsForAPerson() {
    CommandRun run =
        run(XOR, "--optimizer=adam", "--rate=0.05", "--steps=500", "--batch=2", "--beta1=0.8");

    assertThat(run.out())
        .startsWith(
            "XOR, 2–2–1, four samples\n"
                + "adam, η = 0.05, β₁ = 0.8, β₂ = 0.999, ε = 1e−8;"
                + " 2 of 4 samples at each step, in an order by seed 42\n\n"
                + "step   0   ℓ = 0.408\nstep  50   ℓ = ")
        .contains("\nstep 500   ℓ = ", "\n\nW₁ =\n[ ", "\nb₂ =\n");
    assertThat(run(XOR, "--steps=1").out()).contains("sgd, η = 0.01; all 4 samples at each step\n");
  }

  /** By hand: for a rate this large each step multiplies the error, until its square overflows. */
  @Test
  void saysWhereARunEndsThatLeavesTheNumbers() throws Exception {
    CommandRun run = run(RELU, "--rate=1e60", "--steps=50", "--format=json");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines().filter(line -> !line.endsWith("…")))
        .singleElement(InstanceOfAssertFactories.STRING)
        .matches(
            "chainrule: assets/scenarios/relu-regression.json: with step \\d+ .* is no longer finite"
                + " \\(row 1, column 1\\), so the run ends; the rate 1.0E60 may be too large");
    assertThat(JSON.readTree(run.out()).get("losses").size()).isBetween(2, 10);
  }

  /** That the limit is where it is said to be shows in the two rates around it. */
  @Test
  void tellsWhatTheNumbersShow() {
    String file = "assets/scenarios/training/dead-relu.json";

    assertThat(run(file, "--rate=0.2").out())
        .contains(
            "\n\nIteration 1: the loss rose from 4.28 to 26.8. η = 0.2 is beyond the limit 0.0554"
                + " along this gradient, where a step begins to raise the loss.\n",
            "Iteration 2: unit 2 of layer 1 died. Before this step it was on for 6 of 6 samples;"
                + " since then, up to iteration 100, it is off for all of them.");
    assertThat(run(file, "--rate=0.054", "--steps=1").out()).doesNotContain("rose");
    assertThat(run(file, "--rate=0.056", "--steps=1").out()).contains("Iteration 1: the loss rose");
    assertThat(run(file, "--rate=0.01", "--steps=20").out()).doesNotContain("Iteration");
  }

  @Test
  void aStepThatItselfOverflowsIsAnEnd() {
    CommandRun run = run(RELU, "--rate=1e308", "--steps=3", "--format=csv");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEqualTo("step,loss\n0,2.0\n");
    assertThat(run.err())
        .isEqualTo(
            "chainrule: "
                + RELU
                + ": with step 1 W⁺₁ is no longer finite (row 1, column 1), so the run ends; the rate"
                + " 1.0E308 may be too large\n");
  }

  private String trained(String training) throws Exception {
    Path file = folder.resolve("net.json");
    String json = Files.readString(Path.of(XOR)).strip();
    Files.writeString(
        file, json.substring(0, json.length() - 1) + ", \"training\": " + training + "}");
    return file.toString();
  }

  @Test
  void whatNoOptionSaysIsAsTheFileHasIt() throws Exception {
    String file =
        trained(
            "{\"optimiser\": \"adam\", \"beta1\": 0.8, \"rate\": 0.05, \"batch\": 2, \"steps\": 30}");
    String expected =
        run(XOR, "--optimiser=adam", "--beta1=0.8", "--rate=0.05", "--batch=2", "--steps=30").out();

    assertThat(run(file).out()).isEqualTo(expected).contains("\nstep 30   ℓ = ");
    assertThat(run(file, "--rate=0.1", "--beta2=0.9", "--seed=5", "--steps=3").out())
        .contains("adam, η = 0.1, β₁ = 0.8, β₂ = 0.9, ε = 1e−8; 2 of 4", "by seed 5\n");
    assertThat(run(file, "--optimiser=adam").out()).contains("β₁ = 0.8");
    assertThat(run(file, "--optimiser=momentum").out()).contains("momentum, η = 0.05, μ = 0.9;");
  }

  /**
   * Half of it at another rate is as much as two runs, of which one begins where the other ends.
   */
  /** The penalty that comes at step 10 shows from the next step on, and is said. */
  @Test
  void aChangeOfThePenaltyIsMadeAndSaid() throws Exception {
    String file =
        trained(
            "{\"rate\": 0.1, \"steps\": 12, \"changes\": [{\"at\": 10,"
                + " \"l2\": {\"lambda\": 0.5}}, {\"at\": 12, \"l2\": null}]}");
    List<Double> losses = numbers(JSON.readTree(run(file, "--format=json").out()).get("losses"));
    List<Double> without =
        numbers(
            JSON.readTree(run(XOR, "--rate=0.1", "--steps=12", "--format=json").out())
                .get("losses"));
    assertThat(losses.subList(0, 10)).isEqualTo(without.subList(0, 10));
    assertThat(losses.get(10)).isGreaterThan(without.get(10));
    assertThat(run(file).out()).contains(", Ω = ½ · 0.5 · Σ W²").contains(", Ω = 0");
  }

  @Test
  void saysThatOthersOfTheFileAreNotTrained() throws Exception {
    CommandRun run = run(trained("{\"beside\": [{\"rate\": 3}]}"), "--format=csv");
    assertThat(run.err()).contains("the first of the 2 runs of the file is trained");
  }

  @Test
  void changesOfCourseAreMade() throws Exception {
    String file =
        trained(
            "{\"rate\": 0.1, \"steps\": 20, \"changes\": [{\"at\": 10, \"rate\": 0.5,"
                + " \"edits\": {\"b2\": [0.25]}}]}");
    CommandRun whole = run(file, "--format=json");
    CommandRun half = run(XOR, "--rate=0.1", "--steps=10", "--format=json");
    JsonNode layers = JSON.readTree(half.out()).get("layers");
    Path rest = folder.resolve("rest.json");
    ObjectNode net = (ObjectNode) JSON.readTree(Files.readString(Path.of(XOR)));
    for (int k = 0; k < 2; k++) {
      ObjectNode layer = (ObjectNode) net.get("layers").get(k);
      layer.set("W", layers.get(k).get("W"));
      layer.set("b", layers.get(k).get("b"));
    }
    ((ObjectNode) net.get("layers").get(1)).putArray("b").add(0.25);
    Files.writeString(rest, net.toString());
    CommandRun second = run(rest.toString(), "--rate=0.5", "--steps=10", "--format=json");

    JsonNode made = JSON.readTree(whole.out());
    assertThat(made.get("layers")).isEqualTo(JSON.readTree(second.out()).get("layers"));
    List<Double> losses = numbers(JSON.readTree(half.out()).get("losses"));
    losses.remove(10);
    losses.addAll(numbers(JSON.readTree(second.out()).get("losses")));
    assertThat(numbers(made.get("losses"))).isEqualTo(losses);
    assertThat(run(file).out())
        .contains("\nfrom step 10 on sgd, η = 0.5; all 4 samples at each step; b₂ edited\n");
    assertThat(run(file, "--steps=5").out()).doesNotContain("from step");
  }

  @Test
  void anEditThatDoesNotFitIsRefused() throws Exception {
    String file = trained("{\"changes\": [{\"at\": 1, \"edits\": {\"W2\": [[1, 2, 3]]}}]}");
    CommandRun run = run(file);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo("chainrule: " + file + ": W2 is 1 × 3, but that of the net is 1 × 2\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--momentum=0.5|--momentum does not go with --optimiser sgd",
        "--optimiser=adam --momentum=0.5|--momentum does not go with --optimiser adam",
        "--optimiser=momentum --beta2=0.5|--beta2 does not go with --optimiser momentum",
        "--optimiser=adm|there is no optimiser \"adm\"; known are sgd, momentum, adam; did you mean \"adam\"?",
        "--optimiser=momentum --momentum=1|momentum must be a number from 0 up to but not including 1, not 1.0",
        "--rate=0|rate must be a finite number above 0, not 0.0",
        "--rate=fast|--rate takes a number, not \"fast\"",
        "--rate=1e-400|--rate: 1e-400 is so small that it would become 0",
        "--batch=5|--batch takes a whole number from 1 to 4, not \"5\"",
        "--batch=0|--batch takes a whole number from 1 to 4, not \"0\"",
        "--steps=-1|--steps takes a whole number from 0 to 1000000, not \"-1\"",
        "--seed=x|--seed takes a whole number, not \"x\"",
        "--format=xml|there is no format \"xml\"; known are text, json and csv"
      })
  void saysWhatCannotBe(String options, String message) {
    List<String> arguments = new ArrayList<>(List.of(XOR));
    arguments.addAll(List.of(options.split(" ")));
    CommandRun run = run(arguments.toArray(String[]::new));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("chainrule: " + message + "; see chainrule --help\n");
  }

  @Test
  void needsAFileThatIsThere() {
    assertThat(run().err()).startsWith("chainrule: a scenario file is missing");
    assertThat(run("nowhere.json").status()).isEqualTo(1);
    assertThat(run(XOR, RELU).err()).contains("there is one argument too many: " + RELU);
  }
}
