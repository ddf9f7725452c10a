package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.stream.DoubleStream;
import org.chainrule.Speaking;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.claims.Differences.Side;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Texts;
import org.chainrule.explain.study.NudgeText;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.RandomNets;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.study.nudge.Nudge;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a nudge is what the pass gives of the net that is nudged. */
class NudgeClaimsTest {

  private static final int NETS = 120;
  private static final double[] EPSILONS = {0.5, -0.25, 1e-3, -2};
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

  /** A sentence about an entry that is moved by ε. */
  private record Said(Trace trace, Target entry, double epsilon, String text)
      implements Claims.Said {

    Said {
      text = InEnglish.of(text);
    }

    Trace nudged(double by) {
      Network network = trace.network();
      Sample sample = trace.sample();
      Name name = entry.name();
      Matrix old = trace.quantity(name).value();
      Matrix moved =
          old.with(entry.row(), entry.column(), old.get(entry.row(), entry.column()) + by);
      List<Layer> layers = new ArrayList<>(network.layers());
      int k = name.layer() - 1;
      switch (name.role()) {
        case WEIGHT -> layers.set(k, layers.get(k).withWeight(moved));
        case BIAS -> layers.set(k, layers.get(k).withBias(moved));
        default -> sample = new Sample(moved, sample.y());
      }
      return Pass.run(new Scenario("", network.withLayers(layers), sample));
    }

    double loss(double by) {
      return nudged(by).quantity(Name.loss()).get(0, 0);
    }

    OptionalDouble slope(Side side) {
      return new Differences(trace).slope(entry.name(), entry.row(), entry.column(), side);
    }

    @Override
    public String toString() {
      return entry + " by " + epsilon + ": " + text;
    }
  }

  private static Claims<Said> rules() {
    Claims<Said> claims = new Claims<>();
    claims.rule(
        "raises",
        "^(?:Raising|Lowering) .* raises ℓ by (.+?);",
        (said, found) -> moves(said, Saying.number(found.group(1))));
    claims.rule(
        "lowers",
        "^(?:Raising|Lowering) .* lowers ℓ by (.+?);",
        (said, found) -> moves(said, -Saying.number(found.group(1))));
    claims.rule(
        "leaves", "^(?:Raising|Lowering) .* leaves ℓ as it is;", (said, found) -> moves(said, 0));
    claims.rule(
        "tangent agrees",
        "; the tangent says (\\d\\S*(?: · \\S+)?)\\.$",
        (said, found) -> tangent(said, sign(said) * Saying.number(e(found.group(1)))));
    claims.rule(
        "tangent still",
        "; the tangent says so too|; the tangent, of slope 0, says",
        (said, found) -> tangent(said, 0));
    claims.rule(
        "tangent rises",
        "; the tangent says that it rises by (\\S+)\\.$",
        (said, found) -> tangent(said, Saying.number(e(found.group(1)))));
    claims.rule(
        "tangent falls",
        "; the tangent says that it falls by (\\S+)\\.$",
        (said, found) -> tangent(said, -Saying.number(e(found.group(1)))));
    claims.rule(
        "kink on the way",
        "^On the way, at ε = (.+), (\\S+) comes to its kink",
        (said, found) -> crosses(said, found.group(1), found.group(2), 1));
    claims.rule(
        "kinks on the way",
        "^On the way there are (\\d+) kinks. At the first, at ε = (.+), (\\S+) comes to its kink",
        (said, found) ->
            crosses(said, found.group(2), found.group(3), Integer.parseInt(found.group(1))));
    claims.rule(
        "meets its target on the way",
        "^On the way(?: there are \\d+ kinks. At the first)?, at ε = (.+), (\\S+) meets its target",
        (said, found) -> crosses(said, found.group(1), found.group(2), 0));
    claims.rule(
        "kink here",
        "^At ε = 0 .*: to the left ℓ has slope (\\S+), to the right (\\S+)\\. The pass takes (\\S+)\\.$",
        NudgeClaimsTest::sides);
    claims.rule(
        "nothing to compare",
        "^The loss or this gradient is not finite",
        (said, found) -> {
          double slope =
              said.trace()
                  .quantity(said.entry().name().gradient())
                  .get(said.entry().row(), said.entry().column());
          assertThat(Double.isFinite(slope) && Double.isFinite(said.loss(0)))
              .as(said.toString())
              .isFalse();
          return true;
        });
    return claims;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void theLossMovesAsIsSaid(String language, TestReporter report) {
    try (Speaking speaking = Speaking.in(language)) {
      Claims<Said> total = rules();
      for (long seed = 0; seed < NETS; seed++) {
        Trace trace = Pass.run(OddNets.of(seed));
        for (Target entry : entries(trace, (int) seed)) {
          said(trace, entry).forEach(total::check);
        }
      }
      said(Pass.run(RandomNets.overflowing()), Target.cell(Name.weight(1), 0, 0))
          .forEach(total::check);

      report.publishEntry("claims checked", total.checked().toString());
      assertThat(total.failures()).isEmpty();
      assertThat(total.checked())
          .as("claims checked")
          .allSatisfy((kind, n) -> assertThat(n).isPositive());
    }
  }

  private static List<Target> entries(Trace trace, int seed) {
    int layer = 1 + seed % trace.network().depth();
    Matrix weight = trace.network().layer(layer).weight();
    return List.of(
        Target.cell(Name.weight(layer), seed % weight.rows(), seed % weight.columns()),
        Target.cell(Name.bias(layer), seed % weight.rows(), 0),
        Target.cell(
            Name.x(), seed % trace.sample().x().rows(), seed % trace.sample().x().columns()));
  }

  private static List<Said> said(Trace trace, Target entry) {
    Nudge nudge = Nudge.of(trace, entry);
    NudgeText text = new NudgeText(Explainer.of(trace, new Numbers(8), 0.05));
    List<Said> said = new ArrayList<>();
    for (double epsilon : EPSILONS) {
      Texts.prose(text.of(nudge, nudge.curve(3), nudge.change(epsilon)))
          .map(prose -> new Said(trace, entry, epsilon, prose.plainText()))
          .filter(each -> !nudge.finite() || Double.isFinite(each.loss(epsilon)))
          .forEach(said::add);
    }
    return said;
  }

  /** Numbers in running text have an e before their power of ten. */
  private static String e(String number) {
    return number.replace("e−", "e-").replace('−', '-');
  }

  private static boolean moves(Said said, double by) {
    double before = said.loss(0);
    double after = said.loss(said.epsilon());
    assertThat(by)
        .as(said.toString())
        .isCloseTo(
            after - before,
            within(1e-6 * Math.abs(by) + 1e-11 * (1 + Math.abs(before) + Math.abs(after))));
    return true;
  }

  private static int sign(Said said) {
    return said.text().contains(" raises ") ? 1 : -1;
  }

  /** ε times the slope of one side, if differences can tell it. */
  private static boolean tangent(Said said, double claimed) {
    OptionalDouble left = said.slope(Side.LEFT);
    OptionalDouble right = said.slope(Side.RIGHT);
    double loss = Math.abs(said.loss(0));
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    assertThat(DoubleStream.of(left.getAsDouble(), right.getAsDouble()))
        .as(said.toString())
        .anyMatch(
            slope ->
                Math.abs(said.epsilon() * slope - claimed)
                        < 2e-3 * Math.abs(claimed) + 1e-6 * (1 + loss) * Math.abs(said.epsilon())
                    || standsAtKink(said));
    return true;
  }

  /** Where several units are at kinks, the pass may take the slope of neither side. */
  private static boolean standsAtKink(Said said) {
    return said.slope(Side.LEFT).getAsDouble() != 0
        && Math.abs(said.slope(Side.LEFT).getAsDouble() - said.slope(Side.RIGHT).getAsDouble())
            > 1e-3 * Math.abs(said.slope(Side.LEFT).getAsDouble());
  }

  /** At that ε the unit's z is 0, or its output at the target; z changes its sign no more often. */
  private static boolean crosses(Said said, String at, String unit, int kinks) {
    double epsilon = Saying.number(at);
    assertThat(epsilon / said.epsilon()).as(said.toString()).isBetween(0.0, 1.0 + 1e-6);
    double size = 1 + distance(said, 0, unit);
    assertThat(distance(said, epsilon, unit)).as(said.toString()).isLessThan(1e-5 * size);
    if (kinks == 1) {
      assertThat(signChanges(said)).as(said.toString()).isLessThanOrEqualTo(1);
    }
    return true;
  }

  /** |z| of a unit, or how far an output is from its target. */
  private static double distance(Said said, double epsilon, String unit) {
    Trace trace = said.nudged(epsilon);
    if (unit.startsWith("ŷ")) {
      int[] place = place(unit.substring(1));
      double y = said.trace().sample().y().get(place[0], place[1]);
      return Math.abs(trace.quantity(Name.yhat()).get(place[0], place[1]) - y);
    }
    int close = unit.indexOf(')');
    String z = close < 0 ? unit : unit.substring(0, close);
    int layer = (place(z.replaceAll("[(z]", ""))[0] + 2) / 2;
    int[] place = place(close < 0 ? "" : unit.substring(close + 1));
    return Math.abs(trace.quantity(Name.linearOutput(layer)).get(place[0], place[1]));
  }

  /** A row and a sample, from 0. */
  private static int[] place(String subscript) {
    int[] place = new int[2];
    String[] parts = subscript.split("‚");
    for (int k = 0; k < parts.length && !parts[k].isEmpty(); k++) {
      int number = 0;
      for (char c : parts[k].toCharArray()) {
        number = 10 * number + SUBSCRIPTS.indexOf(c);
      }
      place[k] = number - 1;
    }
    return place;
  }

  /** How often units of ReLU change sides on the way, strictly from one to the other. */
  private static int signChanges(Said said) {
    int changes = 0;
    Trace before = said.trace();
    Trace after = said.nudged(said.epsilon());
    for (int layer = 1; layer <= before.network().depth(); layer++) {
      if (before.network().layer(layer).activation().id().matches("relu|leaky_relu")) {
        Matrix from = before.quantity(Name.linearOutput(layer)).value();
        Matrix to = after.quantity(Name.linearOutput(layer)).value();
        changes += (int) from.zip(to, (a, b) -> a * b < 0 ? 1 : 0).sum();
      }
    }
    return changes;
  }

  private static boolean sides(Said said, Matcher found) {
    return side(said, Side.LEFT, found.group(1)) & side(said, Side.RIGHT, found.group(2));
  }

  private static boolean side(Said said, Side side, String claimed) {
    OptionalDouble slope = said.slope(side);
    double expected = Saying.number(e(claimed));
    double loss = Math.abs(said.loss(0));
    slope.ifPresent(
        here ->
            assertThat(here)
                .as(said + ", from " + side)
                .isCloseTo(expected, within(1e-3 * Math.abs(expected) + 1e-6 * (1 + loss))));
    return slope.isPresent();
  }
}
