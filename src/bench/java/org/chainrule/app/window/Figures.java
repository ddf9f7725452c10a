package org.chainrule.app.window;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The figures of many keys. */
final class Figures {

  private Figures() {}

  static double of(List<Timing> timings, ToDoubleFunction<Timing> part, double share) {
    double[] sorted = timings.stream().mapToDouble(part).sorted().toArray();
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Our keys beside those of the floor. */
  static String beside(List<Timing> ours, List<Timing> floor) {
    double p50 = of(ours, Timing::all, 0.5);
    double p95 = of(ours, Timing::all, 0.95);
    double least50 = of(floor, Timing::all, 0.5);
    double least95 = of(floor, Timing::all, 0.95);
    return String.format(
        "p50 %6.2f  p95 %6.2f ms; floor %6.2f %6.2f; ratio %5.2f %5.2f; processor, UI + render,"
            + " p50 %5.2f + %5.2f ms; floor %5.2f + %5.2f; ratio %5.2f",
        p50,
        p95,
        least50,
        least95,
        p50 / least50,
        p95 / least95,
        of(ours, Timing::computingInUi, 0.5),
        of(ours, Timing::computingInRenderer, 0.5),
        of(floor, Timing::computingInUi, 0.5),
        of(floor, Timing::computingInRenderer, 0.5),
        of(ours, Timing::computing, 0.5) / of(floor, Timing::computing, 0.5));
  }

  /** The way of a key in its parts. */
  static String parts(List<Timing> timings) {
    return String.format(
        "p50 %6.2f  p95 %6.2f  p99 %6.2f ms (to the end of layout and painting %5.2f, rendering"
            + " %5.2f)",
        of(timings, Timing::all, 0.5),
        of(timings, Timing::all, 0.95),
        of(timings, Timing::all, 0.99),
        of(timings, Timing::painted, 0.5),
        of(timings, Timing::rendered, 0.5));
  }

  /** A key waits for the next frame; this is the frame alone, and what was computed for it. */
  static String frames(List<Timing> timings) {
    return String.format(
        "a frame takes p50 %.2f  p95 %.2f ms; computing in it p50 %.2f  p95 %.2f ms",
        of(timings, Timing::frameAlone, 0.5),
        of(timings, Timing::frameAlone, 0.95),
        of(timings, Timing::computingInFrame, 0.5),
        of(timings, Timing::computingInFrame, 0.95));
  }
}
