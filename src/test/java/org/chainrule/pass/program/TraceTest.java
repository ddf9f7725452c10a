package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTest {

  private static final Trace TRACE = Pass.run(Scenarios.relu());

  private static Name name(String id) {
    return switch (id) {
      case "x" -> Name.x();
      case "y" -> Name.y();
      case "W2" -> Name.weight(2);
      case "b1" -> Name.bias(1);
      case "dl_dloss" -> Name.loss().gradient();
      case "slope_z1" -> Name.linearOutput(1).slope();
      case "slope_z3" -> Name.linearOutput(2).slope();
      case "x_T" -> Name.x().transpose();
      case "z2_T" -> Name.layerOutput(1).transpose();
      case "W1_T" -> Name.weight(1).transpose();
      case "W2_T" -> Name.weight(2).transpose();
      default -> TRACE.stepOf(id).orElseThrow().name();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "x, 0",
    "y, 0",
    "W2, 0",
    "b1, 0",
    "z1, 1",
    "yhat, 4",
    "loss, 5",
    "dl_dloss, 6",
    "dl_dyhat, 6",
    "slope_z3, 7",
    "dl_dz3, 7",
    "z2_T, 8",
    "W2_T, 10",
    "slope_z1, 11",
    "x_T, 12",
    "W1_T, 14",
    "dl_dx, 14"
  })
  void matricesAreShownFromTheStepThatComputesOrUsesThem(String id, int step) {
    Name name = name(id);

    assertThat(name.id()).isEqualTo(id);
    assertThat(TRACE.shownFrom(name)).isEqualTo(step);
  }

  @Test
  void aQuantityIsBuiltOnlyWhenItIsLookedAtAndOnlyOnce() {
    AtomicInteger built = new AtomicInteger();
    Quantity quantity =
        new Quantity(
            Name.x(),
            1,
            1,
            () -> {
              built.incrementAndGet();
              return Matrix.scalar(3);
            });

    assertThat(quantity.rows()).isEqualTo(1);
    assertThat(built).hasValue(0);
    assertThat(quantity.get(0, 0)).isEqualTo(3);
    assertThat(quantity.value()).isSameAs(quantity.value());
    assertThat(built).hasValue(1);
  }

  @Test
  void theShapesAreThoseOfTheMatrices() {
    for (Step step : TRACE.steps()) {
      assertThat(step.result().value().rows()).isEqualTo(step.result().rows());
      assertThat(step.result().value().columns()).isEqualTo(step.result().columns());
    }
  }

  @Test
  void itsListsCannotBeChanged() {
    assertThatThrownBy(() -> TRACE.steps().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> TRACE.step(1).operands().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> TRACE.step(1).terms(0, 0).get(0).entries().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theArraysItHandsOutAreCopies() {
    Quantity z = TRACE.quantity(Name.linearOutput(1));

    z.value().toRows()[0][0] = 99;

    assertThat(z.get(0, 0)).isEqualTo(2.5);
  }

  @Test
  void theArraysThatItsNetWasMadeOfNoLongerMatter() {
    double[][] x = {{1}, {-2}};
    Trace trace =
        Pass.run(
            Scenarios.relu().network(), new Sample(Matrix.of(x), Scenarios.relu().sample().y()));

    x[0][0] = 99;

    assertThat(trace.quantity(Name.x()).get(0, 0)).isEqualTo(1);
    assertThat(Pass.run(trace.network(), trace.sample()).step(1).result().value())
        .isEqualTo(trace.step(1).result().value());
  }

  @Test
  void thereIsNoMatrixThatTheNetDoesNotHave() {
    assertThat(TRACE.find(Name.weight(3))).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> TRACE.quantity(Name.weight(3)));
  }
}
