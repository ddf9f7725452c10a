package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.stream.DoubleStream;
import org.chainrule.formula.writing.Scripts;

/** What is read off the pictures of one net's way back, worked out by hand. */
final class FlowReadingRules {

  private static final double CLOSE = 1e-5;
  private static final double LOG10_OF_2 = Math.log10(2);
  private static final String LENGTH = "(\\S+|exactly 0|about \\S+)";

  private FlowReadingRules() {}

  static Claims<DepthRules.Said> all() {
    Claims<DepthRules.Said> claims = new Claims<>();
    claims.rule(
        "lengths at both ends",
        "^\\S+: ‖dℓ/d([zW])‖ is " + LENGTH + " at layer (\\d+) and " + LENGTH + " at layer 1$",
        (said, found) ->
            length(said, found.group(1), Integer.parseInt(found.group(3)), found.group(2))
                && length(said, found.group(1), 1, found.group(4)));
    claims.rule(
        "length at a layer",
        "^\\S+, layer (\\d+): ‖dℓ/d([zW])‖ = " + LENGTH + "$",
        (said, found) ->
            length(said, found.group(2), Integer.parseInt(found.group(1)), found.group(3)));
    claims.rule(
        "outputs",
        "Outputs of layer (\\d+): mean (\\S+), standard deviation (\\S+),"
            + " the middle half from (\\S+) to (\\S+)\\.",
        FlowReadingRules::outputs);
    claims.rule(
        "off, flat, median slope",
        "Outputs of layer (\\d+):.* Slopes: (\\S+) % of the units are off, (\\S+) % flat;"
            + " the median slope is (\\S+)\\.",
        FlowReadingRules::slopes);
    claims.rule(
        "factors of a step",
        "The step from layer (\\d+) back to (\\d+): the weights multiply by (\\S+),"
            + " the slopes by (\\S+), both by (\\S+)\\.",
        FlowReadingRules::factors);
    claims.rule(
        "no factors, 0",
        "The step from layer (\\d+) back to \\d+ has no factors: the gradient is exactly 0",
        (said, found) -> {
          assertThat(DepthRules.isZero(delta(said, Integer.parseInt(found.group(1)))))
              .as(said.toString())
              .isTrue();
          return true;
        });
    claims.rule(
        "no factors, not finite",
        "The step from layer (\\d+) back to (\\d+) has no factors: the gradient is not finite",
        FlowReadingRules::notFinite);
    claims.rule(
        "stopped",
        "The step from layer (\\d+) back to (\\d+): the weights multiply by 0, so nothing",
        FlowReadingRules::stopped);
    claims.rule(
        "per cent of a layer not moved",
        "Outputs of layer (\\d+):.* a step with η = (\\S+) would not move (\\S+) % of its weights",
        FlowReadingRules::lost);
    claims.rule(
        "zones",
        "(below|above) this line \\(ρ [<>] 2(⁻?)²⁴\\) layer 1 would count as"
            + " (vanished|exploded) \\[(\\S+)\\]",
        FlowReadingRules::zone);
    return claims;
  }

  private static double[] delta(DepthRules.Said said, int layer) {
    return said.hand().delta.get(layer - 1);
  }

  /** ‖dℓ/dW‖ is that of an outer product. */
  private static boolean length(DepthRules.Said said, String of, int layer, String claimed) {
    double log = StackByHand.log2Norm(delta(said, layer));
    if (of.equals("W")) {
      log += StackByHand.log2Norm(said.hand().input(layer));
    }
    if (claimed.equals("exactly 0")) {
      assertThat(log).as(said.toString()).isEqualTo(Double.NEGATIVE_INFINITY);
    } else if (claimed.startsWith("about 10")) {
      String exponent = Scripts.large(claimed.substring("about 10".length())).replace('−', '-');
      double log10 = log * LOG10_OF_2;
      assertThat(Double.parseDouble(exponent)).as(said.toString()).isCloseTo(log10, within(0.5001));
    } else {
      same(said, claimed, log);
    }
    return true;
  }

  /** A number that is claimed, against the binary logarithm of what it should be. */
  private static void same(DepthRules.Said said, String claimed, double log) {
    double number = Saying.number(claimed);
    assertThat(Double.isFinite(number)).as(said.toString()).isEqualTo(log < 1024);
    if (log < 1024) {
      assertThat(Math.log(number) / Math.log(2)).as(said.toString()).isCloseTo(log, within(CLOSE));
    }
  }

  private static boolean outputs(DepthRules.Said said, Matcher found) {
    double[] outputs = said.hand().outputs.get(Integer.parseInt(found.group(1)) - 1);
    double mean = DoubleStream.of(outputs).sum() / outputs.length;
    double size = DoubleStream.of(outputs).map(Math::abs).max().orElseThrow();
    if (!Double.isFinite(size)) {
      return false;
    }
    double[] sorted = DoubleStream.of(outputs).sorted().toArray();
    double[] distances = DoubleStream.of(outputs).map(a -> a - mean).toArray();
    double deviation = Math.pow(2, StackByHand.log2Norm(distances)) / Math.sqrt(outputs.length);
    double[] expected = {
      mean,
      deviation,
      DepthShareRules.quantile(sorted, 0.25),
      DepthShareRules.quantile(sorted, 0.75)
    };
    for (int k = 0; k < expected.length; k++) {
      assertThat(Saying.number(found.group(k + 2)))
          .as(said.toString())
          .isCloseTo(expected[k], within(1e-6 * size));
    }
    return true;
  }

  private static boolean slopes(DepthRules.Said said, Matcher found) {
    double[] z = said.hand().z.get(Integer.parseInt(found.group(1)) - 1);
    String activation = said.stack().activation().id();
    if (!DoubleStream.of(z).allMatch(Double::isFinite) || activation.equals("silu")) {
      return false;
    }
    double[] sorted =
        DoubleStream.of(z)
            .map(at -> StackByHand.slope(said.stack().activation(), at))
            .sorted()
            .toArray();
    boolean relu = activation.equals("relu");
    boolean tails = !relu && !activation.equals("leaky_relu");
    percent(said, found.group(2), share(sorted, slope -> relu && slope == 0));
    percent(said, found.group(3), share(sorted, slope -> tails && slope < 0.05));
    assertThat(Saying.number(found.group(4)))
        .as(said.toString())
        .isCloseTo(DepthShareRules.quantile(sorted, 0.5), within(1e-7));
    return true;
  }

  private static double share(double[] numbers, DoublePredicate which) {
    return (double) DoubleStream.of(numbers).filter(which).count() / numbers.length;
  }

  private static void percent(DepthRules.Said said, String claimed, double share) {
    assertThat(Saying.number(claimed)).as(said.toString()).isCloseTo(100 * share, within(1e-4));
  }

  private static boolean factors(DepthRules.Said said, Matcher found) {
    int to = Integer.parseInt(found.group(2));
    assertThat(Integer.parseInt(found.group(1))).isEqualTo(to + 1);
    double from = StackByHand.log2Norm(delta(said, to + 1));
    double between = StackByHand.log2Norm(said.hand().arriving.get(to - 1));
    double reached = StackByHand.log2Norm(delta(said, to));
    same(said, found.group(3), between - from);
    same(said, found.group(4), reached - between);
    same(said, found.group(5), reached - from);
    return true;
  }

  private static boolean notFinite(DepthRules.Said said, Matcher found) {
    double from = StackByHand.log2Norm(delta(said, Integer.parseInt(found.group(1))));
    double reached = StackByHand.log2Norm(delta(said, Integer.parseInt(found.group(2))));
    assertThat(from < Double.POSITIVE_INFINITY && reached < Double.POSITIVE_INFINITY)
        .as(said.toString())
        .isFalse();
    return true;
  }

  private static boolean stopped(DepthRules.Said said, Matcher found) {
    int to = Integer.parseInt(found.group(2));
    assertThat(DepthRules.isZero(said.hand().arriving.get(to - 1))).as(said.toString()).isTrue();
    assertThat(StackByHand.log2Norm(delta(said, to + 1)))
        .as(said.toString())
        .isGreaterThan(Double.NEGATIVE_INFINITY);
    return true;
  }

  private static boolean lost(DepthRules.Said said, Matcher found) {
    assertThat(Saying.number(found.group(2))).isEqualTo(said.rate());
    percent(said, found.group(3), DepthRules.share(said, Integer.parseInt(found.group(1))));
    return true;
  }

  /** 24 binary digits below and above the length at the last layer. */
  private static boolean zone(DepthRules.Said said, Matcher found) {
    boolean below = found.group(1).equals("below");
    assertThat(found.group(2)).isEqualTo(below ? "⁻" : "");
    assertThat(found.group(3)).isEqualTo(below ? "vanished" : "exploded");
    double last = StackByHand.log2Norm(delta(said, said.hand().depth()));
    assertThat(Double.parseDouble(found.group(4)))
        .as(said.toString())
        .isCloseTo((last + (below ? -24 : 24)) * LOG10_OF_2, within(1e-9));
    return true;
  }
}
