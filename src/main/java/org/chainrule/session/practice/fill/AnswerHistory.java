package org.chainrule.session.practice.fill;

import java.util.ArrayDeque;
import java.util.Deque;

/** Answers with what they were before, and what was undone of them. */
final class AnswerHistory {

  private final Deque<Answers> before = new ArrayDeque<>();
  private final Deque<Answers> undone = new ArrayDeque<>();
  private Answers now = Answers.NONE;

  Answers now() {
    return now;
  }

  /** What was undone can then no longer be redone; what changes nothing leaves no trace. */
  void change(Answers next) {
    if (!next.equals(now)) {
      before.push(now);
      undone.clear();
      now = next;
    }
  }

  /** Undoes the last change; returns whether there was one. */
  boolean undo() {
    return move(before, undone);
  }

  /** Does again what was undone last; returns whether there was something. */
  boolean redo() {
    return move(undone, before);
  }

  private boolean move(Deque<Answers> from, Deque<Answers> to) {
    if (from.isEmpty()) {
      return false;
    }
    to.push(now);
    now = from.pop();
    return true;
  }
}
