package org.chainrule.session.pass;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/** How far the pass is shown, and whether it goes on by itself. Lives on the UI thread. */
public final class Stepping {

  private final Session session;
  private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();

  Stepping(Session session) {
    this.session = session;
  }

  /** The number of the last step taken, 0 before the first. */
  public ReadOnlyIntegerProperty cursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  /** The number of the last step taken, 0 before the first. */
  public int cursor() {
    return cursor.get();
  }

  /** The number of the step that the pass is at: the last one taken, or the one asked for. */
  public ReadOnlyIntegerProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /** The number of the step that the pass is at: the last one taken, or the one asked for. */
  public int position() {
    return position.get();
  }

  /** The number of the step that the pass is at when it has come to this one, as now or later. */
  public int positionAt(int step) {
    return step == cursor.get() ? position.get() : step;
  }

  /** The number of steps of the pass. */
  public int count() {
    return trace().steps().size();
  }

  /** Shows what was asked for; if nothing was, takes the next step, if there is one. */
  public void next() {
    goOn(cursor.get() + 1);
  }

  /** Gives up what was asked for; if nothing was, takes the last step back, if there is one. */
  public void back() {
    goBack(cursor.get() - 1);
  }

  private void goOn(int step) {
    if (session.asking().show()) {
      return;
    }
    if (session.asking().alwaysProperty().get() && step <= count()) {
      session.asking().askForStep(step);
    } else {
      goTo(step);
    }
  }

  private void goBack(int step) {
    if (!session.asking().withdraw()) {
      goTo(step);
    }
  }

  /** Goes back to the start, where nothing is computed yet. */
  public void goToStart() {
    goTo(0);
  }

  /** Goes to the last step. */
  public void goToEnd() {
    goTo(count());
  }

  /** Goes to a step; past either end, to that end. */
  public void goTo(int step) {
    int target = Math.max(0, Math.min(count(), step));
    boolean moves = target != cursor.get();
    session.pointing().leaveStep(moves);
    if (moves) {
      session.notices().dismissNews();
    }
    cursor.set(target);
    session.asking().forget();
    arrive(target);
    if (target == count()) {
      pause();
    }
  }

  /** Goes to the first step at which a quantity is shown. */
  public void goTo(Name name) {
    goTo(trace().shownFrom(name));
  }

  /** Whether the pass has come to where a quantity is shown. */
  public boolean hasReached(Name name) {
    return cursor.get() >= trace().shownFrom(name);
  }

  /**
   * Goes on to the next step of the spine, past the gradients of weights and biases; or shows what
   * was asked for.
   */
  public void nextOnSpine() {
    goOn(seek(1));
  }

  /** Goes back to the step of the spine before. */
  public void backOnSpine() {
    goBack(seek(-1));
  }

  private int seek(int direction) {
    int step = cursor.get() + direction;
    while (step > 0 && step <= count() && trace().step(step).sideBranch()) {
      step += direction;
    }
    return step;
  }

  /** Whether the pass goes on by itself. */
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Lets the pass go on by itself, from the start if it is at its end. */
  public void play() {
    if (cursor.get() == count()) {
      goToStart();
    }
    playing.set(true);
  }

  /** Stops the pass from going on by itself. */
  public void pause() {
    playing.set(false);
  }

  /** Plays or pauses. */
  public void togglePlaying() {
    if (playing.get()) {
      pause();
    } else {
      play();
    }
  }

  /** Returns the step of another pass at which it stands as this one does. */
  int placeIn(Trace other) {
    return cursor.get() == 0
        ? 0
        : other
            .stepOf(trace().step(cursor.get()).name())
            .map(Step::number)
            .orElse(Math.min(cursor.get(), other.steps().size()));
  }

  /** Shows as much of the pass, whatever is selected. */
  void stand(int step) {
    cursor.set(step);
    arrive(session.asking().asked().isPresent() ? step + 1 : step);
  }

  /** What was written about a step is wiped away with it. */
  private void arrive(int step) {
    if (step != position.get()) {
      session.board().erase();
    }
    position.set(step);
  }

  private Trace trace() {
    return session.traceProperty().get();
  }
}
