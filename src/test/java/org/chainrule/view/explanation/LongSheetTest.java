package org.chainrule.view.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.chainrule.algebra.Matrix;
import org.chainrule.app.window.PaneStage;
import org.chainrule.edit.SetEntry;
import org.chainrule.edit.given.Limits;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Looks at explanations that are too long to be made between two frames. */
final class LongSheetTest {

  private static final int DEPTH = 20;
  private static final Target WEIGHT = Target.cell(Name.weight(1).gradient(), 0, 0);
  private static final String CHAIN = "Every path from the loss to one entry";

  /** The jobs of the sheets, which wait until the test runs them. */
  private final Deque<Runnable> jobs = new ArrayDeque<>();

  private Session session;
  private PaneStage window;

  private void open(Scenario scenario) {
    session = new Session(scenario, new Settings(), Runnable::run, Runnable::run);
    window =
        PaneStage.open(
            session,
            (shown, appearance) ->
                new ExplanationPane(shown, appearance, jobs::add, Runnable::run));
  }

  @AfterEach
  void close() {
    window.close();
  }

  /** 20 layers of four units, with weights from a fixed seed. */
  private static Scenario deep() {
    return deep(DEPTH);
  }

  private static Scenario deep(int depth) {
    Random random = new Random(3);
    List<Layer> layers = new ArrayList<>();
    for (int k = 1; k <= depth; k++) {
      Matrix weight = Matrix.generate(4, 4, (i, j) -> random.nextGaussian() / 2);
      layers.add(new Layer(weight, Matrix.generate(4, 1, (i, j) -> 0), Activations.TANH));
    }
    Matrix ones = Matrix.generate(4, 1, (i, j) -> 1);
    return new Scenario("deep", new Network(layers, Losses.MSE), new Sample(ones, ones));
  }

  private void runJobs() {
    window.act(
        () -> {
          while (!jobs.isEmpty()) {
            jobs.remove().run();
          }
        });
  }

  private void look(Lens lens, Target at) {
    window.act(
        () -> {
          session.stepping().goToEnd();
          session.pointing().select(at);
          session.lenses().show(lens);
        });
  }

  private List<String> said() {
    return window.passages("passage");
  }

  @Test
  void theChainOfADeepNetIsMadeElsewhere() {
    open(deep());
    look(Lens.CHAIN, WEIGHT);
    assertThat(said()).hasSize(2);
    assertThat(said().get(0)).contains(CHAIN);
    assertThat(said().get(1)).isEqualTo("…");
    assertThat(jobs).isNotEmpty();
    runJobs();
    assertThat(said()).doesNotContain("…").anyMatch(text -> text.contains("the 20 largest"));
  }

  @Test
  void aShortSheetIsThereAtOnce() {
    open(BundledScenarios.first());
    for (Lens lens : Lens.values()) {
      if (lens.sheet().isPresent()) {
        look(lens, WEIGHT);
        assertThat(jobs).as(lens.key()).isEmpty();
        assertThat(said()).as(lens.key()).hasSizeGreaterThan(2).doesNotContain("…");
      }
    }
  }

  @Test
  void theLatestWins() {
    open(deep());
    look(Lens.CHAIN, WEIGHT);
    window.act(() -> session.lenses().show(Lens.UNIT));
    String unit = String.join("\n", said());
    runJobs();
    assertThat(String.join("\n", said())).isEqualTo(unit).contains("Unit 1 of 4");
  }

  /** While a number is dragged the chain stays and follows; it does not flash. */
  @Test
  void whatIsSaidOfTheSameEntryStaysUntilItIsKnownAnew() {
    open(deep());
    look(Lens.CHAIN, WEIGHT);
    runJobs();
    List<String> before = said();
    window.act(() -> session.editing().apply(new SetEntry(Target.cell(Name.x(), 0, 0), 3)));
    assertThat(said()).isEqualTo(before);
    runJobs();
    assertThat(said()).isNotEqualTo(before).hasSameSizeAs(before);
  }

  /** The formulas of the summary, all of a last step, are typeset elsewhere too. */
  @Test
  void theSummaryOfADeepNetIsSetElsewhere() {
    open(deep());
    window.act(session.stepping()::goToEnd);
    assertThat(said()).contains("…");
    assertThat(said().get(0)).contains("step 122 of 122");
    runJobs();
    assertThat(said()).hasSizeGreaterThan(2 * DEPTH).doesNotContain("…");
    window.act(session.stepping()::back);
    window.act(session.stepping()::goToEnd);
    assertThat(jobs).isEmpty();
  }

  /** In the deepest net they take long to be written, even where all were typeset before. */
  @Test
  void theSummaryOfTheDeepestNetIsWrittenElsewhere() {
    open(deep(Limits.LAYERS));
    for (int time = 1; time <= 2; time++) {
      window.act(session.stepping()::goToEnd);
      assertThat(said()).hasSize(2).contains("…");
      runJobs();
      assertThat(said()).hasSizeGreaterThan(2 * Limits.LAYERS).doesNotContain("…");
      window.act(session.stepping()::back);
    }
  }

  /** Hundreds of links would take as long as the sheet itself. */
  @Test
  void onlyTheLinksInViewHaveNodesAndTheTabKeyBringsTheNext() {
    open(deep());
    look(Lens.CHAIN, WEIGHT);
    runJobs();
    List<Node> links = links();
    assertThat(links).hasSizeLessThan(150);
    Node last = links.get(links.size() - 1);
    window.focus(links.get(links.size() - 2).getId());
    window.press(KeyCode.TAB);
    assertThat(PaneStage.onFx(last::isFocused)).isTrue();
    Bounds pane = PaneStage.onScreen(window.node("explanation"));
    assertThat(pane.contains(PaneStage.onScreen(last))).isTrue();
    List<Node> further = links();
    assertThat(further.get(further.size() - 1).getId()).isNotEqualTo(last.getId());
  }

  private List<Node> links() {
    return window.nodes(
        node ->
            String.valueOf(node.getId()).startsWith("passage-")
                && node.getAccessibleRole() == AccessibleRole.BUTTON);
  }
}
