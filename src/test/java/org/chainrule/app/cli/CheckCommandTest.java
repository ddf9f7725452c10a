package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  @TempDir private Path folder;
  private String relu;
  private String kink;

  @BeforeEach
  void writeScenarios() throws Exception {
    relu = ScenarioTexts.bundled(folder, "relu-regression");
    kink = ScenarioTexts.bundled(folder, "kink");
  }

  @Test
  void saysInOneLineAFileWhatAgrees() {
    CommandRun run = CommandRun.of("check", relu, kink);

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).hasLineCount(2);
    assertThat(run.out().lines().findFirst().orElseThrow())
        .matches(
            ".*relu-regression\\.json: 19 gradients agree \\(largest relative difference .*\\)");
    assertThat(run.out().lines().skip(1).findFirst().orElseThrow())
        .contains(": 14 gradients agree (", "), 5 at a kink, 1 unit stands exactly at a kink");
  }

  @Test
  void everyBundledScenarioEndsWell() throws Exception {
    for (BundledScenarios.Entry entry : BundledScenarios.all()) {
      CommandRun run = CommandRun.of("check", ScenarioTexts.bundled(folder, entry.id()));

      assertThat(run.status()).as(entry.id()).isZero();
      assertThat(run.out()).as(entry.id()).contains("agree").doesNotContain("differ ", "differs");
    }
  }

  @Test
  void saysWhatCannotBeChecked() throws Exception {
    String overflow = ScenarioTexts.changed(folder, "\"x\": [[1], [-2]]", "\"x\": [[1e200], [-2]]");

    CommandRun run = CommandRun.of("check", overflow);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).endsWith(": 19 cannot be checked, as they or the loss are not finite\n");
  }

  @Test
  void aBadFileDoesNotKeepGoodOnesFromBeingChecked() {
    CommandRun run = CommandRun.of("check", "none.json", relu);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).hasLineCount(1).contains("19 gradients agree");
    assertThat(run.err()).isEqualTo("chainrule: none.json: there is no such file\n");
  }

  @Test
  void withoutAFileTheUsageIsWrong() {
    CommandRun run = CommandRun.of("check");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains("a scenario file is missing");
    assertThat(CommandRun.of("check", "--what", relu).status()).isEqualTo(2);
  }

  @Test
  void helpSaysWhatItDoes() {
    assertThat(CommandRun.of("check", "--help").out())
        .contains("chainrule check FILE…", "status 1", "not finite");
    assertThat(CommandRun.of("--help").out()).contains("check");
  }

  @Test
  void theBarIsShownAfterASecondAndTakenAway() {
    AtomicLong now = new AtomicLong();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    CheckCommand.Bar bar = new CheckCommand.Bar(Optional.of(stream), "net.json", now::get);

    bar.show(0.25);
    assertThat(err.size()).isZero();
    now.set(2_000_000_000L);
    bar.show(0.5);
    bar.show(0.5);
    bar.clear();

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r\u001b[K" + "█".repeat(15) + "░".repeat(15) + " 50 % net.json\r\u001b[K");
  }

  @Test
  void withoutATerminalThereIsNoBar() {
    AtomicLong now = new AtomicLong();
    CheckCommand.Bar bar = new CheckCommand.Bar(Optional.empty(), "net.json", now::get);

    now.set(2_000_000_000L);
    bar.show(0.5);
    bar.clear();
  }

  /** Of a small net nothing is said, as it takes no time. */
  @Test
  void saysBeforehandHowLongACheckWillBe() {
    Layer wide =
        new Layer(
            Matrix.generate(300, 300, (i, j) -> 0.01),
            Matrix.generate(300, 1, (i, one) -> 0),
            Activations.IDENTITY);
    Matrix x = Matrix.generate(300, 1, (i, one) -> i);
    Scenario large = new Scenario("", new Network(List.of(wide), Losses.MSE), new Sample(x, x));

    assertThat(CheckCommand.beforehand("net.json", large))
        .contains("net.json: checking takes about 1,449,600 passes");
    assertThat(CheckCommand.beforehand("net.json", BundledScenarios.first())).isEmpty();
  }
}
