package org.chainrule.drawing.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chainrule.drawing.Inked;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Interval;
import org.chainrule.layout.train.RateChart;
import org.chainrule.words.Language;
import org.chainrule.words.PseudoLanguage;
import org.chainrule.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is written around the loss over the rate can be read, however long a language is. */
class RatePainterTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final double APART = 0.02;
  private static final double LEGIBLE = 0.6;

  private static final List<Box> AREAS =
      List.of(new Box(0, 0, 33, 27), new Box(0, 0, 44, 30), new Box(0, 0, 60, 26));

  private static final RateChart CHART =
      new RateChart(
          new Interval(-4, 0),
          new Interval(0, 1),
          0.5,
          List.of(new Point(-4, 0.5), new Point(-2, 0.1), new Point(-1, 0.9)),
          List.of(),
          List.of(new Point(-4, 0.4), new Point(0, 0.6)),
          List.of(new RateChart.Zone("", "", RateChart.Tone.GOOD, -3, -1)),
          new Point(-2, 0.1),
          Optional.of(new Point(-1.8, 0.05)),
          OptionalDouble.empty());

  @AfterEach
  void speakEnglishAgain() {
    Words.speak(Language.ENGLISH);
  }

  @Test
  void allOfItCanBeReadAndNothingStandsOnAnother() {
    for (Language language : List.of(Language.ENGLISH, PseudoLanguage.longer())) {
      Words.speak(language);
      for (Box area : AREAS) {
        List<Drawn> drawn = drawn(area);
        Inked.requireApart(Inked.of(drawn), APART);
        Inked.requireIn(Inked.of(drawn), area);
        assertThat(drawn)
            .filteredOn(Drawn.Text.class::isInstance)
            .allSatisfy(
                text ->
                    assertThat(((Drawn.Text) text).style().size())
                        .as(text.toString())
                        .isGreaterThan(LEGIBLE));
      }
    }
  }

  private static List<Drawn> drawn(Box area) {
    RatePainter.Texts texts =
        new RatePainter.Texts(
            "ℓ(η)",
            "η = 0.01",
            Words.of("train.rate.later", "20"),
            Words.of("train.rate.measure.later", "20"),
            "");
    return Recording.of(
        MEASURE, drawing -> RatePainter.paint(drawing, CHART, texts, Numbers.DEFAULT, area));
  }
}
