package org.chainrule.app.practice;

import org.chainrule.session.practice.PracticeKind;

/** What only the place can do where a person practises. */
public interface PracticeActions {

  /** What is practised now. */
  Activity shown();

  /** Which kind is practised now. */
  PracticeKind kind();

  /** Returns what can be done in the kind that is practised now. */
  <A> A actions(Class<A> actions);

  /** Comes to the kind after this one. */
  void nextKind();
}
