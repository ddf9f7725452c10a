package org.chainrule.app.start;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.chainrule.session.settings.Settings;
import org.chainrule.session.settings.SystemWishes;

/**
 * Keeps the settings to what a person has set for all programs: asks once, and again whenever the
 * window gets the keyboard back, since that is set in another program.
 */
final class WishFollower {

  private final Settings settings;
  private final Supplier<SystemWishes> probe;
  private final Executor asking;
  private final Executor ui;
  private boolean waiting;

  /**
   * A follower that has not asked yet.
   *
   * @param probe asks the system, which takes a moment
   * @param asking runs that
   * @param ui runs what changes the settings
   */
  WishFollower(Settings settings, Supplier<SystemWishes> probe, Executor asking, Executor ui) {
    this.settings = settings;
    this.probe = probe;
    this.asking = asking;
    this.ui = ui;
  }

  /** Asks now, and whenever a window gets the keyboard. */
  void follow(ObservableValue<Boolean> focused) {
    focused.addListener(
        (source, before, now) -> {
          if (now) {
            ask();
          }
        });
    ask();
  }

  /** Never twice at a time. */
  private void ask() {
    if (!waiting) {
      waiting = true;
      asking.execute(this::answer);
    }
  }

  private void answer() {
    SystemWishes said = probe.get();
    ui.execute(
        () -> {
          waiting = false;
          settings.follow(said);
        });
  }
}
