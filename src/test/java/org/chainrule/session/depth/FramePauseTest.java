package org.chainrule.session.depth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FramePauseTest {

  private static final long FRAME = 12_000_000;

  private final List<Long> waits = new ArrayList<>();
  private long now = Long.MAX_VALUE - FRAME / 2; // the clock of Java may run over
  private final FramePause pause = new FramePause(() -> now, this::waitFor);

  /** Wakes up too early, as a parked thread may, and lets another worker come by meanwhile. */
  private void waitFor(long nanos) {
    waits.add(nanos);
    int before = waits.size();
    pause.run();
    assertThat(waits).as("only one thread pauses").hasSize(before);
    now += Math.min(nanos, FRAME / 2);
  }

  @Test
  void nobodyWaitsWhileNoFrameIsMade() {
    pause.run();
    assertThat(waits).isEmpty();
  }

  @Test
  void oneThreadWaitsUntilTheFrameIsMadeAndEachFrameAnew() {
    pause.frameBegins();
    pause.run();
    assertThat(waits).containsExactly(FRAME, FRAME / 2);
    pause.run();
    assertThat(waits).as("the frame is over").hasSize(2);
    pause.frameBegins();
    pause.run();
    assertThat(waits).containsExactly(FRAME, FRAME / 2, FRAME, FRAME / 2);
  }
}
