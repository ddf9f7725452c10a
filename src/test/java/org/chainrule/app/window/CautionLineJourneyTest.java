package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import org.chainrule.edit.RemoveLayer;
import org.chainrule.edit.given.Filling;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Opens a file with keys that sound as if they changed the numbers. */
final class CautionLineJourneyTest {

  @AutoClose
  private final WindowRobot window =
      WindowRobot.open(withKeys(BundledScenarios.first()), 1366, 768);

  private static Scenario withKeys(Scenario plain) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("l1", "0.01");
    keys.put("comment", "\"dropout\"");
    keys.put("/layers/1/dropout", "0.5");
    return new Scenario(plain.name(), plain.network(), plain.sample(), keys);
  }

  @Test
  void namesWhatIsNotUnderstood() {
    assertThat(window.visible("caution")).isTrue();
    assertThat(window.text("caution"))
        .isEqualTo("\"l1\" is not understood, so it changes nothing here (and one more caution)");
  }

  /** A click is meant for what stood there when it was begun. */
  @Test
  void nothingMovesWhenACautionOrANoticeComesAndGoes() {
    Bounds graph = WindowRobot.onScreen(window.node("graph"));
    Bounds next = WindowRobot.onScreen(window.node("step-next"));
    Bounds dark = WindowRobot.onScreen(window.node("toggle-dark"));
    window.choose("relu-regression");
    assertThat(window.visible("caution")).isFalse();
    window.act(() -> window.session().notices().tell("done"));
    window.act(() -> window.session().notices().report("not done"));
    assertThat(window.visible("news")).isTrue();
    assertThat(window.visible("problem")).isTrue();

    assertThat(WindowRobot.onScreen(window.node("graph"))).isEqualTo(graph);
    assertThat(WindowRobot.onScreen(window.node("step-next"))).isEqualTo(next);
    assertThat(WindowRobot.onScreen(window.node("toggle-dark"))).isEqualTo(dark);
  }

  @Test
  void theNoteGoesWithItsLayer() {
    window.act(() -> window.session().editing().apply(new RemoveLayer(2, Filling.ZEROS)));
    Passes.areFollowed(window.session());

    assertThat(window.text("caution"))
        .isEqualTo("\"l1\" is not understood, so it changes nothing here");
  }
}
