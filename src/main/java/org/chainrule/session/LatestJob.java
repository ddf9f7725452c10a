package org.chainrule.session;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chainrule.words.Words;

/**
 * Work that is asked for again and again, of which only the latest counts. Lives on the UI thread.
 */
public final class LatestJob {

  private final Executor jobs;
  private final Executor ui;
  private final Consumer<String> failed;
  private volatile int latest;

  /**
   * Creates the job.
   *
   * @param jobs runs what takes long
   * @param ui runs what comes of it
   * @param failed told in words for a person why nothing did
   */
  public LatestJob(Executor jobs, Executor ui, Consumer<String> failed) {
    this.jobs = jobs;
    this.ui = ui;
    this.failed = failed;
  }

  /** Forgets what is under way. */
  public void cancel() {
    latest++;
  }

  /** Does the work at once. */
  public <T> void now(Function<BooleanSupplier, T> work, Consumer<T> done) {
    cancel();
    done.accept(work.apply(() -> false));
  }

  /**
   * Does the work off the UI thread, in place of what is under way.
   *
   * @param work is given what says that nobody waits for it any more
   */
  public <T> void later(Function<BooleanSupplier, T> work, Consumer<T> done) {
    int job = ++latest;
    BooleanSupplier forgotten = () -> job != latest;
    jobs.execute(
        () -> {
          if (!forgotten.getAsBoolean()) {
            Runnable result = result(work, forgotten, done);
            ui.execute(
                () -> {
                  if (!forgotten.getAsBoolean()) {
                    result.run();
                  }
                });
          }
        });
  }

  private <T> Runnable result(
      Function<BooleanSupplier, T> work, BooleanSupplier forgotten, Consumer<T> done) {
    try {
      T value = work.apply(forgotten);
      return () -> done.accept(value);
    } catch (OutOfMemoryError tooLarge) {
      return () -> failed.accept(Words.of("session.memory"));
    } catch (RuntimeException failure) {
      String name = failure.getClass().getSimpleName();
      return () -> {
        failed.accept(Words.of("failure.internal", name));
        // Whoever is told of what nobody catches keeps a log.
        throw failure;
      };
    }
  }
}
