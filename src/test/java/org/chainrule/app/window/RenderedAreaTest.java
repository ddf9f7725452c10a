package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import org.chainrule.Scenarios;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A step changes a twentieth of the window, and it must not be rendered by half for that. */
final class RenderedAreaTest {

  /** The explanation is new from top to bottom, and changes next to each other become one. */
  private static final double MOST = 0.45;

  private final Settings settings = new Settings();

  @AutoClose private final WindowRobot window = open();

  private WindowRobot open() {
    settings.motionProperty().set(false);
    return WindowRobot.open(Scenarios.relu(), settings, 1920, 1080);
  }

  @Test
  void aStepRendersLittleOfTheWindow() throws InterruptedException {
    Scene scene = window.stage().getScene();
    double all = scene.getWidth() * scene.getHeight();
    int steps = window.session().stepping().count();
    double sum = 0;
    for (int step = 0; step < steps; step++) {
      window.settle();
      sum += RenderedArea.after(scene, window.session().stepping()::next) / all;
    }
    assertThat(sum / steps).isBetween(0.02, MOST);
  }
}
