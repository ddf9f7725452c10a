package org.chainrule.session.train;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was done to the runs that are kept, to be undone and done again. */
final class RunHistory {

  /** Runs hold states, so that not every one can be kept for ever. */
  private static final int MOST = 12;

  private final Deque<Moment> past = new ArrayDeque<>();
  private final Deque<Moment> future = new ArrayDeque<>();

  /** What was kept, and which iteration was looked at. */
  record Moment(Runs runs, int iteration) {}

  /**
   * Notes what there is before something is done to it, once. The very beginning cannot be undone.
   */
  void note(Moment before) {
    future.clear();
    if (before.runs().all().isEmpty() || before.equals(past.peek())) {
      return;
    }
    past.push(before);
    if (past.size() > MOST) {
      past.removeLast();
    }
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  Optional<Moment> undo(Moment now) {
    return travel(past, future, now);
  }

  Optional<Moment> redo(Moment now) {
    return travel(future, past, now);
  }

  private static Optional<Moment> travel(Deque<Moment> from, Deque<Moment> to, Moment now) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(now);
    return Optional.of(from.pop());
  }
}
