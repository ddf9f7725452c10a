package org.chainrule.drawing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.drawing.text.ProseFlow.Placed;
import org.chainrule.explain.prose.Prose;
import org.chainrule.words.Language;
import org.chainrule.words.PseudoLanguage;
import org.chainrule.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProseFlowTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final double WIDTH = 9;
  private static final Prose PROSE = Prose.plain("Each row of it meets the column");

  @AfterEach
  void speakEnglishAgain() {
    Words.speak(Language.ENGLISH);
  }

  private static List<List<Placed>> lines() {
    return ProseFlow.inDirection(MEASURE, PROSE, 1, WIDTH);
  }

  private static double right(Placed placed) {
    Prose.Text text = (Prose.Text) placed.run();
    return placed.x() + MEASURE.textWidth(text.text(), ProseFlow.style(text, 1));
  }

  @Test
  void everyLineBeginsAtTheLeft() {
    assertThat(lines()).hasSizeGreaterThan(1);
    assertThat(lines()).allSatisfy(line -> assertThat(line.get(0).x()).isZero());
  }

  /** The same words on the same lines, each as far from the other end. */
  @Test
  void whereALanguageRunsToTheLeftEveryLineBeginsAtTheRight() {
    List<List<Placed>> rightwards = lines();
    Words.speak(PseudoLanguage.leftwards());
    List<List<Placed>> leftwards = lines();

    assertThat(leftwards).hasSameSizeAs(rightwards);
    for (int k = 0; k < leftwards.size(); k++) {
      List<Double> ends = new ArrayList<>();
      leftwards.get(k).forEach(placed -> ends.add(WIDTH - right(placed)));
      for (int word = 0; word < ends.size(); word++) {
        assertThat(ends.get(word)).isCloseTo(rightwards.get(k).get(word).x(), within(1e-9));
      }
    }
  }
}
