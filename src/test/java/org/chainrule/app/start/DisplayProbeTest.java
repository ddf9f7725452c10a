package org.chainrule.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisplayProbeTest {

  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>(Map.of("os.name", "Linux"));

  private DisplayProbe probe(boolean answers, String... missing) {
    return new DisplayProbe(
        environment::get, properties::get, display -> answers, Set.of(missing)::contains);
  }

  @Test
  void aServerThatAnswersAndGtkAreEnough() {
    environment.put("DISPLAY", ":0");

    assertThat(probe(true).obstacle()).isEmpty();
  }

  @Test
  void saysThatDisplayIsNotSet() {
    assertThat(probe(true).obstacle().orElseThrow())
        .isEqualTo(
            "No window: DISPLAY is not set. "
                + "A window needs an X server (or XWayland) and GTK 3.");
  }

  @Test
  void waylandAloneIsNotEnough() {
    environment.put("WAYLAND_DISPLAY", "wayland-0");

    assertThat(probe(true).obstacle().orElseThrow()).contains("only WAYLAND_DISPLAY");
  }

  @Test
  void aServerThatDoesNotAnswerCountsAsNone() {
    environment.put("DISPLAY", ":77");

    assertThat(probe(false).obstacle().orElseThrow())
        .contains("no X server answers at DISPLAY :77");
  }

  @Test
  void namesTheLibraryThatIsMissing() {
    environment.put("DISPLAY", ":0");

    assertThat(probe(true, "libgtk-3.so.0").obstacle().orElseThrow())
        .contains("the library libgtk-3.so.0 is missing")
        .doesNotContain("\n");
  }

  @Test
  void otherSystemsAndMonocleHaveADisplay() {
    properties.put("os.name", "Mac OS X");
    assertThat(probe(false).obstacle()).isEmpty();

    properties.put("os.name", "Linux");
    properties.put("glass.platform", "Monocle");
    assertThat(probe(false).obstacle()).isEmpty();
  }
}
