package org.chainrule.session;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Work that is done off the UI thread, and what comes of it on that thread. Whatever keeps it from
 * being done, be it an error of the program itself, is handed over there and then: no work can end
 * without anyone knowing.
 *
 * @param jobs does the work
 * @param ui runs what comes of it
 */
public record Work(Executor jobs, Executor ui) {

  /**
   * Does some work.
   *
   * @param done told on the UI thread what came of it
   * @param failed told on the UI thread what kept it from being done; either of both is told, once
   */
  public <T> void run(
      Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    run(() -> false, work, done, failed);
  }

  /**
   * Does some work, unless nobody waits for it any more; then nothing is told of it either.
   *
   * @param forgotten whether that is so; asked in both threads
   */
  public <T> void run(
      BooleanSupplier forgotten,
      Callable<? extends T> work,
      Consumer<? super T> done,
      Consumer<? super Throwable> failed) {
    jobs.execute(
        () -> {
          if (!forgotten.getAsBoolean()) {
            Runnable end = end(work, done, failed);
            tell(forgotten, end);
          }
        });
  }

  /** Tells on the UI thread how some work goes on, as long as somebody waits for it. */
  public void tell(BooleanSupplier forgotten, Runnable news) {
    ui.execute(
        () -> {
          if (!forgotten.getAsBoolean()) {
            news.run();
          }
        });
  }

  /**
   * Says something after a while.
   *
   * @param later runs on the UI thread what it is handed, after that while
   */
  public static void after(Executor later, Runnable saying) {
    later.execute(saying);
  }

  /**
   * Does some work that nobody waits for.
   *
   * @param jobs does it; as it is handed the work itself, a failure ends its thread and is told as
   *     whatever nobody catches
   */
  public static void aside(Executor jobs, Runnable work) {
    jobs.execute(work);
  }

  /** Does some work in this thread, and returns what tells of its end. */
  public static <T> Runnable end(
      Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    try {
      T result = work.call();
      return () -> done.accept(result);
    } catch (Throwable failure) {
      return () -> failed.accept(failure);
    }
  }
}
