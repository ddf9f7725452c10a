package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.SetEntry;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a person sees while the pass of a large net is computed anew. */
final class WorkBadgeTest {

  private final List<Runnable> jobs = new ArrayList<>();
  private final Session session =
      new Session(large(), new Settings(), jobs::add, Platform::runLater);

  @AutoClose
  private final PaneStage window =
      PaneStage.open(
          session.settings(), appearance -> new StackPane(WorkBadge.of(session)), 400, 100);

  private static Scenario large() {
    Matrix column = Matrix.generate(50, 1, (i, j) -> 1);
    Matrix weight = Matrix.generate(50, 50, (i, j) -> i - j);
    Layer layer = new Layer(weight, column, Activations.RELU);
    return new Scenario(
        "large", new Network(List.of(layer), Losses.MSE), new Sample(column, column));
  }

  @Test
  void anEditThatTakesLongCanBeGivenUp() {
    window.act(() -> session.editing().apply(new SetEntry(Target.cell(Name.weight(1), 0, 0), 5)));
    SceneRobot.await("it is said", () -> window.visible("under-way"));
    assertThat(window.visible("under-way-cancel")).isTrue();

    window.click("under-way-cancel", 0.5);

    assertThat(window.visible("under-way")).isFalse();
    assertThat(session.editing().isShown()).isTrue();
  }

  @Test
  void aSettingThatTakesLongIsWaitedFor() {
    window.act(() -> session.settings().digitsProperty().set(5));
    SceneRobot.await("it is said", () -> window.visible("under-way"));
    assertThat(window.visible("under-way-cancel")).isFalse();

    window.act(() -> jobs.remove(0).run());

    assertThat(window.visible("under-way")).isFalse();
  }
}
