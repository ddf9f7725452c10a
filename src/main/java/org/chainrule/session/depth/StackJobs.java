package org.chainrule.session.depth;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
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
import org.chainrule.session.Work;
import org.chainrule.study.depth.Crew;
import org.chainrule.study.depth.Sampling;
import org.chainrule.study.depth.SpectralNorms;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.depth.flow.LostUpdates;
import org.chainrule.study.depth.stack.Stack;

/**
 * Studies stacks off the UI thread: first each net, then what is to be said of it, then many nets
 * like it. Work that nobody waits for any more is not begun, and its results are dropped.
 */
final class StackJobs {

  /** About how many weights a sample may draw: some tenths of a second on one core. */
  private static final long MOST_WEIGHTS = 100_000_000;

  private static final int LEAST_NETWORKS = 20;

  /** What is known of a net at once. */
  private record First(NetStudy net, Network network, List<String> sentences) {}

  private final DepthJobs jobs;
  private final Crew crew;
  private final BiConsumer<StudyRequest, UnaryOperator<StudiedStack>> found;
  private final Consumer<? super Throwable> failed;

  /** Written by the UI thread. */
  private volatile Set<StudyRequest> wanted = Set.of();

  /**
   * Creates the jobs.
   *
   * @param crew who runs many nets
   * @param found called on the UI thread with what changes in the stacks of a request
   * @param failed told on the UI thread what kept a study from being done
   */
  StackJobs(
      DepthJobs jobs,
      Crew crew,
      BiConsumer<StudyRequest, UnaryOperator<StudiedStack>> found,
      Consumer<? super Throwable> failed) {
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
        study(request);
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
    run(
        jobs.quick(),
        request,
        () -> Optional.of(first(request)),
        known -> {
          found.accept(request, stack -> stack.withNet(known.net).withSentences(known.sentences));
          say(request, known);
        });
  }

  private static First first(StudyRequest request) {
    Scenario scenario = request.network().scenario("");
    Trace trace = Pass.run(scenario);
    GradientFlow flow = GradientFlow.of(trace);
    NetStudy net = new NetStudy(request.network(), flow, LostUpdates.shares(trace, request.rate()));
    return new First(net, scenario.network(), new NetSentences(request.numbers()).of(flow));
  }

  private void say(StudyRequest request, First known) {
    run(
        jobs.slow(),
        request,
        () -> sentences(request, known),
        sentences -> {
          found.accept(request, stack -> stack.withSentences(sentences));
          sample(request);
        });
  }

  private Optional<List<String>> sentences(StudyRequest request, First known) {
    return SpectralNorms.of(known.network, crew, () -> !wanted.contains(request))
        .map(
            norms ->
                new NetSentences(request.numbers()).of(request.network(), known.net.flow(), norms));
  }

  private void sample(StudyRequest request) {
    run(
        jobs.slow(),
        request,
        () -> many(request),
        many -> found.accept(request, stack -> stack.withMany(many)));
  }

  private Optional<ManyStudy> many(StudyRequest request) {
    Stack stack = request.network().stack();
    return new Sampling(stack, request.network().seed(), networks(stack))
        .run(crew, progress -> {}, () -> !wanted.contains(request))
        .map(report -> new ManyStudy(report, new DepthSentences(request.numbers()).ofMany(report)));
  }

  /** Does some work if it is still wanted, and goes on if it still is then. */
  private <T> void run(
      Executor executor,
      StudyRequest request,
      Callable<Optional<T>> work,
      Consumer<? super T> then) {
    new Work(executor, jobs.ui())
        .<Optional<T>>run(
            () -> !wanted.contains(request),
            work,
            result -> result.ifPresent(then),
            failure -> fail(request, failure));
  }

  /** What was known before stays, and whoever wants it anew has it tried anew. */
  private void fail(StudyRequest request, Throwable failure) {
    Set<StudyRequest> others = new HashSet<>(wanted);
    others.remove(request);
    wanted = Set.copyOf(others);
    failed.accept(failure);
  }
}
