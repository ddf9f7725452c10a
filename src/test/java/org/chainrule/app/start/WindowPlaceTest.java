package org.chainrule.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPlaceTest {

  /** One of 1920 × 1080 with a bar of 40 above, and a smaller one to the left of it. */
  private static final List<Rectangle2D> SCREENS =
      List.of(new Rectangle2D(0, 40, 1920, 1040), new Rectangle2D(-1280, 0, 1280, 800));

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource({
    "60, 80, 1300, 800, 60, 80, 1300, 800",
    "60, 80, 1e5, 800, 0, 80, 1920, 800",
    "60, 80, 800, 1e300, 60, 40, 800, 1040",
    "1919, 80, 1300, 800, 620, 80, 1300, 800",
    "-1290, 1, 600, 500, -1280, 1, 600, 500",
    "-100, 50, 600, 500, 0, 50, 600, 500",
    "90000, 90000, 800, 600, 160, 60, 1600, 1000",
    "1920, 80, 1300, 800, 160, 60, 1600, 1000",
    "0, 0, 399, 800, 160, 60, 1600, 1000",
    "NaN, 0, 800, 800, 160, 60, 1600, 1000",
    "0, 0, NaN, 800, 160, 60, 1600, 1000",
    "-Infinity, 0, Infinity, 800, 160, 60, 1600, 1000",
  })
  void allOfItCanBeSeen(
      double x,
      double y,
      double width,
      double height,
      double left,
      double top,
      double w,
      double h) {
    assertThat(WindowPlace.on(SCREENS, x, y, width, height))
        .isEqualTo(new Rectangle2D(left, top, w, h));
  }
}
