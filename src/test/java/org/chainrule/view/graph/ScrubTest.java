package org.chainrule.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.algebra.Matrix;
import org.chainrule.view.graph.Scrub.Pace;
import org.junit.jupiter.api.Test;

class ScrubTest {

  @Test
  void aStepSuitsTheLargestNumberAround() {
    assertThat(Scrub.of(Matrix.column(0.5, -2), 0, 0).after(1, Pace.USUAL)).isEqualTo(0.6);
    assertThat(Scrub.of(Matrix.column(0.5, -20), 0, 0).after(1, Pace.USUAL)).isEqualTo(1.5);
    assertThat(Scrub.of(Matrix.column(0.004), 0, 0).after(-1, Pace.USUAL)).isEqualTo(0.0039);
    assertThat(Scrub.of(Matrix.column(0, 0), 0, 0).after(3, Pace.USUAL)).isEqualTo(0.3);
  }

  @Test
  void fineAndCoarseStepsAreATenthAndTenTimes() {
    Scrub scrub = Scrub.of(Matrix.column(1.5), 0, 0);
    assertThat(scrub.after(2, Pace.FINE)).isEqualTo(1.52);
    assertThat(scrub.after(2, Pace.COARSE)).isEqualTo(3.5);
  }

  /** In binary 0.1 + 0.2 is 0.30000000000000004. */
  @Test
  void noDigitsAppearThatNobodyAskedFor() {
    assertThat(Scrub.of(Matrix.column(0.1, 1), 0, 0).after(2, Pace.USUAL)).isEqualTo(0.3);
    assertThat(Scrub.of(Matrix.column(-0.7, 1), 0, 0).after(7, Pace.USUAL)).isZero();
  }

  @Test
  void theLargestNumbersHaveStepsToo() {
    Scrub scrub = Scrub.of(Matrix.column(1e308), 0, 0);
    assertThat(scrub.after(1, Pace.USUAL)).isGreaterThan(1e308).isFinite();
    assertThat(Scrub.of(Matrix.column(5e-324), 0, 0).after(1, Pace.USUAL)).isFinite();
  }
}
