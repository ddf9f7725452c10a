package org.chainrule.session.pass;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.Words;

/**
 * Asks for a result before it is shown. The pass stands right before the step that makes what is
 * asked for, so that nothing that it has reached gives it away. Lives on the UI thread.
 */
public final class Asking {

  private final Session session;
  private final ReadOnlyObjectWrapper<Optional<Target>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty always = new SimpleBooleanProperty();

  /** How far the pass had come when one of its numbers was asked for. */
  private int before;

  Asking(Session session) {
    this.session = session;
  }

  /**
   * What is covered: the result of the step after the cursor or a factor that it takes along, all
   * of it or one entry.
   */
  public ReadOnlyObjectProperty<Optional<Target>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** What is covered, if something is. */
  public Optional<Target> asked() {
    return asked.get();
  }

  /** Whether each step that is gone on to is asked for first. */
  public BooleanProperty alwaysProperty() {
    return always;
  }

  /**
   * Covers the selected entry if the pass has computed it, or else the result of the coming step.
   * What is covered is shown instead.
   */
  public void askOrShow() {
    if (show()) {
      return;
    }
    Optional<Target> computed = selected();
    if (computed.isPresent()) {
      askFor(computed.get());
    } else if (session.stepping().cursor() < session.stepping().count()) {
      askForStep(session.stepping().cursor() + 1);
    } else {
      session.notices().tell(Words.of("ask.nothing"));
    }
  }

  /** The selected entry, if the pass has computed it; a number that stands there once more. */
  private Optional<Target> selected() {
    return session
        .pointing()
        .selectionProperty()
        .get()
        .filter(Target::isCell)
        .map(Asking::asMade)
        .filter(cell -> trace().makerOf(cell.name()).isPresent())
        .filter(cell -> trace().shownFrom(cell.name()) <= session.stepping().cursor());
  }

  private static Target asMade(Target entry) {
    return entry.name().form() == Name.Form.TRANSPOSE
        ? Target.cell(entry.name().value(), entry.column(), entry.row())
        : entry;
  }

  private void askFor(Target entry) {
    before = session.stepping().cursor();
    session.stepping().pause();
    asked.set(Optional.of(entry));
    session.stepping().stand(trace().shownFrom(entry.name()) - 1);
    session.pointing().select(entry);
  }

  /** Goes on to a step, but for its result. */
  void askForStep(int step) {
    session.stepping().goTo(step - 1);
    session.pointing().clearSelection();
    asked.set(Optional.of(Target.whole(trace().step(step).name())));
    session.stepping().stand(step - 1);
  }

  /** Shows what is covered; returns whether something was. */
  boolean show() {
    Optional<Target> covered = asked.get();
    covered.ifPresent(target -> end(target.isCell() ? before : session.stepping().position()));
    return covered.isPresent();
  }

  /** Gives up what was asked, as if it had not been; returns whether something was. */
  public boolean withdraw() {
    Optional<Target> covered = asked.get();
    covered.ifPresent(target -> end(target.isCell() ? before : session.stepping().cursor()));
    return covered.isPresent();
  }

  /** What is selected of what was covered stays so. */
  private void end(int step) {
    Optional<Target> selected =
        session
            .pointing()
            .selectionProperty()
            .get()
            .filter(target -> target.name().equals(asked.get().orElseThrow().name()));
    session.stepping().goTo(step);
    selected.ifPresent(session.pointing()::select);
  }

  /** Covers nothing any more. */
  void forget() {
    asked.set(Optional.empty());
  }

  /** Covers the same in another pass, where that has it and stands right before it. */
  void keepIn(Trace other) {
    before = Math.min(before, other.steps().size());
    if (asked.get().filter(target -> isNext(target, other)).isEmpty()) {
      forget();
    }
  }

  private boolean isNext(Target target, Trace other) {
    return other
        .find(target.name())
        .filter(found -> target.row() < found.rows() && target.column() < found.columns())
        .map(found -> other.shownFrom(target.name()) == session.stepping().cursor() + 1)
        .orElse(false);
  }

  private Trace trace() {
    return session.traceProperty().get();
  }
}
