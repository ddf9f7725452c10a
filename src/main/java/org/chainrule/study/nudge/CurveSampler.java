package org.chainrule.study.nudge;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleUnaryOperator;

/** Samples the loss along a line: at each kink, and more densely where it bends. */
final class CurveSampler {

  /** On each side of 0. */
  private static final int PLACES = 24;

  /** What a chord may miss of the curve, as a part of the height of the picture. */
  private static final double VISIBLE = 0.002;

  private static final int FINEST = 5;

  private final DoubleUnaryOperator change;
  private final BooleanSupplier cancelled;
  private final TreeMap<Double, Double> samples = new TreeMap<>();

  CurveSampler(DoubleUnaryOperator change, BooleanSupplier cancelled) {
    this.change = change;
    this.cancelled = cancelled;
  }

  LossCurve sample(double reach, Crossings crossings) {
    TreeSet<Double> places = new TreeSet<>(List.of(0.0));
    for (int k = 1; k <= PLACES; k++) {
      places.add(reach * k / PLACES);
      places.add(-reach * k / PLACES);
    }
    crossings.all().forEach(crossing -> places.add(crossing.epsilon()));
    places.forEach(this::take);
    refine(new ArrayList<>(places));
    List<LossCurve.Sampled> points = new ArrayList<>();
    samples.forEach((place, value) -> points.add(new LossCurve.Sampled(place, value)));
    return new LossCurve(reach, points, crossings);
  }

  private double take(double place) {
    double value = cancelled.getAsBoolean() ? Double.NaN : change.applyAsDouble(place);
    samples.put(place, value);
    return value;
  }

  private void refine(List<Double> places) {
    double tolerance = VISIBLE * height();
    for (int k = 1; k < places.size(); k++) {
      refine(places.get(k - 1), places.get(k), tolerance, FINEST);
    }
  }

  private void refine(double from, double to, double tolerance, int finer) {
    double middle = from / 2 + to / 2;
    if (finer == 0 || middle <= from || middle >= to) {
      return;
    }
    double chord = samples.get(from) / 2 + samples.get(to) / 2;
    double value = take(middle);
    boolean straight = Math.abs(value - chord) <= tolerance;
    boolean beyond = Double.isNaN(value) || Double.isNaN(chord);
    if (!straight && !beyond) {
      refine(from, middle, tolerance, finer - 1);
      refine(middle, to, tolerance, finer - 1);
    }
  }

  private double height() {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : samples.values()) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return Math.max(0, high - low);
  }
}
