package org.chainrule.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import org.chainrule.app.window.Dressed;
import org.chainrule.app.window.SceneRobot;
import org.chainrule.file.lesson.BundledLessons;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.session.lesson.Lessons;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** The lecturer's own window. */
class PresenterTest {

  private Instant now = Instant.parse("2026-11-27T10:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final Settings settings = new Settings();
  private final Session session =
      new Session(BundledScenarios.first(), settings, Runnable::run, Runnable::run);
  private final Lessons lessons = new Lessons(session);
  private final AtomicInteger swaps = new AtomicInteger();
  private Presenter presenter;

  @BeforeEach
  void show() throws Exception {
    FxToolkit.registerPrimaryStage();
    presenter =
        SceneRobot.onFx(
            () -> {
              lessons.document().begin(BundledLessons.load("dead-relu"));
              lessons.player().play(5);
              Presenter made =
                  new Presenter(
                      lessons, clock, scene -> Dressed.in(scene, settings), swaps::incrementAndGet);
              made.show(new Rectangle2D(0, 0, 1366, 768));
              return made;
            });
    SceneRobot.settle(presenter.stage());
  }

  @AfterEach
  void hide() {
    SceneRobot.onFx(
        () -> {
          presenter.hide();
          return presenter;
        });
  }

  private String text(String id) {
    return SceneRobot.onFx(() -> ((Labeled) node(id)).getText());
  }

  private javafx.scene.Node node(String id) {
    return presenter.stage().getScene().lookup("#presenter-" + id);
  }

  private void press(String id) {
    SceneRobot.onFx(
        () -> {
          ((Button) node(id)).fire();
          return id;
        });
    SceneRobot.settle(presenter.stage());
  }

  private void next() {
    SceneRobot.onFx(
        () -> {
          lessons.player().next();
          return lessons;
        });
    SceneRobot.settle(presenter.stage());
  }

  @Test
  void saysWhereTheLessonIsWhatToSayAndWhatComes() {
    assertThat(text("position"))
        .isEqualTo("Dead ReLU: how it dies and how to see it  ·  Stop 6 of 18");
    assertThat(text("title")).isEqualTo("A unit in good health");
    assertThat(text("notes")).startsWith("A new net: one input");
    assertThat(text("next")).isEqualTo("Next: The answers are too high");

    next();
    assertThat(text("position")).endsWith("On the way to stop 7 of 18");
    assertThat(text("title")).isEqualTo("The answers are too high");
    assertThat(text("notes")).startsWith("Step by step to the loss");
    assertThat(text("next")).isEqualTo("Next: A large gradient comes back");
  }

  @Test
  void hasAClockThatCanBePaused() {
    now = now.plusSeconds(65);
    press("pause");
    assertThat(text("time")).isEqualTo("1:05");
    now = now.plusSeconds(600);
    press("pause");
    assertThat(text("time")).isEqualTo("1:05");
    press("reset");
    assertThat(text("time")).isEqualTo("0:00");
  }

  @Test
  void makesItsTextLargerAndSmaller() {
    double usual = size();
    press("larger");
    assertThat(size()).isGreaterThan(usual);
    for (int k = 0; k < 9; k++) {
      press("smaller");
    }
    assertThat(size()).isLessThan(usual);
  }

  private double size() {
    Font font = SceneRobot.onFx(() -> ((Labeled) node("notes")).getFont());
    return font.getSize();
  }

  @Test
  void everyButtonHasANameAndExchangesTheScreens() {
    for (String id : new String[] {"pause", "reset", "smaller", "larger", "swap"}) {
      assertThat(node(id).getAccessibleText()).isNotBlank();
    }
    press("swap");
    assertThat(swaps.get()).isEqualTo(1);
  }
}
