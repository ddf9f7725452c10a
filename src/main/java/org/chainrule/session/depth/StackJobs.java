package org.chainrule.session.depth;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.chainrule.explain.study.DepthSentences;
import org.chainrule.explain.study.NetSentences;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.study.depth.Crew;
import org.chainrule.study.depth.Sampling;
import org.chainrule.study.depth.SpectralNorms;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.depth.flow.LostUpdates;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.words.Words;

/**
 * Studies stacks off the UI thread: first each net, then what is to be said of it, then many nets
 * like it. Work that nobody waits for any more is not begun, and its results are dropped.
 */
final class StackJobs {

  /** About how many weights a sample may draw: some tenths of a second on one core. */
  private static final long MOST_WEIGHTS = 100_000_000;

  private static final int LEAST_NETWORKS = 20;

  private final DepthJobs jobs;
  private final Crew crew;
  private final BiConsumer<StudyRequest, UnaryOperator<StudiedStack>> found;
  private final Consumer<String> failed;

  /** Written by the UI thread. */
  private volatile Set<StudyRequest> wanted = Set.of();

  /**
   * Creates the jobs.
   *
   * @param crew who runs many nets
   * @param found called on the UI thread with what changes in the stacks of a request
   * @param failed called on the UI thread with the reason for a person
   */
  StackJobs(
      DepthJobs jobs,
      Crew crew,
      BiConsumer<StudyRequest, UnaryOperator<StudiedStack>> found,
      Consumer<String> failed) {
    this.jobs = jobs;
    this.crew = crew;
    this.found = found;
    this.failed = failed;
  }

  /** Begins to study what was not wanted before, and forgets what is no longer wanted. */
  void want(List<StudyRequest> requests) {
    Set<StudyRequest> before = wanted;
    wanted = Set.copyOf(requests);
    for (StudyRequest request : wanted) {
      if (!before.contains(request)) {
        run(jobs.quick(), request, () -> study(request));
      }
    }
  }

  /** How many nets are sampled: as many as take no noticeable time, but not fewer than some. */
  static int networks(Stack stack) {
    long weights = (long) stack.depth() * stack.width() * stack.width();
    return (int)
        Math.max(LEAST_NETWORKS, Math.min(Sampling.USUAL_NETWORKS, MOST_WEIGHTS / weights));
  }

  private void study(StudyRequest request) {
    Scenario scenario = request.network().scenario("");
    Trace trace = Pass.run(scenario);
    GradientFlow flow = GradientFlow.of(trace);
    NetStudy net = new NetStudy(request.network(), flow, LostUpdates.shares(trace, request.rate()));
    List<String> atOnce = new NetSentences(request.numbers()).of(flow);
    publish(request, stack -> stack.withNet(net).withSentences(atOnce));
    run(jobs.slow(), request, () -> say(request, scenario.network(), flow));
  }

  private void say(StudyRequest request, Network network, GradientFlow flow) {
    SpectralNorms.of(network, crew, () -> !wanted.contains(request))
        .map(norms -> new NetSentences(request.numbers()).of(request.network(), flow, norms))
        .ifPresent(sentences -> publish(request, stack -> stack.withSentences(sentences)));
    run(jobs.slow(), request, () -> sample(request));
  }

  private void sample(StudyRequest request) {
    Stack stack = request.network().stack();
    new Sampling(stack, request.network().seed(), networks(stack))
        .run(crew, progress -> {}, () -> !wanted.contains(request))
        .map(report -> new ManyStudy(report, new DepthSentences(request.numbers()).ofMany(report)))
        .ifPresent(many -> publish(request, known -> known.withMany(many)));
  }

  private void run(Executor executor, StudyRequest request, Runnable work) {
    executor.execute(
        () -> {
          if (wanted.contains(request)) {
            guarded(work);
          }
        });
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (OutOfMemoryError tooLarge) {
      jobs.ui().execute(() -> failed.accept(Words.of("depth.memory")));
    }
  }

  private void publish(StudyRequest request, UnaryOperator<StudiedStack> change) {
    jobs.ui()
        .execute(
            () -> {
              if (wanted.contains(request)) {
                found.accept(request, change);
              }
            });
  }
}
