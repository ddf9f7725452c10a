package org.chainrule.view.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.Scenarios;
import org.chainrule.app.window.PaneStage;
import org.chainrule.app.window.SceneRobot;
import org.chainrule.drawing.surface.TiledPicture;
import org.chainrule.edit.SetEntry;
import org.chainrule.network.RandomNets;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.curve.CurvePane;
import org.chainrule.view.explanation.ExplanationPane;
import org.chainrule.view.graph.GraphPane;
import org.chainrule.view.table.TablePane;
import org.chainrule.view.timeline.TimelinePane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was painted before the key came is what would be painted after it. */
final class SparesTest {

  private static final int ACTIONS = 30;

  /** What is to be painted beforehand; here the test's own thread does it, or nobody. */
  private final Queue<Runnable> beforehand = new ConcurrentLinkedQueue<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aSparePictureIsThePictureItselfToThePixel(long seed) {
    Random random = new Random(seed);
    Session session = session(RandomNets.any(seed));
    try (PaneStage window = open(session)) {
      for (int k = 0; k < ACTIONS; k++) {
        if (random.nextInt(3) > 0) {
          paintBeforehand();
        }
        int action = random.nextInt(12);
        window.act(() -> act(session, action));
        for (PassPane pane : panes(window)) {
          assertThat(SceneRobot.onFx(pane::showsWhatIsSeen)).as(pane.getId()).isTrue();
        }
      }
    }
  }

  private static void act(Session session, int action) {
    Settings settings = session.settings();
    switch (action) {
      case 0 -> session.stepping().goToEnd();
      case 1 -> session.stepping().goToStart();
      case 2 -> session.stepping().back();
      case 3 -> settings.darkProperty().set(!settings.darkProperty().get());
      case 4 ->
          settings.textSizeProperty().set(settings.textSizeProperty().get() == 100 ? 125 : 100);
      case 5 -> session.pointing().select(Target.cell(Name.weight(1), 0, 0));
      case 6 ->
          session
              .editing()
              .apply(
                  new SetEntry(
                      Target.cell(Name.weight(1), 0, 0), session.stepping().cursor() + 0.25));
      case 7 -> settings.sharedScaleProperty().set(!settings.sharedScaleProperty().get());
      default -> session.stepping().next();
    }
  }

  @Test
  void theNextStepAndTheLastAreReadyWhenTheKeyComes() {
    Session session = session(Scenarios.relu());
    try (PaneStage window = open(session)) {
      for (int step = 0; step < session.stepping().count(); step++) {
        paintBeforehand();
        List<List<TiledPicture>> spares =
            panes(window).stream().map(PassPane::sparePictures).toList();
        window.act(session.stepping()::next);
        assertShown(window, spares, session.stepping().cursor());
      }
      paintBeforehand();
      List<List<TiledPicture>> spares =
          panes(window).stream().map(PassPane::sparePictures).toList();
      window.act(session.stepping()::back);
      assertShown(window, spares, session.stepping().cursor());
    }
  }

  private static void assertShown(PaneStage window, List<List<TiledPicture>> spares, int cursor) {
    List<PassPane> panes = panes(window);
    for (int k = 0; k < panes.size(); k++) {
      assertThat(spares.get(k))
          .as("%s at step %d", panes.get(k).getId(), cursor)
          .contains(panes.get(k).shownPicture());
    }
  }

  @Test
  void anotherPassLeavesNothingThatWasPaintedBeforehand() {
    Session session = session(Scenarios.relu());
    try (PaneStage window = open(session)) {
      paintBeforehand();
      window.act(() -> session.editing().apply(new SetEntry(Target.cell(Name.weight(1), 0, 0), 7)));
      for (PassPane pane : panes(window)) {
        assertThat(pane.sparePictures()).as(pane.getId()).hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void sparePicturesAreBounded() {
    Session session = session(RandomNets.any(7));
    try (PaneStage window = open(session)) {
      for (int k = 0; k < 2 * session.stepping().count(); k++) {
        paintBeforehand();
        window.act(
            k < session.stepping().count() ? session.stepping()::next : session.stepping()::back);
      }
      for (PassPane pane : panes(window)) {
        long whole = pane.shownPicture().size();
        long taken =
            pane.sparePictures().stream()
                .flatMap(picture -> picture.rows().stream())
                .flatMap(List::stream)
                .map(TiledPicture.Tile::pixels)
                .distinct()
                .mapToLong(pixels -> pixels.length)
                .sum();
        assertThat(taken).as(pane.getId()).isLessThanOrEqualTo(Spares.WHOLE_PICTURES * whole);
      }
    }
  }

  private static Session session(Scenario scenario) {
    Settings settings = new Settings();
    settings.motionProperty().set(false);
    return new Session(scenario, settings, Runnable::run, Platform::runLater);
  }

  private void paintBeforehand() {
    for (Runnable work = beforehand.poll(); work != null; work = beforehand.poll()) {
      work.run();
    }
  }

  private PaneStage open(Session session) {
    return PaneStage.open(
        session.settings(),
        like -> {
          Appearance appearance =
              new Appearance(session.settings(), like.measure(), beforehand::add);
          Region graph = new GraphPane(session, appearance);
          Region words =
              new ExplanationPane(session, appearance, Runnable::run, Platform::runLater);
          List<Region> panes =
              List.of(
                  new TimelinePane(session, appearance),
                  graph,
                  new TablePane(session, appearance),
                  new CurvePane(session, appearance),
                  words);
          panes.forEach(pane -> pane.setPrefHeight(200));
          graph.setPrefHeight(420);
          return new VBox(panes.toArray(Node[]::new));
        },
        900,
        1000);
  }

  private static List<PassPane> panes(PaneStage window) {
    return IntStream.range(0, 5)
        .mapToObj(
            k ->
                (PassPane)
                    ((VBox) window.stage().getScene().getRoot().getChildrenUnmodifiable().get(0))
                        .getChildren()
                        .get(k))
        .toList();
  }
}
