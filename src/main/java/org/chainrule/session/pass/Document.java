package org.chainrule.session.pass;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import org.chainrule.edit.history.History;
import org.chainrule.file.recovery.Content;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.file.writing.InPlace;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Updating;
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
