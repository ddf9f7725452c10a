package org.chainrule.session.pass;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.chainrule.edit.Edit;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.edit.history.History;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.Notation;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.words.Words;

/** What a person does to the scenario that is open, and undoes. Lives on the UI thread. */
public final class Editing {

  private final Session session;
  private final ReadOnlyObjectWrapper<History> history = new ReadOnlyObjectWrapper<>();

  /** The history as it was when its scenario was shown last. */
  private History shown;

  private final ObjectProperty<Filling> filling = new SimpleObjectProperty<>(Filling.NICE);

  Editing(Session session, Scenario first) {
    this.session = session;
    begin(History.saved(first));
  }

  /** Begins anew with what was opened. */
  void begin(History opened) {
    shown = opened;
    history.set(opened);
  }

  /** The scenario with all that was done to it; of an edit that is being computed, already. */
  public ReadOnlyObjectProperty<History> historyProperty() {
    return history.getReadOnlyProperty();
  }

  /** Notes that the scenario as it is now is shown. */
  void noteShown() {
    if (isShown()) {
      shown = history.get();
    }
  }

  /** Gives up what was done since a scenario was shown last: it could not be computed. */
  void returnToShown() {
    session.previousPass().hide();
    history.set(shown.seal());
  }

  /** Whether the pass that is shown is that of the scenario with all that was done to it. */
  public boolean isShown() {
    return history.get().current() == session.scenarioProperty().get();
  }

  /** How new entries are filled. */
  public ObjectProperty<Filling> fillingProperty() {
    return filling;
  }

  /**
   * Does an edit as an entry of its own. If it is refused, nothing changes and the reason is
   * reported; returns whether it was done.
   */
  public boolean apply(Edit edit) {
    boolean done = drag(edit);
    seal();
    return done;
  }

  /** Does an edit that the next one may replace, until {@link #seal} ends the drag. */
  public boolean drag(Edit edit) {
    Optional<String> refusal = tryDrag(edit);
    refusal.ifPresent(session.notices()::report);
    return refusal.isEmpty();
  }

  /** Does an edit as an entry of its own; returns why not if it is refused. */
  public Optional<String> tryApply(Edit edit) {
    Optional<String> refusal = tryDrag(edit);
    seal();
    return refusal;
  }

  /** Does an edit that the next one may replace; returns why not if it is refused. */
  public Optional<String> tryDrag(Edit edit) {
    try {
      History next = history.get().apply(edit);
      Optional<String> refusal = ShownNets.refusal(next.current().network());
      if (refusal.isPresent()) {
        return refusal;
      }
      show(next);
      if (history.get() == next) {
        remark(edit, next).ifPresent(session.notices()::tell);
      }
      return Optional.empty();
    } catch (RefusedEditException refused) {
      return Optional.of(refused.getMessage(notation()));
    } catch (RuntimeException | Error failure) {
      returnToShown();
      return Optional.of(Words.of("failure.undone", session.notices().logged(failure)));
    }
  }

  /** What a person should know of all that a drag has done so far, if it has done anything. */
  private Optional<String> remark(Edit edit, History done) {
    return done.isOpen()
        ? edit.remark(done.undo().current(), done.current(), naming())
        : Optional.empty();
  }

  private Naming naming() {
    return new Naming(session.settings().numbers(), notation());
  }

  private Notation notation() {
    return session.settings().writing().style().notation();
  }

  /** What the matrices of the scenario are called, of an edit that is being computed, already. */
  public Labels labels() {
    return new Labels(history.get().current().network(), notation(), Convention.DEFAULT);
  }

  /** Ends a drag: the next edit is an entry of its own. */
  public void seal() {
    history.set(history.get().seal());
  }

  /** Undoes the last edit, if there is one. */
  public void undo() {
    show(history.get().undo());
  }

  /** Does again what was undone last, if there is anything. */
  public void redo() {
    show(history.get().redo());
  }

  /** Notes that this scenario is what the file holds now. */
  public void markSaved(Scenario saved) {
    shown = shown.markSaved(saved);
    history.set(history.get().markSaved(saved));
  }

  private void show(History next) {
    boolean changes = next.current() != history.get().current();
    boolean begins = !history.get().isOpen();
    history.set(next);
    if (changes) {
      session.notices().dismissNews();
      session.previousPass().note(begins);
      session.follow(next.current());
    }
  }
}
