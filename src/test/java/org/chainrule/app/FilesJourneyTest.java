package org.chainrule.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.chainrule.edit.SetEntry;
import org.chainrule.file.BundledScenarios;
import org.chainrule.file.ScenarioFile;
import org.chainrule.network.Scenario;
import org.chainrule.pass.Name;
import org.chainrule.pass.Target;
import org.chainrule.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits, saves, opens again, and leaves what is unsaved only on purpose. */
final class FilesJourneyTest {

  private static final String FIRST = BundledScenarios.first().name();
  private static final String MARK = " •";

  @TempDir private Path folder;

  private final ChosenFiles dialogs = new ChosenFiles();
  private WindowRobot window;
  private Session session;

  @BeforeEach
  void open() {
    window = WindowRobot.open(BundledScenarios.first(), this::surroundings);
    session = window.session();
  }

  private Surroundings surroundings(Executor jobs) {
    return Surroundings.in(folder.resolve("config"), dialogs, jobs, Platform::runLater);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theTitleSaysWhatIsUnsaved() {
    assertThat(window.stage().getTitle()).isEqualTo(FIRST + " – Chainrule");

    edit(7);
    assertThat(window.stage().getTitle()).isEqualTo(FIRST + MARK + " – Chainrule");
    assertThat(window.text("scenarios")).isEqualTo(FIRST + MARK);
    assertThat(window.reading("scenarios")).endsWith(", unsaved");

    window.act(session.editing()::undo);
    assertThat(window.stage().getTitle()).isEqualTo(FIRST + " – Chainrule");
    assertThat(window.text("scenarios")).isEqualTo(FIRST);
    assertThat(window.reading("scenarios")).endsWith(FIRST);
  }

  @Test
  void theFirstSaveAsksWhereAndTheNextOneDoesNot() throws IOException {
    Path file = folder.resolve("mine.json");
    edit(7);
    dialogs.choose(folder.resolve("mine"));

    window.press(KeyCode.CONTROL, KeyCode.S);
    awaitSaved();
    assertThat(window.stage().getTitle()).isEqualTo(FIRST + " – Chainrule");
    assertThat(dialogs.suggestions()).containsExactly(FIRST + ".json");
    assertThat(firstEntry(file)).isEqualTo(7);

    edit(8);
    window.press(KeyCode.CONTROL, KeyCode.S);
    awaitSaved();
    assertThat(firstEntry(file)).isEqualTo(8);

    Path other = folder.resolve("other.json");
    edit(9);
    dialogs.choose(other);
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    awaitSaved();
    assertThat(dialogs.suggestions()).containsExactly(FIRST + ".json", "mine.json");
    assertThat(dialogs.folder()).contains(folder);
    assertThat(firstEntry(other)).isEqualTo(9);
    assertThat(firstEntry(file)).isEqualTo(8);
    assertThat(session.document().fileProperty().get()).contains(other);
  }

  @Test
  void savingNowhereLeavesItUnsaved() {
    edit(7);
    window.press(KeyCode.CONTROL, KeyCode.S);
    assertThat(dialogs.suggestions()).hasSize(1);
    assertThat(unsaved()).isTrue();
    assertThat(session.document().fileProperty().get()).isEmpty();
  }

  @Test
  void aFileWhoseEndingWasLeftOutIsNotReplacedUnasked() throws IOException {
    Path there = Files.writeString(folder.resolve("mine.json"), "something dear");
    edit(7);
    dialogs.choose(folder.resolve("mine"));
    window.press(KeyCode.CONTROL, KeyCode.S);
    assertThat(window.visible("question")).isTrue();
    assertThat(window.text("question-text")).contains(there.toString());
    window.press(KeyCode.ESCAPE);
    assertThat(there).hasContent("something dear");

    dialogs.choose(folder.resolve("mine"));
    window.press(KeyCode.CONTROL, KeyCode.S);
    window.click("question-replace");
    awaitSaved();
    assertThat(firstEntry(there)).isEqualTo(7);
  }

  @Test
  void undoingBackToWhatWasSavedTakesTheMarkAway() {
    edit(7);
    saveAs(folder.resolve("mine.json"));
    edit(8);
    assertThat(unsaved()).isTrue();
    window.act(session.editing()::undo);
    assertThat(window.stage().getTitle()).doesNotContain(MARK);
    window.act(session.editing()::undo);
    assertThat(window.stage().getTitle()).contains(MARK);
  }

  @Test
  void closesAtOnceWhereNothingIsLost() {
    window.askToClose();
    assertThat(window.stage().isShowing()).isFalse();
  }

  @Test
  void cancelKeepsTheWindowAndTheEdit() {
    edit(7);

    window.askToClose();
    assertThat(window.visible("question")).isTrue();
    assertThat(window.text("question-text")).contains(FIRST);
    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("question")).isFalse();
    assertThat(window.stage().isShowing()).isTrue();
    assertThat(firstEntry()).isEqualTo(7);

    window.press(KeyCode.CONTROL, KeyCode.Q);
    window.press(KeyCode.ALT, KeyCode.C);
    assertThat(window.visible("question")).isFalse();
    assertThat(window.stage().isShowing()).isTrue();
    assertThat(unsaved()).isTrue();
  }

  @Test
  void dontSaveClosesWithoutSaving() {
    edit(7);
    window.askToClose();
    window.press(KeyCode.ALT, KeyCode.D);
    assertThat(window.stage().isShowing()).isFalse();
    assertThat(dialogs.suggestions()).isEmpty();
  }

  @Test
  void saveIsTheAnswerOfEnterAndThenItCloses() throws IOException {
    Path file = folder.resolve("mine.json");
    edit(7);
    dialogs.choose(file);
    window.askToClose();
    window.press(KeyCode.ENTER);
    WindowRobot.await("the window is closed", () -> !window.stage().isShowing());
    assertThat(firstEntry(file)).isEqualTo(7);
  }

  @Test
  void whoSavesNowhereStays() {
    edit(7);
    window.askToClose();
    window.click("question-save");
    assertThat(dialogs.suggestions()).hasSize(1);
    assertThat(window.stage().isShowing()).isTrue();
    assertThat(unsaved()).isTrue();
  }

  /** Enter belongs to the answer that has the focus, and the pass gets no key. */
  @Test
  void theQuestionKeepsEveryKey() {
    window.press(KeyCode.RIGHT);
    edit(7);
    window.askToClose();

    window.press(KeyCode.RIGHT);
    window.press(KeyCode.END);
    window.press(KeyCode.D);
    window.press(KeyCode.CONTROL, KeyCode.O);
    window.press(KeyCode.F1);
    assertThat(session.cursor()).isEqualTo(1);
    assertThat(session.settings().darkProperty().get()).isFalse();
    assertThat(window.visible("help")).isFalse();
    assertThat(dialogs.folder()).isEmpty();

    window.focus("question-cancel");
    window.press(KeyCode.ENTER);
    assertThat(window.visible("question")).isFalse();
    assertThat(dialogs.suggestions()).isEmpty();
    window.press(KeyCode.RIGHT);
    assertThat(session.cursor()).isEqualTo(2);
  }

  @Test
  void anotherScenarioIsOpenedOnlyWhenTheEditIsSafe() {
    edit(7);
    pickSigmoid();
    assertThat(window.stage().getTitle()).contains(FIRST + MARK);
    window.press(KeyCode.ESCAPE);
    assertThat(firstEntry()).isEqualTo(7);
    assertThat(window.counter()).isEqualTo("0 / 14");

    pickSigmoid();
    window.click("question-discard");
    assertThat(window.stage().getTitle()).contains("BCE").doesNotContain(MARK);
    assertThat(dialogs.suggestions()).isEmpty();
  }

  @Test
  void aFileThatIsDroppedAsksToo() throws IOException {
    Path other = saved("other.json", "xor");
    edit(7);
    window.drop(other);
    awaitQuestion();
    Path mine = folder.resolve("mine.json");
    dialogs.choose(mine);
    window.click("question-save");
    WindowRobot.await(
        "the other is open",
        () -> session.document().fileProperty().get().equals(Optional.of(other)));
    assertThat(firstEntry(mine)).isEqualTo(7);
    assertThat(unsaved()).isFalse();
  }

  @Test
  void opensAgainWhatWasSaved() throws IOException {
    Path file = folder.resolve("mine.json");
    edit(7);
    saveAs(file);
    pick("scenario-xor");
    WindowRobot.await("XOR is open", () -> session.document().fileProperty().get().isEmpty());
    WindowRobot.await("it is listed", () -> !recent().isEmpty());

    window.act(recent().get(0)::fire);
    WindowRobot.await(
        "it is open again",
        () -> session.document().fileProperty().get().equals(Optional.of(file)));

    assertThat(firstEntry()).isEqualTo(7);
    assertThat(recent().get(0).getText()).startsWith("mine.json");
  }

  @Test
  void theNextWindowKnowsTheFileAndSaysIfItIsGone() throws IOException {
    Path file = folder.resolve("mine.json");
    saveAs(file);
    window.close();
    Files.delete(file);
    open();
    WindowRobot.await("it is listed", () -> recent().size() == 1);

    window.act(recent().get(0)::fire);
    WindowRobot.await("the message is there", () -> window.visible("problem"));

    assertThat(window.text("problem")).contains("mine.json").contains("no such file");
    assertThat(window.text("scenarios")).isEqualTo(FIRST);
  }

  @Test
  void anotherProgramsChangeIsOverwrittenOnlyOnPurpose() throws IOException {
    Path file = folder.resolve("mine.json");
    saveAs(file);
    Files.writeString(file, "of another program");
    edit(7);

    window.press(KeyCode.CONTROL, KeyCode.S);
    awaitQuestion();
    assertThat(window.text("question-text")).contains("mine.json").contains("another program");
    window.press(KeyCode.ESCAPE);
    assertThat(file).hasContent("of another program");
    assertThat(unsaved()).isTrue();

    window.press(KeyCode.CONTROL, KeyCode.S);
    awaitQuestion();
    Path other = folder.resolve("other.json");
    dialogs.choose(other);
    window.press(KeyCode.ENTER);
    awaitSaved();
    assertThat(firstEntry(other)).isEqualTo(7);
    assertThat(file).hasContent("of another program");
  }

  @Test
  void overwritesAnotherProgramsChange() throws IOException {
    Path file = folder.resolve("mine.json");
    saveAs(file);
    Files.writeString(file, "of another program");
    edit(7);
    window.press(KeyCode.CONTROL, KeyCode.S);
    awaitQuestion();
    window.press(KeyCode.ALT, KeyCode.O);
    awaitSaved();
    assertThat(firstEntry(file)).isEqualTo(7);
  }

  @Test
  void aFileThatIsGoneCanBeWrittenAgain() throws IOException {
    Path file = folder.resolve("mine.json");
    saveAs(file);
    Files.delete(file);
    edit(7);
    window.press(KeyCode.CONTROL, KeyCode.S);
    awaitQuestion();
    assertThat(window.text("question-text")).contains("no longer there");
    window.press(KeyCode.ALT, KeyCode.W);
    awaitSaved();
    assertThat(firstEntry(file)).isEqualTo(7);
  }

  @Test
  void aFileThatCannotBeWrittenLeavesTheEditAndTheWindow() throws IOException {
    Path file = folder.resolve("mine.json");
    saveAs(file);
    Files.delete(file);
    Files.createDirectory(file);
    edit(7);
    dialogs.choose(file);

    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    WindowRobot.await("the message is there", () -> window.visible("problem"));

    assertThat(window.text("problem")).contains("mine.json").contains("this is a folder");
    assertThat(window.stage().getTitle()).contains(MARK);
    assertThat(firstEntry()).isEqualTo(7);

    dialogs.choose(folder.resolve("good.json"));
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    awaitSaved();
    assertThat(window.visible("problem")).isFalse();
  }

  @Test
  void aReadOnlyFileKeepsTheWindowOpen() throws IOException {
    Path file = folder.resolve("mine.json");
    saveAs(file);
    edit(7);
    assertThat(file.toFile().setWritable(false)).isTrue();
    window.askToClose();
    window.press(KeyCode.ENTER);
    WindowRobot.await("the message is there", () -> window.visible("problem"));
    window.settle();

    assertThat(window.text("problem")).contains("read-only");
    assertThat(window.stage().isShowing()).isTrue();
    assertThat(unsaved()).isTrue();
  }

  private void edit(double value) {
    Target cell = Target.cell(Name.x(), 0, 0);
    window.act(() -> session.editing().apply(new SetEntry(cell, value)));
  }

  private void saveAs(Path file) {
    dialogs.choose(file);
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    WindowRobot.await(
        "it is saved", () -> session.document().fileProperty().get().equals(Optional.of(file)));
    awaitSaved();
  }

  private Path saved(String name, String scenario) throws IOException {
    Path file = folder.resolve(name);
    ScenarioFile.save(file, BundledScenarios.load(scenario), Optional.empty());
    return file;
  }

  private void pickSigmoid() {
    pick("scenario-sigmoid-bce");
    awaitQuestion();
  }

  private void pick(String item) {
    window.click("scenarios");
    WindowRobot.await("the menu is open", () -> window.menuShows(item));
    window.clickMenu(item);
  }

  private void awaitQuestion() {
    WindowRobot.await("a question is asked", () -> window.visible("question"));
    window.settle();
  }

  private void awaitSaved() {
    WindowRobot.await("it is saved", () -> !unsaved());
    window.settle();
  }

  private boolean unsaved() {
    return WindowRobot.onFx(() -> session.document().unsavedProperty().get());
  }

  private double firstEntry() {
    Scenario current = WindowRobot.onFx(() -> session.editing().historyProperty().get().current());
    return current.sample().x().get(0, 0);
  }

  private static double firstEntry(Path file) throws IOException {
    return ScenarioFile.open(file).scenario().sample().x().get(0, 0);
  }

  private List<MenuItem> recent() {
    return WindowRobot.onFx(
        () ->
            WindowRobot.nodes(window.stage(), MenuBar.class::isInstance).stream()
                .flatMap(bar -> ((MenuBar) bar).getMenus().stream())
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "menu-recent".equals(item.getId()))
                .flatMap(menu -> List.copyOf(((Menu) menu).getItems()).stream())
                .toList());
  }
}
