package org.chainrule.layout.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** A range of numbers. */
public record Interval(double from, double to) {

  private static final MathContext DIGITS = new MathContext(6);

  /** How wide it is. */
  public double width() {
    return to - from;
  }

  /** Returns about this many round numbers in the range. */
  public List<Double> ticks(int about) {
    double raw = width() / about;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double ratio = raw / power;
    double step = power * (ratio < 1.5 ? 1 : ratio < 3.5 ? 2 : ratio < 7.5 ? 5 : 10);
    List<Double> ticks = new ArrayList<>();
    for (double k = Math.ceil(from / step); k * step <= to; k++) {
      ticks.add(BigDecimal.valueOf(k * step).round(DIGITS).doubleValue());
    }
    return ticks;
  }
}
