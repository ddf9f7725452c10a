package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.Speaking;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.claims.Differences.Side;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Texts;
import org.chainrule.explain.study.CheckText;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.RandomNets;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.check.GradientCheck;
import org.chainrule.study.check.GradientReport;
import org.chainrule.study.check.GradientSummary;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check says it found is what other differences find, with right gradients and wrong. */
class CheckClaimsTest {

  private static final int NETS = 60;

  /** By so much every third entry of a wrong gradient is wrong. */
  private static final double WRONG = 1.5;

  /**
   * A sentence about one gradient.
   *
   * @param gradient what was handed in to be checked
   */
  private record Said(Trace trace, Name variable, Matrix gradient, String text)
      implements Claims.Said {

    Said {
      text = InEnglish.of(text);
    }

    int entries() {
      return gradient.rows() * gradient.columns();
    }

    boolean isWrong(int row, int column) {
      Matrix right = trace.quantity(variable.gradient()).value();
      return right.get(row, column) != gradient.get(row, column);
    }

    long count(BiPredicate<Integer, Integer> which) {
      return IntStream.range(0, entries())
          .filter(k -> which.test(k / gradient.columns(), k % gradient.columns()))
          .count();
    }

    OptionalDouble slope(int row, int column, Side side) {
      return new Differences(trace).slope(variable, row, column, side);
    }

    /** Whether an entry is told by differences, of one slope and not too small. */
    boolean isClear(int row, int column) {
      OptionalDouble left = slope(row, column, Side.LEFT);
      OptionalDouble right = slope(row, column, Side.RIGHT);
      double loss = trace.quantity(Name.loss()).get(0, 0);
      return left.isPresent()
          && right.isPresent()
          && Math.abs(right.getAsDouble()) > 1e-4 * (1 + Math.abs(loss))
          && Math.abs(left.getAsDouble() - right.getAsDouble())
              < 1e-4 * Math.abs(right.getAsDouble());
    }

    /** Whether the slopes to the left and to the right clearly differ. */
    boolean isKink(int row, int column) {
      OptionalDouble left = slope(row, column, Side.LEFT);
      OptionalDouble right = slope(row, column, Side.RIGHT);
      double loss = trace.quantity(Name.loss()).get(0, 0);
      return left.isPresent()
          && right.isPresent()
          && Math.abs(left.getAsDouble() - right.getAsDouble()) > 1e-3 * (1 + Math.abs(loss));
    }
  }

  private static Claims<Said> rules() {
    Claims<Said> claims = new Claims<>();
    claims.rule(
        "all agree",
        "^(?:The only entry|Both entries|All (\\d+) entries) of \\S+ agrees? with central differences; the"
            + " largest relative difference is (\\S+)\\.",
        (said, found) -> agree(said, said.entries(), said.entries(), found.group(2)));
    claims.rule(
        "some agree",
        "^(One entry|(\\d+) entries) of (\\d+) agrees?; the largest relative difference is (\\S+)\\.",
        (said, found) ->
            agree(said, number(found.group(2)), number(found.group(3)), found.group(4)));
    claims.rule(
        "differ",
        "^(?:The only entry|(\\d+) of (\\d+) entries) of \\S+ differs? from central differences",
        CheckClaimsTest::differ);
    claims.rule(
        "differs most",
        "^Most of all in row (\\d+), column (\\d+): backpropagation gives (.+), differences give"
            + " (.+)\\.",
        CheckClaimsTest::worst);
    claims.rule(
        "kink",
        "^(?:The only entry|(\\d+) of (\\d+) entries) of \\S+ stands? at a kink",
        CheckClaimsTest::kink);
    claims.rule(
        "too small",
        "^(?:The only entry|(\\d+) of (\\d+) entries) of \\S+ (?:is|are) too small",
        CheckClaimsTest::small);
    claims.rule(
        "not finite",
        "^(?:The only entry|(\\d+) of (\\d+) entries) of \\S+ cannot be compared",
        CheckClaimsTest::notFinite);
    return claims;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void theCheckFindsWhatItSaysItFinds(String language, TestReporter report) {
    try (Speaking speaking = Speaking.in(language)) {
      Claims<Said> total = rules();
      for (long seed = 0; seed < NETS; seed++) {
        Trace trace = Pass.run(OddNets.constrained(seed));
        said(trace, seed % 3 == 2).forEach(total::check);
      }
      said(Pass.run(RandomNets.overflowing()), false).forEach(total::check);

      report.publishEntry("claims checked", total.checked().toString());
      assertThat(total.failures()).isEmpty();
      assertThat(total.checked())
          .as("claims checked")
          .allSatisfy((kind, n) -> assertThat(n).isPositive());
    }
  }

  private static Stream<Said> said(Trace trace, boolean wrong) {
    GradientReport found =
        GradientCheck.run(
                trace.network(),
                trace.sample(),
                name -> handedIn(trace.quantity(name).value(), wrong),
                share -> {},
                () -> false)
            .orElseThrow();
    CheckText text = new CheckText(Explainer.of(trace, new Numbers(8), 0.05));
    List<Said> said = new ArrayList<>();
    for (var gradient : found.gradients()) {
      GradientSummary summary = GradientSummary.of(gradient);
      Texts.prose(text.of(summary))
          .map(prose -> prose.plainText())
          .map(said1 -> new Said(trace, gradient.variable(), gradient.analytic(), said1))
          .forEach(said::add);
    }
    return said.stream();
  }

  private static Matrix handedIn(Matrix right, boolean wrong) {
    return Matrix.generate(
        right.rows(),
        right.columns(),
        (i, j) -> right.get(i, j) * (wrong && (i + j) % 3 == 0 ? WRONG : 1));
  }

  private static int number(String written) {
    return written == null ? 1 : Integer.parseInt(written);
  }

  /** So many entries can agree only if no more than the others are clearly wrong or at a kink. */
  private static boolean agree(Said said, int count, int of, String largest) {
    assertThat(of).as(said.text()).isEqualTo(said.entries());
    assertThat(
            said.count((i, j) -> !said.isKink(i, j) && !(said.isWrong(i, j) && said.isClear(i, j))))
        .as(said.text())
        .isGreaterThanOrEqualTo(count);
    assertThat(Saying.number(largest.replaceAll("e(.*)", " · 10$1").replace("10−", "10⁻")))
        .as(said.text())
        .isLessThan(0.01);
    if (count == of) {
      said.count((i, j) -> near(said, i, j));
    }
    return true;
  }

  private static boolean near(Said said, int row, int column) {
    if (said.isClear(row, column)) {
      double slope = said.slope(row, column, Side.RIGHT).getAsDouble();
      assertThat(said.gradient().get(row, column))
          .as(said.text())
          .isCloseTo(slope, within(2e-3 * Math.abs(slope)));
    }
    return true;
  }

  private static boolean differ(Said said, Matcher found) {
    long clear = said.count((i, j) -> said.isWrong(i, j) && said.isClear(i, j));
    long wrong = said.count(said::isWrong);
    assertThat((long) number(found.group(1))).as(said.text()).isBetween(clear, wrong);
    return true;
  }

  /** Each wrong entry is wrong by the same part of itself; it is one of those. */
  private static boolean worst(Said said, Matcher found) {
    int row = Integer.parseInt(found.group(1)) - 1;
    int column = Integer.parseInt(found.group(2)) - 1;
    double given = Saying.number(found.group(3));
    double right = Saying.number(found.group(4));
    assertThat(said.isWrong(row, column)).as(said.text()).isTrue();
    assertThat(given)
        .as(said.text())
        .isCloseTo(said.gradient().get(row, column), within(1e-6 * Math.abs(given)));
    assertThat(given / right).as(said.text()).isCloseTo(WRONG, within(0.02));
    return true;
  }

  /** No fewer than those at which the sides clearly differ; none at which they clearly do not. */
  private static boolean kink(Said said, Matcher found) {
    int count = number(found.group(1));
    assertThat(said.count(said::isKink)).as(said.text()).isLessThanOrEqualTo(count);
    assertThat(said.count((i, j) -> !isPlain(said, i, j)))
        .as(said.text())
        .isGreaterThanOrEqualTo(count);
    return true;
  }

  /** Clear, and not next to a unit or an output that stands at its kink. */
  private static boolean isPlain(Said said, int row, int column) {
    return said.isClear(row, column) && !standsAtKink(said.trace());
  }

  private static boolean standsAtKink(Trace trace) {
    boolean unit =
        IntStream.rangeClosed(1, trace.network().depth())
            .anyMatch(
                layer -> {
                  Matrix z = trace.quantity(Name.linearOutput(layer)).value();
                  return z.map(entry -> entry == 0 ? 1 : 0).sum() > 0;
                });
    Matrix yhat = trace.quantity(Name.yhat()).value();
    return unit || yhat.zip(trace.sample().y(), (p, y) -> p == y ? 1 : 0).sum() > 0;
  }

  /** Those that are clear are not too small. */
  private static boolean small(Said said, Matcher found) {
    assertThat(said.count((i, j) -> !said.isClear(i, j)))
        .as(said.text())
        .isGreaterThanOrEqualTo(number(found.group(1)));
    return true;
  }

  private static boolean notFinite(Said said, Matcher found) {
    double loss = said.trace().quantity(Name.loss()).get(0, 0);
    long entries =
        said.count((i, j) -> !Double.isFinite(said.gradient().get(i, j)) || !Double.isFinite(loss));
    assertThat((long) number(found.group(1))).as(said.text()).isEqualTo(entries);
    return true;
  }
}
