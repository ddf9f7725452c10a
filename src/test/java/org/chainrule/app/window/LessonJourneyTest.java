package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.chainrule.edit.SetEntry;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.lesson.Lesson;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.junit.jupiter.api.Test;

/** A lesson that is made, put in order, saved, played and left, with keys alone. */
final class LessonJourneyTest extends FileJourney {

  private void selectRow(int index) {
    window.act(
        () ->
            ((ListView<?>) window.node("lesson-stops")).getSelectionModel().clearAndSelect(index));
  }

  private void type(String field, String text) {
    window.act(() -> ((TextInputControl) window.node(field)).setText(text));
  }

  /** Two stops of the first net, z1 and z3. */
  private void make() {
    window.press(KeyCode.L);
    window.press(KeyCode.CONTROL, KeyCode.RIGHT);
    window.press(KeyCode.F6);
    window.press(KeyCode.CONTROL, KeyCode.RIGHT);
    window.press(KeyCode.CONTROL, KeyCode.RIGHT);
    window.press(KeyCode.F6);
  }

  private Path saved() throws Exception {
    Path file = folder.resolve("mine");
    dialogs.choose(file);
    window.press(KeyCode.F8);
    window.press(KeyCode.CONTROL, KeyCode.S);
    Path named = folder.resolve("mine.lesson.json");
    WindowRobot.await("the lesson is saved", () -> Files.exists(named));
    window.awaitJobs();
    return named;
  }

  /** Over the strip of a lecture it would hide what is read, and of depth it does not speak. */
  @Test
  void isOfferedOverThePanelsOfThePassAlone() {
    window.offerLesson();
    assertThat(window.visible("lesson-offer")).isTrue();
    window.press(KeyCode.L);
    assertThat(window.visible("lesson-offer")).isFalse();
    window.press(KeyCode.L);
    assertThat(window.visible("lesson-offer")).isTrue();
    window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertThat(window.visible("lesson-offer")).isFalse();
  }

  @Test
  void isMadeInOrderAndSaved() throws Exception {
    make();
    window.press(KeyCode.F8);
    assertThat(window.visible("lesson")).isTrue();
    selectRow(1);
    type("lesson-title", "The second");
    type("lesson-notes", "Say it.");
    window.focus("lesson-stops");
    window.press(KeyCode.ALT, KeyCode.UP);
    window.press(KeyCode.ESCAPE);
    Lesson lesson = LessonFile.open(saved()).lesson();

    assertThat(lesson.stops()).extracting(stop -> stop.view().step()).containsExactly("z3", "z1");
    assertThat(lesson.stops().get(0).title()).isEqualTo("The second");
    assertThat(lesson.stops().get(0).notes()).isEqualTo("Say it.");
    assertThat(lesson.scenarios()).hasSize(1);
    assertThat(files.unsaved()).isFalse();
  }

  @Test
  void isPlayedWithTheClickerAndLeft() throws Exception {
    make();
    window.press(KeyCode.HOME);
    window.press(KeyCode.F9);
    assertThat(window.text("lesson-position")).isEqualTo("Stop 1 of 2");
    assertThat(session.stepping().cursor()).isEqualTo(1);

    int presses = 0;
    while (!window.text("lesson-position").startsWith("Stop 2") && presses < 9) {
      window.press(KeyCode.PAGE_DOWN);
      presses++;
    }
    assertThat(presses).as("the pages of the strip come first").isGreaterThan(1);
    assertThat(session.stepping().cursor()).isEqualTo(3);
    window.press(KeyCode.ALT, KeyCode.PAGE_UP);
    assertThat(session.stepping().cursor()).isEqualTo(1);

    window.press(KeyCode.F7);
    assertThat(window.visible("lesson-notes")).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(window.find("lesson-position").filter(WindowRobot::shown)).isEmpty();
  }

  @Test
  void anUnsavedLessonIsAskedAboutAndOfferedAfterACrash() throws Exception {
    make();
    window.askToClose();
    files.awaitQuestion();
    assertThat(window.text("question-text")).contains("The lesson \"Unnamed lesson\" is not saved");
    window.press(KeyCode.ESCAPE);
    WindowRobot.await("the lesson is kept", () -> hasKept("chainrule-lesson"));
    Path config = folder.resolve("config");
    window.close();

    FileWindow next = FileWindow.open(session.scenarioProperty().get(), config, new ChosenFiles());
    try (WindowRobot again = next.window()) {
      WindowRobot.await("it is offered", () -> again.visible("recovery"));
      again.settle();
      assertThat(again.text("recovery-what-1")).startsWith("Unnamed lesson, ");
      again.click("recovery-restore-1");
      WindowRobot.await("its sheet is there", () -> again.visible("lesson"));
      again.settle();
      ListView<?> stops = (ListView<?>) again.node("lesson-stops");
      assertThat(stops.getItems()).hasSize(2);
      again.press(KeyCode.ESCAPE);
      again.askToClose();
      next.awaitQuestion();
    }
  }

  private boolean hasKept(String what) throws Exception {
    try (var all = Files.list(folder.resolve("config/recovery"))) {
      for (Path file : all.filter(one -> one.toString().endsWith(".recovery")).toList()) {
        if (Files.readString(file).contains(what)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void isOpenedByItsFileAndKeepsWhatIsChangedInTheNet() throws Exception {
    make();
    Path file = saved();
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.L);
    pick("xor");
    window.awaitJobs();
    window.drop(file);
    WindowRobot.await("it is played", () -> window.visible("lesson-position"));
    window.settle();
    Session open = window.session();
    assertThat(open.scenarioProperty().get().name()).isEqualTo(FIRST);

    window.act(() -> open.editing().apply(new SetEntry(Target.cell(Name.x(), 0, 0), 9)));
    window.press(KeyCode.ALT, KeyCode.PAGE_DOWN);
    WindowRobot.await("the lesson's own net is there", () -> files.firstEntry() == 1);
    window.awaitJobs();
    assertThat(files.unsaved()).isFalse();
    window.press(KeyCode.ALT, KeyCode.PAGE_UP);
    window.press(KeyCode.F4);
    WindowRobot.await("the changed net is there", () -> files.firstEntry() == 9);
  }
}
