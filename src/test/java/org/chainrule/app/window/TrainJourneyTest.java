package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.WindowServices;
import org.chainrule.edit.SetEntry;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.training.Presets;
import org.chainrule.file.training.TrainingKey;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Opening;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains the default scenario with keys and mouse, and takes its states into the pass and back. */
final class TrainJourneyTest {

  private final ChosenFiles files = new ChosenFiles();

  @AutoClose
  private final WindowRobot window =
      WindowRobot.open(
          BundledScenarios.first(),
          jobs -> WindowServices.forgetful(files, jobs, Platform::runLater));

  private final Session session = window.session();
  private final Scenario own = session.scenarioProperty().get();

  @BeforeEach
  void goToTrain() {
    window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    await("the first run is there", () -> place().equals("0 of 0"));
  }

  private void await(String what, BooleanSupplier condition) {
    WindowRobot.await(what, condition::getAsBoolean);
    window.settle();
  }

  private String place() {
    return window.text("train-place");
  }

  private List<String> runs() {
    return window
        .nodes(node -> node.getId() != null && node.getId().matches("train-run-\\d"))
        .stream()
        .map(node -> window.text(node.getId()))
        .toList();
  }

  @Test
  void aRunIsPausedRewoundAndBranchesAndAllIsUndone() {
    window.press(KeyCode.SPACE);
    await("it runs", () -> !place().equals("0 of 0"));
    window.press(KeyCode.SPACE);
    window.settle();
    String paused = place();
    int last = Integer.parseInt(paused.split(" ")[2]);
    assertThat(paused).isEqualTo(last + " of " + last);
    assertThat(window.reading("train-curve-0")).contains("at iteration " + last);

    window.press(KeyCode.HOME);
    assertThat(place()).isEqualTo("0 of " + last);
    window.press(KeyCode.END);
    window.press(KeyCode.RIGHT);
    await("a step is taken", () -> place().equals(last + 1 + " of " + (last + 1)));
    window.press(KeyCode.LEFT);
    assertThat(place()).isEqualTo(last + " of " + (last + 1));

    type("train-rate", "0.02");
    await("a run branches off", () -> runs().size() == 2);
    assertThat(runs()).containsExactly("A · SGD, η = 0.01", "B · SGD, η = 0.02");
    assertThat(place()).isEqualTo(last + " of " + last);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(runs()).containsExactly("A · SGD, η = 0.01");
    assertThat(place()).isEqualTo(last + " of " + (last + 1));
    window.press(KeyCode.CONTROL, KeyCode.Y);
    assertThat(runs()).hasSize(2);
    window.press(KeyCode.DELETE);
    assertThat(runs()).hasSize(1);
  }

  private void type(String id, String text) {
    window.click(id);
    window.act(() -> ((TextField) window.node(id)).setText(text));
    window.press(KeyCode.ENTER);
  }

  /** The lecturer's question: two keys from the first press on, and the curve tells. */
  @Test
  void tooLargeARateIsOneKey() {
    window.press(KeyCode.X);
    await("both have come to an end", () -> place().equals("0 of 100"));
    assertThat(runs()).containsExactly("A · SGD, η = 0.01", "B · SGD, η = 1");
    assertThat(window.reading("train-curve-1")).contains("ℓ = 2 at iteration 0", "ℓ = 29.3");
    assertThat(window.passages("train-passage")).first().asString().contains("η = 1");
    window.press(KeyCode.RIGHT);
    await("the state after that step is shown", () -> place().equals("1 of 100"));
    assertThat(
            window.passages("train-passage").stream()
                .filter(text -> text.toString().contains("29.3"))
                .filter(text -> !text.toString().contains("ℓ = ")))
        .as("that the loss rose is said once")
        .hasSize(1);
  }

  @Test
  void aStateIsOpenedInThePassAndTheWayLeadsBack() {
    Target cell = Target.cell(Name.weight(2), 0, 1);
    window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    for (int k = 0; k < 3; k++) {
      window.press(KeyCode.RIGHT);
    }
    window.act(() -> session.pointing().select(cell));
    window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    window.press(KeyCode.PAGE_DOWN);
    await("ten steps are taken", () -> place().equals("10 of 10"));
    window.press(KeyCode.LEFT);
    window.settle();
    window.press(KeyCode.ENTER);
    await("the pass is shown", () -> session.workspaceProperty().get() == Workspace.PASS);
    assertThat(session.stepping().cursor()).isEqualTo(3);
    assertThat(session.pointing().selectionProperty().get()).isEqualTo(Optional.of(cell));
    assertThat(session.scenarioProperty().get().name()).contains("run A, iteration 9");
    assertThat(session.scenarioProperty().get().network()).isNotEqualTo(own.network());
    assertThat(session.stepping().count()).as("with its updates").isGreaterThan(14);

    window.act(() -> session.editing().apply(new SetEntry(cell, 3)));
    window.click("workspace-back");
    await("what was changed goes on", () -> runs().size() == 2);
    assertThat(place()).isEqualTo("9 of 9");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(runs()).hasSize(1);
    assertThat(session.scenarioProperty().get()).as("the own net is open again").isSameAs(own);
    assertThat(session.workspaceProperty().get()).isEqualTo(Workspace.TRAIN);
    assertThat(session.stepping().cursor()).isEqualTo(3);

    window.press(KeyCode.ENTER);
    await("a state is shown", () -> session.scenarioProperty().get() != own);
    window.click("workspace-leave");
    await("the own net is back", () -> session.scenarioProperty().get() == own);
    assertThat(session.stepping().cursor()).isEqualTo(3);
    window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    window.settle();
    assertThat(runs()).as("the runs are those of that net").hasSize(1);
    assertThat(place()).isEqualTo("9 of 10");

    window.press(KeyCode.N);
    await("it is begun anew", () -> place().equals("0 of 0"));
    assertThat(window.reading("train-curve-0")).as("with the own net").contains("ℓ = 2 at");
  }

  /** The form says what the run learns that is looked at, and not what was chosen last. */
  @Test
  void theFormSaysWhichPointsTheRunLearns() {
    ComboBox<?> sets = (ComboBox<?>) window.node("train-points");
    window.press(KeyCode.RIGHT);
    await("a step is taken", () -> place().equals("1 of 1"));
    window.act(() -> sets.getSelectionModel().selectFirst());
    await("a run of them is there", () -> runs().size() == 2);
    Object chosen = sets.getValue();
    assertThat(chosen).isNotNull();
    window.press(KeyCode.UP);
    window.settle();
    assertThat(sets.getValue()).isNull();
    assertThat(window.node("train-count").getParent().getParent().isVisible()).isFalse();
    window.press(KeyCode.DOWN);
    window.settle();
    assertThat(sets.getValue()).isEqualTo(chosen);
    assertThat(runs()).hasSize(2);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.settle();
    assertThat(sets.getValue()).isNull();
    assertThat(sets.getButtonCell().getText())
        .as("what can be chosen")
        .isEqualTo(sets.getPromptText());
  }

  @Test
  void whatIsChangedInThePassIsTrainedBesideTheRest() {
    window.press(KeyCode.RIGHT);
    await("a step is taken", () -> place().equals("1 of 1"));
    window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    window.act(() -> session.editing().apply(new SetEntry(Target.cell(Name.weight(1), 0, 0), 2)));
    window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    await("a run of it is there", () -> runs().size() == 2);
    assertThat(place()).isEqualTo("0 of 0");
  }

  @Test
  void anotherNetIsTrainedFromItsBeginningAndTheRunsOfTheLastCanBeHadBack() {
    window.press(KeyCode.PAGE_DOWN);
    await("ten steps are taken", () -> place().equals("10 of 10"));
    window.act(() -> session.opener().open(() -> Opening.of(BundledScenarios.load("sigmoid-bce"))));
    await("it is open", () -> session.workspaceProperty().get() == Workspace.PASS);
    window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    await("its run begins", () -> place().equals("0 of 0"));
    assertThat(runs()).hasSize(1);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    await("the last runs are back", () -> place().equals("10 of 10"));
  }

  /** The runs go with the file, and come back with it. */
  @Test
  void whatWasTrainedIsSavedWithTheNet(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("trained.json");
    window.press(KeyCode.PAGE_DOWN);
    await("ten steps are taken", () -> place().equals("10 of 10"));
    files.choose(file);
    window.press(KeyCode.CONTROL, KeyCode.S);
    await("it is saved", () -> Files.exists(file) && session.document().unsaved().isEmpty());
    assertThat(Files.readString(file)).contains("\"training\"");
    window.press(KeyCode.N);
    await("nothing is trained any more", () -> place().equals("0 of 0"));
    window.act(() -> session.opener().open(file));
    await("it is open", () -> session.workspaceProperty().get() == Workspace.PASS);
    window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    await("the run is there again", () -> place().equals("10 of 10"));
  }

  /** The keys are those of the place in either layout, and not those of its first button. */
  @Test
  void enterOpensTheStateBeforeAnAudienceToo() {
    window.press(KeyCode.PAGE_DOWN);
    await("ten steps are taken", () -> place().equals("10 of 10"));
    window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    window.press(KeyCode.L);
    window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    window.press(KeyCode.L);
    window.press(KeyCode.L);
    window.settle();
    assertThat(window.stage().getScene().getFocusOwner()).isNotInstanceOf(ButtonBase.class);
    window.press(KeyCode.ENTER);
    await("the pass is shown", () -> session.workspaceProperty().get() == Workspace.PASS);
    assertThat(session.scenarioProperty().get().name()).contains("iteration 10");
  }

  /** Whoever quits is asked about runs as about any edit. */
  @Test
  void runsAreNotLostBySilentQuitting() {
    window.press(KeyCode.PAGE_DOWN);
    await("ten steps are taken", () -> place().equals("10 of 10"));
    window.askToClose();
    assertThat(window.visible("question")).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(window.stage().isShowing()).isTrue();
    window.settle();
    assertThat(place()).as("the runs are as they were").isEqualTo("10 of 10");
  }

  /** Behind a state what is unsaved stays as it is; where it would be lost, it is asked about. */
  @Test
  void anUnsavedNetIsNotAskedAboutForAState() {
    window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    window.act(() -> session.editing().apply(new SetEntry(Target.cell(Name.weight(1), 0, 0), 2)));
    Scenario edited = session.scenarioProperty().get();
    window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    window.press(KeyCode.RIGHT);
    await("a step is taken", () -> place().equals("1 of 1"));
    window.press(KeyCode.ENTER);
    await("the state is shown", () -> session.scenarioProperty().get().name().contains("run A"));
    assertThat(window.visible("question")).isFalse();
    assertThat(session.document().unsaved()).as("nothing was done to the state").isEmpty();

    window.askToClose();
    await("it is asked", () -> window.visible("question"));
    Scenario asked = session.scenarioProperty().get();
    assertThat(asked.network()).as("about what is shown").isEqualTo(edited.network());
    assertThat(TrainingKey.of(asked)).as("with its training").isPresent();
    window.press(KeyCode.ESCAPE);
    assertThat(window.stage().isShowing()).isTrue();
    assertThat(session.document().unsaved()).isPresent();
  }

  /** A state is saved as the net that it is, and the net that is trained stays as it was. */
  @Test
  void aStateIsSavedByItself(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("state.json");
    window.press(KeyCode.PAGE_DOWN);
    await("ten steps are taken", () -> place().equals("10 of 10"));
    window.press(KeyCode.ENTER);
    await("the state is shown", () -> session.scenarioProperty().get() != own);
    Scenario state = session.scenarioProperty().get();
    files.choose(file);
    window.press(KeyCode.CONTROL, KeyCode.S);
    await("it is saved", () -> Files.exists(file) && session.document().file().isPresent());
    Scenario saved = ScenarioFile.open(file).scenario();
    assertThat(saved.network()).isEqualTo(state.network());
    assertThat(TrainingKey.of(saved)).isEmpty();

    window.press(KeyCode.CONTROL, KeyCode.Z);
    await("the own net is back", () -> !session.document().file().isPresent());
    assertThat(session.scenarioProperty().get().network()).isEqualTo(own.network());
    assertThat(TrainingKey.of(session.scenarioProperty().get()))
        .as("what was trained is not lost")
        .isPresent();
    assertThat(session.document().unsaved()).isPresent();
  }

  /** A list gives the keyboard back once something was chosen, and a preset is named as it is. */
  @Test
  void theKeysAreThoseOfThePlaceAfterAChoice() {
    ComboBox<?> presets = (ComboBox<?>) window.node("train-presets");
    window.act(presets::requestFocus);
    window.act(presets::show);
    window.act(() -> presets.getSelectionModel().selectFirst());
    window.act(presets::hide);
    await("a training is there", () -> runs().size() > 1);
    int before = runs().size();
    assertThat(window.passages("train-passage").toString()).contains("Learning rates, two moons");
    window.press(KeyCode.X);
    await("the key is the place's", () -> runs().size() == before + 1);
    window.press(KeyCode.N);
    await("the own net is trained again", () -> runs().size() == 1);
    assertThat((Object) presets.getValue()).isNull();
  }

  /** A batch is less than the samples, and that is said. */
  @Test
  void aStateOfABatchSaysWhichItIs() {
    window.act(() -> session.opener().open(() -> Opening.of(BundledScenarios.load("xor"))));
    await("it is open", () -> session.workspaceProperty().get() == Workspace.PASS);
    window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    await("its run begins", () -> place().equals("0 of 0"));
    type("train-size", "3");
    await("the batch is told", () -> window.text("train-batch").equals("batch 1 of 2"));
    window.press(KeyCode.ENTER);
    await("the state is shown", () -> session.scenarioProperty().get().sample().count() == 3);
    assertThat(window.text("caution")).contains("Batch 1 of 2 in epoch 1: samples");
  }

  /** What is lost on the way back is studied in nets like this one, and the way leads back. */
  @Test
  void aLostGradientLeadsToTheDepthStudyAndBack() {
    Scenario deep =
        Presets.all().stream()
            .filter(preset -> preset.id().equals("skip"))
            .findFirst()
            .orElseThrow()
            .scenarios()
            .get(0);
    window.act(() -> session.opener().open(() -> Opening.of(deep)));
    await("it is open", () -> session.workspaceProperty().get() == Workspace.PASS);
    window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
    await("the way into depth is there", () -> !window.nodes(this::isDepthLink).isEmpty());
    String runs = runs().toString();
    assertThat(window.node("train-depth").getAccessibleText()).contains("depth study");

    window.press(KeyCode.G);
    await("the study is shown", () -> session.workspaceProperty().get() == Workspace.DEPTH);
    assertThat(window.nodes(node -> "workspace-leave".equals(node.getId()))).isEmpty();
    window.click("workspace-back");
    await("the run is shown", () -> session.workspaceProperty().get() == Workspace.TRAIN);
    assertThat(runs().toString()).isEqualTo(runs);
    window.click("train-depth");
    await("the study is shown", () -> session.workspaceProperty().get() == Workspace.DEPTH);
  }

  private boolean isDepthLink(Node node) {
    return "train-depth".equals(node.getId());
  }
}
