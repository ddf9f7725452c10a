package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.activation.Activation;
import org.chainrule.study.depth.stack.Stack;

/** Claims about the gradient of one random net, worked out by hand. */
final class DepthRules {

  private static final double CLOSE = 1e-5;

  private DepthRules() {}

  /**
   * A sentence about one net.
   *
   * @param hand the pass of the net by plain loops
   * @param rate the learning rate
   */
  record Said(Stack stack, StackByHand hand, double rate, String text) implements Claims.Said {

    Said {
      text = InEnglish.of(text);
    }

    double log2Ratio() {
      return StackByHand.log2Norm(hand.delta.get(0))
          - StackByHand.log2Norm(hand.delta.get(hand.depth() - 1));
    }

    int steps() {
      return hand.depth() - 1;
    }

    @Override
    public String toString() {
      return stack + ": " + text;
    }
  }

  static Claims<Said> all() {
    Claims<Said> claims = new Claims<>();
    claims.rule(
        "multiplied by, neither vanishes nor explodes",
        "From layer (\\d+) back to layer 1 the length of dℓ/dz is multiplied by ρ\u00a0=\u00a0(\\S+):"
            + " the gradient neither vanishes",
        (said, found) -> ratio(said, found, -24, 24));
    claims.rule(
        "vanishes",
        "From layer (\\d+) back to layer 1 .* multiplied by ρ\u00a0=\u00a0(\\S+), which is below 2⁻²⁴:"
            + " the gradient vanishes",
        (said, found) -> ratio(said, found, Double.NEGATIVE_INFINITY, -24));
    claims.rule(
        "explodes",
        "From layer (\\d+) back to layer 1 .* multiplied by ρ\u00a0=\u00a0(\\S+), which is above 2²⁴:"
            + " the gradient explodes",
        (said, found) -> ratio(said, found, 24, Double.POSITIVE_INFINITY));
    claims.rule("exactly 0", "gradient is exactly 0 at layer (\\d+), and so", DepthRules::zero);
    claims.rule(
        "all off, exactly 0",
        "Every unit of layer (\\d+) is off, so the gradient is exactly 0 there",
        DepthRules::allOff);
    claims.rule(
        "not finite forward", "outputs of layer (\\d+) are not finite", DepthRules::notFinite);
    claims.rule(
        "not finite back", "the gradient is not finite at layer (\\d+)", DepthRules::notFiniteBack);
    claims.rule(
        "factors",
        "multipl(?:y|ies) it (?:on average \\(geometric mean\\) )?by (\\S+): the weights by (\\S+),"
            + " the slopes by (\\S+)\\.",
        DepthRules::factors);
    claims.rule(
        "must shrink",
        "is larger than (\\S+), so where ‖W‖₂ < (\\S+) a step back must shrink the gradient:"
            + " so at (\\d+) of the (\\d+) steps? \\(here ‖W‖₂ is (\\S+?)(?: to (\\S+))?\\)",
        (said, found) -> bound(said, found, Long.parseLong(found.group(3)), 5));
    claims.rule(
        "must shrink nowhere",
        "is larger than (\\S+), so where ‖W‖₂ < (\\S+) a step back must shrink the gradient;"
            + " that holds at none of the steps here \\(here ‖W‖₂ is (\\S+?)(?: to (\\S+))?\\)",
        (said, found) -> bound(said, found, 0, 3));
    claims.rule(
        "mean square",
        "With the slopes of this net it is (\\S+?)(?: to (\\S+?))?;",
        DepthRules::meanSquare);
    claims.rule(
        "per cent not moved",
        "would not move (\\S+) % of the weights of layer 1 and (\\S+) % of those of layer (\\d+);"
            + " in (\\d+) of the (\\d+) layers it would move none",
        DepthRules::lost);
    return claims;
  }

  private static boolean ratio(Said said, Matcher found, double above, double below) {
    assertThat(Integer.parseInt(found.group(1))).isEqualTo(said.hand().depth());
    double log = said.log2Ratio();
    double claimed = Saying.number(found.group(2));
    assertThat(log).as(said.toString()).isBetween(above - 1e-9, below + 1e-9);
    assertThat(Math.log(claimed) / Math.log(2)).as(said.toString()).isCloseTo(log, within(CLOSE));
    return true;
  }

  static boolean isZero(double[] numbers) {
    return DoubleStream.of(numbers).allMatch(number -> number == 0);
  }

  private static boolean isFinite(double[] numbers) {
    return DoubleStream.of(numbers).allMatch(Double::isFinite);
  }

  private static boolean zero(Said said, Matcher found) {
    int at = Integer.parseInt(found.group(1));
    for (int layer = 1; layer <= said.hand().depth(); layer++) {
      assertThat(isZero(said.hand().delta.get(layer - 1)))
          .as(said + ", layer " + layer)
          .isEqualTo(layer <= at);
    }
    return true;
  }

  private static boolean allOff(Said said, Matcher found) {
    int at = Integer.parseInt(found.group(1));
    assertThat(said.stack().activation().id()).isEqualTo("relu");
    assertThat(DoubleStream.of(said.hand().z.get(at - 1)))
        .as(said.toString())
        .allMatch(z -> z <= 0);
    return zero(said, found);
  }

  private static boolean notFinite(Said said, Matcher found) {
    int at = Integer.parseInt(found.group(1));
    assertThat(isFinite(said.hand().outputs.get(at - 1))).as(said.toString()).isFalse();
    assertThat(at == 1 || isFinite(said.hand().outputs.get(at - 2))).as(said.toString()).isTrue();
    return true;
  }

  private static boolean notFiniteBack(Said said, Matcher found) {
    int at = Integer.parseInt(found.group(1));
    assertThat(isFinite(said.hand().delta.get(at - 1))).as(said.toString()).isFalse();
    assertThat(at == said.hand().depth() || isFinite(said.hand().delta.get(at)))
        .as(said.toString())
        .isTrue();
    return true;
  }

  /** The means of what each step does, by logarithms of the norms before and after. */
  private static boolean factors(Said said, Matcher found) {
    StackByHand hand = said.hand();
    IntToDoubleFunction weights =
        to ->
            StackByHand.log2Norm(hand.arriving.get(to - 1))
                - StackByHand.log2Norm(hand.delta.get(to));
    IntToDoubleFunction slopes =
        to ->
            StackByHand.log2Norm(hand.delta.get(to - 1))
                - StackByHand.log2Norm(hand.arriving.get(to - 1));
    double byWeights = mean(said, weights);
    double bySlopes = mean(said, slopes);
    double[] expected = {byWeights + bySlopes, byWeights, bySlopes};
    for (int k = 0; k < 3; k++) {
      assertThat(Math.log(Saying.number(found.group(k + 1))) / Math.log(2))
          .as(said.toString())
          .isCloseTo(expected[k], within(CLOSE));
    }
    return true;
  }

  private static double mean(Said said, IntToDoubleFunction log) {
    return IntStream.rangeClosed(1, said.steps()).mapToDouble(log).average().orElseThrow();
  }

  /** The steepest slope over a wide range, and ‖W‖₂ of all layers but the first. */
  private static boolean bound(Said said, Matcher found, long shrinking, int range) {
    Activation activation = said.stack().activation();
    double steepest =
        IntStream.rangeClosed(-8000, 8000)
            .mapToDouble(k -> StackByHand.slope(activation, k / 200.0))
            .max()
            .orElseThrow();
    double[] norms =
        IntStream.rangeClosed(2, said.hand().depth())
            .mapToDouble(layer -> StackByHand.spectralNorm(said.hand().weight(layer)))
            .sorted()
            .toArray();
    assertThat(Saying.number(found.group(1)))
        .as(said.toString())
        .isCloseTo(steepest, within(CLOSE));
    assertThat(Saying.number(found.group(2)))
        .as(said.toString())
        .isCloseTo(1 / steepest, within(CLOSE));
    isNear(said, found.group(range), norms[0]);
    isNear(
        said,
        found.group(range + 1) == null ? found.group(range) : found.group(range + 1),
        norms[norms.length - 1]);
    assertThat(shrinking)
        .as(said.toString())
        .isBetween(
            DoubleStream.of(norms).filter(norm -> steepest * norm < 1 - 1e-6).count(),
            DoubleStream.of(norms).filter(norm -> steepest * norm < 1 + 1e-6).count());
    return true;
  }

  private static void isNear(Said said, String claimed, double expected) {
    assertThat(Saying.number(claimed))
        .as(said.toString())
        .isCloseTo(expected, within(1e-4 * expected + 1e-300));
  }

  private static boolean meanSquare(Said said, Matcher found) {
    double deviation = said.stack().spread();
    double[] gains =
        said.hand().z.stream()
            .limit(said.steps())
            .mapToDouble(z -> gain(said, deviation, z))
            .sorted()
            .toArray();
    isNear(said, found.group(1), gains[0]);
    String high = found.group(2) == null ? found.group(1) : found.group(2);
    isNear(said, high, gains[gains.length - 1]);
    return true;
  }

  private static double gain(Said said, double deviation, double[] z) {
    double mean =
        DoubleStream.of(z)
            .map(each -> StackByHand.slope(said.stack().activation(), each))
            .map(slope -> slope * slope)
            .average()
            .orElseThrow();
    return said.stack().width() * deviation * deviation * mean;
  }

  private static boolean lost(Said said, Matcher found) {
    int last = said.hand().depth();
    long none = IntStream.rangeClosed(1, last).filter(layer -> share(said, layer) == 1).count();
    assertThat(Saying.number(found.group(1)))
        .as(said.toString())
        .isCloseTo(100 * share(said, 1), within(1e-4));
    assertThat(Saying.number(found.group(2)))
        .as(said.toString())
        .isCloseTo(100 * share(said, last), within(1e-4));
    assertThat(found.group(3)).isEqualTo(found.group(5)).isEqualTo(String.valueOf(last));
    assertThat(Long.parseLong(found.group(4))).as(said.toString()).isEqualTo(none);
    return true;
  }

  static double share(Said said, int layer) {
    Matrix weight = said.hand().weight(layer);
    int lost = 0;
    for (int i = 0; i < weight.rows(); i++) {
      for (int j = 0; j < weight.columns(); j++) {
        lost += stays(weight.get(i, j), said.rate() * said.hand().gradient(layer, i, j)) ? 1 : 0;
      }
    }
    return (double) lost / (weight.rows() * weight.columns());
  }

  /** A float32 stays if the step is less than half the way to its neighbour on that side. */
  private static boolean stays(double weight, double step) {
    float before = (float) weight;
    float next = step > 0 ? Math.nextDown(before) : Math.nextUp(before);
    return Math.abs(step) <= Math.abs((double) next - before) / 2;
  }
}
