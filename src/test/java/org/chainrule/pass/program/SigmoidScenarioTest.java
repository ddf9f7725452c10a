package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.activation.UnitState;
import org.chainrule.network.loss.Losses;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scenario with σ twice: x = (1, −2), y = (0, 1), W₁ = [2 −2; 0.5 0.25; −3 2], b₁ = (0, 0.5,
 * 0), W₂ = [1.5 −2 1; −3 0.5 2], b₂ = (0.25, −0.5). z₁ is calculated by hand; the rest are the
 * solution sheet's formulas (σ′ as σ(1 − σ), BCE from ŷ) in 50-digit arithmetic.
 */
class SigmoidScenarioTest {

  private static final double RELATIVE = 1e-14;
  private static final Trace BCE = Pass.run(Scenarios.sigmoid());
  private static final Trace MSE = Pass.run(Scenarios.sigmoid(Losses.MSE));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " 2 | z2       | 0.99752737684336523; 0.62245933120185456; 0.00091105119440064536",
        " 3 | z3       | 0.50228345405573935; -3.1795303625403671",
        " 4 | yhat     | 0.62299580113526659; 0.039943339658081689",
        " 5 | loss     | 2.0978961458183586",
        " 6 | dl_dyhat | 1.3262451757981525; -12.517731473633442",
        " 7 | dl_dz3   | 0.3114979005676333; -0.48002833017095916",
        " 8 | dl_dW2   | 0.31072768364544665 0.19389477485811081 0.00028379053436543578;"
            + " -0.47884140100593772 -0.29879811335615826 -0.00043733038354839969",
        " 9 | dl_db2   | 0.3114979005676333; -0.48002833017095916",
        "10 | dl_dz2   | 1.9073318413643274; -0.86300996622074617; -0.64855875977428502",
        "11 | dl_dz1   | 0.0047044517084319823; -0.20281054572884801; -0.00059033191970009789",
        "12 | dl_dW1   | 0.0047044517084319823 -0.0094089034168639647;"
            + " -0.20281054572884801 0.40562109145769603;"
            + " -0.00059033191970009789 0.0011806638394001958",
        "13 | dl_db1   | 0.0047044517084319823; -0.20281054572884801; -0.00059033191970009789",
        "14 | dl_dx    | -0.090225373688459749; -0.061292203688476164",
      })
  void everyNumberUnderBceIsTheSheets(int number, String id, String expected) {
    assertStep(BCE, number, id, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " 5 | loss     | 1.3098325592990501",
        " 6 | dl_dyhat | 1.2459916022705332; -1.9201133206838366",
        " 7 | dl_dz3   | 0.29264858060546342; -0.073632254614848275",
        " 8 | dl_dW2   | 0.29192497094830206 0.18216183976084879 0.00026661783890026099;"
            + " -0.073450189797012373 -0.045833083962443127 -6.7082753513269952e-5",
        " 9 | dl_db2   | 0.29264858060546342; -0.073632254614848275",
        "10 | dl_dz2   | 0.65986963475273996; -0.62211328851835099; 0.14538407137576687",
        "11 | dl_dz1   | 0.0016275745852039942; -0.14619893221175407; 0.00013233166101856638",
        "12 | dl_dW1   | 0.0016275745852039942 -0.0032551491704079884;"
            + " -0.14619893221175407 0.29239786442350814;"
            + " 0.00013233166101856638 -0.00026466332203713277",
        "13 | dl_db1   | 0.0016275745852039942; -0.14619893221175407; 0.00013233166101856638",
        "14 | dl_dx    | -0.070241311918524747; -0.039540218901309374",
      })
  void everyNumberUnderSquaredErrorIsTheSheets(int number, String id, String expected) {
    assertStep(MSE, number, id, expected);
  }

  @Test
  void theLinearOutputsAreTheOnesCalculatedByHand() {
    assertThat(BCE.step(1).result().value()).isEqualTo(Matrix.column(6, 0.5, -7));
  }

  @Test
  void theHiddenSlopesAreSmallWhereSigmaIsSaturated() {
    HandValues.assertClose(
        BCE.quantity(Name.linearOutput(1).slope()).value(),
        "0.0024665092913600478; 0.23500371220159449; 0.00091022118012182652",
        RELATIVE);
  }

  @Test
  void theSecondOutputIsFlatToo() {
    double slope = MSE.quantity(Name.linearOutput(2).slope()).get(1, 0);

    assertThat(slope).isCloseTo(0.038, within(0.0005));
    assertThat(new Marks(BCE, 0.05).unitState(2, 1, 0)).isEqualTo(UnitState.FLAT);
  }

  @Test
  void unitsOneAndThreeAreSaturatedAndUnitTwoIsNot() {
    Marks marks = new Marks(BCE, 0.05);

    assertThat(marks.unitState(1, 0, 0)).isEqualTo(UnitState.FLAT);
    assertThat(marks.unitState(1, 1, 0)).isEqualTo(UnitState.ACTIVE);
    assertThat(marks.unitState(1, 2, 0)).isEqualTo(UnitState.FLAT);
    assertThat(marks.unitState(2, 0, 0)).isEqualTo(UnitState.ACTIVE);
  }

  private static void assertStep(Trace trace, int number, String id, String expected) {
    Step step = trace.step(number);

    assertThat(step.id()).isEqualTo(id);
    HandValues.assertClose(step.result().value(), expected, RELATIVE);
  }
}
