package org.chainrule.file.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.scenario.BundledScenarios.Entry;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.marks.Mark;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledScenariosTest {

  private static final double FLAT = 0.05;

  private static Stream<String> ids() {
    return BundledScenarios.all().stream().map(Entry::id);
  }

  private static Trace run(String id) {
    return Pass.run(BundledScenarios.load(id));
  }

  private static Matrix value(Trace trace, String id) {
    return trace.stepOf(id).orElseThrow().result().value();
  }

  @Test
  void areOfferedInOrder() {
    assertThat(BundledScenarios.all())
        .containsExactly(
            new Entry("relu-regression", "1.2 · ReLU regression, 2–3–2"),
            new Entry("sigmoid-bce", "1.3 · Sigmoid with BCE, 2–3–2"),
            new Entry("sigmoid-squared-error", "1.3 · Sigmoid with squared error, 2–3–2"),
            new Entry("relu-sigmoid-bce", "ReLU with sigmoid and BCE"),
            new Entry("all-units-off", "All units off"),
            new Entry("kink", "A unit at the kink"),
            new Entry("xor", "XOR, 2–2–1, four samples"),
            new Entry("residual-block", "Residual block of two layers, 2–2–2–2"),
            new Entry("half-squared-error-l2", "Half squared error with L2, no biases, 2–2–1"),
            new Entry("8-16-8", "8–16–8"));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void runsToFiniteNumbers(String id) {
    Trace trace = run(id);

    assertThat(trace.steps()).last().extracting(Step::id).isEqualTo("dl_dx");
    for (Step step : trace.steps()) {
      DoubleStream entries =
          Stream.of(step.result().value().toRows()).flatMapToDouble(DoubleStream::of);
      assertThat(entries).as(step.id()).allMatch(Double::isFinite);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void areLaidOutAsTheProgramWouldWriteThem(String id) throws Exception {
    assertThat(Texts.resource("/assets/scenarios/" + id + ".json"))
        .isEqualTo(ScenarioWriter.toJson(BundledScenarios.load(id)));
  }

  @Test
  void theFirstIsTheOneFromTheBlackboard() {
    Trace trace = Pass.run(BundledScenarios.first());

    assertThat(value(trace, "z1")).isEqualTo(Matrix.column(2.5, -0.5, 0.5));
    assertThat(value(trace, "z2")).isEqualTo(Matrix.column(2.5, 0, 0.5));
    assertThat(value(trace, "z3")).isEqualTo(Matrix.column(4, -2));
    assertThat(value(trace, "yhat")).isEqualTo(Matrix.column(4, -2));
    assertThat(value(trace, "loss")).isEqualTo(Matrix.scalar(2));
    assertThat(value(trace, "dl_dyhat")).isEqualTo(Matrix.column(2, -2));
    assertThat(value(trace, "dl_dz3")).isEqualTo(Matrix.column(2, -2));
    assertThat(plusZero(value(trace, "dl_dW2")))
        .isEqualTo(Matrix.of(new double[][] {{5, 0, 1}, {-5, 0, -1}}));
    assertThat(value(trace, "dl_dz2")).isEqualTo(Matrix.column(4, -2, 2));
    assertThat(plusZero(value(trace, "dl_dz1"))).isEqualTo(Matrix.column(4, 0, 2));
    assertThat(plusZero(value(trace, "dl_dW1")))
        .isEqualTo(Matrix.of(new double[][] {{4, -8}, {0, 0}, {2, -4}}));
    assertThat(plusZero(value(trace, "dl_dx"))).isEqualTo(Matrix.column(0, -5));
  }

  @Test
  void theSigmoidScenariosDifferInTheirLossAlone() {
    Scenario bce = BundledScenarios.load("sigmoid-bce");
    Scenario squared = BundledScenarios.load("sigmoid-squared-error");
    Trace trace = Pass.run(bce);

    assertThat(squared.network().layers()).isEqualTo(bce.network().layers());
    assertThat(squared.sample()).isEqualTo(bce.sample());
    assertThat(squared.network().loss().id()).isEqualTo("mse");
    assertThat(bce.network().loss().id()).isEqualTo("bce");
    assertThat(value(trace, "z1")).isEqualTo(Matrix.column(6, 0.5, -7));
    assertThat(value(trace, "z3").get(1, 0)).isCloseTo(-3.18, Offset.offset(0.005));
  }

  @Test
  void reluWithSigmoidHasRoundLogits() {
    Trace trace = run("relu-sigmoid-bce");

    assertThat(value(trace, "z1")).isEqualTo(Matrix.column(1.5, -0.5, 1));
    assertThat(value(trace, "z3")).isEqualTo(Matrix.column(2, 0));
  }

  @Test
  void whereAllUnitsAreOffNothingGetsThrough() {
    Trace trace = run("all-units-off");

    assertThat(value(trace, "z1")).isEqualTo(Matrix.column(-1, -2, -1.5));
    assertThat(value(trace, "dl_dz2")).isEqualTo(Matrix.column(-8, -1, 5));
    assertThat(plusZero(value(trace, "dl_dz1"))).isEqualTo(Matrix.column(0, 0, 0));
  }

  @Test
  void aGradientArrivesAtTheKink() {
    Trace trace = run("kink");
    Marks marks = new Marks(trace, FLAT);

    assertThat(value(trace, "z1")).isEqualTo(Matrix.column(0, 2, -1));
    assertThat(value(trace, "dl_dz2")).isEqualTo(Matrix.column(2, 10, 8));
    assertThat(marks.at(Name.linearOutput(1), 0, 0)).contains(Mark.KINK);
    assertThat(plusZero(value(trace, "dl_dz1"))).isEqualTo(Matrix.column(0, 10, 0));
  }

  @Test
  void xorHasAUnitThatIsOffForSomeSamplesOnly() {
    Trace trace = run("xor");

    assertThat(trace.sample().count()).isEqualTo(4);
    assertThat(value(trace, "z1"))
        .isEqualTo(Matrix.of(new double[][] {{-0.5, 0.5, 0.5, 1.5}, {-1.5, -0.5, -0.5, 0.5}}));
    assertThat(value(trace, "z3")).isEqualTo(Matrix.of(new double[][] {{-1, 1, 1, 0}}));
  }

  @Test
  void theLargeNetHasUnitsOnAndOff() {
    double[][] hidden = value(run("8-16-8"), "z2").toRows();

    assertThat(Stream.of(hidden).filter(row -> row[0] == 0).count()).isBetween(4L, 12L);
  }

  @Test
  void anIdThatIsNotThere() {
    assertThatThrownBy(() -> BundledScenarios.load("../scenarios/xor"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("../scenarios/xor");
  }

  /** The same matrix with 0 for −0. */
  private static Matrix plusZero(Matrix matrix) {
    return matrix.map(entry -> entry + 0.0);
  }
}
