package org.chainrule.session.pass;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Trace;

/** Runs scenarios off the UI thread where that takes long. Of several the latest wins. */
final class Passes {

  /** So many multiplications take no more than a few milliseconds. */
  private static final long QUICK = 1_000_000;

  /** How a scenario is run; a test can let it fail. */
  @FunctionalInterface
  interface Run {
    Trace of(Scenario scenario);
  }

  private final Executor jobs;
  private final Executor files;
  private final Executor ui;
  private final Run run;
  private int latestOpening;
  private volatile int latestEdit;

  Passes(Workers workers, Run run) {
    this.jobs = workers.jobs();
    this.files = workers.files();
    this.ui = workers.ui();
    this.run = run;
  }

  /**
   * Reads a scenario and runs it, waiting for no other job; hands over either both or what kept it
   * from that.
   */
  void open(
      Session.Source source,
      BiConsumer<? super Opening, ? super Trace> opened,
      Consumer<? super Throwable> failed) {
    int job = ++latestOpening;
    files.execute(
        () -> {
          try {
            Opening read = source.read();
            Trace ran = run.of(read.scenario());
            ui.execute(() -> finish(job, () -> opened.accept(read, ran)));
            ran.complete();
          } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            ui.execute(() -> finish(job, () -> failed.accept(failure)));
          }
        });
  }

  private void finish(int job, Runnable result) {
    if (job == latestOpening) {
      result.run();
    }
  }

  /** Forgets edits that still run: another scenario is shown now. */
  void forgetEdits() {
    latestEdit++;
  }

  /**
   * Runs an edited scenario, at once if that is quick.
   *
   * @param failed is told what kept it from being run
   */
  void follow(
      Scenario edited,
      BiConsumer<? super Scenario, ? super Trace> ran,
      Consumer<? super Throwable> failed) {
    int job = ++latestEdit;
    if (work(edited) <= QUICK) {
      result(edited, ran, failed).run();
      return;
    }
    jobs.execute(
        () -> {
          if (job == latestEdit) {
            Runnable result = result(edited, ran, failed);
            ui.execute(() -> finishEdit(job, result));
          }
        });
  }

  private Runnable result(
      Scenario edited,
      BiConsumer<? super Scenario, ? super Trace> ran,
      Consumer<? super Throwable> failed) {
    try {
      Trace trace = run.of(edited);
      return () -> ran.accept(edited, trace);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
      return () -> failed.accept(failure);
    }
  }

  private void finishEdit(int job, Runnable result) {
    if (job == latestEdit) {
      result.run();
    }
  }

  /** About how many multiplications a pass takes. */
  private static long work(Scenario scenario) {
    long perSample =
        scenario.network().layers().stream()
            .mapToLong(layer -> (long) layer.inputs() * layer.outputs())
            .sum();
    return perSample * scenario.sample().count();
  }
}
