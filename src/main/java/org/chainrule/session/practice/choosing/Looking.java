package org.chainrule.session.practice.choosing;

import javafx.beans.InvalidationListener;
import org.chainrule.pass.program.Trace;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.practice.PracticeKind;
import org.chainrule.session.practice.PracticeSession;

/**
 * Tells a kind of practice of the pass that is open, whenever somebody looks at that kind: what is
 * done to the net meanwhile costs nothing.
 */
final class Looking {

  private final Session session;
  private final PracticeSession practice;
  private final PracticeKind kind;
  private final Runnable changed;
  private Trace seen;

  /**
   * Begins to look.
   *
   * @param changed told of each pass that is not the one that was seen before
   */
  Looking(Session session, PracticeSession practice, PracticeKind kind, Runnable changed) {
    this.session = session;
    this.practice = practice;
    this.kind = kind;
    this.changed = changed;
    InvalidationListener look = source -> look();
    session.traceProperty().addListener(look);
    session.workspaceProperty().addListener(look);
    practice.kindProperty().addListener(look);
  }

  /** Looks now. */
  void look() {
    Trace now = session.traceProperty().get();
    boolean looked =
        session.workspaceProperty().get() == Workspace.PRACTICE
            && practice.kindProperty().get() == kind;
    if (looked && now != seen) {
      seen = now;
      changed.run();
    }
  }
}
