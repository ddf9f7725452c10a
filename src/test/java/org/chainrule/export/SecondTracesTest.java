package org.chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.program.SecondCase;
import org.chainrule.pass.program.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text and the pictures of nets that are more than a plain chain of layers. */
class SecondTracesTest {

  @ParameterizedTest
  @MethodSource("org.chainrule.pass.program.SecondCase#all")
  void theTextNamesEveryStep(SecondCase known) {
    Explainer explainer = Traces.of(known.scenario());
    String text = TextTrace.of(explainer, known.name());

    for (Step step : explainer.trace().steps()) {
      assertThat(text).as(step.id()).contains(explainer.labels().plain(step.name()));
      assertThat(text).contains(explainer.headline(step));
    }
  }

  @ParameterizedTest
  @MethodSource("org.chainrule.pass.program.SecondCase#all")
  void everyStepCanBePainted(SecondCase known) {
    Explainer explainer = Traces.of(known.scenario());
    StepPicture picture =
        new StepPicture(explainer, known.name(), Palette.light(), 480, 270, fault -> {});
    int last = explainer.trace().steps().size();

    for (int cursor = 0; cursor <= last; cursor += 4) {
      assertThat(picture.paint(cursor).getWidth()).isEqualTo(480);
    }
  }
}
