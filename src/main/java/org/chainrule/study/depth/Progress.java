package org.chainrule.study.depth;

/**
 * How far a study of many nets is.
 *
 * @param networks how many nets have been run
 * @param total how many there will be
 * @param share the share of the work that is done, 0 to 1; deep nets are more work
 * @param networksPerSecond how many nets a second were run so far, 0 at the start
 * @param secondsLeft how long the rest takes at this pace, NaN at the start
 */
public record Progress(
    long networks, long total, double share, double networksPerSecond, double secondsLeft) {

  /** Returns how far a study is after some time. */
  public static Progress after(long networks, long total, double share, long nanos) {
    double seconds = nanos / 1e9;
    boolean begun = networks > 0 && seconds > 0;
    return new Progress(
        networks,
        total,
        share,
        begun ? networks / seconds : 0,
        begun ? seconds * (1 - share) / share : Double.NaN);
  }
}
