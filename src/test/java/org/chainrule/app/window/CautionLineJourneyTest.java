package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
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

  @Test
  void theNoteGoesWithItsLayer() {
    window.act(() -> window.session().editing().apply(new RemoveLayer(2, Filling.ZEROS)));
    Passes.areFollowed(window.session());

    assertThat(window.text("caution"))
        .isEqualTo("\"l1\" is not understood, so it changes nothing here");
  }
}
