package org.chainrule.drawing.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.glossary.Meaning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That marks which mean opposite things, or stand side by side, differ by more than colour. */
class WithoutColourTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();

  @ParameterizedTest
  @CsvSource({
    "SELECTED, LIT",
    "SELECTED, WORKED",
    "LIT, WORKED",
    "OFF, FLAT",
    "OFF, KINK",
    "FLAT, CANCELLED",
    "VANISHED, EXPLODED",
    "CURVE, SLOPE",
    "PARAMETER, REMEMBERED",
    "SPINE, BRANCHES"
  })
  void theyDifferInShape(Meaning one, Meaning other) {
    assertThat(shapes(one)).isNotEmpty().isNotEqualTo(shapes(other));
  }

  private static List<String> shapes(Meaning meaning) {
    return Recording.of(MEASURE, drawing -> new Specimens(drawing).paint(meaning)).stream()
        .map(WithoutColourTest::shape)
        .toList();
  }

  /** What kind of thing it is, and of a line how it is broken; where it is counts for nothing. */
  private static String shape(Drawn drawn) {
    if (drawn instanceof Drawn.Clipped clipped) {
      return shape(clipped.what());
    } else if (drawn instanceof Drawn.Edge edge) {
      return "edge " + edge.line().pattern();
    } else if (drawn instanceof Drawn.Polyline line) {
      return "line " + line.line().pattern();
    } else if (drawn instanceof Drawn.Polygon polygon) {
      return "polygon " + corners(polygon);
    } else if (drawn instanceof Drawn.Text text) {
      return text.text();
    }
    return drawn.getClass().getSimpleName();
  }

  /** Its corners, seen from the first. */
  private static List<Long> corners(Drawn.Polygon polygon) {
    double x = polygon.corners().get(0).x();
    double y = polygon.corners().get(0).y();
    return polygon.corners().stream()
        .flatMap(at -> Stream.of(at.x() - x, at.y() - y))
        .map(length -> Math.round(100 * length))
        .toList();
  }
}
