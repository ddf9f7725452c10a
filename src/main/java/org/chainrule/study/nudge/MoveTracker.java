package org.chainrule.study.nudge;

import org.chainrule.pass.operation.Motion;

/** Follows a move through a net: how far it may go, how it goes, and what is rounded on its way. */
final class MoveTracker {

  /** The part of its scale by which a careful move changes a unit at most. */
  private static final double FARTHEST = 0.5;

  private MoveLimit limit = MoveLimit.CAREFUL;
  private MoveOutcome outcome = MoveOutcome.CLEAR;
  private double noise;
  private int firstSample;
  private int endSample;

  /** On what scale a function may change at z: that of z, but 1 at least, as σ does around 0. */
  static double scale(double z) {
    return Math.max(1, Math.abs(z));
  }

  void setLimit(MoveLimit newLimit) {
    limit = newLimit;
  }

  void start() {
    outcome = MoveOutcome.CLEAR;
    noise = 0;
  }

  MoveOutcome outcome() {
    return outcome;
  }

  double noise() {
    return noise;
  }

  void restrictTo(int first, int end) {
    firstSample = first;
    endSample = end;
  }

  int firstSample() {
    return firstSample;
  }

  int endSample() {
    return endSample;
  }

  boolean isNear(double from, double to) {
    boolean tooFar = limit == MoveLimit.CAREFUL && Math.abs(to - from) > FARTHEST * scale(from);
    return !tooFar || giveUp(MoveOutcome.TOO_FAR);
  }

  boolean staysOnPiece(double from, double to, double[] kinks) {
    if (limit == MoveLimit.FREE) {
      return true;
    }
    boolean crossed = false;
    boolean stuck = false;
    for (double kink : kinks) {
      crossed |= from <= kink && to >= kink || from >= kink && to <= kink;
      stuck |= from == kink;
    }
    return !crossed || giveUp(stuck ? MoveOutcome.STUCK : MoveOutcome.CROSSED);
  }

  boolean staysOnSide(double from, double to) {
    boolean crossed = limit == MoveLimit.CAREFUL && from > 0 != to > 0;
    return !crossed || giveUp(MoveOutcome.TOO_FAR);
  }

  private boolean giveUp(MoveOutcome how) {
    outcome = how;
    return false;
  }

  void round(double size) {
    noise += Motion.UNIT * Math.abs(size);
  }
}
