package org.chainrule.study.depth;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.study.depth.stack.Stack;

/**
 * In which order the nets of a map are run: from coarse to fine. First every cell gets a few nets,
 * cells far apart before those between them; then every cell gets three times as many, and so on.
 */
final class RunOrder {

  private static final int[] ROUNDS = {10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000};

  /** How many weights a piece of work may have: some two milliseconds. */
  private static final long PIECE = 400_000;

  private final MapPlan plan;
  private final int[] order;
  private int round;
  private int place;
  private int done;

  /**
   * Some neighbouring nets of a cell.
   *
   * @param cell the cell's number
   * @param from the index of the first
   * @param to the index after the last
   */
  record Piece(int cell, int from, int to) {}

  RunOrder(MapPlan plan) {
    this.plan = plan;
    this.order =
        IntStream.range(0, plan.cells())
            .boxed()
            .sorted(Comparator.comparingInt(cell -> -coarseness(cell)))
            .mapToInt(cell -> cell)
            .toArray();
  }

  /** How coarse the coarsest grid of distance 1, 2, 4, … is that has this cell. */
  private int coarseness(int cell) {
    int row = cell / plan.columns();
    int column = cell % plan.columns();
    return Integer.numberOfTrailingZeros(row | column);
  }

  /** Returns the next piece of work, if there is any left. */
  synchronized Optional<Piece> next() {
    while (done >= target()) {
      if (!advance()) {
        return Optional.empty();
      }
    }
    int cell = order[place];
    int from = done;
    done = (int) Math.min(target(), from + netsOfPiece(cell));
    return Optional.of(new Piece(cell, from, done));
  }

  private int target() {
    return Math.min(plan.networks(), ROUNDS[round]);
  }

  private long netsOfPiece(int cell) {
    Stack stack = plan.stackOf(cell);
    return Math.max(1, PIECE / ((long) stack.depth() * stack.weightsOfLayer()));
  }

  /** Goes on to the next cell, after the last one to the next round. */
  private boolean advance() {
    int before = target();
    if (place + 1 < order.length) {
      place++;
    } else if (before < plan.networks()) {
      place = 0;
      round++;
    } else {
      return false;
    }
    done = round == 0 ? 0 : ROUNDS[round - 1];
    return true;
  }
}
