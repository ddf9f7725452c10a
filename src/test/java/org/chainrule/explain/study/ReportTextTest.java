package org.chainrule.explain.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.check.CheckedGradient;
import org.chainrule.study.check.GradientCheck;
import org.chainrule.study.check.GradientReport;
import org.chainrule.study.check.Verdict;
import org.chainrule.study.check.Verdicts;
import org.chainrule.study.check.WrongSlope;
import org.junit.jupiter.api.Test;

class ReportTextTest {

  private static GradientReport report(double relative, double bound, Verdict... verdicts) {
    int count = verdicts.length;
    Matrix ones = Matrix.generate(1, count, (i, j) -> 1);
    CheckedGradient gradient =
        new CheckedGradient(
            Name.weight(1),
            ones.map(one -> one + relative),
            ones,
            ones.map(one -> relative),
            ones.map(one -> bound),
            ones,
            new Verdicts(count, verdicts));
    return new GradientReport(List.of(gradient), 0);
  }

  @Test
  void saysEachCountOnce() {
    GradientReport report =
        report(3.1e-11, 0.5, Verdict.AGREES, Verdict.AGREES, Verdict.KINK, Verdict.TOO_SMALL);

    assertThat(ReportText.summary("net.json", report))
        .isEqualTo(
            "net.json: 2 gradients agree (largest relative difference 3.1e-11), 1 at a kink,"
                + " 1 too small to check (below 1.5e+00)");
  }

  @Test
  void saysFirstWhatDiffers() {
    GradientReport report = report(0.01, 0, Verdict.DIFFERS, Verdict.NOT_FINITE);

    assertThat(ReportText.summary("net.json", report))
        .isEqualTo(
            "net.json: 1 gradient differs, 1 cannot be checked, as it or the loss is not finite");
  }

  @Test
  void saysWhenNothingCouldBeSeen() {
    assertThat(ReportText.summary("net.json", report(0, 0, Verdict.KINK)))
        .isEqualTo("net.json: 1 at a kink");
  }

  @Test
  void namesAnEntryWithBothValues() {
    Scenario scenario = Scenarios.relu();
    GradientReport report =
        GradientCheck.run(
                scenario.network(),
                scenario.sample(),
                WrongSlope.in(scenario, 2, 2),
                share -> {},
                () -> false)
            .orElseThrow();

    assertThat(ReportText.line(report.worst(1).get(0)))
        .matches("  dl_d\\w+, row \\d, column \\d: the pass gives .*, differences give .*");
  }
}
