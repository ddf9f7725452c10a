package org.chainrule.session.lesson;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How long a lesson has been going, without its pauses. */
public final class StopWatch {

  private final Clock clock;
  private Duration before = Duration.ZERO;
  private Optional<Instant> since = Optional.empty();

  /** A watch that stands at zero. */
  public StopWatch(Clock clock) {
    this.clock = clock;
  }

  /** Whether it goes. */
  public boolean isGoing() {
    return since.isPresent();
  }

  /** Lets it go, or stops it. */
  public void toggle() {
    if (isGoing()) {
      before = elapsed();
      since = Optional.empty();
    } else {
      since = Optional.of(clock.instant());
    }
  }

  /** Lets it go if it stands. */
  public void start() {
    if (!isGoing()) {
      toggle();
    }
  }

  /** Sets it back to zero; if it goes it goes on. */
  public void reset() {
    before = Duration.ZERO;
    since = since.map(start -> clock.instant());
  }

  /** The time that has passed, never less than nothing: the clock of a computer can be set. */
  public Duration elapsed() {
    Duration going =
        since.map(start -> Duration.between(start, clock.instant())).orElse(Duration.ZERO);
    return before.plus(going.isNegative() ? Duration.ZERO : going);
  }

  /** The time in minutes and seconds, such as {@code 9:05}, with hours from one on. */
  public String text() {
    long seconds = elapsed().toSeconds();
    long minutes = seconds / 60;
    return minutes < 60
        ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60);
  }
}
