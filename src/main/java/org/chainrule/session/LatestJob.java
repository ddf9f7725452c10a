package org.chainrule.session;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work that is asked for again and again, of which only the latest counts. Lives on the UI thread.
 */
public final class LatestJob {

  private final Work work;
  private final Consumer<? super Throwable> failed;
  private volatile int latest;

  /**
   * Creates the job.
   *
   * @param jobs runs what takes long
   * @param ui runs what comes of it
   * @param failed told why nothing did, whatever it was
   */
  public LatestJob(Executor jobs, Executor ui, Consumer<? super Throwable> failed) {
    this.work = new Work(jobs, ui);
    this.failed = failed;
  }

  /** Forgets what is under way. */
  public void cancel() {
    latest++;
  }

  /**
   * Tells on the UI thread how the work goes on, as long as somebody waits for it.
   *
   * @param forgotten what that work was given
   */
  public void tell(BooleanSupplier forgotten, Runnable news) {
    work.tell(forgotten, news);
  }

  /** Does the work at once. */
  public <T> void now(Function<BooleanSupplier, T> asked, Consumer<T> done) {
    cancel();
    Work.end(() -> asked.apply(() -> false), done, failed).run();
  }

  /**
   * Does the work off the UI thread, in place of what is under way.
   *
   * @param asked is given what says that nobody waits for it any more
   */
  public <T> void later(Function<BooleanSupplier, T> asked, Consumer<T> done) {
    int job = ++latest;
    BooleanSupplier forgotten = () -> job != latest;
    work.run(forgotten, () -> asked.apply(forgotten), done, failed);
  }
}
