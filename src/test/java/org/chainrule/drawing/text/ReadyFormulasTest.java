package org.chainrule.drawing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReadyFormulasTest {

  /** In ems: a fiftieth of a thousandth of a pixel, in a formula of a hundred ems. */
  private static final Offset<Double> PRECISION = within(1e-5);

  @Test
  void doesNotKnowTheOthers() {
    assertThat(ReadyFormulas.find("z_{1}")).isPresent();
    assertThat(ReadyFormulas.find("z_{1}+\\zeta")).isEmpty();
  }

  @TestFactory
  List<DynamicTest> isWhatTheTypesetterSets() {
    return ReadyFormulas.all().stream()
        .sorted()
        .map(latex -> DynamicTest.dynamicTest(latex, () -> requireSame(latex)))
        .toList();
  }

  private static void requireSame(String latex) {
    Outline ready = ReadyFormulas.find(latex).orElseThrow();
    Outline set = ReadyFormulasWriter.set(latex);
    assertThat(ready.extent().width()).isCloseTo(set.extent().width(), PRECISION);
    assertThat(ready.extent().ascent()).isCloseTo(set.extent().ascent(), PRECISION);
    assertThat(ready.extent().descent()).isCloseTo(set.extent().descent(), PRECISION);
    assertThat(ready.shape().getWindingRule()).isEqualTo(set.shape().getWindingRule());
    List<double[]> ours = segments(ready);
    List<double[]> theirs = segments(set);
    assertThat(ours).hasSameSizeAs(theirs);
    for (int i = 0; i < ours.size(); i++) {
      assertThat(ours.get(i)).containsExactly(theirs.get(i), PRECISION);
    }
  }

  /** Of each segment its kind and its coordinates. */
  private static List<double[]> segments(Outline outline) {
    List<double[]> segments = new ArrayList<>();
    for (PathIterator at = outline.shape().getPathIterator(null); !at.isDone(); at.next()) {
      double[] xy = new double[6];
      int kind = at.currentSegment(xy);
      double[] segment = new double[7];
      segment[0] = kind;
      System.arraycopy(xy, 0, segment, 1, 6);
      segments.add(segment);
    }
    return segments;
  }
}
