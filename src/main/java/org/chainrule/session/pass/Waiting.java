package org.chainrule.session.pass;

import java.nio.file.Path;
import java.util.Optional;
import org.chainrule.session.Notices;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Tells a person which file is waited for, where that takes longer than one expects. */
final class Waiting {

  private final Notices notices;
  private final Workers workers;

  Waiting(Notices notices, Workers workers) {
    this.notices = notices;
    this.workers = workers;
  }

  /**
   * Begins to wait.
   *
   * @param key the message that names the file
   * @return to be run on the UI thread when the waiting has ended
   */
  Runnable begin(String key, Path file) {
    Wait wait = new Wait(Words.of(key, OneLine.of(file.toString())));
    workers.later().execute(wait::tell);
    return wait::end;
  }

  /** Waits for a file to be read, from now until that has ended in whatever way. */
  Opener.Source over(Path file, Opener.Source reading) {
    Runnable ended = begin("session.waiting.open", file);
    return () -> {
      try {
        return reading.read();
      } finally {
        workers.ui().execute(ended);
      }
    };
  }

  private final class Wait {

    private final String message;
    private boolean ended;

    Wait(String message) {
      this.message = message;
    }

    void tell() {
      if (!ended) {
        notices.tell(message);
      }
    }

    void end() {
      ended = true;
      if (notices.newsProperty().get().equals(Optional.of(message))) {
        notices.dismissNews();
      }
    }
  }
}
