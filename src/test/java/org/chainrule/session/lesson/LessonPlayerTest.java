package org.chainrule.session.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.chainrule.edit.SetEntry;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.file.lesson.LessonReader;
import org.chainrule.file.lesson.LessonTexts;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.lesson.Exercise;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.View;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lesson that is played: the way forward, the way back, and what is done on it. */
class LessonPlayerTest {

  private static final Scenario RELU = BundledScenarios.load("relu-regression");
  private static final Scenario XOR = BundledScenarios.load("xor");

  private final Queue<Runnable> jobs = new ArrayDeque<>();
  private final Session session =
      new Session(BundledScenarios.load("kink"), new Settings(), jobs::add, Runnable::run);
  private final Lessons lessons = new Lessons(session);
  private final LessonPlayer player = lessons.player();

  /** Stops at z1, yhat (walked to), and in XOR at the start. */
  private final Lesson lesson = lesson();

  private static Lesson lesson() {
    Lesson made =
        Lesson.EMPTY
            .withView(0, RELU, View.of("z1"))
            .withView(1, RELU, View.of("yhat"))
            .withView(2, XOR, View.of("start"))
            .withView(3, RELU, View.of("loss"));
    return made.with(1, made.stops().get(1).walked(true));
  }

  @BeforeEach
  void play() {
    lessons.document().begin(lesson);
    player.play(0);
    work();
  }

  private void work() {
    while (!jobs.isEmpty()) {
      jobs.remove().run();
    }
  }

  private void next() {
    player.next();
    work();
  }

  private void back() {
    player.back();
    work();
  }

  /** The stop from 1, the scenario and the step. */
  private String where() {
    int cursor = session.stepping().cursor();
    String step = cursor == 0 ? "start" : session.traceProperty().get().step(cursor).id();
    String net = session.scenarioProperty().get() == XOR ? "xor" : "relu";
    return (player.positionProperty().get() + 1) + " " + net + " " + step;
  }

  @Test
  void goesAllTheWayForwardAndBackTheSameWay() {
    List<String> way =
        List.of("1 relu z1", "1 relu z2", "1 relu z3", "2 relu yhat", "3 xor start", "4 relu loss");
    for (String place : way) {
      assertThat(where()).isEqualTo(place);
      next();
    }
    assertThat(where()).isEqualTo("4 relu loss");
    assertThat(session.notices().newsProperty().get().orElse("")).contains("last stop");
    for (int k = way.size() - 1; k >= 0; k--) {
      assertThat(where()).isEqualTo(way.get(k));
      back();
    }
    assertThat(where()).isEqualTo("1 relu z1");
  }

  @Test
  void aStopThatIsNotWalkedToIsShownAtOnce() {
    lessons.document().change(lesson.with(1, lesson.stops().get(1).walked(false)));
    next();
    assertThat(where()).isEqualTo("2 relu yhat");
    back();
    assertThat(where()).isEqualTo("1 relu z1");
  }

  @Test
  void skipsWhatIsWalked() {
    player.skip();
    assertThat(where()).isEqualTo("2 relu yhat");
    player.skipBack();
    assertThat(where()).isEqualTo("1 relu z1");
  }

  /** Whoever presses the clicker faster than a net is run gets where the presses lead. */
  @Test
  void countsThePressesThatComeBeforeANetIsThere() {
    player.skip();
    player.next();
    player.next();
    work();
    assertThat(where()).isEqualTo("4 relu loss");
  }

  @Test
  void backLeadsToTheStopFromWhereAPersonHasWandered() {
    session.stepping().goToEnd();
    back();
    assertThat(where()).isEqualTo("1 relu z1");
    session.stepping().goToEnd();
    next();
    assertThat(where()).isEqualTo("2 relu yhat");
  }

  private void changeANumber() {
    session.editing().apply(new SetEntry(Target.cell(Name.x(), 0, 0), 9));
    work();
  }

  private double x() {
    return session.editing().historyProperty().get().current().sample().x().get(0, 0);
  }

  @Test
  void whatIsChangedAtAStopIsPutAsideAndCanBeHadAgain() {
    changeANumber();
    next();
    assertThat(where()).isEqualTo("2 relu yhat");
    assertThat(x()).isEqualTo(1);
    assertThat(session.notices().newsProperty().get().orElse("")).contains("stop 1 is put aside");
    assertThat(lessons.document().lesson()).isSameAs(lesson);
    assertThat(lessons.document().unsavedProperty().get()).isFalse();

    back();
    back();
    back();
    assertThat(where()).isEqualTo("1 relu z1");
    assertThat(x()).isEqualTo(1);
    player.returnToStop();
    work();
    assertThat(x()).isEqualTo(9);
    assertThat(player.playingProperty().get()).isTrue();
    assertThat(session.editing().historyProperty().get().canUndo()).isTrue();

    player.returnToStop();
    work();
    assertThat(x()).isEqualTo(1);
    assertThat(where()).isEqualTo("1 relu z1");
  }

  @Test
  void returnsToTheStopAsItIs() {
    session.stepping().goToEnd();
    session.pointing().select(Target.cell(Name.x(), 1, 0));
    session.settings().lectureProperty().set(false);
    player.returnToStop();
    assertThat(where()).isEqualTo("1 relu z1");
    assertThat(session.pointing().selectionProperty().get()).isEmpty();
    assertThat(session.settings().lectureProperty().get()).isTrue();
  }

  @Test
  void showsAllOfAView() throws Exception {
    player.leave();
    lessons.document().begin(LessonReader.read(LessonTexts.everything(), "a.lesson.json"));
    player.play(1);
    work();
    assertThat(session.stepping().cursor()).isEqualTo(11);
    assertThat(session.pointing().selectionProperty().get())
        .contains(Target.cell(Name.weight(1), 1, 0));
    assertThat(session.lenses().lensProperty().get()).isEqualTo(Lens.UNIT);
    assertThat(session.lenses().asideProperty().get()).isTrue();
    assertThat(session.settings().writing().style().notation().layered()).isTrue();
    assertThat(session.settings().writing().style().convention().rows()).isTrue();

    next();
    assertThat(session.settings().lectureProperty().get()).isFalse();
    assertThat(session.settings().writing().style()).isEqualTo(Style.DEFAULT);
    assertThat(session.lenses().lensProperty().get()).isEqualTo(Lens.STEP);
  }

  @Test
  void leavesThingsAsTheyWereBefore() {
    assertThat(session.settings().lectureProperty().get()).isTrue();
    player.leave();
    assertThat(session.settings().lectureProperty().get()).isFalse();
    assertThat(session.scenarioProperty().get()).isSameAs(RELU);
    assertThat(player.playingProperty().get()).isFalse();
  }

  @Test
  void endsWhenSomethingElseIsOpened() {
    session.opener().open(() -> org.chainrule.session.pass.Opening.of(XOR));
    work();
    assertThat(player.playingProperty().get()).isFalse();
    assertThat(session.scenarioProperty().get()).isSameAs(XOR);
    assertThat(session.settings().lectureProperty().get()).isFalse();
  }

  @Test
  void goesOnWhereALessonIsThatIsChangedMeanwhile() {
    player.skip();
    lessons.document().change(lesson.without(3).without(2).without(1));
    assertThat(player.positionProperty().get()).isZero();
    next();
    lessons.document().change(lesson.without(3).without(2).without(1).without(0));
    assertThat(player.playingProperty().get()).isFalse();
  }

  /** What is added is what is shown, and shows the same again. */
  @Test
  void addsWhatIsShownBehindTheStop() {
    session.stepping().goTo(5);
    session.pointing().select(Target.cell(Name.loss(), 0, 0));
    session.lenses().show(Lens.CHAIN);
    lessons.addView(1.5);
    Lesson more = lessons.document().lesson();
    assertThat(more.stops()).hasSize(5);
    assertThat(more.scenarios()).hasSize(2);
    assertThat(more.stops().get(1).view())
        .isEqualTo(
            new View(
                "loss",
                Optional.of(Target.cell(Name.loss(), 0, 0)),
                Optional.of(Lens.CHAIN),
                View.Layout.LECTURE,
                1.5,
                Style.DEFAULT));
    assertThat(lessons.document().unsavedProperty().get()).isTrue();
    lessons.document().undo();
    assertThat(lessons.document().lesson()).isSameAs(lesson);
    assertThat(lessons.document().unsavedProperty().get()).isFalse();
    lessons.document().redo();
    assertThat(lessons.document().lesson()).isSameAs(more);
  }

  /** A net that was changed is a scenario of its own in the lesson. */
  @Test
  void addsAChangedNetAsItIs() {
    changeANumber();
    lessons.addView(1);
    Lesson more = lessons.document().lesson();
    assertThat(more.scenarios()).hasSize(3);
    assertThat(more.scenario(1).sample().x().get(0, 0)).isEqualTo(9);
    assertThat(more.scenario(0).sample().x().get(0, 0)).isEqualTo(1);
  }

  /** What is asked before the class is shown by the next press, and nothing is passed over. */
  @Test
  void aPressShowsFirstWhatWasAskedFor() {
    session.asking().askOrShow();
    assertThat(session.asking().asked()).isPresent();
    assertThat(session.stepping().cursor()).isEqualTo(1);
    next();
    assertThat(session.asking().asked()).isEmpty();
    assertThat(where()).isEqualTo("1 relu z2");
    session.asking().askOrShow();
    back();
    assertThat(where()).isEqualTo("1 relu z2");
    back();
    assertThat(where()).isEqualTo("1 relu z1");
  }

  @Test
  void leadsFromTheDepthStudyToThePass() {
    session.workspaceProperty().set(org.chainrule.session.pass.Workspace.DEPTH);
    player.returnToStop();
    assertThat(session.workspaceProperty().get())
        .isEqualTo(org.chainrule.session.pass.Workspace.PASS);
  }

  @Test
  void anExerciseIsOpenedAndLeftAgain() {
    Exercise exercise = new Exercise(Exercise.Kind.UNIT, Optional.empty(), 2);
    lessons.document().change(lesson.with(2, lesson.stops().get(2).asking(Optional.of(exercise))));
    player.skip();
    player.skip();
    work();
    assertThat(session.workspaceProperty().get()).isEqualTo(Workspace.PRACTICE);
    assertThat(session.exerciseProperty().get()).contains(exercise);
    assertThat(session.scenarioProperty().get()).isEqualTo(XOR);

    player.next();
    work();
    assertThat(session.workspaceProperty().get()).isEqualTo(Workspace.PASS);
    assertThat(session.exerciseProperty().get()).isEmpty();

    player.skipBack();
    work();
    assertThat(session.workspaceProperty().get()).isEqualTo(Workspace.PRACTICE);
    player.leave();
    assertThat(session.exerciseProperty().get()).isEmpty();
  }
}
