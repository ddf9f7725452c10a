package org.chainrule.session.pass;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.program.Updating;
import org.chainrule.session.Work;

/** Runs scenarios off the UI thread where that takes long. Of several the latest wins. */
final class Passes {

  /** So many multiplications take no more than a few milliseconds. */
  private static final long QUICK = 1_000_000;

  /** How a scenario is run; a test can let it fail. */
  @FunctionalInterface
  interface Run {
    Trace of(Scenario scenario);
  }

  /** What was read, and its pass. */
  private record Ran(Opening read, Trace trace) {}

  /** So many numbers can be measured and laid out within a few milliseconds. */
  private static final long FEW = 1_000;

  private final Work edits;
  private final Work opening;
  private final Run run;
  private volatile int latestOpening;
  private volatile int latestEdit;

  Passes(Workers workers, Run run) {
    this.edits = new Work(workers.jobs(), workers.ui());
    this.opening = new Work(workers.files(), workers.ui());
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
    BooleanSupplier forgotten = () -> job != latestOpening;
    opening.run(
        forgotten,
        () -> {
          Opening read = source.read();
          requireShown(read.scenario().network());
          Trace ran = run(read);
          prepare.accept(ran);
          return new Ran(read, ran);
        },
        result -> {
          opened.accept(result.read, result.trace);
          complete(result.trace, failed);
        },
        failed);
  }

  /** Runs a scenario that is opened, with the updates that follow if they are shown. */
  Trace run(Opening opening) {
    return run(opening.updating()).of(opening.scenario());
  }

  private Run run(Optional<Updating> updating) {
    return updating.isPresent() ? with(updating.get()) : run;
  }

  private static Run with(Updating updating) {
    return scenario ->
        Pass.run(scenario.network(), scenario.sample(), updating.fitting(scenario.network()));
  }

  /** Computes beforehand what will be looked at. */
  private void complete(Trace trace, Consumer<? super Throwable> failed) {
    opening.run(
        () -> {
          trace.complete();
          return trace;
        },
        nothing -> {},
        failed);
  }

  private static void requireShown(Network network) throws IOException {
    Optional<String> refusal = ShownNets.refusal(network);
    if (refusal.isPresent()) {
      throw new IOException(refusal.get());
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
   * @param updating how its weights and biases are moved after the pass, if they are
   * @param prepare does beforehand, off the UI thread, what showing the pass will need
   * @param failed is told what kept it from being run
   */
  void follow(
      Scenario edited,
      Optional<Updating> updating,
      Consumer<? super Trace> prepare,
      BiConsumer<? super Scenario, ? super Trace> ran,
      Consumer<? super Throwable> failed) {
    follow(edited, run(updating), prepare, ran, failed);
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
    if (isQuick(edited)) {
      Work.end(() -> how.of(edited), trace -> ran.accept(edited, trace), failed).run();
      return;
    }
    edits.run(
        () -> job != latestEdit,
        () -> ran(edited, how, prepare),
        trace -> ran.accept(edited, trace),
        failed);
  }

  private static Trace ran(Scenario edited, Run how, Consumer<? super Trace> prepare) {
    Trace trace = how.of(edited);
    prepare.accept(trace);
    return trace;
  }

  /** Whether a scenario is run and shown within a few milliseconds. */
  static boolean isQuick(Scenario scenario) {
    return work(scenario) <= QUICK && numbers(scenario) <= FEW;
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
