package org.chainrule.session.practice.fill;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What a sheet was like before each change, and after those that were undone. */
final class AnswerHistory {

  private final Deque<Sheet> before = new ArrayDeque<>();
  private final Deque<Sheet> undone = new ArrayDeque<>();

  /** Takes note of a sheet that changes now; what was undone can then no longer be redone. */
  void changes(Sheet now) {
    before.push(now);
    undone.clear();
  }

  /** Returns what the sheet was like before its last change, if there was one. */
  Optional<Sheet> undo(Sheet now) {
    return move(before, undone, now);
  }

  /** Returns what the sheet was like before it was undone last, if it was. */
  Optional<Sheet> redo(Sheet now) {
    return move(undone, before, now);
  }

  private static Optional<Sheet> move(Deque<Sheet> from, Deque<Sheet> to, Sheet now) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(now);
    return Optional.of(from.pop());
  }
}
