package org.chainrule.session.pass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
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
  private final Function<Throwable, String> said;
  private final Waiting waiting;
  private final Executor files;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();

  /** The save that is under way, and those that wait for it. */
  private final Queue<Save> saves = new ArrayDeque<>();

  private Optional<Fingerprint> fingerprint = Optional.empty();
  private int opening;
  private Consumer<Runnable> asker = Runnable::run;

  /** A save that a person has asked for; {@code opening} says of which of the scenarios. */
  private record Save(
      int opening,
      Path path,
      boolean replace,
      Optional<InPlace> inPlace,
      Consumer<? super SaveResult> then) {}

  /** What a write gave: a fingerprint if it succeeded. */
  private record Written(SaveResult result, Optional<Fingerprint> fingerprint) {
    static Written failed(SaveResult result) {
      return new Written(result, Optional.empty());
    }
  }

  /**
   * The file of what is edited.
   *
   * @param said logs a failure of the program itself, and returns what to say of it
   */
  Document(
      Editing editing,
      Waiting waiting,
      Workers workers,
      Saving saving,
      Function<Throwable, String> said) {
    this.said = said;
    this.editing = editing;
    this.saving = saving;
    this.waiting = waiting;
    this.files = workers.files();
    this.ui = workers.ui();
    editing.historyProperty().addListener((source, before, now) -> unsaved.set(!now.isSaved()));
  }

  /** Begins anew with what was opened. */
  void begin(Opening opened) {
    opening++;
    fingerprint = opened.fingerprint();
    file.set(opened.file());
    editing.begin(opened.history());
  }

  /** What is open with all that was done to it, to be opened again as it is. */
  Opening asItIs() {
    return new Opening(editing.historyProperty().get().seal(), file.get(), fingerprint);
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
    files.execute(
        () -> {
          boolean there = Files.exists(path);
          ui.execute(
              () -> {
                done.run();
                then.accept(there);
              });
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
    files.execute(
        () -> {
          Written written = write(save, scenario, expected);
          ui.execute(
              () -> {
                done.run();
                finish(save, scenario, written);
              });
        });
  }

  private Written write(Save save, Scenario scenario, Optional<Fingerprint> expected) {
    Path path = save.path();
    try {
      Fingerprint fingerprint =
          save.inPlace().isPresent()
              ? ScenarioFile.save(path, scenario, expected, save.inPlace().get())
              : saving.save(path, scenario, expected);
      return new Written(new SaveResult.Saved(path), Optional.of(fingerprint));
    } catch (FileChangedException e) {
      return Written.failed(new SaveResult.Changed(e.change(), e.getMessage()));
    } catch (InPlaceOnlyException e) {
      return Written.failed(new SaveResult.InPlaceOnly(path));
    } catch (OutOfMemoryError tooLarge) {
      return Written.failed(new SaveResult.Failed(Words.of("session.memory")));
    } catch (IOException failure) {
      return Written.failed(new SaveResult.Failed(failure.getMessage()));
    } catch (RuntimeException failure) {
      String message = Words.of("file.error", OneLine.of(path.toString()), said.apply(failure));
      return Written.failed(new SaveResult.Failed(message));
    }
  }

  private void finish(Save save, Scenario scenario, Written written) {
    saves.remove();
    if (save.opening() == opening) {
      written.fingerprint().ifPresent(now -> belongTo(save.path(), now, scenario));
      save.then().accept(written.result());
    }
    saves.removeIf(waiting -> waiting.opening() != opening);
    if (!saves.isEmpty()) {
      start(saves.element());
    }
  }

  private void belongTo(Path path, Fingerprint now, Scenario saved) {
    fingerprint = Optional.of(now);
    file.set(Optional.of(path));
    editing.markSaved(saved);
  }
}
