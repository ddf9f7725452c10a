package org.chainrule.session.lesson;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.lesson.Exercise;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.Stop;
import org.chainrule.lesson.View;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Step;
import org.chainrule.session.pass.Opening;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.settings.Settings;
import org.chainrule.words.Words;

/**
 * Goes through the open lesson, forward and back the same way. The stops are the path: the next one
 * is shown at once, or reached step by step where it is walked to. Whatever is done at a stop to
 * its net, the lesson stays as it is: the net is put aside when its stop is left, and there is a
 * way back to it. Lives on the UI thread.
 */
public final class LessonPlayer {

  private final Session session;
  private final LessonDocument document;
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper();
  private Before before;

  /** Whether a stop is on its way, so that what is seen is the one before. */
  private boolean coming;

  private Optional<Aside> aside = Optional.empty();

  /** How things were shown before the lesson. */
  private record Before(boolean lecture, Style style) {}

  /** A net that was changed at a stop. */
  private record Aside(int stop, Opening net, int step) {}

  LessonPlayer(Session session, LessonDocument document) {
    this.session = session;
    this.document = document;
    document.lessonProperty().addListener(source -> keepPosition());
    session.openedProperty().addListener(source -> endIfLeft());
  }

  /** Whether a lesson is being played. */
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** The stop that is shown, or was last, from 0. */
  public ReadOnlyIntegerProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /** Changes whenever a stop is shown, as it is in the lesson. */
  public ReadOnlyIntegerProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** How far the pass is shown, on the way from stop to stop. */
  public ReadOnlyIntegerProperty cursorProperty() {
    return session.stepping().cursorProperty();
  }

  /** Whether the net of the stop is on its way, so that what is seen is the stop before. */
  public boolean isComing() {
    return coming;
  }

  /** Whether the pass stands between the stop and the next one, on the way there by its steps. */
  public boolean isOnTheWay() {
    int to = position.get() + 1;
    return playing.get()
        && to < lesson().stops().size()
        && walks(to)
        && isBetween(to)
        && cursor() > stepOf(position.get());
  }

  /** The stop that is shown, or was last. */
  public Stop stop() {
    return lesson().stops().get(position.get());
  }

  /** The lesson that is played. */
  public Lesson lesson() {
    return document.lesson();
  }

  /** Plays the lesson from a stop on, once a person agrees to leave what is unsaved. */
  public void play(int from) {
    if (from >= lesson().stops().size()) {
      return;
    }
    if (playing.get() || isOpen(lesson().scenario(from))) {
      begin(from);
      show(from);
    } else {
      Scenario first = lesson().scenario(from);
      session.opener().open(() -> Opening.of(first), () -> playOpened(first, from));
    }
  }

  /** Meanwhile another lesson may have been opened. */
  private void playOpened(Scenario first, int from) {
    if (from < lesson().stops().size() && lesson().scenario(from) == first) {
      begin(from);
      show(from);
    }
  }

  private void begin(int from) {
    position.set(from);
    if (!playing.get()) {
      Settings settings = session.settings();
      before = new Before(settings.lectureProperty().get(), settings.writing().style());
      aside = Optional.empty();
      playing.set(true);
    }
  }

  /** Goes on: a step towards the next stop where it is walked to, or else to that stop. */
  public void next() {
    int to = position.get() + 1;
    if (!coming && session.asking().asked().isPresent()) {
      session.stepping().next();
    } else if (to == lesson().stops().size()) {
      session.notices().tell(Words.of("lesson.end"));
    } else if (!coming && walks(to) && isBetween(to) && cursor() + 1 < stepOf(to)) {
      lookAway();
      session.stepping().next();
    } else {
      show(to);
    }
  }

  /** Goes back the same way: a step, or to the stop before. */
  public void back() {
    int here = position.get();
    int last = here + 1;
    boolean onTheWay = last < lesson().stops().size() && walks(last) && isBetween(last);
    if (!coming && session.asking().withdraw()) {
      return;
    }
    if (!coming && isUnchanged() && cursor() != stepOf(here)) {
      if (onTheWay && cursor() - 1 > stepOf(here)) {
        lookAway();
        session.stepping().back();
      } else {
        show(here);
      }
    } else if (here > 0 && !coming && walks(here) && isUnchanged() && leadsBackByStep(here)) {
      position.set(here - 1);
      lookAway();
      session.stepping().back();
    } else if (here > 0) {
      show(here - 1);
    }
  }

  private boolean leadsBackByStep(int here) {
    return stepOf(here) - 1 > stepOf(here - 1);
  }

  /** Goes to the next stop at once, whatever of this one has not been shown. */
  public void skip() {
    if (position.get() + 1 < lesson().stops().size()) {
      show(position.get() + 1);
    }
  }

  /** Goes to the stop before at once. */
  public void skipBack() {
    if (position.get() > 0) {
      show(position.get() - 1);
    }
  }

  /**
   * Shows the stop as the lesson has it, whatever was done there; where nothing was, the net that
   * was changed at it and put aside.
   */
  public void returnToStop() {
    Optional<Aside> left = aside.filter(net -> net.stop() == position.get());
    boolean asItIs = isUnchanged() && cursor() == stepOf(position.get());
    if (asItIs && left.isPresent()) {
      Aside net = left.get();
      session.opener().openInstead(net::net, () -> {}, stop -> session.stepping().goTo(net.step()));
    } else {
      show(position.get());
    }
  }

  /** Ends the playing; things are shown as they were before, and the net stays. */
  public void leave() {
    if (playing.get()) {
      playing.set(false);
      coming = false;
      session.exerciseProperty().set(Optional.empty());
      session.settings().lectureProperty().set(before.lecture());
      session.settings().writing().set(before.style());
    }
  }

  private int cursor() {
    return session.stepping().cursor();
  }

  /** Whether the way to a stop goes by its steps. */
  private boolean walks(int stop) {
    return lesson().stops().get(stop).walked() && lesson().goesOn(stop);
  }

  /** Whether the pass stands between a stop and the one before. */
  private boolean isBetween(int stop) {
    return isUnchanged() && cursor() >= stepOf(stop - 1) && cursor() < stepOf(stop);
  }

  /** The number of the step of a stop that shows the scenario that is open. */
  private int stepOf(int stop) {
    return numberOf(lesson().stops().get(stop).view());
  }

  private int numberOf(View view) {
    return view.step().equals(View.START)
        ? 0
        : session.traceProperty().get().stepOf(view.step()).map(Step::number).orElse(0);
  }

  private boolean isUnchanged() {
    return isOpen(lesson().scenario(position.get()));
  }

  private boolean isOpen(Scenario scenario) {
    return session.scenarioProperty().get() == scenario
        && session.editing().historyProperty().get().current() == scenario;
  }

  /** On the way from stop to stop nothing is looked at in particular. */
  private void lookAway() {
    session.lenses().putAway();
    session.pointing().clearSelection();
  }

  private void show(int stop) {
    int from = position.get();
    int step = cursor();
    Scenario before = lesson().scenario(from);
    Scenario scenario = lesson().scenario(stop);
    coming = !isOpen(scenario);
    position.set(stop);
    session.stepping().pause();
    if (!coming) {
      session.opener().cancel();
      apply(stop);
      return;
    }
    session
        .opener()
        .openInstead(
            () -> Opening.of(scenario),
            () -> coming = false,
            left -> {
              apply(stop);
              keep(left, before, from, step);
            });
  }

  /** A net that was changed is not lost. */
  private void keep(Opening left, Scenario before, int stop, int step) {
    if (left.scenario() != before && left.history().canUndo()) {
      aside = Optional.of(new Aside(stop, left, step));
      session.notices().tell(Words.of("lesson.aside", String.valueOf(stop + 1)));
    }
  }

  private void apply(int stop) {
    View view = lesson().stops().get(stop).view();
    Optional<Exercise> exercise = lesson().stops().get(stop).exercise();
    session.workspaceProperty().set(exercise.isPresent() ? Workspace.PRACTICE : Workspace.PASS);
    boolean lecture = view.layout() == View.Layout.LECTURE;
    session.settings().lectureProperty().set(lecture);
    session.settings().writing().set(view.style());
    session.stepping().goTo(numberOf(view));
    view.selection()
        .ifPresentOrElse(session.pointing()::select, session.pointing()::clearSelection);
    session.lenses().putAway();
    if (!lecture || view.lens().isPresent()) {
      session.lenses().show(view.lens().orElse(Lens.STEP));
    }
    ask(exercise);
    shown.set(shown.get() + 1);
  }

  /** The same exercise is begun anew where it is asked for again. */
  private void ask(Optional<Exercise> exercise) {
    session.exerciseProperty().set(Optional.empty());
    session.exerciseProperty().set(exercise);
  }

  /** A lesson that is changed while it is played goes on at a stop that it has. */
  private void keepPosition() {
    int last = lesson().stops().size() - 1;
    if (last < 0) {
      leave();
      position.set(0);
    } else if (position.get() > last) {
      position.set(last);
    }
  }

  /** Whoever opens something else has left the lesson. */
  private void endIfLeft() {
    Scenario open = session.scenarioProperty().get();
    boolean own = playing.get() && lesson().scenario(position.get()) == open;
    boolean changed = aside.filter(net -> net.net().scenario() == open).isPresent();
    if (playing.get() && !own && !changed) {
      leave();
    }
  }
}
