package org.chainrule.app.practice;

import org.chainrule.session.practice.PracticeKind;

/** What only the place can do where a person practises. */
public interface PracticeActions {

  /** What is practised now. */
  Activity shown();

  /** Whether this kind is practised now. */
  boolean shows(PracticeKind kind);

  /** Returns what can be done in a kind. */
  <A> A of(PracticeKind kind, Class<A> actions);

  /** Comes to the kind after this one. */
  void nextKind();
}
