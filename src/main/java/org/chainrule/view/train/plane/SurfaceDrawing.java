package org.chainrule.view.train.plane;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.chainrule.drawing.surface.Shades;
import org.chainrule.layout.chart.Interval;
import org.chainrule.layout.train.ReliefChart;
import org.chainrule.session.train.picture.SurfacePicture;
import org.chainrule.study.landscape.Relief;
import org.chainrule.study.landscape.SurfaceStudy;

/**
 * What is drawn of the loss over two weights, drawn up on another thread than the window's.
 *
 * @param relief the shades, and lines of one loss
 * @param logarithmic whether of the decimal logarithms
 * @param shades the colours
 */
record SurfaceDrawing(ReliefChart relief, boolean logarithmic, Shades.Rising shades) {

  private static final int PIXELS = 256;
  private static final int LEVELS = 10;

  /** Only a loss above 0 has a logarithm; where it is 0 somewhere, the scale begins above it. */
  private static final double LEAST = 1e-12;

  static SurfaceDrawing of(SurfacePicture.Surface surface) {
    SurfaceStudy study = surface.study();
    double high = study.finite() ? study.high() : 1;
    double least = study.finite() ? study.low() : 0;
    boolean logarithmic = surface.logarithmic() && least >= 0 && high > 0;
    double low = logarithmic ? Math.max(least, high * LEAST) : least;
    DoubleUnaryOperator scale =
        logarithmic ? loss -> Math.log10(Math.max(low, loss)) : loss -> loss;
    List<Double> levels =
        (logarithmic ? ReliefChart.decades(low, high, LEVELS) : linear(low, high))
            .stream().map(scale::applyAsDouble).toList();
    Relief relief = study.relief();
    return new SurfaceDrawing(
        PlaneDrawing.chart(
            relief.window(),
            relief.pixels(0, PIXELS).map(scale),
            relief.heights().get(0).map(scale),
            levels),
        logarithmic,
        new Shades.Rising(scale.applyAsDouble(low), scale.applyAsDouble(high)));
  }

  private static List<Double> linear(double low, double high) {
    return high > low ? new Interval(low, high).ticks(LEVELS) : List.of();
  }
}
