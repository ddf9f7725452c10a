package org.chainrule.view.common;

import java.util.Optional;
import javafx.beans.Observable;
import org.chainrule.drawing.Frame;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;

/** What painted panels show of a session. */
public final class Frames {

  private Frames() {}

  /** Returns what is shown now, at rest. */
  public static Frame of(Session session) {
    return of(session, 1);
  }

  /** Returns what is shown now, its motion come this far. */
  public static Frame of(Session session, double progress) {
    return new Frame(
        session.explainer(),
        session.stepping().cursor(),
        session.pointing().selectionProperty().get(),
        session.pointing().hoverProperty().get(),
        session.lenses().worked(),
        progress,
        session.pointing().sampleProperty().get(),
        session.previousPass().shownProperty().get(),
        session.settings().sharedScaleProperty().get(),
        session.asking().asked());
  }

  /**
   * Returns what is shown when the pass has come to a step, its motion come this far.
   *
   * @param cursor the number of the step; if it is not that of now, then what a key will show that
   *     leads there
   */
  public static Frame of(Session session, int cursor, double progress) {
    if (cursor == session.stepping().cursor()) {
      return of(session, progress);
    }
    return new Frame(
        session.explainer(),
        cursor,
        session.pointing().selectionAt(cursor),
        session.pointing().hoverProperty().get(),
        session.lenses().workedAt(cursor),
        progress,
        session.pointing().sampleProperty().get(),
        Optional.empty(),
        session.settings().sharedScaleProperty().get());
  }

  /** What changes the frame. */
  public static Observable[] sources(Session session) {
    return new Observable[] {
      session.explainerProperty(),
      session.stepping().cursorProperty(),
      session.asking().askedProperty(),
      session.pointing().selectionProperty(),
      session.pointing().hoverProperty(),
      session.pointing().sampleProperty(),
      session.pointing().aloneProperty(),
      session.lenses().lensProperty(),
      session.lenses().asideProperty(),
      session.settings().shownProperty(Settings.Panel.EXPLANATION),
      session.settings().lectureProperty(),
      session.previousPass().shownProperty(),
      session.settings().sharedScaleProperty()
    };
  }
}
