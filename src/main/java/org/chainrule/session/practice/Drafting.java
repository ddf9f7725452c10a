package org.chainrule.session.practice;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chainrule.pass.program.Trace;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.words.Words;

/**
 * Keeps what is typed for the net that is open, and brings it back when that net is looked at again
 * to practise. Lives on the UI thread.
 */
public final class Drafting {

  private final Session session;
  private final Drafts drafts;
  private final PracticeKind kind;
  private final Supplier<Map<String, String>> typed;
  private final Consumer<Map<String, String>> restore;
  private Trace seen;

  /**
   * Keeps nothing before it is told to.
   *
   * @param typed returns what is typed now, by where it stands
   * @param restore puts that where it stood
   */
  public Drafting(
      Session session,
      Drafts drafts,
      PracticeKind kind,
      Supplier<Map<String, String>> typed,
      Consumer<Map<String, String>> restore) {
    this.session = session;
    this.drafts = drafts;
    this.kind = kind;
    this.typed = typed;
    this.restore = restore;
    session.workspaceProperty().addListener(source -> look());
  }

  /** Keeps what is typed now. */
  public void keep() {
    drafts.keep(kind, session.scenarioProperty().get(), typed.get());
  }

  /** Looks for what was typed for the net that is open, unless it has been looked for before. */
  public void look() {
    Trace now = session.traceProperty().get();
    if (session.workspaceProperty().get() == Workspace.PRACTICE && now != seen) {
      seen = now;
      drafts.find(kind, session.scenarioProperty().get(), found -> bringBack(now, found));
    }
  }

  /** Who has begun anew meanwhile goes on with that. */
  private void bringBack(Trace of, Map<String, String> found) {
    if (session.traceProperty().get() == of && typed.get().isEmpty()) {
      restore.accept(found);
      session.notices().tell(Words.of("practice.restored"));
    }
  }
}
