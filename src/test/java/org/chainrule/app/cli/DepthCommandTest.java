package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.depth.Sampling;
import org.chainrule.study.depth.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepthCommandTest {

  private static CommandRun run(String line) {
    return CommandRun.of(line.split(" "));
  }

  private static JsonNode json(String line) throws Exception {
    CommandRun run = run(line + " --format json");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).hasLineCount(1).endsWith("}\n");
    return new ObjectMapper().readTree(run.out());
  }

  /** The logarithm of a ReLU of 0 is none. */
  @Test
  void saysInWordsThatTheLossNeedsOtherOutputs() {
    String said = run("depth --loss bce --activation relu --init he --networks 20").out();
    assertThat(said).contains("Stacks of 20 layers of width 8 with ReLU: initialisation He");
    String sentences = said.substring(said.lastIndexOf("\n\n"));
    assertThat(sentences)
        .contains("is defined only for outputs between 0 and 1")
        .contains("In half of the nets or more the way back (19 steps) has no finite factor")
        .doesNotContain("by NaN");
  }

  /** With one net all three quartiles are its norm, here taken from its own pass. */
  @Test
  void printsTheNormsOfItsNets() throws Exception {
    JsonNode json =
        json(
            "depth --activation tanh --depth 4 --width 3 --init normal --deviation 0.7 --scale 2"
                + " --bias -0.5 --loss huber --seed -9 --networks 1");
    Stack stack =
        new Stack(4, 3, Activations.TANH, Initialisation.normal(0.7), 2, -0.5, Losses.HUBER);
    Trace trace = Pass.run(new Sampling(stack, -9, 1).network(0).scenario(""));

    assertThat(json.get("layers")).hasSize(4);
    for (int layer = 1; layer <= 4; layer++) {
      JsonNode node = json.get("layers").get(layer - 1);
      assertThat(node.get("layer").intValue()).isEqualTo(layer);
      double dz = norm(trace, Name.linearOutput(layer).gradient());
      double dw = norm(trace, Name.weight(layer).gradient());
      for (String quartile : List.of("q1", "median", "q3")) {
        assertThat(node.get("dl_dz").get(quartile).doubleValue()).isCloseTo(dz, within(1e-14));
        assertThat(node.get("dl_dW").get(quartile).doubleValue()).isCloseTo(dw, within(1e-14));
      }
    }
  }

  private static double norm(Trace trace, Name name) {
    Matrix gradient = trace.quantity(name).value();
    return Math.sqrt(gradient.hadamard(gradient).sum());
  }

  @Test
  void printsTheSharesAndTheSettings() throws Exception {
    JsonNode json = json("depth --activation relu --init he --networks 2000 --seed 5");

    assertThat(json.get("healthy").doubleValue()).isBetween(0.9, 0.95);
    assertThat(json.get("vanished").doubleValue() + json.get("healthy").doubleValue())
        .isCloseTo(1, within(1e-12));
    assertThat(json.get("exploded").doubleValue()).isZero();
    assertThat(json.get("exact_zero").doubleValue()).isBetween(0.05, 0.1);
    JsonNode interval = json.get("interval95").get("healthy");
    assertThat(json.get("healthy").doubleValue())
        .isBetween(interval.get(0).doubleValue(), interval.get(1).doubleValue());
    assertThat(json.get("activation").textValue()).isEqualTo("relu");
    assertThat(json.get("depth").intValue()).isEqualTo(20);
    assertThat(json.get("networks").intValue()).isEqualTo(2000);
  }

  @Test
  void whatIsNotFiniteIsAText() throws Exception {
    JsonNode json =
        json("depth --activation identity --depth 9 --width 2 --scale 1e60 --networks 10");

    assertThat(json.get("exploded").doubleValue()).isEqualTo(1);
    assertThat(json.get("not_finite").doubleValue()).isEqualTo(1);
    List<String> texts =
        Stream.of("q1", "median", "q3")
            .map(quartile -> json.get("layers").get(0).get("dl_dz").get(quartile))
            .map(JsonNode::textValue)
            .toList();
    assertThat(texts).isSubsetOf("Infinity", "NaN");
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    String line = "depth --networks 500 --depth 8 --format csv --threads ";

    assertThat(run(line + 1)).isEqualTo(run(line + 3));
  }

  @Test
  void csvHasALineForEachLayer() {
    CommandRun run = run("depth --networks 3 --depth 5 --format csv");

    assertThat(run.out())
        .hasLineCount(6)
        .startsWith(
            "layer,dl_dz_q1,dl_dz_median,dl_dz_q3,dl_dW_q1,dl_dW_median,dl_dW_q3,"
                + "vanished,exploded,healthy\n1,");
    assertThat(run.out().lines()).allMatch(line -> line.split(",").length == 10);
    assertThat(run.out().lines().skip(1)).allMatch(line -> line.endsWith(",0.0,0.0,1.0"));
  }

  /** σ′ is at most ¼: with Xavier's weights a net of 20 layers keeps about 0.22¹⁹ = 3e−13. */
  @Test
  void textSaysWhatItComesTo() {
    CommandRun run = run("depth --networks 200");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Stacks of 20 layers of width 8 with σ: initialisation Xavier, scale 1, bias 0")
        .contains("layer  ‖dℓ/dz‖ q1    median", "\n   20  ")
        .contains("Of 200 random nets the gradient vanishes in 100 % (98.1 % to 100 %)")
        .contains(
            "In the median net the way back (19 steps) multiplies", "as if each step did by 0.22");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--depth 1 | the depth is a whole number from 2 to 100, not 1",
        "--depth 1e1 | --depth takes a whole number, not \"1e1\"",
        "--width 300 | the width is a whole number from 1 to 256, not 300",
        "--networks 100001 | the number of nets is from 1 to 100000, not 100001",
        "--scale -1 | the weight scale is a number from 0 to 1e100, not -1.0",
        "--scale 1e-400 | --scale: 1e-400 is so small that it would become 0",
        "--scale 0x1p3 | --scale takes a number, not \"0x1p3\"",
        "--scale 1.2.3 | --scale takes a number, not \"1.2.3\"",
        "--bias 1e999 | the bias is a number from -1e100 to 1e100, not Infinity",
        "--init normal --deviation -1 | the standard deviation of the weights is a number from 0 to"
            + " 1e100, not -1.0",
        "--deviation 1 | --deviation goes with --init normal or uniform, not with xavier",
        "--init halves | there is no initialisation \"halves\"; known are zeros, ones, identity,"
            + " uniform, normal, xavier, he, orthogonal",
        "--init x | there is no initialisation \"x\"; known are zeros, ones, identity, uniform,"
            + " normal, xavier, he, orthogonal",
        "--loss x | there is no loss \"x\"; known are mse, squared_error_half,"
            + " squared_error_mean, bce, cross_entropy, mae, huber, given",
        "--activation x | there is no activation \"x\"; known are relu, leaky_relu, sigmoid, tanh,"
            + " softplus, gelu, silu, elu, identity, softmax",
        "--loss mean_squared_error --networks 9 | there is no loss \"mean_squared_error\"; known"
            + " are mse, squared_error_half, squared_error_mean, bce, cross_entropy, mae, huber,"
            + " given; here it is called \"squared_error_mean\" (\"mse\" is the sum over the"
            + " outputs)",
        "--activation logistic | there is no activation \"logistic\"; known are relu, leaky_relu,"
            + " sigmoid, tanh, softplus, gelu, silu, elu, identity, softmax; here it is called"
            + " \"sigmoid\"",
        "--format xml | there is no format \"xml\"; known are text, json and csv",
        "--threads 0 | --threads takes a whole number from 1 to 256, not \"0\"",
        "--seed 1.5 | --seed takes a whole number, not \"1.5\"",
        "more | there is one argument too many: more",
        "--depth | a value is missing after --depth",
        "--depth 2 --depth 3 | the option --depth is given twice",
      })
  void wrongOptionsAreSaidInOneLine(String options, String message) {
    CommandRun run = run("depth " + options);

    assertThat(run.err()).isEqualTo("chainrule: " + message + "; see chainrule --help\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void helpNamesIt() {
    assertThat(run("--help").out()).contains("  depth ");
    assertThat(run("depth --help").out()).startsWith("Usage: chainrule depth").doesNotContain("${");
  }
}
