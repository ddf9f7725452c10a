package org.chainrule.session.pass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.writing.FileChangedException;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.file.writing.InPlace;
import org.chainrule.file.writing.InPlaceOnlyException;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.Notices;
import org.chainrule.session.Work;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * The file that the open scenario belongs to, and whether that holds all that was done. Lives on
 * the UI thread; files are written elsewhere, one after the other, and wait for nothing else.
 */
public final class Document {

  /** How a file is replaced; a test can let it fail. */
  @FunctionalInterface
  interface Saving {
    Fingerprint save(Path path, Scenario scenario, Optional<Fingerprint> expected)
        throws IOException;
  }

  private final Editing editing;
  private final Saving saving;
  private final Notices notices;
  private final Waiting waiting;
  private final Work files;
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();

  /** The save that is under way, and those that wait for it. */
  private final Queue<Save> saves = new ArrayDeque<>();

  private Optional<Fingerprint> fingerprint = Optional.empty();
  private int opening;
  private Consumer<Runnable> asker = Runnable::run;
  private Function<Path, Runnable> noting = path -> () -> {};

  /** A save that a person has asked for; {@code opening} says of which of the scenarios. */
  private record Save(
      int opening,
      Path path,
      boolean replace,
      Optional<InPlace> inPlace,
      Consumer<? super SaveResult> then) {}

  /**
   * The file of what is edited.
   *
   * @param notices log a failure of the program itself, and tell a person
   */
  Document(Editing editing, Waiting waiting, Workers workers, Saving saving, Notices notices) {
    this.notices = notices;
    this.editing = editing;
    this.saving = saving;
    this.waiting = waiting;
    this.files = new Work(workers.files(), workers.ui());
    editing.historyProperty().addListener((source, before, now) -> unsaved.set(!now.isSaved()));
  }

  /** Begins anew with what was opened. */
  void begin(Opening opened) {
    opening++;
    fingerprint = opened.fingerprint();
    file.set(opened.file());
    editing.begin(opened.history());
  }

  /** The file that the scenario belongs to, if it has one. */
  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** What the file was like when it was last read or saved, if it was. */
  public Optional<Fingerprint> fingerprint() {
    return fingerprint;
  }

  /** Whether something was done that is not saved. */
  public ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /**
   * Says who is asked before the scenario is left while something is unsaved; it runs what it is
   * given to leave, or does not. Without anyone, the scenario is left.
   */
  public void askBeforeLeaving(Consumer<Runnable> whom) {
    asker = whom;
  }

  /**
   * Says who takes note of a file before it is written.
   *
   * @param whom told in the thread that writes; returns what is run there at the end
   */
  public void noteBeforeWriting(Function<Path, Runnable> whom) {
    noting = whom;
  }

  /** Does something for which the scenario is left, unless a person wants to keep it. */
  public void leave(Runnable leaving) {
    if (unsaved.get()) {
      asker.accept(leaving);
    } else {
      leaving.run();
    }
  }

  /**
   * Saves into the scenario's file, if that is still what was read or saved last.
   *
   * @param then is told how that went, unless another scenario was opened meanwhile
   * @throws IllegalStateException if the scenario has no file
   */
  public void save(Consumer<? super SaveResult> then) {
    add(new Save(opening, requireFile(), false, Optional.empty(), then));
  }

  /**
   * Saves into the scenario's file, whatever that holds by now.
   *
   * @param then is told how that went, unless another scenario was opened meanwhile
   * @throws IllegalStateException if the scenario has no file
   */
  public void overwrite(Consumer<? super SaveResult> then) {
    add(new Save(opening, requireFile(), true, Optional.empty(), then));
  }

  /**
   * Saves into a file, in place of what it may hold. From then on the scenario belongs to it.
   *
   * @param then is told how that went, unless another scenario was opened meanwhile
   */
  public void saveAs(Path path, Consumer<? super SaveResult> then) {
    add(new Save(opening, path, true, Optional.empty(), then));
  }

  /**
   * Saves into a file that can only be written in place, as a person knows. From then on the
   * scenario belongs to it.
   *
   * @param then is told how that went, unless another scenario was opened meanwhile
   */
  public void saveInPlace(Path path, InPlace inPlace, Consumer<? super SaveResult> then) {
    boolean replace = !file.get().equals(Optional.of(path));
    add(new Save(opening, path, replace, Optional.of(inPlace), then));
  }

  /** Looks whether a file is there, without waiting for its disk, and tells. */
  public void look(Path path, Consumer<? super Boolean> then) {
    Runnable done = waiting.begin("session.waiting.open", path);
    files.run(
        () -> Files.exists(path),
        there -> {
          done.run();
          then.accept(there);
        },
        failure -> {
          done.run();
          notices.fail(failure);
        });
  }

  private Path requireFile() {
    return file.get().orElseThrow(() -> new IllegalStateException("there is no file yet"));
  }

  /** The save before may change what the file is expected to be, so they do not overlap. */
  private void add(Save save) {
    saves.add(save);
    if (saves.size() == 1) {
      start(save);
    }
  }

  private void start(Save save) {
    Scenario scenario = editing.historyProperty().get().current();
    Optional<Fingerprint> expected = save.replace() ? Optional.empty() : fingerprint;
    Runnable done = waiting.begin("session.waiting.save", save.path());
    Function<Path, Runnable> note = noting;
    files.run(
        () -> noted(note, save, scenario, expected),
        written -> {
          done.run();
          finish(save, new SaveResult.Saved(save.path()), () -> belongTo(save, written, scenario));
        },
        failure -> {
          done.run();
          finish(save, refused(save.path(), failure), () -> {});
        });
  }

  private Fingerprint noted(
      Function<Path, Runnable> note, Save save, Scenario scenario, Optional<Fingerprint> expected)
      throws IOException {
    Runnable end = note.apply(save.path());
    try {
      return write(save, scenario, expected);
    } finally {
      end.run();
    }
  }

  private Fingerprint write(Save save, Scenario scenario, Optional<Fingerprint> expected)
      throws IOException {
    return save.inPlace().isPresent()
        ? ScenarioFile.save(save.path(), scenario, expected, save.inPlace().get())
        : saving.save(save.path(), scenario, expected);
  }

  private SaveResult refused(Path path, Throwable failure) {
    if (failure instanceof FileChangedException changed) {
      return new SaveResult.Changed(changed.change(), changed.getMessage());
    }
    if (failure instanceof InPlaceOnlyException) {
      return new SaveResult.InPlaceOnly(path);
    }
    String reason =
        failure instanceof IOException
            ? failure.getMessage()
            : Words.of("file.error", OneLine.of(path.toString()), notices.logged(failure));
    return new SaveResult.Failed(reason);
  }

  private void finish(Save save, SaveResult result, Runnable noting) {
    saves.remove();
    if (save.opening() == opening) {
      noting.run();
      save.then().accept(result);
    }
    saves.removeIf(waiting -> waiting.opening() != opening);
    if (!saves.isEmpty()) {
      start(saves.element());
    }
  }

  private void belongTo(Save save, Fingerprint now, Scenario saved) {
    fingerprint = Optional.of(now);
    file.set(Optional.of(save.path()));
    editing.markSaved(saved);
  }
}
