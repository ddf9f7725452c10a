package org.chainrule.practice.mistake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.RandomNets;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.junit.jupiter.api.Test;

/** The wrong numbers of each mistake, worked out by hand on the solution sheet's net. */
class MistakesTest {

  private static final Trace SHEET = Pass.run(Scenarios.relu());

  private static List<Matrix> values(String step, Mistake mistake) {
    return Mistakes.in(SHEET).of(SHEET.stepOf(step).orElseThrow()).stream()
        .filter(wrong -> wrong.mistake() == mistake)
        .map(Wrong::value)
        .toList();
  }

  private static void assertOnly(String step, Mistake mistake, Matrix expected) {
    assertEquals(List.of(expected), values(step, mistake));
  }

  @Test
  void theSlopeIsForgotten() {
    assertOnly("dl_dz1", Mistake.NO_SLOPE, Matrix.column(4, -2, 2));
  }

  @Test
  void theMaskStandsForTheGradient() {
    assertOnly("dl_dz1", Mistake.MASK_ONLY, Matrix.column(1, 0, 1));
  }

  @Test
  void theBiasIsLeftOut() {
    assertOnly("z1", Mistake.BIAS_LEFT, Matrix.column(2.5, 0.5, 0));
  }

  @Test
  void oneProductIsLeftOut() {
    assertEquals(
        List.of(Matrix.column(2, -2, 1.5), Matrix.column(0.5, 0.5, -0.5)),
        values("z1", Mistake.PRODUCT_LEFT));
  }

  @Test
  void theWeightsAreUpdatedTooSoon() {
    // W₂ − 0.1 dW₂ = [0.5 −0.5 1.9; −0.5 0.5 1.1], its transpose times (2, −2).
    List<Matrix> values = values("dl_dz2", Mistake.STALE_UPDATE);
    assertEquals(1, values.size());
    double[] expected = {2, -2, 1.6};
    for (int i = 0; i < 3; i++) {
      assertEquals(expected[i], values.get(0).get(i, 0), 1e-14);
    }
  }

  @Test
  void theGradientStandsForDelta() {
    assertOnly(
        "dl_dW1", Mistake.G_FOR_DELTA, Matrix.of(new double[][] {{4, -8}, {-2, 4}, {2, -4}}));
    assertOnly("dl_db1", Mistake.G_FOR_DELTA, Matrix.column(4, -2, 2));
  }

  @Test
  void halfTheSquareIsAConvention() {
    assertOnly("dl_dyhat", Mistake.FACTOR_TWO, Matrix.column(1, -1));
    assertOnly("loss", Mistake.FACTOR_TWO, Matrix.scalar(1));
  }

  @Test
  void aMistakeIsFoundByItsId() {
    for (Mistake mistake : Mistake.values()) {
      assertEquals(Optional.of(mistake), Mistake.named(mistake.id()));
    }
    assertEquals("mask-at-0", Mistake.MASK_AT_0.id());
    assertEquals(Optional.empty(), Mistake.named("no-mistake"));
  }

  @Test
  void aMistakeIsMadeWhereItSpoilsAnOperation() {
    SHEET
        .steps()
        .forEach(
            step ->
                Mistakes.in(SHEET)
                    .of(step)
                    .forEach(
                        wrong ->
                            assertTrue(
                                wrong.mistake().operations().stream()
                                    .anyMatch(type -> type.isInstance(step.operation())))));
  }

  /** In a large net nobody leaves out each product in turn, and no matrix is inverted. */
  @Test
  void aLargeNetIsNoWork() {
    Trace large = Pass.run(RandomNets.block(2, 40, 1));
    Step back = large.stepOf("dl_dx").orElseThrow();
    Step forward = large.step(1);
    List<Wrong> wrongs = Mistakes.in(large).of(back);
    assertTrue(wrongs.stream().noneMatch(wrong -> wrong.mistake() == Mistake.INVERSE));
    assertTrue(wrongs.stream().anyMatch(wrong -> wrong.mistake() == Mistake.NO_TRANSPOSE));
    assertTrue(
        Mistakes.in(large).of(forward).stream()
            .noneMatch(wrong -> wrong.mistake() == Mistake.PRODUCT_LEFT));
  }
}
