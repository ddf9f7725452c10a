package org.chainrule.drawing.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.junit.jupiter.api.Test;

class TitlesTest {

  private static final double ROOM = 24;

  private static List<Drawn.Text> told(String text) {
    return Recording.of(
            new AwtMeasure(), drawing -> Titles.tell(drawing, text, 0.9, 3.1, 1.15, ROOM))
        .stream()
        .map(Drawn.Text.class::cast)
        .toList();
  }

  @Test
  void whatIsShortStandsOnOneLineAsLargeAsCanBe() {
    assertThat(told("η = 0.1 is good"))
        .singleElement()
        .satisfies(text -> assertThat(text.style().size()).isEqualTo(1.15));
  }

  @Test
  void whatIsLongIsToldOnTwoLinesAndStaysLarge() {
    List<Drawn.Text> lines =
        told("η = 0.01 diverges: ℓ falls to 1.42 at first, but 20 steps take it up to 29.3");

    assertThat(lines).hasSize(2);
    assertThat(lines.stream().map(Drawn.Text::text))
        .containsExactly(
            "η = 0.01 diverges: ℓ falls to 1.42 at", "first, but 20 steps take it up to 29.3");
    assertThat(lines).allSatisfy(line -> assertThat(line.style().size()).isGreaterThan(0.9));
  }
}
