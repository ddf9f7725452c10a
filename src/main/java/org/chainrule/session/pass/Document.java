package org.chainrule.session.pass;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import org.chainrule.edit.history.History;
import org.chainrule.file.recovery.Content;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.file.writing.InPlace;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Updating;
import org.chainrule.session.Keepable;
import org.chainrule.session.Notices;
import org.chainrule.session.Work;

/** The file that the open scenario belongs to, and whether that holds all that was done. */
public final class Document extends FileDocument<Scenario> {

  /** How a file is replaced; a test can let it fail. */
  @FunctionalInterface
  interface Saving {
    Fingerprint save(Path path, Scenario scenario, Optional<Fingerprint> expected)
        throws IOException;
  }

  private final Editing editing;
  private final ObservableValue<Optional<Updating>> updating;
  private final Saving saving;
  private Optional<Keepable> behind = Optional.empty();
  private Consumer<Runnable> uncovering;

  /**
   * The file of what is edited.
   *
   * @param updating how the weights and biases are moved after the pass, if they are
   * @param notices log a failure of the program itself, and tell a person
   */
  Document(
      Editing editing,
      ObservableValue<Optional<Updating>> updating,
      Waiting waiting,
      Work files,
      Saving saving,
      Notices notices) {
    super(waiting, files, notices);
    this.editing = editing;
    this.updating = updating;
    this.saving = saving;
    editing.historyProperty().addListener((source, before, now) -> setUnsaved(!now.isSaved()));
  }

  /**
   * Says what may lie behind what is open: it is left with it, or uncovered before.
   *
   * @param uncover opens it in place of what is open, without a question, and then does something
   */
  public void hide(Keepable covered, Consumer<Runnable> uncover) {
    behind = Optional.of(covered);
    uncovering = uncover;
  }

  /**
   * Does something for which what is open and what lies behind it are left, unless a person wants
   * to keep one of them. Who is asked sees what is asked about.
   */
  @Override
  public void leave(Runnable leaving) {
    leaveFront(
        () -> {
          if (isUnsavedBehind()) {
            uncovering.accept(() -> leave(leaving));
          } else {
            leaving.run();
          }
        });
  }

  /** The same, though what lies behind it stays. */
  public void leaveFront(Runnable leaving) {
    super.leave(leaving);
  }

  /** Does something once nothing that is unsaved lies behind what is open. */
  void uncover(Runnable then) {
    if (isUnsavedBehind()) {
      uncovering.accept(then);
    } else {
      then.run();
    }
  }

  private boolean isUnsavedBehind() {
    return behind.flatMap(Keepable::unsaved).isPresent();
  }

  /** Begins anew with what was opened. */
  void begin(Opening opened) {
    begin(opened.file(), opened.fingerprint());
    editing.begin(opened.history());
  }

  /** What is open with all that was done to it, to be opened again as it is. */
  Opening asItIs() {
    return new Opening(
        editing.historyProperty().get().seal(),
        fileProperty().get(),
        fingerprint(),
        updating.getValue());
  }

  @Override
  protected Scenario current() {
    return editing.historyProperty().get().current();
  }

  @Override
  public Optional<Content> unsaved() {
    History history = editing.historyProperty().get();
    return history.isSaved()
        ? Optional.empty()
        : Optional.of(new Content.OfScenario(history.current()));
  }

  @Override
  public Observable changes() {
    return editing.historyProperty();
  }

  @Override
  protected void markSaved(Scenario saved) {
    editing.markSaved(saved);
  }

  @Override
  protected Fingerprint replace(Path path, Scenario scenario, Optional<Fingerprint> expected)
      throws IOException {
    return saving.save(path, scenario, expected);
  }

  @Override
  protected Fingerprint replace(
      Path path, Scenario scenario, Optional<Fingerprint> expected, InPlace inPlace)
      throws IOException {
    return ScenarioFile.save(path, scenario, expected, inPlace);
  }
}
