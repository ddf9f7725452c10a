package org.chainrule.app.window;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.chainrule.session.pass.Session;

/** Takes a step every few seconds while the session plays. */
final class Playback {

  private final Session session;
  private final PauseTransition pause = new PauseTransition();

  Playback(Session session) {
    this.session = session;
    pause.setOnFinished(event -> tick());
    session
        .stepping()
        .playingProperty()
        .addListener(
            (source, before, playing) -> {
              if (playing) {
                session.stepping().next();
                await();
              } else {
                pause.stop();
              }
            });
  }

  private void tick() {
    session.stepping().next();
    if (session.stepping().playingProperty().get()) {
      await();
    }
  }

  private void await() {
    pause.setDuration(Duration.seconds(session.settings().secondsPerStepProperty().get()));
    pause.playFromStart();
  }
}
