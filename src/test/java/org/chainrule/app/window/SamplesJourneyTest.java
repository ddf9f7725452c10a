package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * The samples of a batch, one at a time. XOR: 0 0, 0 1, 1 0, 1 1 by W = 1 1; 1 1, b = −0.5, −1.5.
 */
final class SamplesJourneyTest {

  private static final Name Z1 = Name.linearOutput(1);

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.load("xor"), 1366, 768);

  private final Session session = window.session();

  private boolean isAlone() {
    return SceneRobot.onFx(() -> session.pointing().aloneProperty().get());
  }

  @Test
  void aLectureShowsOneAtATimeWhereAllCouldNotBeRead() {
    assertThat(isAlone()).isFalse();
    window.press(KeyCode.L);
    assertThat(isAlone()).isTrue();
    assertThat(window.reading("matrix-x"))
        .isEqualTo("x, sample 1 of 4. row 1, column 1: 0. row 2, column 1: 0");

    window.press(KeyCode.CLOSE_BRACKET);
    assertThat(window.reading("matrix-x"))
        .isEqualTo("x, sample 2 of 4. row 1, column 2: 0. row 2, column 2: 1");
    window.press(KeyCode.OPEN_BRACKET);
    window.press(KeyCode.OPEN_BRACKET);
    assertThat(window.reading("matrix-x")).startsWith("x, sample 4 of 4.");

    window.press(KeyCode.L);
    assertThat(isAlone()).isFalse();
    assertThat(window.reading("matrix-x")).startsWith("x, 2 by 4");
  }

  /** On a screen as wide as this, all are legible side by side. */
  @Test
  void aLectureShowsAllWhereTheyCanBeRead() {
    window.press(KeyCode.L);
    window.resize(1900, 500);
    assertThat(isAlone()).isFalse();
    window.resize(1366, 768);
    assertThat(isAlone()).isTrue();
  }

  @Test
  void whatIsChosenStays() {
    window.press(KeyCode.L);
    window.press(KeyCode.V);
    assertThat(isAlone()).isFalse();
    window.press(KeyCode.V);
    assertThat(session.settings().samplesProperty().get()).isEqualTo(Samples.LEGIBLE);
    window.press(KeyCode.V);
    window.press(KeyCode.L);
    window.press(KeyCode.V);
    assertThat(isAlone()).isTrue();
    assertThat(session.settings().samplesProperty().get()).isEqualTo(Samples.ONE);
    window.choose("relu-regression");
    assertThat(isAlone()).isFalse();
    window.choose("xor");
    assertThat(isAlone()).isTrue();
  }

  @Test
  void theViewFollowsWhatIsSelected() {
    window.press(KeyCode.V);
    window.press(KeyCode.RIGHT);
    window.act(() -> session.pointing().select(Target.cell(Z1, 1, 3)));
    assertThat(window.reading("matrix-z1"))
        .startsWith("z 1, sample 4 of 4. row 1, column 4: 1.5. row 2, column 4: 0.5");

    window.press(KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(window.reading("matrix-z1")).contains("sample 3 of 4");
    assertThat(session.pointing().selectionProperty().get()).contains(Target.cell(Z1, 1, 2));

    var cell = WindowRobot.cell(window, Name.x(), 1, 2);
    window.clickAt(cell.getX(), cell.getY());
    assertThat(session.pointing().selectionProperty().get()).contains(Target.cell(Name.x(), 1, 2));
  }

  /** x of the third sample is 1 0; its second entry becomes 2, so that z is 2.5 1.5. */
  @Test
  void anEditChangesTheSampleThatIsShown() {
    window.press(KeyCode.V);
    window.press(KeyCode.RIGHT);
    window.act(() -> session.pointing().select(Target.cell(Name.x(), 1, 2)));
    window.press(KeyCode.DIGIT2);
    window.press(KeyCode.ENTER);
    window.awaitJobs();
    assertThat(window.cell("z1", 0, 0)).startsWith("row 1, column 3: 2.5");
    assertThat(session.traceProperty().get().quantity(Name.x()).value().toRows())
        .isDeepEqualTo(new double[][] {{0, 0, 1, 1}, {0, 1, 2, 1}});

    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.awaitJobs();
    assertThat(window.cell("z1", 0, 0)).startsWith("row 1, column 3: 0.5");
    assertThat(isAlone()).isTrue();
  }

  @Test
  void aScreenReaderFindsOneColumn() {
    window.press(KeyCode.V);
    window.press(KeyCode.END);
    var z = window.node("matrix-z1");
    assertThat(SceneRobot.attribute(z, AccessibleAttribute.ROW_COUNT)).isEqualTo(2);
    assertThat(SceneRobot.attribute(z, AccessibleAttribute.COLUMN_COUNT)).isEqualTo(1);
    var weights = window.node("matrix-dl_dW1");
    assertThat(SceneRobot.attribute(weights, AccessibleAttribute.COLUMN_COUNT)).isEqualTo(2);
    assertThat(window.reading("matrix-dl_dW1")).contains("2 by 2");
  }
}
