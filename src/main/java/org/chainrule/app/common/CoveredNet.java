package org.chainrule.app.common;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.edit.Edit;
import org.chainrule.file.recovery.Content;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.Keepable;
import org.chainrule.session.pass.Opening;

/**
 * The net that was open in the pass before nets of other workspaces were, and where a person was in
 * it. What was done to it is kept as long as it is covered.
 */
public final class CoveredNet implements Keepable {

  private final ReadOnlyObjectWrapper<Optional<Left>> left =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private Optional<Scenario> last = Optional.empty();

  /** A net as it was left. */
  record Left(Opening opening, int step, Optional<Target> selection) {

    Left with(Edit edit) {
      Opening edited =
          new Opening(
              opening.history().apply(edit).seal(),
              opening.file(),
              opening.fingerprint(),
              opening.updating());
      return new Left(edited, step, selection);
    }
  }

  CoveredNet() {}

  ReadOnlyObjectProperty<Optional<Left>> leftProperty() {
    return left.getReadOnlyProperty();
  }

  Optional<Left> left() {
    return left.get();
  }

  /** Whether a scenario is what was covered last, as it was left. */
  public boolean was(Scenario scenario) {
    return last.filter(covered -> covered == scenario).isPresent();
  }

  void set(Optional<Left> net) {
    net.map(Left::opening).map(Opening::scenario).ifPresent(some -> last = Optional.of(some));
    left.set(net);
  }

  /** What it holds, if there is one. */
  public Optional<Scenario> scenario() {
    return opening().map(Opening::scenario);
  }

  /** Does something to it, as if it were open. */
  public void apply(Edit edit) {
    left.get().ifPresent(net -> set(Optional.of(net.with(edit))));
  }

  private Optional<Opening> opening() {
    return left.get().map(Left::opening);
  }

  @Override
  public Optional<Content> unsaved() {
    return opening()
        .filter(net -> !net.history().isSaved())
        .map(net -> new Content.OfScenario(net.scenario()));
  }

  @Override
  public Observable changes() {
    return left;
  }

  @Override
  public Optional<Path> file() {
    return opening().flatMap(Opening::file);
  }

  @Override
  public Optional<Fingerprint> fingerprint() {
    return opening().flatMap(Opening::fingerprint);
  }
}
