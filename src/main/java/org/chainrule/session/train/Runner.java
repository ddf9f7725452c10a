package org.chainrule.session.train;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.chainrule.session.Work;
import org.chainrule.study.train.Run;

/** Takes the steps of runs on one thread, and tells at most once a frame how far it is. */
final class Runner {

  private final Work work;
  private final News news;
  private final Consumer<? super Throwable> failed;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private Leg current = new Leg(Map.of(), 1);
  private Leg playing;

  /** Is told on the UI thread how far a run has come. */
  interface News {
    void reached(Run run, Reached now);
  }

  /** Some runs that go on, one after the other, each up to an iteration. */
  private static final class Leg {
    final Map<Run, Integer> targets;
    final double stepsPerSecond;
    final AtomicBoolean untold = new AtomicBoolean();
    volatile boolean cancelled;

    Leg(Map<Run, Integer> targets, double stepsPerSecond) {
      this.targets = targets;
      this.stepsPerSecond = stepsPerSecond;
    }
  }

  Runner(Work work, News news, Consumer<? super Throwable> failed) {
    this.work = work;
    this.news = news;
    this.failed = failed;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Lets runs go on, each up to an iteration, in place of what is going on. */
  void go(Map<Run, Integer> targets, double stepsPerSecond) {
    current.cancelled = true;
    Leg leg = new Leg(targets, stepsPerSecond);
    current = leg;
    running.set(true);
    work.run(
        () -> leg.cancelled,
        () -> run(leg),
        nothing -> stop(),
        failure -> {
          stop();
          failed.accept(failure);
        });
  }

  /**
   * Shows the states that a run has taken, one after the other, in place of what is going on.
   *
   * @param from the state that is looked at
   * @param to the last that is shown
   * @param shown told on the UI thread which state has its turn
   * @param then done there once the last was shown
   */
  void play(int from, int to, double statesPerSecond, IntConsumer shown, Runnable then) {
    current.cancelled = true;
    Leg leg = new Leg(Map.of(), statesPerSecond);
    current = leg;
    playing = leg;
    running.set(true);
    work.run(
        () -> leg.cancelled,
        () -> play(leg, from, to, shown),
        nothing -> {
          stop();
          then.run();
        },
        failure -> {
          stop();
          failed.accept(failure);
        });
  }

  /** Whether states are shown that a run has taken. */
  boolean isPlaying() {
    return running.get() && current == playing;
  }

  private Boolean play(Leg leg, int from, int to, IntConsumer shown) {
    Pace pace = new Pace(leg.stepsPerSecond, () -> leg.cancelled);
    for (int state = from + 1; state <= to && pace.await(); state++) {
      if (state == to || pace.isDue() && leg.untold.compareAndSet(false, true)) {
        int now = state;
        work.tell(
            () -> leg.cancelled,
            () -> {
              leg.untold.set(false);
              shown.accept(now);
            });
      }
    }
    return true;
  }

  /** Stops where it is: a step that is begun is taken to its end. */
  void stop() {
    current.cancelled = true;
    running.set(false);
  }

  private Boolean run(Leg leg) {
    for (Run run : leg.targets.keySet()) {
      Pace pace = new Pace(leg.stepsPerSecond, () -> leg.cancelled);
      run.reach(
          leg.targets.get(run),
          () -> {
            if (pace.isDue() && leg.untold.compareAndSet(false, true)) {
              tell(leg, run);
            }
            return !pace.await();
          });
      tell(leg, run);
    }
    return true;
  }

  /** However it was ended, what a run has reached by now is shown. */
  private void tell(Leg leg, Run run) {
    Reached now = Reached.by(run);
    work.tell(
        () -> false,
        () -> {
          leg.untold.set(false);
          news.reached(run, now);
        });
  }
}
