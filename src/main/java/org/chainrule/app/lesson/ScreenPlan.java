package org.chainrule.app.lesson;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Which screen gets what.
 *
 * @param audience the screen on which the window stands
 * @param lecturer another one, for the notes
 */
record ScreenPlan(Rectangle2D audience, Rectangle2D lecturer) {

  /**
   * Returns the plan for a window on these screens; nothing where there is no second one.
   *
   * @param screens what each screen has for windows, the usual one first
   * @param window where the window stands
   */
  static Optional<ScreenPlan> of(List<Rectangle2D> screens, Rectangle2D window) {
    Optional<Rectangle2D> own =
        screens.stream().max(Comparator.comparingDouble(screen -> shared(screen, window)));
    return own.flatMap(
        audience ->
            screens.stream()
                .filter(screen -> !screen.equals(audience))
                .findFirst()
                .map(lecturer -> new ScreenPlan(audience, lecturer)));
  }

  private static double shared(Rectangle2D screen, Rectangle2D window) {
    double width =
        Math.min(screen.getMaxX(), window.getMaxX()) - Math.max(screen.getMinX(), window.getMinX());
    double height =
        Math.min(screen.getMaxY(), window.getMaxY()) - Math.max(screen.getMinY(), window.getMinY());
    return Math.max(0, width) * Math.max(0, height);
  }
}
