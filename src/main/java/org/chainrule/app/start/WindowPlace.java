package org.chainrule.app.start;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where a window goes that stood elsewhere before: nowhere larger than the screen it is on, and
 * with nothing of it beyond the edge.
 */
final class WindowPlace {

  private static final double SMALLEST = 400;
  private static final double USUAL_WIDTH = 1600;
  private static final double USUAL_HEIGHT = 1000;

  private WindowPlace() {}

  /**
   * Returns the place, on the screen that shows most of what was remembered.
   *
   * @param remembered left, top, width and height as a file has them, numbers of any kind
   * @param screens what the screens that are there have for windows, the first one the usual
   */
  static Rectangle2D on(List<Rectangle2D> screens, double... remembered) {
    double width = remembered[2];
    double height = remembered[3];
    if (!(width >= SMALLEST && height >= SMALLEST)) {
      return usual(screens.get(0));
    }
    Rectangle2D screen =
        screens.stream()
            .max(Comparator.comparingDouble(one -> shared(one, remembered)))
            .filter(one -> shared(one, remembered) > 0)
            .orElse(null);
    return screen == null ? usual(screens.get(0)) : within(screen, remembered);
  }

  private static Rectangle2D within(Rectangle2D screen, double... remembered) {
    double width = Math.min(remembered[2], screen.getWidth());
    double height = Math.min(remembered[3], screen.getHeight());
    return new Rectangle2D(
        clamp(remembered[0], screen.getMinX(), screen.getMaxX() - width),
        clamp(remembered[1], screen.getMinY(), screen.getMaxY() - height),
        width,
        height);
  }

  private static Rectangle2D usual(Rectangle2D screen) {
    double width = Math.min(USUAL_WIDTH, screen.getWidth());
    double height = Math.min(USUAL_HEIGHT, screen.getHeight());
    return new Rectangle2D(
        screen.getMinX() + (screen.getWidth() - width) / 2,
        screen.getMinY() + (screen.getHeight() - height) / 2,
        width,
        height);
  }

  /** How much of a screen a window covers; of numbers that are none, nothing. */
  private static double shared(Rectangle2D screen, double... window) {
    double width = overlap(screen.getMinX(), screen.getMaxX(), window[0], window[0] + window[2]);
    double height = overlap(screen.getMinY(), screen.getMaxY(), window[1], window[1] + window[3]);
    return width > 0 && height > 0 ? width * height : 0;
  }

  private static double overlap(double from, double to, double start, double end) {
    return Math.min(to, end) - Math.max(from, start);
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
