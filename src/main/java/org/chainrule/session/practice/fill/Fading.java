package org.chainrule.session.practice.fill;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * A worked example that becomes blank from its end: first the last row of its steps, and one more
 * each time that a person has found all of them with nothing shown; until all of them were found
 * twice in a row.
 */
public final class Fading {

  /** How often all is to be found in a row. */
  public static final int TIMES = 2;

  private final BooleanProperty on = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper blank = new ReadOnlyIntegerWrapper(1);
  private final ReadOnlyIntegerWrapper times = new ReadOnlyIntegerWrapper();
  private Sheet counted;

  Fading() {
    on.addListener(source -> restart());
  }

  /** Whether examples fade. */
  public BooleanProperty onProperty() {
    return on;
  }

  /** How many rows are blank in the next example. */
  public ReadOnlyIntegerProperty blankProperty() {
    return blank.getReadOnlyProperty();
  }

  /** How often in a row all was found with everything blank. */
  public ReadOnlyIntegerProperty timesProperty() {
    return times.getReadOnlyProperty();
  }

  /** Whether there is nothing more to fade. */
  public boolean isOver() {
    return times.get() >= TIMES;
  }

  private void restart() {
    blank.set(1);
    times.set(0);
  }

  /** Returns the exercise as far as it has faded. */
  Exercise of(Exercise whole) {
    return on.get() ? whole.with(blank.get()) : whole;
  }

  /** Takes note of an exercise that is done; each counts once. */
  void done(Sheet sheet) {
    boolean again = counted != null && counted.exercise() == sheet.exercise();
    if (!on.get() || again) {
      return;
    }
    counted = sheet;
    if (!sheet.isRight()) {
      times.set(0);
    } else if (sheet.exercise().isAllBlank()) {
      times.set(times.get() + 1);
    } else {
      blank.set(sheet.exercise().blank() + 1);
    }
  }
}
