package org.chainrule.view.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.application.Platform;
import javafx.scene.Parent;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.app.window.PaneStage;
import org.chainrule.app.window.SceneRobot;
import org.chainrule.drawing.surface.TiledPicture;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.graph.GraphPane;
import org.junit.jupiter.api.Test;

/** All of a large pass is painted off the UI thread, and that of a small one at once. */
final class LatePictureTest {

  private final Settings settings = new Settings();
  private final Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();

  @Test
  void aJumpInALargePassIsPaintedByAJob() {
    Session session = session(large());
    try (PaneStage window = window(session)) {
      PassPane graph = graph(window);
      TiledPicture start = SceneRobot.onFx(graph::shownPicture);
      jump(window, session);
      assertThat(SceneRobot.onFx(graph::shownPicture)).isSameAs(start);
      assertThat(graph.isReachable()).isFalse();

      work();
      window.settle();
      assertThat(SceneRobot.onFx(graph::shownPicture)).isNotSameAs(start);
      assertThat(SceneRobot.onFx(graph::showsWhatIsSeen)).isTrue();
    }
  }

  @Test
  void whoeverGoesOnMeanwhileSeesThat() {
    Session session = session(large());
    try (PaneStage window = window(session)) {
      PassPane graph = graph(window);
      jump(window, session);
      window.act(session.stepping()::back);
      assertThat(SceneRobot.onFx(graph::showsWhatIsSeen)).isTrue();
      work();
      window.settle();
      assertThat(SceneRobot.onFx(graph::showsWhatIsSeen)).isTrue();
    }
  }

  @Test
  void ofASmallPassThePictureIsThereAtOnce() {
    Session session = session(Scenarios.relu());
    try (PaneStage window = window(session)) {
      PassPane graph = graph(window);
      jump(window, session);
      assertThat(SceneRobot.onFx(graph::showsWhatIsSeen)).isTrue();
      assertThat(jobs).isEmpty();
    }
  }

  /** Does not wait until the picture is there. */
  private static void jump(PaneStage window, Session session) {
    SceneRobot.onFx(
        () -> {
          session.stepping().goToEnd();
          Parent root = window.stage().getScene().getRoot();
          root.applyCss();
          root.layout();
          return root;
        });
  }

  private void work() {
    for (Runnable work = jobs.poll(); work != null; work = jobs.poll()) {
      work.run();
    }
  }

  private Session session(Scenario scenario) {
    settings.motionProperty().set(false);
    return new Session(scenario, settings, jobs::add, Platform::runLater);
  }

  private PaneStage window(Session session) {
    return PaneStage.open(
        settings,
        like -> new GraphPane(session, new Appearance(settings, like.measure(), work -> {})),
        900,
        600);
  }

  private static PassPane graph(PaneStage window) {
    return (PassPane) window.stage().getScene().getRoot().getChildrenUnmodifiable().get(0);
  }

  /** One of more than a thousand numbers. */
  private static Scenario large() {
    Random random = new Random(7);
    Matrix weight = Matrix.generate(40, 40, (i, j) -> random.nextGaussian());
    Matrix column = Matrix.generate(40, 1, (i, j) -> random.nextGaussian());
    Layer layer = new Layer(weight, column, Activations.TANH);
    return new Scenario(
        "", new Network(List.of(layer, layer), Losses.MSE), new Sample(column, column));
  }
}
