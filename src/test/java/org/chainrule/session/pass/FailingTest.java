package org.chainrule.session.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.chainrule.Scenarios;
import org.chainrule.edit.Edit;
import org.chainrule.edit.SetEntry;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.writing.AtomicWriter;
import org.chainrule.file.writing.InPlace;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.Work;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that fails is invisible, and what was good stays; no file keeps another waiting. */
final class FailingTest {

  private static final Executor AT_ONCE = Runnable::run;
  private static final Path LOG = Path.of("logs/failures.log");

  @TempDir private Path folder;

  private final List<Throwable> logged = new ArrayList<>();
  private Optional<Error> failure = Optional.empty();

  private Trace run(Scenario scenario) {
    if (failure.isPresent()) {
      throw failure.get();
    }
    return Pass.run(scenario);
  }

  private Session session(Scenario first, Executor jobs) {
    Workers workers = Workers.of(jobs, AT_ONCE);
    Session session =
        new Session(Opening.of(first), new Settings(), workers, this::run, ScenarioFile::save);
    session
        .notices()
        .logFailures(
            new Work(Runnable::run, Runnable::run),
            thrown -> {
              logged.add(thrown);
              return Optional.of(LOG);
            });
    return session;
  }

  private static Edit edit(double value) {
    return new SetEntry(Target.cell(Name.x(), 0, 0), value);
  }

  private static Scenario current(Session session) {
    return session.editing().historyProperty().get().current();
  }

  /** A small net is run at once, a large one by a job. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anEditThatRunsOutOfMemoryIsGivenUpAndSaid(boolean large) {
    Session session = session(large ? DocumentTest.large() : Scenarios.relu(), AT_ONCE);
    session.editing().apply(edit(7));
    Scenario good = session.scenarioProperty().get();
    Trace trace = session.traceProperty().get();
    failure = Optional.of(new OutOfMemoryError("Java heap space"));

    session.editing().apply(edit(8));

    assertThat(session.notices().problemProperty().get())
        .contains(
            "The last edit is taken back. The memory of this computer is too small for this. "
                + "More is written in "
                + LOG);
    assertThat(logged).containsExactly(failure.get());
    assertThat(session.scenarioProperty().get()).isSameAs(good).isSameAs(current(session));
    assertThat(session.traceProperty().get()).isSameAs(trace);
    failure = Optional.empty();
    session.editing().undo();
    assertThat(current(session)).isNotSameAs(good).isSameAs(session.scenarioProperty().get());
  }

  @Test
  void whatIsSavedStaysSoWhenAnEditIsGivenUp() throws Exception {
    ByHand jobs = new ByHand();
    Workers workers = new Workers(jobs, AT_ONCE, later -> {}, AT_ONCE);
    Session session =
        new Session(
            Opening.of(DocumentTest.large()),
            new Settings(),
            workers,
            this::run,
            ScenarioFile::save);
    session.editing().apply(edit(7));
    jobs.runFirst();
    session.editing().apply(edit(8));
    session.document().saveAs(folder.resolve("net.json"), result -> {});
    failure = Optional.of(new OutOfMemoryError());

    jobs.runFirst();

    assertThat(current(session).sample().x().get(0, 0)).isEqualTo(7);
    assertThat(session.document().unsavedProperty().get()).isTrue();
  }

  @Test
  void anEditWithoutTheMemoryToShowItIsGivenUp() {
    Session session = session(Scenarios.relu(), AT_ONCE);
    Scenario good = current(session);
    failure = Optional.of(new OutOfMemoryError());
    session
        .document()
        .unsavedProperty()
        .addListener(
            (source, before, now) -> {
              if (now) {
                throw failure.get();
              }
            });

    assertThat(session.editing().tryApply(edit(7))).isPresent();

    assertThat(logged).containsExactly(failure.get());
    assertThat(current(session)).isSameAs(good).isSameAs(session.scenarioProperty().get());
  }

  @Test
  void aFailureWithoutALogIsSaidAllTheSame() {
    Session session = new Session(Scenarios.relu(), new Settings(), AT_ONCE, AT_ONCE);

    session.notices().fail(new IllegalStateException("why"));

    assertThat(session.notices().problemProperty().get())
        .contains("Something went wrong inside the program (IllegalStateException)");
  }

  /** A disk that does not answer keeps nobody from being told; the file is named once it does. */
  @Test
  void nothingWaitsForTheLogToBeWritten() {
    ByHand disk = new ByHand();
    Session session = new Session(Scenarios.relu(), new Settings(), AT_ONCE, AT_ONCE);
    session.notices().logFailures(new Work(disk, AT_ONCE), thrown -> Optional.of(LOG));
    String what = "Something went wrong inside the program (IllegalStateException)";

    session.notices().fail(new IllegalStateException("why"));
    assertThat(session.notices().problemProperty().get()).contains(what);
    disk.runAll();
    assertThat(session.notices().problemProperty().get())
        .contains(what + ". More is written in " + LOG);

    session.notices().fail(new IllegalStateException("why"));
    session.notices().dismissProblem();
    disk.runAll();
    assertThat(session.notices().problemProperty().get()).isEmpty();
    assertThat(session.notices().newsProperty().get())
        .contains("More of what went wrong is written in " + LOG);
  }

  @Test
  void aSaveAndAnOpeningWaitForNoComputation() throws Exception {
    ByHand jobs = new ByHand();
    Workers workers = new Workers(jobs, AT_ONCE, later -> {}, AT_ONCE);
    Session session = new Session(Opening.of(DocumentTest.large()), new Settings(), workers);
    session.editing().apply(edit(7));
    Path file = folder.resolve("net.json");

    session.document().saveAs(file, result -> {});

    assertThat(jobs.isIdle()).isFalse();
    assertThat(session.document().unsavedProperty().get()).isFalse();
    Path other = folder.resolve("other.json");
    ScenarioFile.save(other, Scenarios.sigmoid(), Optional.empty());
    session.opener().open(other);
    assertThat(session.scenarioProperty().get()).isEqualTo(Scenarios.sigmoid());
  }

  @Test
  void aSaveThatFailsByAMistakeIsSaidAndLogged() {
    IllegalStateException mistake = new IllegalStateException();
    Document.Saving broken =
        (path, scenario, expected) -> {
          throw mistake;
        };
    Workers workers = Workers.of(AT_ONCE, AT_ONCE);
    Opening opening = Opening.of(Scenarios.relu());
    Session session = new Session(opening, new Settings(), workers, this::run, broken);
    session
        .notices()
        .logFailures(
            new Work(Runnable::run, Runnable::run),
            thrown -> {
              logged.add(thrown);
              return Optional.of(LOG);
            });
    List<SaveResult> results = new ArrayList<>();

    session.document().saveAs(Path.of("net.json"), results::add);

    assertThat(results)
        .containsExactly(
            new SaveResult.Failed(
                "net.json: Something went wrong inside the program (IllegalStateException)."
                    + " More is written in "
                    + LOG));
    assertThat(logged).containsExactly(mistake);
  }

  @Test
  void whatCannotBeReplacedIsWrittenInPlaceWhenOneAgrees() throws Exception {
    Path file = folder.resolve("net.json");
    ScenarioFile.save(file, Scenarios.relu(), Optional.empty());
    Document.Saving closed =
        (path, scenario, expected) -> {
          AtomicWriter writer =
              new AtomicWriter(
                  (fresh, content, attributes) -> {
                    throw new AccessDeniedException(fresh.toString());
                  });
          writer.replace(path, new byte[1]);
          throw new IllegalStateException("the folder is closed");
        };
    Workers workers = Workers.of(AT_ONCE, AT_ONCE);
    Opening opening = Opening.of(ScenarioFile.open(file));
    Session session = new Session(opening, new Settings(), workers, this::run, closed);
    session.editing().apply(edit(7));
    List<SaveResult> results = new ArrayList<>();

    session.document().save(results::add);
    assertThat(session.document().unsavedProperty().get()).isTrue();
    InPlace inPlace = new InPlace(folder.resolve("copies"));
    session.document().saveInPlace(file, inPlace, results::add);

    assertThat(results)
        .containsExactly(new SaveResult.InPlaceOnly(file), new SaveResult.Saved(file));
    assertThat(session.document().unsavedProperty().get()).isFalse();
    assertThat(ScenarioFile.open(file).scenario()).isEqualTo(current(session));
    Files.writeString(file, "of another program");
    session.document().saveInPlace(file, inPlace, results::add);
    assertThat(results.get(2)).isInstanceOf(SaveResult.Changed.class);
    assertThat(file).hasContent("of another program");
  }

  @Test
  void aPersonIsToldWhichFileIsWaitedFor() throws Exception {
    ByHand files = new ByHand();
    ByHand later = new ByHand();
    Workers workers = new Workers(AT_ONCE, files, later, AT_ONCE);
    Session session = new Session(Opening.of(Scenarios.relu()), new Settings(), workers);
    Path file = folder.resolve("net.json");

    session.document().saveAs(file, result -> {});
    assertThat(session.notices().newsProperty().get()).isEmpty();
    later.runFirst();

    assertThat(session.notices().newsProperty().get())
        .contains("Still waiting for the disk to take " + file + " …");
    files.runFirst();
    assertThat(session.notices().newsProperty().get()).isEmpty();
    session.opener().open(file);
    later.runFirst();
    assertThat(session.notices().newsProperty().get())
        .contains("Still waiting for the disk to give " + file + " …");
    files.runFirst();
    assertThat(session.notices().newsProperty().get()).isEmpty();
  }

  @Test
  void lookingForAFileWaitsForNoDisk() throws Exception {
    ByHand files = new ByHand();
    Workers workers = new Workers(AT_ONCE, files, later -> {}, AT_ONCE);
    Session session = new Session(Opening.of(Scenarios.relu()), new Settings(), workers);
    List<Boolean> there = new ArrayList<>();

    session.document().look(folder.resolve("none"), there::add);
    session.document().look(folder, there::add);
    assertThat(there).isEmpty();
    files.runFirst();
    files.runFirst();

    assertThat(there).containsExactly(false, true);
  }

  @Test
  void nothingIsSaidOfAFileThatCameInTime() throws Exception {
    ByHand later = new ByHand();
    Workers workers = new Workers(AT_ONCE, AT_ONCE, later, AT_ONCE);
    Session session = new Session(Opening.of(Scenarios.relu()), new Settings(), workers);
    session.document().saveAs(folder.resolve("net.json"), result -> {});

    later.runFirst();

    assertThat(session.notices().newsProperty().get()).isEmpty();
    assertThat(Files.exists(folder.resolve("net.json"))).isTrue();
  }

  /** If the program is killed meanwhile, the next one knows where it was writing. */
  @Test
  void aFileIsNotedAsLongAsItIsWritten() {
    List<String> done = new ArrayList<>();
    Document.Saving failing =
        (path, scenario, expected) -> {
          done.add("written");
          throw new IllegalStateException();
        };
    Session session =
        new Session(
            Opening.of(Scenarios.relu()),
            new Settings(),
            Workers.of(AT_ONCE, AT_ONCE),
            this::run,
            failing);
    session
        .document()
        .noteBeforeWriting(
            path -> {
              done.add(path.toString());
              return () -> done.add("forgotten");
            });

    session.document().saveAs(Path.of("net.json"), result -> {});

    assertThat(done).containsExactly("net.json", "written", "forgotten");
  }
}
