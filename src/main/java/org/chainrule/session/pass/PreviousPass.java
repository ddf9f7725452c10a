package org.chainrule.session.pass;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.pass.program.Trace;

/**
 * The pass as it was before the last edit, shown beside the new one where a person asked for it. A
 * drag is one edit: what is shown is the pass at its start.
 */
public final class PreviousPass {

  private final Session session;
  private final ReadOnlyObjectWrapper<Optional<Trace>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Trace> kept = Optional.empty();

  PreviousPass(Session session) {
    this.session = session;
    session.openedProperty().addListener(source -> forget());
    session.settings().beforeProperty().addListener(source -> hide());
  }

  /** The pass before the last edit; nothing once it was hidden. */
  public ReadOnlyObjectProperty<Optional<Trace>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Hides it, until the next edit. */
  public void hide() {
    shown.set(Optional.empty());
  }

  /**
   * Notes that an edit is about to change the pass.
   *
   * @param begins whether it is an edit of its own, rather than more of a drag
   */
  void note(boolean begins) {
    if (begins || kept.isEmpty()) {
      kept = Optional.of(session.traceProperty().get());
    }
    shown.set(kept.filter(trace -> session.settings().beforeProperty().get()));
  }

  private void forget() {
    kept = Optional.empty();
    hide();
  }
}
