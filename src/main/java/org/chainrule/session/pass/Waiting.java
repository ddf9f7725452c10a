package org.chainrule.session.pass;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.chainrule.session.Notices;
import org.chainrule.session.Work;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Tells a person which file is waited for, where that takes longer than one expects. */
public final class Waiting {

  private final Notices notices;
  private final Executor later;

  Waiting(Notices notices, Executor later) {
    this.notices = notices;
    this.later = later;
  }

  /**
   * Begins to wait.
   *
   * @param key the message that names the file
   * @return to be run on the UI thread when the waiting has ended
   */
  public Runnable begin(String key, Path file) {
    Wait wait = new Wait(Words.of(key, OneLine.of(file.toString())));
    Work.after(later, wait::tell);
    return wait::end;
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
