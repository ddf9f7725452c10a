package org.chainrule.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails is told once, and nothing that nobody waits for any more. */
final class LatestJobTest {

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<Object> results = new ArrayList<>();
  private final LatestJob job = new LatestJob(waiting::add, Runnable::run, failures::add);

  static List<Throwable> failures() {
    return List.of(
        new IllegalStateException(),
        new OutOfMemoryError(),
        new StackOverflowError(),
        new AssertionError(),
        new NoClassDefFoundError());
  }

  private static Object fail(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  @ParameterizedTest
  @MethodSource("failures")
  void tellsOnceWhateverFails(Throwable failure) {
    job.later(forgotten -> fail(failure), results::add);
    assertThat(failures).isEmpty();
    waiting.remove().run();
    job.now(forgotten -> fail(failure), results::add);

    assertThat(failures).containsExactly(failure, failure);
    assertThat(results).isEmpty();
  }

  @Test
  void tellsNothingOfWhatNobodyWaitsFor() {
    List<String> news = new ArrayList<>();
    job.later(
        forgotten -> {
          job.tell(forgotten, () -> news.add("half"));
          job.cancel();
          job.tell(forgotten, () -> news.add("whole"));
          return fail(new IllegalStateException());
        },
        results::add);
    waiting.remove().run();
    job.later(forgotten -> 1, results::add);
    job.later(forgotten -> 2, results::add);
    waiting.remove().run();
    waiting.remove().run();

    assertThat(news).containsExactly("half");
    assertThat(failures).isEmpty();
    assertThat(results).containsExactly(2);
  }
}
