package org.chainrule.session.pass;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chainrule.edit.given.Limits;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.words.Words;

/** Runs scenarios off the UI thread where that takes long. Of several the latest wins. */
final class Passes {

  /** So many multiplications take no more than a few milliseconds. */
  private static final long QUICK = 1_000_000;

  /** So many numbers can be measured and laid out within a few milliseconds. */
  private static final long FEW = 1_000;

  private final Executor jobs;
  private final Executor ui;
  private int latestOpening;
  private volatile int latestEdit;

  Passes(Executor jobs, Executor ui) {
    this.jobs = jobs;
    this.ui = ui;
  }

  /**
   * Reads a scenario and runs it; hands over either both or a reason for a person.
   *
   * @param prepare does beforehand, off the UI thread, what showing the pass will need
   */
  void open(
      Session.Source source,
      Consumer<? super Trace> prepare,
      BiConsumer<? super Opening, ? super Trace> opened,
      Consumer<? super String> failed) {
    int job = ++latestOpening;
    jobs.execute(
        () -> {
          try {
            Opening read = source.read();
            requireShown(read.scenario().network());
            Trace run = Pass.run(read.scenario());
            prepare.accept(run);
            ui.execute(() -> finish(job, () -> opened.accept(read, run)));
            run.complete();
          } catch (OutOfMemoryError tooLarge) {
            ui.execute(() -> finish(job, () -> failed.accept(Words.of("session.memory"))));
          } catch (IOException | RuntimeException | StackOverflowError failure) {
            String message = words(failure);
            ui.execute(() -> finish(job, () -> failed.accept(message)));
          }
        });
  }

  /**
   * Refuses a net that is deeper than any that can be built in the window: each layer is a piece of
   * the picture, of the timeline and of the table, and thousands of them are neither fluent nor
   * legible. The command line has no such limit.
   */
  private static void requireShown(Network network) {
    if (network.depth() > Limits.LAYERS) {
      throw new IllegalArgumentException(
          Words.of("session.layers", network.depth(), String.valueOf(Limits.LAYERS)));
    }
  }

  private static String words(Throwable failure) {
    return failure.getMessage() == null
        ? Words.of("session.failed", failure.getClass().getSimpleName())
        : failure.getMessage();
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
   */
  void follow(
      Scenario edited,
      Consumer<? super Trace> prepare,
      BiConsumer<? super Scenario, ? super Trace> ran) {
    int job = ++latestEdit;
    if (work(edited) <= QUICK && numbers(edited) <= FEW) {
      ran.accept(edited, Pass.run(edited));
      return;
    }
    jobs.execute(
        () -> {
          if (job == latestEdit) {
            Trace run = Pass.run(edited);
            prepare.accept(run);
            ui.execute(() -> finishEdit(job, () -> ran.accept(edited, run)));
          }
        });
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
