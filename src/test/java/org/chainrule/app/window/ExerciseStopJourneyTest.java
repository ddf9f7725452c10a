package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.chainrule.file.lesson.LessonWriter;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.lesson.Exercise;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.View;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Workspace;
import org.junit.jupiter.api.Test;

/** A lesson with exercises among its stops, played with the clicker. */
final class ExerciseStopJourneyTest extends FileJourney {

  private static final Scenario RELU = BundledScenarios.load("relu-regression");

  private static Lesson lesson() {
    Lesson made =
        Lesson.EMPTY
            .withView(0, RELU, View.of("z1"))
            .withView(1, RELU, View.of("loss"))
            .withView(2, RELU, View.of("loss"))
            .withView(3, RELU, View.of("dl_dz1"))
            .brief(true);
    return asking(asking(made, 1, Exercise.Kind.FAULT), 2, Exercise.Kind.FILL);
  }

  private static Lesson asking(Lesson lesson, int stop, Exercise.Kind kind) {
    Exercise exercise = new Exercise(kind, Optional.of("dl_dz1"), 0);
    return lesson.with(stop, lesson.stops().get(stop).asking(Optional.of(exercise)));
  }

  @Test
  void theClickerGoesThroughExercisesToo() throws Exception {
    Path file = folder.resolve("mine.lesson.json");
    Files.writeString(file, LessonWriter.toJson(lesson()));
    window.drop(file);
    WindowRobot.await("it is played", () -> window.visible("lesson-position"));

    window.press(KeyCode.PAGE_DOWN);
    window.awaitJobs();
    window.awaitJobs();
    assertThat(session.workspaceProperty().get()).isEqualTo(Workspace.PRACTICE);
    assertThat(window.text("lesson-position")).isEqualTo("Stop 2 of 4");
    assertThat(window.visible("fault-mirror")).isTrue();

    window.press(KeyCode.PAGE_DOWN);
    window.awaitJobs();
    assertThat(window.passages("fault-said").get(0)).isEqualTo("dℓ/dz₁: this is it");

    window.press(KeyCode.PAGE_DOWN);
    assertThat(window.text("lesson-position")).isEqualTo("Stop 3 of 4");
    assertThat(session.pointing().selectionProperty().get())
        .contains(Target.cell(Name.linearOutput(1).gradient(), 0, 0));
    assertThat(window.visible("blank")).isTrue();

    window.press(KeyCode.PAGE_UP);
    assertThat(window.text("lesson-position")).isEqualTo("Stop 2 of 4");
    window.press(KeyCode.ALT, KeyCode.PAGE_DOWN);
    window.press(KeyCode.ALT, KeyCode.PAGE_DOWN);
    assertThat(session.workspaceProperty().get()).isEqualTo(Workspace.PASS);
    assertThat(window.text("lesson-position")).isEqualTo("Stop 4 of 4");
  }

  /** The seed of an exercise says which fresh numbers a net gets; without one it stays as it is. */
  @Test
  void theSeedOfAnExerciseGivesFreshNumbers() throws Exception {
    Exercise fresh = new Exercise(Exercise.Kind.LINE, Optional.of("z1"), 5);
    Lesson made =
        Lesson.EMPTY.withView(0, RELU, View.of("z1")).withView(1, RELU, View.of("z1")).brief(true);
    Path file = folder.resolve("mine.lesson.json");
    Files.writeString(
        file, LessonWriter.toJson(made.with(1, made.stops().get(1).asking(Optional.of(fresh)))));
    window.drop(file);
    WindowRobot.await("it is played", () -> window.visible("lesson-position"));
    assertThat(session.scenarioProperty().get().network()).isEqualTo(RELU.network());
    window.press(KeyCode.PAGE_DOWN);
    window.awaitJobs();
    WindowRobot.await(
        "it has other numbers",
        () -> !session.scenarioProperty().get().network().equals(RELU.network()));
    assertThat(window.visible("line-field")).isTrue();
  }

  @Test
  void whatIsPractisedIsAddedAsAnExercise() {
    window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    window.click("practice-unit");
    window.awaitJobs();
    window.press(KeyCode.PAGE_DOWN);
    window.press(KeyCode.PAGE_DOWN);
    window.awaitJobs();
    window.press(KeyCode.F6);
    window.press(KeyCode.F8);
    window.act(
        () -> ((ListView<?>) window.node("lesson-stops")).getSelectionModel().clearAndSelect(0));
    assertThat(window.text("lesson-view")).contains("exercise: which unit?");
  }
}
