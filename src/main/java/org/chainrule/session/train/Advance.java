package org.chainrule.session.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.chainrule.session.Notices;
import org.chainrule.study.train.Run;
import org.chainrule.words.Words;

/**
 * What goes on: runs that take steps, or show the ones that they have taken, at some speed. Lives
 * on the UI thread.
 */
final class Advance {

  private static final double USUAL_SPEED = 100;

  private final Training training;
  private final Runner runner;
  private final Notices notices;
  private final DoubleProperty speed = new SimpleDoubleProperty(USUAL_SPEED);

  /** Up to where steps are being taken one by one; 0 where a run goes on by itself. */
  private int target;

  Advance(Training training, Runner runner, Notices notices) {
    this.training = training;
    this.runner = runner;
    this.notices = notices;
    speed.addListener(source -> changePace());
  }

  /** How many iterations a second a run takes; may be infinite. */
  DoubleProperty speedProperty() {
    return speed;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return runner.runningProperty();
  }

  private boolean isRunning() {
    return runner.runningProperty().get();
  }

  void stop() {
    runner.stop();
  }

  /** Whoever looks elsewhere ends what was being played. */
  void stopPlaying() {
    if (runner.isPlaying()) {
      runner.stop();
    }
  }

  /** Looks so many iterations further; past the last one, as many steps are taken. */
  void move(int by) {
    boolean steps = isRunning() && target > 0;
    int wanted = (steps && by > 0 ? target : training.iterationProperty().get()) + by;
    if (wanted <= training.last() || isRunning() && !steps) {
      training.goTo(wanted);
    } else {
      training.goTo(training.last());
      runTo(wanted);
    }
  }

  /** Lets the run that is looked at go on up to an iteration, at full speed. */
  void runTo(int wanted) {
    int most = Math.min(wanted, Training.MOST_ITERATIONS);
    shown(run -> go(List.of(run), most, Double.POSITIVE_INFINITY));
    target = most;
  }

  private void shown(Consumer<KeptRun> action) {
    training.runsProperty().get().shown().ifPresent(action);
  }

  /** Lets the run that is looked at go on from the state that is, or pauses it. */
  void toggle() {
    if (isRunning()) {
      runner.stop();
    } else {
      start();
    }
  }

  /** The states that there are already are shown first, at the same speed. */
  void start() {
    boolean there = training.iterationProperty().get() < training.last();
    if (there && !Double.isInfinite(speed.get())) {
      shown(this::play);
    } else {
      training.goTo(training.last());
      shown(run -> go(List.of(run), Training.MOST_ITERATIONS, speed.get()));
    }
  }

  /** At the end of what there is, training goes on, unless the run has ended there. */
  private void play(KeptRun run) {
    target = 0;
    runner.play(
        training.iterationProperty().get(),
        training.last(),
        speed.get(),
        training::lookAt,
        () -> {
          if (training.reached(run).end().isEmpty()) {
            go(List.of(run), Training.MOST_ITERATIONS, speed.get());
          }
        });
  }

  /** Lets some runs go on up to an iteration. */
  void go(List<KeptRun> several, int upTo, double stepsPerSecond) {
    Map<Run, Integer> targets = new LinkedHashMap<>();
    several.forEach(run -> targets.put(run.run(), upTo));
    boolean any = go(several, targets, stepsPerSecond);
    if (!any && several.size() == 1 && training.reached(several.get(0)).end().isPresent()) {
      notices.tell(ended(several.get(0)));
    }
  }

  /** Lets some runs go on, each up to its own iteration; returns whether any is to. */
  boolean go(List<KeptRun> several, Map<Run, Integer> targets, double stepsPerSecond) {
    target = 0;
    Map<Run, Integer> unfinished = new LinkedHashMap<>();
    several.stream()
        .filter(run -> training.reached(run).end().isEmpty())
        .filter(run -> training.last(run) < targets.get(run.run()))
        .forEach(run -> unfinished.put(run.run(), targets.get(run.run())));
    if (unfinished.isEmpty()) {
      return false;
    }
    runner.go(unfinished, stepsPerSecond);
    return true;
  }

  /** Where there is no state before the end, there is none to go back to. */
  private String ended(KeptRun run) {
    return Words.of(training.last(run) == run.begin() ? "train.ended.atOnce" : "train.ended");
  }

  private void changePace() {
    if (isRunning()) {
      boolean plays = runner.isPlaying();
      runner.stop();
      if (!plays) {
        training.goTo(training.last());
      }
      start();
    }
  }
}
