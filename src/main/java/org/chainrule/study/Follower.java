package org.chainrule.study;

import org.chainrule.pass.Motion;

/** Follows a move through a net: how far it may go, how it goes, and what is rounded on its way. */
final class Follower {

  /** The part of its scale by which a careful move changes a unit at most. */
  private static final double FARTHEST = 0.5;

  private Gait gait = Gait.CAREFUL;
  private Course course = Course.CLEAR;
  private double noise;
  private int firstSample;
  private int endSample;

  /** On what scale a function may change at z: that of z, but 1 at least, as σ does around 0. */
  static double scale(double z) {
    return Math.max(1, Math.abs(z));
  }

  void setGait(Gait newGait) {
    gait = newGait;
  }

  void start() {
    course = Course.CLEAR;
    noise = 0;
  }

  Course course() {
    return course;
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
    boolean tooFar = gait == Gait.CAREFUL && Math.abs(to - from) > FARTHEST * scale(from);
    return !tooFar || giveUp(Course.TOO_FAR);
  }

  boolean staysOnPiece(double from, double to, double[] kinks) {
    if (gait == Gait.FREE) {
      return true;
    }
    boolean crossed = false;
    boolean stuck = false;
    for (double kink : kinks) {
      crossed |= from <= kink && to >= kink || from >= kink && to <= kink;
      stuck |= from == kink;
    }
    return !crossed || giveUp(stuck ? Course.STUCK : Course.CROSSED);
  }

  boolean staysOnSide(double from, double to) {
    boolean crossed = gait == Gait.CAREFUL && from > 0 != to > 0;
    return !crossed || giveUp(Course.TOO_FAR);
  }

  private boolean giveUp(Course how) {
    course = how;
    return false;
  }

  void round(double size) {
    noise += Motion.UNIT * Math.abs(size);
  }
}
