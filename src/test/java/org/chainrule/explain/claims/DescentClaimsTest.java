package org.chainrule.explain.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.chainrule.Speaking;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.sheet.Texts;
import org.chainrule.explain.study.DescentText;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.RandomNets;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.descent.Descent;
import org.chainrule.study.descent.DescentLimit;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a step of descent is what the pass gives of the net after the step. */
class DescentClaimsTest {

  private static final int NETS = 150;
  private static final double[] RATES = {1e-20, 1e-3, 0.1, 10};

  /** The loss of a step that is said to go up or down. */
  private record Said(Trace trace, double rate, String text) implements Claims.Said {

    Said {
      text = InEnglish.of(text);
    }

    double before() {
      return after(0);
    }

    /** Every entry that is not frozen is moved against its gradient. */
    double after(double by) {
      List<Layer> layers = new ArrayList<>();
      for (int k = 1; k <= trace.network().depth(); k++) {
        Layer layer = trace.network().layer(k);
        Name bias = Name.bias(k);
        Matrix weight = moved(layer, layer.weight(), Name.weight(k), by);
        Optional<Matrix> moved = layer.bias().map(old -> moved(layer, old, bias, by));
        layers.add(layer.with(weight, moved));
      }
      Network net = trace.network().withLayers(layers);
      return Pass.run(new Scenario("", net, trace.sample())).quantity(Name.loss()).get(0, 0);
    }

    private Matrix moved(Layer layer, Matrix old, Name name, double by) {
      Role role = name.role();
      Matrix gradient = trace.quantity(name.gradient()).value();
      return layer.frozen().contains(role)
          ? old
          : Matrix.generate(
              old.rows(), old.columns(), (i, j) -> old.get(i, j) - by * gradient.get(i, j));
    }

    /** −η‖∇ℓ‖², the sum over all entries that are not frozen. */
    double tangent() {
      double sum = 0;
      for (int k = 1; k <= trace.network().depth(); k++) {
        Layer layer = trace.network().layer(k);
        sum += layer.frozen().contains(Role.WEIGHT) ? 0 : squares(Name.weight(k));
        sum += layer.bias().isEmpty() ? 0 : squares(Name.bias(k));
      }
      return -rate * sum;
    }

    private double squares(Name name) {
      return trace.quantity(name.gradient()).value().map(entry -> entry * entry).sum();
    }
  }

  private static Claims<Said> rules() {
    Claims<Said> claims = new Claims<>();
    String tangent = " says (?:that )?−η ‖∇ℓ‖² = (.+)\\.";
    claims.rule(
        "down",
        "With η = .+ the step takes ℓ from (.+) down to (.+)\\. The tangent plane" + tangent,
        (said, found) -> takes(said, found, -1));
    claims.rule(
        "up, too large",
        "is too large: the step takes ℓ from (.+) up to (.+), although the tangent plane" + tangent,
        (said, found) -> takes(said, found, 1));
    claims.rule(
        "stays",
        "the step leaves ℓ at ((.+))\\. The tangent plane" + tangent,
        (said, found) -> takes(said, found, 0));
    claims.rule(
        "larger from",
        "ℓ first gets larger than now at about η = (\\S+) \\(tried from (\\S+) to (\\S+),",
        DescentClaimsTest::largerFrom);
    claims.rule(
        "never larger",
        "ℓ never gets larger than now \\(tried from (\\S+) to (\\S+),",
        DescentClaimsTest::neverLarger);
    claims.rule(
        "larger at once",
        "ℓ is larger than now even for η = (\\S+), the smallest",
        DescentClaimsTest::largerAtOnce);
    claims.rule(
        "no gradient",
        "Every gradient of a weight or a bias that can move is 0",
        (said, found) -> {
          assertThat(said.tangent()).isZero();
          return true;
        });
    return claims;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void aStepLeadsWhereItIsSaidToLead(String language, TestReporter report) {
    try (Speaking speaking = Speaking.in(language)) {
      Claims<Said> total = rules();
      for (long seed = 0; seed < NETS; seed++) {
        said(Pass.run(OddNets.constrained(seed))).forEach(total::check);
      }
      said(Pass.run(RandomNets.overflowing())).forEach(total::check);

      report.publishEntry("claims checked", total.checked().toString());
      assertThat(total.failures()).isEmpty();
      assertThat(total.checked())
          .as("claims checked")
          .allSatisfy((kind, n) -> assertThat(n).isPositive());
    }
  }

  private static Stream<Said> said(Trace trace) {
    Descent descent = Descent.of(trace);
    Optional<DescentLimit> limit = DescentLimit.of(descent, () -> false);
    DescentText text = new DescentText(new Numbers(8));
    List<Said> said = new ArrayList<>();
    for (double rate : RATES) {
      Texts.prose(text.of(descent, rate, descent.step(rate), limit))
          .map(prose -> new Said(trace, rate, prose.plainText()))
          .forEach(said::add);
    }
    return said.stream();
  }

  private static boolean takes(Said said, Matcher found, int sign) {
    double before = said.before();
    double after = said.after(said.rate());
    assertThat(Saying.number(found.group(1))).as(said.text()).isCloseTo(before, near(before));
    assertThat(Saying.number(found.group(2))).as(said.text()).isCloseTo(after, near(after));
    assertThat(Math.signum(after - before)).as(said.text()).isEqualTo(sign);
    assertThat(Saying.number(found.group(3)))
        .as(said.text())
        .isCloseTo(said.tangent(), near(said.tangent()));
    return true;
  }

  private static org.assertj.core.data.Offset<Double> near(double value) {
    return within(1e-6 * Math.abs(value) + 1e-14);
  }

  private static boolean largerFrom(Said said, Matcher found) {
    double from = Saying.number(found.group(1));
    double before = said.before();
    double little = 1e-12 * Math.abs(before);
    for (double rate = Saying.number(found.group(2)); rate < 0.999 * from; rate *= Math.sqrt(2)) {
      assertThat(said.after(rate)).as(said.text()).isLessThanOrEqualTo(before + little);
    }
    assertThat(said.after(0.999999 * from)).as(said.text()).isLessThanOrEqualTo(before + little);
    assertThat(said.after(1.000001 * from) > before - little).as(said.text()).isTrue();
    return true;
  }

  private static boolean neverLarger(Said said, Matcher found) {
    double before = said.before();
    double last = Saying.number(found.group(2));
    for (double rate = Saying.number(found.group(1)); rate < 1.01 * last; rate *= Math.sqrt(2)) {
      assertThat(said.after(rate))
          .as(said.text())
          .isLessThanOrEqualTo(before + 1e-12 * Math.abs(before));
    }
    return true;
  }

  private static boolean largerAtOnce(Said said, Matcher found) {
    assertThat(said.after(Saying.number(found.group(1)))).isGreaterThan(said.before());
    return true;
  }
}
