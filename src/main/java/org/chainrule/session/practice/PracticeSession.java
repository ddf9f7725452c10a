package org.chainrule.session.practice;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is practised. Lives on the UI thread. */
public final class PracticeSession {

  private final ObjectProperty<PracticeKind> kind = new SimpleObjectProperty<>(PracticeKind.FILL);
  private final PracticeRecord record;

  /**
   * Begins to practise.
   *
   * @param record what was answered so far
   */
  public PracticeSession(PracticeRecord record) {
    this.record = record;
  }

  /** Which kind of practice is shown. */
  public ObjectProperty<PracticeKind> kindProperty() {
    return kind;
  }

  /** What was answered so far. */
  public PracticeRecord record() {
    return record;
  }
}
