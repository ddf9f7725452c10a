package org.chainrule.explain.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.chainrule.Scenarios;
import org.chainrule.explain.prose.Prose;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.RandomNets;
import org.chainrule.network.activation.UnitState;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One unit: its numbers are those of the pass, and its sentences fit them. */
class UnitViewTest {

  static LongStream seeds() {
    return LongStream.range(0, 30);
  }

  private static UnitView unit(Scenario scenario, int layer, int unit) {
    return UnitView.of(Explainer.of(Pass.run(scenario), Numbers.DEFAULT, 0.05), layer, unit, 0);
  }

  private static String said(UnitView view) {
    return view.sentences().stream().map(Prose::plainText).collect(Collectors.joining(" "));
  }

  /** Unit 1 of the sheet: z = 0.5 · 1 + (−1)(−2) + 0 = 2.5; 4 arrives and 4 leaves. */
  @Test
  void anActiveUnitOfTheSheet() {
    UnitView view = unit(Scenarios.relu(), 1, 0);

    assertThat(view.state()).isEqualTo(UnitState.ACTIVE);
    assertThat(view.forward().inputs())
        .extracting(UnitView.Product::value)
        .containsExactly(0.5, 2.0);
    assertThat(view.forward().bias().orElseThrow().value()).isZero();
    assertThat(view.forward().z().value()).isEqualTo(2.5);
    assertThat(view.forward().output().value()).isEqualTo(2.5);
    assertThat(view.forward().scale()).isEqualTo(2.5);
    assertThat(view.backward().arriving().value()).isEqualTo(4);
    assertThat(view.backward().slope().orElseThrow().value()).isOne();
    assertThat(view.backward().leaving().value()).isEqualTo(4);
    assertThat(view.backward().scale()).isEqualTo(4);
    assertThat(Latex.of(view.forward().sum().formula()))
        .isEqualTo("0.5\\cdot 1+(-1)\\cdot (-2)+0=2.5");
    assertThat(said(view))
        .contains("The largest summand of (z₁)₁ = 2.5 in magnitude is (W₁)₁‚₂ x₂ = 2.")
        .contains("Of the gradient 4 that arrives, 100 % passes: 4 leaves.")
        .contains("Raising (z₁)₁ would raise the loss.");
  }

  /** Unit 2 of the sheet is off at z = −0.5, and blocks −2. */
  @Test
  void anUnitThatIsOffBlocksWhatArrives() {
    UnitView view = unit(Scenarios.relu(), 1, 1);

    assertThat(view.state()).isEqualTo(UnitState.OFF);
    assertThat(view.backward().passing())
        .singleElement()
        .satisfies(
            product -> {
              assertThat(product.factor().value()).isZero();
              assertThat(product.of().value()).isEqualTo(-2);
              assertThat(product.factor().at())
                  .isEqualTo(Target.cell(Name.linearOutput(1).slope(), 1, 0));
            });
    assertThat(view.backward().leaving().value()).isZero();
    assertThat(said(view))
        .contains("Unit 2 is off: (z₁)₂ = −0.5 is not above 0")
        .contains("The gradient −2 arrives and is blocked")
        .doesNotContain("Raising");
  }

  @Test
  void aSaturatedUnitPassesLittle() {
    UnitView view = unit(Scenarios.sigmoid(Losses.MSE), 1, 0);

    // σ′(6) = σ(6) (1 − σ(6)) = 0.0024665
    assertThat(view.state()).isEqualTo(UnitState.FLAT);
    assertThat(view.backward().slope().orElseThrow().value()).isCloseTo(0.0024665, within(1e-7));
    assertThat(said(view))
        .contains(
            "Unit 1 is flat: at (z₁)₁ = 6, in a tail of the curve, the slope of σ is 0.00247,"
                + " under")
        .contains("0.247 % passes");
  }

  @Test
  void aFlatUnitDoesNoHarmWhereTheLossFuses() {
    UnitView view = unit(Scenarios.sigmoid(), 2, 1);

    assertThat(view.backward().fused()).isTrue();
    assertThat(view.backward().passing()).isEmpty();
    assertThat(view.backward().slope()).isPresent();
    assertThat(view.backward().scale()).isEqualTo(Math.abs(view.backward().leaving().value()));
    assertThat(said(view)).contains("does no harm").contains("would lower the loss");
    assertThat(said(unit(Scenarios.sigmoid(), 2, 0))).contains("the slope is no factor here");
  }

  @Test
  void aUnitAtTheKinkSaysWhatIsTaken() {
    Trace trace = Pass.run(BundledScenarios.load("kink"));
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);
    int atKink = 0;
    while (trace.quantity(Name.linearOutput(1)).get(atKink, 0) != 0) {
      atKink++;
    }

    assertThat(said(UnitView.of(explainer, 1, atKink, 0)))
        .contains("exactly at the kink, (z₁)")
        .contains("ReLU has no derivative there; 0 is taken for it")
        .contains("The gradient 2 arrives and is blocked")
        .contains("has slope 0, to the right 2. The pass gives 0");
  }

  @Test
  void thereIsNoSuchUnit() {
    assertThatThrownBy(() -> unit(Scenarios.relu(), 1, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  /** In any net: the products and the bias add up to z, what passes adds up to what leaves. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theNumbersAreThoseOfThePass(long seed) {
    Trace trace = Pass.run(RandomNets.any(seed));
    Explainer explainer = Explainer.of(trace, Numbers.DEFAULT, 0.05);
    for (int layer = 1; layer <= trace.network().depth(); layer++) {
      for (int unit = 0; unit < trace.network().layer(layer).outputs(); unit++) {
        for (int sample = 0; sample < trace.sample().count(); sample++) {
          assertAddsUp(trace, UnitView.of(explainer, layer, unit, sample));
        }
      }
    }
  }

  private static void assertAddsUp(Trace trace, UnitView view) {
    UnitView.Forward forward = view.forward();
    double sum = forward.inputs().stream().mapToDouble(UnitView.Product::value).sum();
    assertThat(sum + forward.bias().orElseThrow().value())
        .isCloseTo(forward.z().value(), within(1e-12 * (1 + 40 * forward.scale())));
    UnitView.Backward backward = view.backward();
    double passed = backward.passing().stream().mapToDouble(UnitView.Product::value).sum();
    if (!backward.fused()) {
      assertThat(passed)
          .isCloseTo(backward.leaving().value(), within(1e-12 * (1 + backward.scale())));
    }
    Target leaving = backward.leaving().at();
    assertThat(trace.quantity(leaving.name()).get(leaving.row(), leaving.column()))
        .isEqualTo(backward.leaving().value());
    forward
        .inputs()
        .forEach(
            product -> assertThat(Math.abs(product.value())).isLessThanOrEqualTo(forward.scale()));
    assertThat(view.sentences()).isNotEmpty();
    assertThat(said(view)).doesNotContain("$", "null", "\\");
  }
}
