package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.Speaking;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Variable;
import org.chainrule.network.optimiser.Adam;
import org.chainrule.network.optimiser.Kept;
import org.chainrule.network.optimiser.Momentum;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Part;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.program.Updating;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of an update is what its numbers are, entry by entry. */
class UpdateClaimsTest {

  private static final int NETS = 100;

  private static final List<Optimiser> OPTIMISERS =
      List.of(new Sgd(), new Momentum(0.75), new Adam(0.5, 0.875, 1e-8), Adam.USUAL);

  /** A sentence about a step, or about a line before it. */
  private record Said(Trace trace, Step step, String text) implements Claims.Said {

    Said {
      text = InEnglish.of(text);
    }

    Name parameter() {
      return step.name().value();
    }

    Quantity gradient() {
      return trace.quantity(parameter().gradient());
    }

    double slope(int cell) {
      return at(gradient(), cell);
    }

    double before(int cell) {
      return at(trace.quantity(parameter()), cell);
    }

    double after(int cell) {
      return at(step.result(), cell);
    }

    double kept(Kept kept, int cell) {
      return at(trace.quantity(parameter().of(Part.kept(kept))), cell);
    }

    IntStream cells() {
      return IntStream.range(0, gradient().rows() * gradient().columns());
    }

    Updating updating() {
      return trace.program().updating().orElseThrow();
    }

    private static double at(Quantity quantity, int cell) {
      return quantity.get(cell / quantity.columns(), cell % quantity.columns());
    }
  }

  private static Claims<Said> rules() {
    Claims<Said> claims = new Claims<>();
    claims.rule(
        "against its slope",
        "moves against its slope, by η = (.+) times the slope",
        (said, found) -> movesBy(said, found, false));
    claims.rule(
        "against its velocity",
        "moves against its velocity, by η = (.+) times the velocity",
        (said, found) -> movesBy(said, found, true));
    claims.rule(
        "same as descent",
        "the first step is the same as that of plain gradient descent",
        UpdateClaimsTest::isThatOfDescent);
    claims.rule(
        "about η",
        "whose gradient is not 0 moves by about η = (.+), however",
        UpdateClaimsTest::movesByAbout);
    claims.rule(
        "keeps its entries",
        "Units? .* keeps? (?:its|their) entries: all of (.+) is 0 there",
        UpdateClaimsTest::keepsEntries);
    claims.rule("penalty", "What the penalty adds to", UpdateClaimsTest::holdsPenalty);
    claims.rule(
        "order",
        "All gradients were taken before any weight or bias moves",
        UpdateClaimsTest::hasGradientsOfThePass);
    claims.rule(
        "velocity",
        "The velocity keeps (.+) of what it was",
        (said, found) -> renews(said, Kept.VELOCITY, Saying.number(found.group(1)), 1, 1));
    claims.rule(
        "mean",
        "A running mean: (.+) of what it was",
        (said, found) -> {
          double share = Saying.number(found.group(1));
          return renews(said, Kept.MEAN, share, 1 - share, 1);
        });
    claims.rule(
        "mean of squares",
        "A running mean of the squares: (.+) of what it was",
        (said, found) -> {
          double share = Saying.number(found.group(1));
          return renews(said, Kept.SQUARE, share, 1 - share, 2);
        });
    claims.rule(
        "number of the step",
        "this is step t = (\\d+) since then",
        (said, found) -> {
          assertThat(Integer.parseInt(found.group(1))).isEqualTo(said.updating().step());
          return true;
        });
    return claims;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void everythingThatIsSaidOfAnUpdateIsTrue(String language, TestReporter report) {
    try (Speaking speaking = Speaking.in(language)) {
      Claims<Said> total = rules();
      for (int seed = 0; seed < NETS; seed++) {
        Scenario scenario = OddNets.constrained(seed);
        Updating updating = updating(scenario, new Random(seed), OPTIMISERS.get(seed % 4));
        said(Pass.run(scenario.network(), scenario.sample(), updating)).forEach(total::check);
      }

      report.publishEntry("claims checked", total.checked().toString());
      assertThat(total.failures()).isEmpty();
      assertThat(total.checked())
          .as("claims checked")
          .allSatisfy((kind, n) -> assertThat(n).isPositive());
    }
  }

  /** Every other one begins; the others remember something. */
  private static Updating updating(Scenario scenario, Random random, Optimiser optimiser) {
    double rate = Math.pow(10, -3 * random.nextDouble());
    if (random.nextBoolean()) {
      return Updating.first(optimiser, rate);
    }
    Map<Variable, List<Matrix>> memory = new HashMap<>();
    for (Variable parameter : scenario.network().parameters()) {
      Matrix shape = scenario.network().parameter(parameter);
      memory.put(
          parameter,
          optimiser.keeps().stream()
              .map(kept -> shape.map(entry -> Math.abs(random.nextGaussian())))
              .toList());
    }
    return new Updating(optimiser, rate, 1 + random.nextInt(20), memory);
  }

  private static Stream<Said> said(Trace trace) {
    Explainer explainer = Explainer.of(trace, new Numbers(8), 0.05);
    Stream<Step> updates = trace.steps().stream().filter(step -> step.phase() == Phase.UPDATE);
    Stream<Step> lines =
        trace.quantities().stream()
            .filter(quantity -> quantity.name().kept().isPresent())
            .flatMap(quantity -> trace.makerOf(quantity.name()).stream());
    return Stream.concat(updates, lines)
        .flatMap(
            step ->
                explainer.sentences(step).stream()
                    .map(prose -> new Said(trace, step, prose.plainText())));
  }

  private static boolean movesBy(Said said, Matcher found, boolean velocity) {
    double rate = Saying.number(found.group(1));
    double share = velocity ? ((Momentum) said.updating().optimiser()).mu() : 0;
    said.cells()
        .forEach(
            cell -> {
              double kept = velocity ? said.kept(Kept.VELOCITY, cell) : 0;
              double moved = said.before(cell) - rate * (share * kept + said.slope(cell));
              assertClose(said, said.after(cell), moved);
            });
    return true;
  }

  private static boolean isThatOfDescent(Said said, Matcher found) {
    Updating plain = Updating.first(new Sgd(), said.updating().rate());
    Trace descent = Pass.run(said.trace().network(), said.trace().sample(), plain);
    assertThat(said.step().result().value())
        .as(said.text())
        .isEqualTo(descent.quantity(said.step().name()).value());
    return true;
  }

  /** Within a hundredth, which is what about is to mean. */
  private static boolean movesByAbout(Said said, Matcher found) {
    double rate = Saying.number(found.group(1));
    said.cells()
        .filter(cell -> said.slope(cell) != 0)
        .forEach(
            cell ->
                assertThat(Math.signum(said.slope(cell)) * (said.before(cell) - said.after(cell)))
                    .as(said.text())
                    .isCloseTo(rate, within(0.0100001 * rate)));
    assertThat(said.cells().anyMatch(cell -> said.slope(cell) != 0)).isTrue();
    return true;
  }

  private static boolean keepsEntries(Said said, Matcher found) {
    Saying sentence = new Saying(said.trace(), said.text(), said.step(), 0, 0);
    Set<Integer> still = new HashSet<>(sentence.units());
    int columns = said.gradient().columns();
    boolean all = !said.text().contains(" more ");
    for (int row = 0; row < said.gradient().rows(); row++) {
      int first = row * columns;
      boolean rests =
          IntStream.range(first, first + columns)
              .allMatch(k -> said.slope(k) == 0 && said.after(k) == said.before(k));
      assertThat(rests || !still.contains(row)).as(said.text()).isTrue();
      assertThat(!all || !rests || still.contains(row)).as(said.text()).isTrue();
    }
    return true;
  }

  private static boolean holdsPenalty(Said said, Matcher found) {
    double factor = said.trace().network().penalty().orElseThrow().slopeFactor();
    Quantity ofLayer = said.trace().quantity(said.parameter().contribution(1));
    said.cells()
        .forEach(
            cell ->
                assertClose(
                    said, said.slope(cell), Said.at(ofLayer, cell) + factor * said.before(cell)));
    return true;
  }

  private static boolean hasGradientsOfThePass(Said said, Matcher found) {
    Trace plain = Pass.run(said.trace().network(), said.trace().sample());
    assertThat(said.gradient().value())
        .as(said.text())
        .isEqualTo(plain.quantity(said.parameter().gradient()).value());
    return true;
  }

  private static boolean renews(Said said, Kept kept, double share, double rest, int power) {
    said.cells()
        .forEach(
            cell ->
                assertClose(
                    said,
                    said.after(cell),
                    share * said.kept(kept, cell) + rest * Math.pow(said.slope(cell), power)));
    return true;
  }

  private static void assertClose(Said said, double own, double expected) {
    if (Double.isFinite(expected)) {
      double size = Math.max(Math.abs(expected), Math.abs(own));
      assertThat(own).as(said.text()).isCloseTo(expected, within(1e-6 * size + 1e-9));
    } else {
      assertThat(Double.valueOf(own)).as(said.text()).isEqualTo(Double.valueOf(expected));
    }
  }
}
