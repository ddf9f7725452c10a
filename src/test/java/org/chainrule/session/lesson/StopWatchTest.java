package org.chainrule.session.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The lecturer's clock. */
class StopWatchTest {

  private Instant now = Instant.parse("2026-11-27T10:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final StopWatch watch = new StopWatch(clock);

  private void pass(long seconds) {
    now = now.plusSeconds(seconds);
  }

  @Test
  void countsWhileItGoesAndNotInPauses() {
    pass(60);
    assertThat(watch.text()).isEqualTo("0:00");
    watch.start();
    watch.start();
    pass(545);
    assertThat(watch.text()).isEqualTo("9:05");
    watch.toggle();
    pass(1000);
    assertThat(watch.text()).isEqualTo("9:05");
    watch.toggle();
    pass(3600);
    assertThat(watch.text()).isEqualTo("1:09:05");
  }

  @Test
  void beginsAnew() {
    watch.start();
    pass(100);
    watch.reset();
    assertThat(watch.text()).isEqualTo("0:00");
    pass(5);
    assertThat(watch.text()).isEqualTo("0:05");
    assertThat(watch.isGoing()).isTrue();
  }

  /** Somebody sets the computer's clock back by an hour in the middle of a lecture. */
  @Test
  void neverShowsLessThanNothing() {
    watch.start();
    pass(-3600);
    assertThat(watch.text()).isEqualTo("0:00");
  }
}
