package org.chainrule.session.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.SetEntry;
import org.chainrule.file.recovery.Unsaved;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentTest {

  @TempDir private Path folder;

  private final List<SaveResult> results = new ArrayList<>();
  private final Session session =
      new Session(Scenarios.relu(), new Settings(), Runnable::run, Runnable::run);
  private final Document document = session.document();

  private static void edit(Session session, double value) {
    session.editing().apply(new SetEntry(Target.cell(Name.x(), 0, 0), value));
  }

  private void edit(double value) {
    edit(session, value);
  }

  private static Scenario current(Session session) {
    return session.editing().historyProperty().get().current();
  }

  private static double firstEntry(Path file) throws IOException {
    return ScenarioFile.open(file).scenario().sample().x().get(0, 0);
  }

  @Test
  void anEditIsUnsavedUntilItIsUndone() {
    assertThat(document.unsavedProperty().get()).isFalse();
    edit(7);
    assertThat(document.unsavedProperty().get()).isTrue();
    session.editing().undo();
    assertThat(document.unsavedProperty().get()).isFalse();
  }

  @Test
  void savesAsAndFromThenOnIntoThatFile() throws IOException {
    Path file = folder.resolve("net.json");
    edit(7);

    document.saveAs(file, results::add);
    assertThat(document.unsavedProperty().get()).isFalse();
    assertThat(document.fileProperty().get()).contains(file);
    edit(8);
    document.save(results::add);

    assertThat(results).containsExactly(new SaveResult.Saved(file), new SaveResult.Saved(file));
    assertThat(document.unsavedProperty().get()).isFalse();
    assertThat(firstEntry(file)).isEqualTo(8);
    assertThat(document.fingerprint()).contains(ScenarioFile.open(file).fingerprint());
  }

  @Test
  void whatWasUndonePastTheSaveIsUnsaved() {
    edit(7);
    document.saveAs(folder.resolve("net.json"), results::add);
    session.editing().undo();
    assertThat(document.unsavedProperty().get()).isTrue();
    session.editing().redo();
    assertThat(document.unsavedProperty().get()).isFalse();
  }

  @Test
  void aScenarioWithoutAFileIsNotSavedAnywhere() {
    assertThatIllegalStateException().isThrownBy(() -> document.save(results::add));
    assertThatIllegalStateException().isThrownBy(() -> document.overwrite(results::add));
  }

  @Test
  void anotherProgramsChangeIsNotLostUnlessOneWantsThat() throws IOException {
    Path file = folder.resolve("net.json");
    document.saveAs(file, result -> {});
    Files.writeString(file, "of another program");
    edit(7);

    document.save(results::add);
    assertThat(results).hasSize(1);
    assertThat(results.get(0))
        .isInstanceOfSatisfying(
            SaveResult.Changed.class,
            changed -> {
              assertThat(changed.change()).isEqualTo(Fingerprint.Change.CHANGED);
              assertThat(changed.message()).contains("net.json").contains("another program");
            });
    assertThat(Files.readString(file)).isEqualTo("of another program");
    assertThat(document.unsavedProperty().get()).isTrue();

    document.overwrite(results::add);
    assertThat(results.get(1)).isEqualTo(new SaveResult.Saved(file));
    assertThat(firstEntry(file)).isEqualTo(7);
    assertThat(document.unsavedProperty().get()).isFalse();
  }

  @Test
  void aSaveThatFailsLeavesAllAsItWas() throws IOException {
    Path file = folder.resolve("net.json");
    document.saveAs(file, result -> {});
    Optional<Fingerprint> before = document.fingerprint();
    edit(7);

    document.saveAs(folder.resolve("nowhere/net.json"), results::add);

    assertThat(results).hasSize(1);
    assertThat(results.get(0))
        .isInstanceOfSatisfying(
            SaveResult.Failed.class,
            failed -> assertThat(failed.message()).contains("nowhere").contains("no such folder"));
    assertThat(document.unsavedProperty().get()).isTrue();
    assertThat(document.fileProperty().get()).contains(file);
    assertThat(document.fingerprint()).isEqualTo(before);
  }

  @Test
  void whatIsEditedWhileAFileIsWrittenStaysUnsaved() throws IOException {
    ByHand jobs = new ByHand();
    Session slow = new Session(Scenarios.relu(), new Settings(), jobs, Runnable::run);
    Path file = folder.resolve("net.json");
    edit(slow, 7);
    slow.document().saveAs(file, results::add);
    edit(slow, 8);

    jobs.runFirst();

    assertThat(firstEntry(file)).isEqualTo(7);
    assertThat(slow.document().unsavedProperty().get()).isTrue();
    slow.editing().undo();
    assertThat(slow.document().unsavedProperty().get()).isFalse();
  }

  /** The second must expect what the first wrote, not what was there before. */
  @Test
  void savesFollowOneAnother() throws IOException {
    ByHand jobs = new ByHand();
    Session slow = new Session(Scenarios.relu(), new Settings(), jobs, Runnable::run);
    Path file = folder.resolve("net.json");
    slow.document().saveAs(file, result -> {});
    jobs.runFirst();
    edit(slow, 7);
    slow.document().save(results::add);
    edit(slow, 8);
    slow.document().save(results::add);

    jobs.runFirst();
    jobs.runFirst();

    assertThat(results).containsExactly(new SaveResult.Saved(file), new SaveResult.Saved(file));
    assertThat(firstEntry(file)).isEqualTo(8);
    assertThat(jobs.isIdle()).isTrue();
  }

  @Test
  void aSaveOfAScenarioThatWasLeftDoesNotNameTheNextOne() {
    ByHand jobs = new ByHand();
    Session slow = new Session(Scenarios.relu(), new Settings(), jobs, Runnable::run);
    slow.document().saveAs(folder.resolve("net.json"), results::add);
    slow.document().saveAs(folder.resolve("again.json"), results::add);
    slow.opener().open(() -> Opening.of(Scenarios.sigmoid()));

    jobs.runLast();
    jobs.runFirst();
    jobs.runFirst();

    assertThat(slow.document().fileProperty().get()).isEmpty();
    assertThat(folder.resolve("net.json")).exists();
    assertThat(folder.resolve("again.json")).doesNotExist();
    assertThat(results).isEmpty();
    assertThat(jobs.isIdle()).isTrue();
  }

  @Test
  void whatIsUnsavedIsLeftOnlyIfThatIsWanted() {
    List<Runnable> asked = new ArrayList<>();
    document.askBeforeLeaving(asked::add);
    edit(7);
    Scenario edited = current(session);

    session.opener().open(() -> Opening.of(Scenarios.sigmoid()));
    assertThat(asked).hasSize(1);
    assertThat(current(session)).isSameAs(edited);

    asked.get(0).run();
    assertThat(current(session)).isEqualTo(Scenarios.sigmoid());
    session.opener().open(() -> Opening.of(Scenarios.relu()));
    assertThat(asked).hasSize(1);
    assertThat(current(session)).isEqualTo(Scenarios.relu());
  }

  /** Asked only when the file has been read: one that is bad is no reason to leave anything. */
  @Test
  void aBadFileAsksNothing() {
    List<Runnable> asked = new ArrayList<>();
    document.askBeforeLeaving(asked::add);
    edit(7);

    session.opener().open(folder.resolve("nowhere.json"));

    assertThat(asked).isEmpty();
    assertThat(session.notices().problemProperty().get())
        .hasValueSatisfying(problem -> assertThat(problem).contains("nowhere.json"));
  }

  @Test
  void whatWasLeftUnsavedIsOpenedUnsavedWithItsFile() throws IOException {
    Path file = folder.resolve("net.json");
    Fingerprint print = ScenarioFile.save(file, Scenarios.relu(), Optional.empty());
    Unsaved left =
        new Unsaved(Scenarios.sigmoid(), Optional.of(file), Optional.of(print), Instant.EPOCH);
    List<String> told = new ArrayList<>();

    session
        .opener()
        .open(() -> Opening.of(left), () -> told.add(String.valueOf(current(session).name())));

    assertThat(told).containsExactly(Scenarios.sigmoid().name());
    assertThat(document.unsavedProperty().get()).isTrue();
    assertThat(document.fileProperty().get()).contains(file);
    Files.writeString(file, "of another program");
    document.save(results::add);
    assertThat(results.get(0)).isInstanceOf(SaveResult.Changed.class);
  }

  /** So large that its pass runs on the job executor. */
  static Scenario large() {
    int size = 1001;
    Matrix weight = Matrix.generate(size, size, (row, column) -> 0);
    Matrix column = Matrix.generate(size, 1, (row, ignored) -> 0);
    Layer layer = new Layer(weight, column, Activations.RELU);
    Network network = new Network(List.of(layer), Losses.MSE);
    return new Scenario("", network, new Sample(column, column));
  }

  @Test
  void anEditThatIsBeingComputedGoesOnWhenSomethingElseCannotBeOpened() {
    ByHand jobs = new ByHand();
    Session slow = new Session(large(), new Settings(), jobs, Runnable::run);
    edit(slow, 7);
    slow.opener().open(folder.resolve("nowhere.json"));

    jobs.runLast();
    jobs.runFirst();

    assertThat(slow.scenarioProperty().get()).isSameAs(current(slow));
    assertThat(slow.scenarioProperty().get().sample().x().get(0, 0)).isEqualTo(7);
  }

  @Test
  void anEditThatIsBeingComputedIsForgottenWhenSomethingElseIsShown() {
    ByHand jobs = new ByHand();
    Session slow = new Session(large(), new Settings(), jobs, Runnable::run);
    edit(slow, 7);
    slow.opener().open(() -> Opening.of(Scenarios.sigmoid()));

    jobs.runLast();
    jobs.runFirst();

    assertThat(slow.scenarioProperty().get()).isEqualTo(Scenarios.sigmoid());
  }
}
