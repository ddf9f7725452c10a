package org.chainrule.drawing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacedShapesTest {

  private static final Path2D UNIT = new Path2D.Double(new Rectangle2D.Double(0, 0, 1, 1));

  /** How many segments a path has. */
  static int lengthOf(Path2D path) {
    int length = 0;
    for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
      length++;
    }
    return length;
  }

  @Test
  void eachStandsAtItsPlace() {
    PlacedShapes two =
        new PlacedShapes(
            Path2D.WIND_NON_ZERO,
            List.of(UNIT, UNIT),
            List.of(new AffineTransform(), new AffineTransform(2, 0, 0, 3, 10, 20)));
    assertThat(two.distinct()).isEqualTo(1);
    assertThat(two.path().getBounds2D()).isEqualTo(new Rectangle2D.Double(0, 0, 12, 23));
    assertThat(two.path().contains(0.5, 0.5)).isTrue();
    assertThat(two.path().contains(11, 22)).isTrue();
    assertThat(two.path().contains(5, 5)).isFalse();
    assertThat(lengthOf(two.path())).isEqualTo(2 * lengthOf(UNIT));
  }

  @Test
  void keepsHowItIsFilled() {
    Path2D even = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    even.append(UNIT, false);
    assertThat(PlacedShapes.of(even).path().getWindingRule()).isEqualTo(Path2D.WIND_EVEN_ODD);
  }
}
