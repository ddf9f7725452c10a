package org.chainrule.study.depth.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomNetworkTest {

  @Test
  void theSeedsOfAMapAreAllDifferent() {
    assertThat(
            IntStream.range(0, 100_000)
                .mapToLong(k -> RandomNetwork.seed(1, k % 250, k / 250))
                .distinct()
                .count())
        .isEqualTo(100_000);
  }
}
