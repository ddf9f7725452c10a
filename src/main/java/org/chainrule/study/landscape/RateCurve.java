package org.chainrule.study.landscape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.chainrule.study.descent.Descent;
import org.chainrule.study.descent.DescentLimit;

/**
 * The loss along the way of one step, ℓ(η), from rates that change next to nothing to rates beyond
 * the limit. What happens between two rates that were tried is not noticed.
 *
 * @param before ℓ(0)
 * @param points whole decades of rates, evenly spaced on a log scale, from small to large
 * @param best the rate of the least loss, if any lowers it
 * @param limit from which rate on the loss is larger than before
 * @param zones what the rates come to, from the least to the greatest
 */
public record RateCurve(
    double before,
    List<RatedLoss> points,
    Optional<RatedLoss> best,
    DescentLimit limit,
    List<RateZone> zones) {

  private static final int A_DECADE = 24;
  private static final int MOST_DECADES = 12;

  /** How much smaller and larger rates are shown than those that matter. */
  private static final double BELOW = 20;

  private static final double ABOVE = 3;
  private static final int SEARCH = 28;
  private static final int HALVINGS = 24;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** Copies the lists. */
  public RateCurve {
    points = List.copyOf(points);
    zones = List.copyOf(zones);
  }

  /**
   * Follows the way of a step.
   *
   * @param chosen a rate that is to be on the curve
   * @param cancelled asked before each rate; once it says true, nothing comes of it
   */
  public static Optional<RateCurve> of(Descent descent, double chosen, BooleanSupplier cancelled) {
    return DescentLimit.of(descent, cancelled)
        .flatMap(limit -> new Search(descent, cancelled).curve(limit, chosen));
  }

  /** Returns the losses that another way, or the same one on other samples, has at these rates. */
  public Optional<List<RatedLoss>> sameRates(Descent other, BooleanSupplier cancelled) {
    return new Search(other, cancelled).at(points.stream().mapToDouble(RatedLoss::rate).toArray());
  }

  /** Returns the kind of a rate on the curve. */
  public RateKind kind(double rate) {
    return zones.stream()
        .filter(zone -> rate <= zone.to())
        .findFirst()
        .orElse(zones.get(zones.size() - 1))
        .kind();
  }

  private record Search(Descent descent, BooleanSupplier cancelled) {

    RatedLoss at(double rate) {
      double loss = descent.step(rate).map(Descent.Step::after).orElse(Double.POSITIVE_INFINITY);
      return new RatedLoss(rate, loss);
    }

    Optional<List<RatedLoss>> at(double[] rates) {
      List<RatedLoss> found = new ArrayList<>();
      for (double rate : rates) {
        if (cancelled.getAsBoolean()) {
          return Optional.empty();
        }
        found.add(at(rate));
      }
      return Optional.of(found);
    }

    Optional<RateCurve> curve(DescentLimit limit, double chosen) {
      double[] rough =
          IntStream.rangeClosed(-SEARCH, SEARCH)
              .mapToDouble(k -> descent.usualRate() * Math.pow(2, k / 2.0))
              .toArray();
      return at(rough)
          .flatMap(tried -> at(decades(limit, chosen, bestOf(tried))))
          .map(points -> curve(limit, points));
    }

    private Optional<RatedLoss> bestOf(List<RatedLoss> tried) {
      return tried.stream()
          .filter(some -> some.loss() < descent.loss())
          .min(Comparator.comparingDouble(RatedLoss::loss));
    }

    /** Whole decades, so that the axis stands still while a run goes on. */
    private double[] decades(DescentLimit limit, double chosen, Optional<RatedLoss> best) {
      double good = best.map(RatedLoss::rate).orElse(descent.usualRate());
      double bad = limit.kind() == DescentLimit.Kind.RISES_FROM ? limit.rate() : good;
      int high = (int) Math.ceil(Math.log10(ABOVE * Math.max(bad, chosen)));
      int low = (int) Math.floor(Math.log10(Math.min(good, chosen) / BELOW));
      int from = Math.max(low, Math.min(high - MOST_DECADES, exponent(chosen)));
      int decades = Math.min(high - from, MOST_DECADES);
      return IntStream.rangeClosed(0, decades * A_DECADE)
          .mapToDouble(k -> Math.pow(10, from + (double) k / A_DECADE))
          .toArray();
    }

    private static int exponent(double rate) {
      return (int) Math.floor(Math.log10(rate));
    }

    private RateCurve curve(DescentLimit limit, List<RatedLoss> points) {
      Optional<RatedLoss> best = bestOf(points).map(rough -> refined(points, rough));
      return new RateCurve(descent.loss(), points, best, limit, zones(points, best));
    }

    /** By golden section, between the neighbours of the best rate that was tried. */
    private RatedLoss refined(List<RatedLoss> points, RatedLoss rough) {
      int place = points.indexOf(rough);
      double low = Math.log(points.get(Math.max(0, place - 1)).rate());
      double high = Math.log(points.get(Math.min(points.size() - 1, place + 1)).rate());
      RatedLoss best = rough;
      for (int k = 0; k < HALVINGS; k++) {
        RatedLoss left = at(Math.exp(high - GOLDEN * (high - low)));
        RatedLoss right = at(Math.exp(low + GOLDEN * (high - low)));
        boolean falls = right.loss() < left.loss();
        RatedLoss better = falls ? right : left;
        best = better.loss() < best.loss() ? better : best;
        low = falls ? Math.log(left.rate()) : low;
        high = falls ? high : Math.log(right.rate());
      }
      return best;
    }

    private List<RateZone> zones(List<RatedLoss> points, Optional<RatedLoss> best) {
      RatedLoss measure = best.orElse(new RatedLoss(0, descent.loss()));
      List<RateZone> zones = new ArrayList<>();
      double from = points.get(0).rate();
      RateKind kind = kind(points.get(0), measure);
      for (int k = 1; k < points.size(); k++) {
        RateKind next = kind(points.get(k), measure);
        if (next != kind) {
          double border = border(points.get(k - 1), points.get(k), kind, measure);
          zones.add(new RateZone(kind, from, border));
          from = border;
          kind = next;
        }
      }
      zones.add(new RateZone(kind, from, points.get(points.size() - 1).rate()));
      return zones;
    }

    private RateKind kind(RatedLoss some, RatedLoss best) {
      return RateKind.of(some, descent.loss(), best);
    }

    private double border(RatedLoss low, RatedLoss high, RateKind kind, RatedLoss best) {
      double below = low.rate();
      double above = high.rate();
      for (int k = 0; k < HALVINGS; k++) {
        double middle = Math.sqrt(below * above);
        if (kind(at(middle), best) == kind) {
          below = middle;
        } else {
          above = middle;
        }
      }
      return above;
    }
  }
}
