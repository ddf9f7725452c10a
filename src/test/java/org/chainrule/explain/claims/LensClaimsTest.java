package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.Speaking;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.sheet.Chain;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.explain.sheet.Sheet;
import org.chainrule.explain.sheet.Texts;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.activation.Activation;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lenses say of paths, Jacobians and layouts, counted and worked out once more. */
class LensClaimsTest {

  private static final int NETS = 120;
  private static final int MOST_SHOWN = 20;

  /** A sentence that a lens says of an entry. */
  private record Said(Trace trace, Step step, Target entry, String text) implements Claims.Said {

    Said {
      text = InEnglish.of(text);
    }

    Layer layer() {
      return trace.network().layer(step.stage().layer());
    }

    List<PathsByHand.Path> paths() {
      return new PathsByHand(trace).to(entry.variable());
    }

    @Override
    public String toString() {
      return entry + ": " + text;
    }
  }

  private static Claims<Said> rules() {
    Claims<Said> claims = new Claims<>();
    claims.rule(
        "one path",
        "^One path leads from ℓ back to",
        (said, found) -> paths(said, 1, said.paths().size()));
    claims.rule(
        "all paths",
        "^(\\d+) paths lead from ℓ back to .*; their products add up to the gradient",
        (said, found) -> paths(said, Integer.parseInt(found.group(1)), said.paths().size()));
    claims.rule(
        "largest paths",
        "^Of (\\d+) paths from ℓ back to .*, (\\d+) have no factor 0. Here are the (\\d+) largest",
        LensClaimsTest::largest);
    claims.rule(
        "some paths",
        "^Of (\\d+) paths from ℓ back to .*, (\\d+) (?:has|have) no factor 0. Here (?:it is|they"
            + " are)\\.",
        LensClaimsTest::largest);
    claims.rule(
        "blocked paths", "^Every path has a factor 0, so nothing arrives", LensClaimsTest::blocked);
    claims.rule(
        "zeros of the weights",
        "for the (\\d+) entries of .* and the (\\d+) of .* that Jacobian would have (\\S+) entries,"
            + " (\\S+) of them 0 whatever the input",
        LensClaimsTest::zerosOfWeights);
    claims.rule(
        "a row of inputs",
        "^With a single unit the Jacobian of .* is one row",
        (said, found) -> {
          assertThat(said.layer().outputs()).isEqualTo(1);
          return true;
        });
    claims.rule(
        "zeros of the slopes",
        "^With (\\d+) units the matrix has (\\d+) entries, (\\d+) of which are 0 whatever the input:"
            + ".* takes (\\d+) products instead of (\\d+)\\.",
        LensClaimsTest::zerosOfSlopes);
    claims.rule(
        "one slope",
        "^With a single unit the matrix is one number, the slope",
        (said, found) -> {
          assertThat(said.layer().outputs()).isEqualTo(1);
          return true;
        });
    claims.rule(
        "no zeros",
        "depends on every input of its sample, so none of the (\\d+) entries is 0 by its place",
        LensClaimsTest::noZeros);
    claims.rule(
        "always 1",
        "^With a single unit the output is 1 whatever goes in",
        (said, found) -> {
          Activation f = said.layer().activation();
          assertThat(f.apply(Matrix.scalar(3)).get(0, 0)).isEqualTo(1);
          assertThat(f.apply(Matrix.scalar(-2)).get(0, 0)).isEqualTo(1);
          return true;
        });
    claims.rule(
        "shapes",
        "is (\\d+) × (\\d+) in the first and (\\d+) × (\\d+) in the second",
        LensClaimsTest::shapes);
    claims.rule("shape in both", "is (\\d+) × (\\d+) in both", LensClaimsTest::shape);
    claims.rule(
        "one number",
        "is (?:one number, the same in every layout|a single number, its own transpose)",
        (said, found) -> {
          Matrix result = said.step().result().value();
          assertThat(result.rows() * result.columns()).as(said.toString()).isEqualTo(1);
          return true;
        });
    claims.rule(
        "place",
        "^So the (.+) in row (\\d+), column (\\d+) of the first stands in row (\\d+), column (\\d+)",
        LensClaimsTest::place);
    return claims;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void whatTheLensesSayIsTrue(String language, TestReporter report) {
    try (Speaking speaking = Speaking.in(language)) {
      Claims<Said> total = rules();
      for (long seed = 0; seed < NETS; seed++) {
        Trace trace = Pass.run(OddNets.of(seed));
        trace.steps().forEach(step -> said(trace, step).forEach(total::check));
      }

      report.publishEntry("claims checked", total.checked().toString());
      assertThat(total.failures()).isEmpty();
      assertThat(total.checked())
          .as("claims checked")
          .allSatisfy((kind, n) -> assertThat(n).isPositive());
    }
  }

  private static Stream<Said> said(Trace trace, Step step) {
    Explainer explainer = Explainer.of(trace, new Numbers(8), 0.05);
    int row = step.number() % step.result().rows();
    int column = step.number() % step.result().columns();
    Target entry = Target.cell(step.name(), row, column);
    int sample = step.name().hasSampleColumns() ? column : 0;
    Focus focus = new Focus(trace, trace.steps().size(), Optional.of(entry), sample);
    // What the step says of the entry too is checked with the step.
    Set<String> ofStep =
        prose(Sheet.STEP.of(explainer, focus).blocks()).collect(Collectors.toSet());
    return Stream.of(Sheet.CHAIN, Sheet.JACOBIAN, Sheet.LAYOUTS)
        .flatMap(sheet -> prose(sheet.of(explainer, focus).blocks()))
        .filter(text -> !ofStep.contains(text))
        .map(text -> new Said(trace, step, entry, text));
  }

  private static Stream<String> prose(List<Block> blocks) {
    return Texts.prose(blocks).map(prose -> prose.plainText());
  }

  /** As many as are counted, and they add up to the gradient. */
  private static boolean paths(Said said, int claimed, int counted) {
    assertThat(claimed).as(said.toString()).isEqualTo(counted);
    Target entry = said.entry().variable();
    double gradient =
        said.trace().quantity(entry.name().gradient()).get(entry.row(), entry.column());
    double sum = said.paths().stream().mapToDouble(PathsByHand.Path::value).sum();
    double size = said.paths().stream().mapToDouble(path -> Math.abs(path.value())).sum();
    if (Double.isFinite(sum) && Double.isFinite(gradient)) {
      assertThat(sum).as(said.toString()).isCloseTo(gradient, within(1e-9 * size + 1e-300));
    }
    return true;
  }

  private static boolean blocked(Said said, Matcher found) {
    Target entry = said.entry().variable();
    assertThat(said.paths()).as(said.toString()).noneMatch(PathsByHand.Path::carries);
    assertThat(said.trace().quantity(entry.name().gradient()).get(entry.row(), entry.column()))
        .as(said.toString())
        .isZero();
    return true;
  }

  /** As many carry as is said, and those that are written are the largest of all. */
  private static boolean largest(Said said, Matcher found) {
    List<PathsByHand.Path> all = said.paths();
    paths(said, Integer.parseInt(found.group(1)), all.size());
    long carrying = all.stream().filter(PathsByHand.Path::carries).count();
    assertThat(Long.parseLong(found.group(2))).as(said.toString()).isEqualTo(carrying);
    List<Double> sizes =
        all.stream()
            .map(path -> Math.abs(path.value()))
            .sorted(Comparator.reverseOrder())
            .limit(Math.min(carrying, MOST_SHOWN))
            .toList();
    Explainer explainer = Explainer.of(said.trace(), new Numbers(8), 0.05);
    List<Chain.Product> shown = Chain.of(explainer, said.entry()).paths();
    assertThat(found.groupCount() == 3 ? found.group(3) : found.group(2))
        .as(said.toString())
        .isEqualTo(String.valueOf(sizes.size()));
    for (int k = 0; k < sizes.size() && Double.isFinite(sizes.get(k)); k++) {
      assertThat(Math.abs(shown.get(k).value()))
          .as(said.toString())
          .isCloseTo(sizes.get(k), within(1e-9 * sizes.get(k)));
    }
    return true;
  }

  /** A weight of row a reaches output i if that moves when the weight does. */
  private static boolean zerosOfWeights(Said said, Matcher found) {
    Matrix weight = said.layer().weight();
    int zeros = 0;
    for (int i = 0; i < weight.rows(); i++) {
      for (int k = 0; k < weight.rows() * weight.columns(); k++) {
        int a = k / weight.columns();
        int b = k % weight.columns();
        Matrix moved = weight.with(a, b, weight.get(a, b) + 1);
        zeros += rowSum(moved, i) == rowSum(weight, i) ? 1 : 0;
      }
    }
    long weights = (long) weight.rows() * weight.columns();
    assertThat(found.group(1)).isEqualTo(String.valueOf(weight.rows()));
    assertThat(found.group(2)).isEqualTo(String.valueOf(weights));
    assertThat(found.group(3)).isEqualTo(String.valueOf(weights * weight.rows()));
    assertThat(found.group(4)).as(said.toString()).isEqualTo(String.valueOf(zeros));
    return true;
  }

  /** The output for an input of ones. */
  private static double rowSum(Matrix matrix, int row) {
    double sum = 0;
    for (int j = 0; j < matrix.columns(); j++) {
      sum += matrix.get(row, j);
    }
    return sum;
  }

  /** Pairs of an output and an input of which the one never moves with the other. */
  private static int zeros(Activation f, int units) {
    int zeros = 0;
    Matrix z = Matrix.generate(units, 1, (i, j) -> 0.3 + 0.1 * i);
    for (int k = 0; k < units * units; k++) {
      Matrix moved = z.with(k % units, 0, z.get(k % units, 0) + 0.5);
      double change = f.apply(moved).get(k / units, 0) - f.apply(z).get(k / units, 0);
      zeros += change == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean zerosOfSlopes(Said said, Matcher found) {
    int units = said.layer().outputs();
    assertThat(found.group(1)).isEqualTo(found.group(4)).isEqualTo(String.valueOf(units));
    assertThat(found.group(2)).isEqualTo(found.group(5)).isEqualTo(String.valueOf(units * units));
    assertThat(Integer.parseInt(found.group(3)))
        .as(said.toString())
        .isEqualTo(zeros(said.layer().activation(), units));
    return true;
  }

  private static boolean noZeros(Said said, Matcher found) {
    int units = said.layer().outputs();
    assertThat(found.group(1)).isEqualTo(String.valueOf(units * units));
    assertThat(zeros(said.layer().activation(), units)).as(said.toString()).isZero();
    return true;
  }

  /** What is stored, and its transpose. */
  private static boolean shapes(Said said, Matcher found) {
    Matrix result = said.step().result().value();
    assertThat(List.of(found.group(1), found.group(2), found.group(3), found.group(4)))
        .as(said.toString())
        .containsExactly(
            String.valueOf(result.rows()),
            String.valueOf(result.columns()),
            String.valueOf(result.columns()),
            String.valueOf(result.rows()));
    return true;
  }

  private static boolean shape(Said said, Matcher found) {
    Matrix result = said.step().result().value();
    assertThat(Map.entry(found.group(1), found.group(2)))
        .as(said.toString())
        .isEqualTo(Map.entry(String.valueOf(result.rows()), String.valueOf(result.columns())));
    return true;
  }

  private static boolean place(Said said, Matcher found) {
    int row = Integer.parseInt(found.group(2)) - 1;
    int column = Integer.parseInt(found.group(3)) - 1;
    double value = said.step().result().get(row, column);
    assertThat(found.group(4)).isEqualTo(found.group(3));
    assertThat(found.group(5)).isEqualTo(found.group(2));
    if (Double.isFinite(value)) {
      assertThat(Saying.number(found.group(1)))
          .as(said.toString())
          .isCloseTo(value, within(1e-6 * Math.abs(value)));
    }
    return true;
  }
}
