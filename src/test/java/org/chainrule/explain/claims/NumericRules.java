package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.claims.Differences.Side;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/** How each kind of claim is worked out once more. */
final class NumericRules {

  private NumericRules() {}

  /** Returns the claims with all that is known to be checked of them. */
  static Claims<Saying> all() {
    Claims<Saying> claims = new Claims<>();
    claims.rule(
        "raises, lowers",
        "Raising .* (raises|lowers) the loss by about (.*)ε",
        NumericRules::raises);
    claims.rule(
        "kink",
        "To the left of .* has slope (.+), to the right (.+)\\. The pass",
        NumericRules::sides);
    claims.rule("hardly moves", "hardly moves the loss", NumericRules::still);
    claims.rule("would raise", "Raising .* would (raise|lower) the loss", NumericRules::unit);
    claims.rule("too high", "too (high|low): raising", NumericRules::tooHigh);
    claims.rule(
        "counts",
        "(\\d+) entr(?:y|ies) of (.*?), (\\d+) (?:is|are) over .*, (\\d+) under and (\\d+) equal",
        NumericRules::counts);
    claims.rule(
        "how many too high",
        "(\\d+) (?:is|are) too high and (\\d+) too low",
        NumericRules::tooHighCounts);
    claims.rule("grows, shrinks", "(?<!no )grows as the slope shrinks", PairRules::grows);
    claims.rule(
        "over, against",
        "still raising (?:it|one of them) alone would (raise|lower) this loss",
        NumericRules::against);
    claims.rule(
        "farthest",
        "The farthest off is .* (over|under) its target .* by (.+)\\.",
        NumericRules::farthest);
    claims.rule("meets", "= (.+) meets its target exactly", NumericRules::meets);
    claims.rule(
        "flat", "^Units? .* (?:is|are) flat(: in a tail|: the slope|: at| \\()", UnitRules::flat);
    claims.rule("none flat", "^No unit is flat", UnitRules::noneFlat);
    claims.rule("off", "^Units? .* (?:is|are) off: ", UnitRules::off);
    claims.rule("all off", "Every unit of this layer is off", UnitRules::allOff);
    claims.rule("all on", "^(The unit is on|All \\d+ units are on)", UnitRules::allOn);
    claims.rule("entries off", "(\\d+) entr(?:y is|ies are) off: the input", UnitRules::entriesOff);
    claims.rule(
        "entries flat",
        "(\\d+)(?: of \\d+)? entr(?:y|ies) (?:is|are) flat",
        UnitRules::entriesFlat);
    claims.rule("per cent of a unit", "[uU]nit (\\d+) passes (\\S+) %", UnitRules::share);
    claims.rule("per cent that passes", "(\\S+) % passes", UnitRules::passes);
    claims.rule("per cent of a length", "has (\\S+) % of the length of", UnitRules::length);
    claims.rule(
        "most per cent", "never passes on more than (?:(\\S+) %|what arrives)", UnitRules::bound);
    claims.rule("blocked entries", "(\\d+) of (\\d+) entries are blocked", UnitRules::blocked);
    claims.rule(
        "blocked",
        "blocks the gradient|arrives and is blocked|that arrived is blocked",
        UnitRules::blocks);
    claims.rule(
        "largest",
        "^The largest summand of .* = .* in magnitude is .* = (.+)\\.$",
        UnitRules::largest);
    claims.rule("none off", "^No unit is off or flat", UnitRules::noneOff);
    claims.rule("turns", "threshold of \\S+ too, but (?:is|are) not flat", UnitRules::turns);
    claims.rule(
        "entries that turn", "^With (one|\\d+) entr(?:y|ies) the slope", UnitRules::entriesTurn);
    claims.rule("dead", "(?:is|are) off for every sample", UnitRules::dead);
    claims.rule(
        "flat in a pair",
        "here (\\S+(?: · \\S+)?) %, stays a factor(, and the flat unit)?",
        PairRules::stays);
    claims.rule(
        "largest in a pair",
        "factor from the Jacobian, the largest of which is (\\S+(?: · \\S+)?) % here, and"
            + " (the flat unit)?",
        PairRules::staysAsJacobian);
    claims.rule("more off", "^(One|\\d+) more units? (?:is|are) off", UnitRules::moreOff);
    claims.rule("edge", "outputs are exactly 0 or 1", NumericRules::edge);
    return claims;
  }

  private static OptionalDouble slope(Saying said, Side side) {
    Name variable = said.step().name().value();
    return new Differences(said.trace()).slope(variable, said.row(), said.column(), side);
  }

  private static boolean raises(Saying said, Matcher found) {
    double claimed =
        Saying.number(found.group(2).strip()) * (found.group(1).equals("raises") ? 1 : -1);
    return isSlope(said, Side.LEFT, claimed) & isSlope(said, Side.RIGHT, claimed);
  }

  private static boolean sides(Saying said, Matcher found) {
    return isSlope(said, Side.LEFT, Saying.number(found.group(1)))
        & isSlope(said, Side.RIGHT, Saying.number(found.group(2)));
  }

  private static boolean still(Saying said, Matcher found) {
    return isSlope(said, Side.LEFT, 0) & isSlope(said, Side.RIGHT, 0);
  }

  private static boolean isSlope(Saying said, Side side, double claimed) {
    OptionalDouble slope = slope(said, side);
    double loss = Math.abs(said.trace().quantity(Name.loss()).get(0, 0));
    slope.ifPresent(
        here ->
            assertThat(here)
                .as(said + ", from " + side)
                .isCloseTo(claimed, within(1e-3 * Math.abs(claimed) + 1e-6 * (1 + loss))));
    return slope.isPresent();
  }

  private static boolean unit(Saying said, Matcher found) {
    return hasSign(said, found.group(1).equals("raise"));
  }

  private static boolean hasSign(Saying said, boolean raises) {
    OptionalDouble slope = slope(said, Side.RIGHT);
    boolean told = slope.isPresent() && Math.abs(slope.getAsDouble()) > 1e-6;
    if (told) {
      assertThat(slope.getAsDouble() > 0).as(said.toString()).isEqualTo(raises);
    }
    return told;
  }

  private static boolean tooHigh(Saying said, Matcher found) {
    return said.units().stream()
        .map(unit -> new Saying(said.trace(), said.text(), said.step(), unit, 0))
        .map(each -> hasSign(each, found.group(1).equals("high")))
        .reduce(false, Boolean::logicalOr);
  }

  private static boolean tooHighCounts(Saying said, Matcher found) {
    long[] counted = new long[2];
    forEach(
        said.trace().sample().y(),
        (i, s) -> {
          double distance = distance(said.trace(), i, s);
          double slope = said.step().result().get(i, s);
          if (distance * slope > 0) {
            counted[distance > 0 ? 0 : 1]++;
          }
        });
    assertThat(new long[] {Long.parseLong(found.group(1)), Long.parseLong(found.group(2))})
        .as(said.toString())
        .containsExactly(counted);
    return true;
  }

  /** Some unit of the list, or some entry of the batch, moves the loss so. */
  private static boolean against(Saying said, Matcher found) {
    double sign = found.group(1).equals("raise") ? 1 : -1;
    long[] so = new long[1];
    long[] told = new long[1];
    forEach(
        said.trace().sample().y(),
        (i, s) -> {
          OptionalDouble slope =
              slope(new Saying(said.trace(), said.text(), said.step(), i, s), Side.RIGHT);
          boolean holds = distance(said.trace(), i, s) * sign < 0;
          told[0] += slope.isPresent() ? 1 : 0;
          so[0] += holds && slope.isPresent() && slope.getAsDouble() * sign > 0 ? 1 : 0;
        });
    assertThat(so[0] > 0 || told[0] == 0).as(said.toString()).isTrue();
    return told[0] > 0;
  }

  private static boolean counts(Saying said, Matcher found) {
    boolean some = found.group(2).contains("not 0");
    long[] expected =
        IntStream.of(1, 3, 4, 5).mapToLong(group -> Long.parseLong(found.group(group))).toArray();
    Matrix y = said.trace().sample().y();
    long[] counted = new long[4];
    forEach(
        y,
        (i, s) -> {
          if (!some || y.get(i, s) != 0) {
            counted[0]++;
            counted[2 - (int) Math.signum(distance(said.trace(), i, s))]++;
          }
        });
    // over, equal and under in this order
    assertThat(expected)
        .as(said.toString())
        .containsExactly(counted[0], counted[1], counted[3], counted[2]);
    return true;
  }

  /** What is done for each entry. */
  private interface At {
    void at(int row, int column);
  }

  private static void forEach(Matrix matrix, At each) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int s = 0; s < matrix.columns(); s++) {
        each.at(i, s);
      }
    }
  }

  private static double distance(Trace trace, int i, int s) {
    return trace.quantity(Name.yhat()).get(i, s) - trace.sample().y().get(i, s);
  }

  private static boolean farthest(Saying said, Matcher found) {
    double claimed = Saying.number(found.group(2)) * (found.group(1).equals("over") ? 1 : -1);
    double[] farthest = new double[1];
    forEach(
        said.trace().sample().y(),
        (i, s) -> {
          double distance = distance(said.trace(), i, s);
          farthest[0] = Math.abs(distance) > Math.abs(farthest[0]) ? distance : farthest[0];
        });
    assertThat(claimed)
        .as(said.toString())
        .isCloseTo(farthest[0], within(1e-6 * Math.abs(claimed)));
    return true;
  }

  private static boolean edge(Saying said, Matcher found) {
    Matrix yhat = said.trace().quantity(Name.yhat()).value();
    assertThat(IntStream.range(0, yhat.rows() * yhat.columns()))
        .as(said.toString())
        .anyMatch(k -> Math.abs(yhat.get(k / yhat.columns(), k % yhat.columns()) - 0.5) == 0.5);
    return true;
  }

  private static boolean meets(Saying said, Matcher found) {
    double written = Saying.number(found.group(1));
    assertThat(IntStream.range(0, said.trace().sample().y().rows()))
        .as(said.toString())
        .anyMatch(
            i ->
                distance(said.trace(), i, 0) == 0
                    && Math.abs(said.trace().sample().y().get(i, 0) - written) < 1e-6);
    return true;
  }
}
