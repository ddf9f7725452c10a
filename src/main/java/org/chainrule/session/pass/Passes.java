package org.chainrule.session.pass;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chainrule.edit.given.Limits;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Trace;
import org.chainrule.words.Words;

/** Runs scenarios off the UI thread where that takes long. Of several the latest wins. */
final class Passes {

  /** So many multiplications take no more than a few milliseconds. */
  private static final long QUICK = 1_000_000;

  /** How a scenario is run; a test can let it fail. */
  @FunctionalInterface
  interface Run {
    Trace of(Scenario scenario);
  }

  /** So many numbers can be measured and laid out within a few milliseconds. */
  private static final long FEW = 1_000;

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
   *
   * @param prepare does beforehand, off the UI thread, what showing the pass will need
   */
  void open(
      Opener.Source source,
      Consumer<? super Trace> prepare,
      BiConsumer<? super Opening, ? super Trace> opened,
      Consumer<? super Throwable> failed) {
    int job = ++latestOpening;
    files.execute(
        () -> {
          try {
            Opening read = source.read();
            requireShown(read.scenario().network());
            Trace ran = run.of(read.scenario());
            prepare.accept(ran);
            ui.execute(() -> finish(job, () -> opened.accept(read, ran)));
            ran.complete();
          } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            ui.execute(() -> finish(job, () -> failed.accept(failure)));
          }
        });
  }

  /**
   * Refuses a net that is deeper than any that can be built in the window: each layer is a piece of
   * the picture, of the timeline and of the table, and thousands of them are neither fluent nor
   * legible. The command line has no such limit.
   */
  private static void requireShown(Network network) throws IOException {
    if (network.depth() > Limits.LAYERS) {
      throw new IOException(
          Words.of("session.layers", network.depth(), String.valueOf(Limits.LAYERS)));
    }
  }

  private void finish(int job, Runnable result) {
    if (job == latestOpening) {
      result.run();
    }
  }

  /** Forgets what is being opened: what comes of it is not shown. */
  void forgetOpening() {
    latestOpening++;
  }

  /** Forgets edits that still run: another scenario is shown now. */
  void forgetEdits() {
    latestEdit++;
  }

  /**
   * Runs an edited scenario, at once if that is quick.
   *
   * @param prepare does beforehand, off the UI thread, what showing the pass will need
   * @param failed is told what kept it from being run
   */
  void follow(
      Scenario edited,
      Consumer<? super Trace> prepare,
      BiConsumer<? super Scenario, ? super Trace> ran,
      Consumer<? super Throwable> failed) {
    follow(edited, run, prepare, ran, failed);
  }

  /** Prepares the pass of a scenario anew, at once if that is quick, in place of any edit. */
  void again(
      Scenario scenario,
      Trace trace,
      Consumer<? super Trace> prepare,
      BiConsumer<? super Scenario, ? super Trace> prepared,
      Consumer<? super Throwable> failed) {
    follow(scenario, same -> trace, prepare, prepared, failed);
  }

  private void follow(
      Scenario edited,
      Run how,
      Consumer<? super Trace> prepare,
      BiConsumer<? super Scenario, ? super Trace> ran,
      Consumer<? super Throwable> failed) {
    int job = ++latestEdit;
    if (work(edited) <= QUICK && numbers(edited) <= FEW) {
      result(edited, how, trace -> {}, ran, failed).run();
      return;
    }
    jobs.execute(
        () -> {
          if (job == latestEdit) {
            Runnable result = result(edited, how, prepare, ran, failed);
            ui.execute(() -> finishEdit(job, result));
          }
        });
  }

  private Runnable result(
      Scenario edited,
      Run how,
      Consumer<? super Trace> prepare,
      BiConsumer<? super Scenario, ? super Trace> ran,
      Consumer<? super Throwable> failed) {
    try {
      Trace trace = how.of(edited);
      prepare.accept(trace);
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

  /** How many numbers are given: of each there are a few that the pass makes. */
  private static long numbers(Scenario scenario) {
    long ofLayers =
        scenario.network().layers().stream()
            .mapToLong(layer -> (long) layer.outputs() * (layer.inputs() + 1))
            .sum();
    long ofSample = scenario.network().inputs() + scenario.network().outputs();
    return ofLayers + ofSample * scenario.sample().count();
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
