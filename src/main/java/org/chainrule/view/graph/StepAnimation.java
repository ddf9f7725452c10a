package org.chainrule.view.graph;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/** The short motion in which the values of a step travel along their arrows. */
final class StepAnimation {

  private static final Duration LENGTH = Duration.millis(280);

  private final Runnable repaint;
  private final Transition transition;
  private double progress = 1;

  /**
   * A motion at its end.
   *
   * @param repaint called whenever it has moved on
   */
  StepAnimation(Runnable repaint) {
    this.repaint = repaint;
    transition =
        new Transition() {
          {
            setCycleDuration(LENGTH);
            setInterpolator(Interpolator.EASE_BOTH);
          }

          @Override
          protected void interpolate(double fraction) {
            progress = fraction;
            repaint.run();
          }
        };
    transition.setOnFinished(event -> finish());
  }

  /** How far it has come, 0 to 1. */
  double progress() {
    return progress;
  }

  /** Begins again from the start. */
  void start() {
    progress = 0;
    transition.playFromStart();
  }

  /** Goes to the end at once. */
  void finish() {
    progress = 1;
    if (transition.getStatus() == Animation.Status.RUNNING) {
      transition.stop();
      repaint.run(); // The key that ends it may change nothing else of what is shown.
    }
  }
}
