package org.chainrule.study.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What several steps with each rate make of it, in one order from small to large: too small, good,
 * too large, diverging, overflowing. What single rates come to may go up and down between their
 * neighbours, most of all where each step looks at other samples, and is told of the rate itself.
 *
 * <p>Around the best rate, of those whose first step does not raise the loss, all are good without
 * a gap that lower it at least half as far. Diverging are the largest ones, if all of them leave
 * the loss above where it began and still rising.
 */
public final class Judgement {

  private final Outlook outlook;
  private final double limit;
  private final double rounding;
  private final RateKind[] kinds;
  private final Optional<RatedLoss> best;

  /**
   * Judges what was looked ahead at.
   *
   * @param limit from which rate on the first step raises the loss; NaN if there is no such rate
   * @param rounding by how much a loss may be off
   */
  Judgement(Outlook outlook, double limit, double rounding) {
    this.outlook = outlook;
    this.limit = limit;
    this.rounding = rounding;
    this.kinds = new RateKind[outlook.after().size()];
    this.best =
        outlook.after().stream()
            .filter(some -> !risesAtFirst(some) && gain(some) > rounding)
            .min(Comparator.comparingDouble(RatedLoss::loss));
    judge();
  }

  private boolean risesAtFirst(RatedLoss some) {
    return some.rate() >= limit;
  }

  /** How far the loss is lowered; negative infinity where something overflows. */
  private double gain(RatedLoss some) {
    return Double.isFinite(some.loss()) ? outlook.before() - some.loss() : Double.NEGATIVE_INFINITY;
  }

  /** What was looked ahead at. */
  Outlook outlook() {
    return outlook;
  }

  /** The rate that ends lowest, if any rate lowers the loss. */
  Optional<RatedLoss> best() {
    return best;
  }

  private RatedLoss at(int index) {
    return outlook.after().get(index);
  }

  private void judge() {
    int harmless = best.map(this::aroundBest).orElseGet(this::whileLevel);
    Arrays.fill(kinds, harmless, kinds.length, RateKind.LARGE);
    int end = kinds.length;
    while (end > harmless && !Double.isFinite(at(end - 1).loss())) {
      kinds[--end] = RateKind.OVERFLOWS;
    }
    while (end > harmless && rises(end - 1)) {
      kinds[--end] = RateKind.RISES;
    }
  }

  /** Whether a rate leaves the loss above where it began, and higher than halfway. */
  private boolean rises(int index) {
    boolean rising = !(at(index).loss() <= outlook.halfway().get(index).loss());
    return gain(at(index)) < -rounding && rising;
  }

  /** Returns where those begin that are larger than the good ones. */
  private int aroundBest(RatedLoss lowest) {
    int from = outlook.after().indexOf(lowest);
    int to = from + 1;
    while (from > 0 && isGood(at(from - 1), lowest)) {
      from--;
    }
    while (to < kinds.length && isGood(at(to), lowest)) {
      to++;
    }
    Arrays.fill(kinds, 0, from, RateKind.SMALL);
    Arrays.fill(kinds, from, to, RateKind.GOOD);
    return to;
  }

  private boolean isGood(RatedLoss some, RatedLoss lowest) {
    return !risesAtFirst(some) && gainsMuch(some, lowest);
  }

  private boolean gainsMuch(RatedLoss some, RatedLoss lowest) {
    return gain(some) >= gain(lowest) / 2;
  }

  /** Whether a rate that was looked ahead with lowers the loss as far as good ones do. */
  boolean gainsMuch(double rate) {
    return best.filter(lowest -> gainsMuch(outlook.at(rate), lowest)).isPresent();
  }

  /** Returns where those begin that do more than nothing. */
  private int whileLevel() {
    int to = 0;
    while (to < kinds.length && gain(at(to)) >= -rounding) {
      kinds[to++] = RateKind.FLAT;
    }
    return to;
  }

  /** Returns the kind of a rate that was looked ahead with. */
  RateKind kind(double rate) {
    return kinds[
        IntStream.range(0, kinds.length)
            .filter(k -> at(k).rate() == rate)
            .findFirst()
            .orElseThrow()];
  }

  /** The kinds with the rates that they reach from and to. */
  List<RateZone> zones() {
    List<RateZone> zones = new ArrayList<>();
    double from = at(0).rate();
    for (int k = 1; k < kinds.length; k++) {
      if (kinds[k] != kinds[k - 1]) {
        double border = border(at(k - 1).rate(), at(k).rate());
        zones.add(new RateZone(kinds[k - 1], from, border));
        from = border;
      }
    }
    zones.add(new RateZone(kinds[kinds.length - 1], from, at(kinds.length - 1).rate()));
    return zones;
  }

  /** At the limit of one step if that is between both, else in the middle. */
  private double border(double low, double high) {
    return limit > low && limit <= high ? limit : Math.sqrt(low * high);
  }
}
