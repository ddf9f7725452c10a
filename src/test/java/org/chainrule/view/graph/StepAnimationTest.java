package org.chainrule.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import org.chainrule.app.window.PaneStage;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;

/** The motion of the values of a step. */
final class StepAnimationTest {

  private final List<Double> painted = new ArrayList<>();
  private final StepAnimation motion = new StepAnimation(this::paint);

  private void paint() {
    painted.add(motion.progress());
  }

  /** As by a key that turns a page of the strip, which leaves the graph as it is. */
  @Test
  void whatEndsItShowsItsEnd() {
    try (PaneStage window = PaneStage.open(new Settings(), like -> new Pane(), 100, 100)) {
      window.act(
          () -> {
            motion.start();
            motion.finish();
          });
    }
    assertThat(painted).endsWith(1.0);
  }
}
