package org.chainrule.study.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Program;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.nudge.Baseline;
import org.chainrule.study.nudge.Perturbation;

/**
 * Compares the gradients of a pass with differences of the loss, for every entry of every weight,
 * of every bias and of x.
 *
 * <p>An entry agrees if the two values differ by no more than {@value Judge#SAFETY} times the error
 * of the differences and {@value Judge#FLOOR} of the larger value, and if this tolerance is fine
 * enough to see an error of one per cent, or, for an entry whose summands cancel, a millionth of
 * the largest of them. Where it is not, the entry is too small for differences; it is never taken
 * to agree.
 */
public final class GradientCheck {

  private static final int REPORTS = 200;

  /** About how often an entry is moved until its difference is settled. */
  private static final int MOVES = 16;

  private final Baseline rest;
  private final Perturbation perturbation;
  private final Differentiator differentiator;
  private final Function<Name, Matrix> gradients;
  private final Predicate<Name> wanted;
  private final DoubleConsumer progress;
  private final BooleanSupplier cancelled;
  private final long entries;
  private final boolean finite;
  private long done;

  private GradientCheck(
      Network network,
      Sample sample,
      Function<Name, Matrix> gradients,
      Predicate<Name> wanted,
      DoubleConsumer progress,
      BooleanSupplier cancelled) {
    this.rest = new Baseline(network, sample, gradients);
    this.perturbation = new Perturbation(rest);
    this.differentiator = new Differentiator(perturbation);
    this.gradients = gradients;
    this.wanted = wanted;
    this.progress = progress;
    this.cancelled = cancelled;
    this.entries = entries(network, sample, wanted);
    this.finite = rest.finite();
  }

  /** Checks the gradients of the scenario's pass. */
  public static GradientReport run(Scenario scenario) {
    return run(scenario, share -> {}, () -> false).orElseThrow();
  }

  /**
   * Checks the gradients of the scenario's pass.
   *
   * @param progress is told from time to time which share of the entries is done, 0 to 1
   * @param cancelled asked before each entry; once it says true, the check ends
   * @return what was found, nothing if it was cancelled
   */
  public static Optional<GradientReport> run(
      Scenario scenario, DoubleConsumer progress, BooleanSupplier cancelled) {
    return run(Pass.run(scenario), progress, cancelled);
  }

  /** Checks the gradients of a pass that has been run. */
  public static Optional<GradientReport> run(
      Trace trace, DoubleConsumer progress, BooleanSupplier cancelled) {
    return run(trace, name -> true, progress, cancelled);
  }

  /**
   * Checks some gradients of a pass that has been run.
   *
   * @param wanted which variables' gradients: weights, biases and x
   */
  public static Optional<GradientReport> run(
      Trace trace, Predicate<Name> wanted, DoubleConsumer progress, BooleanSupplier cancelled) {
    return new GradientCheck(
            trace.network(),
            trace.sample(),
            name -> trace.quantity(name).value(),
            wanted,
            progress,
            cancelled)
        .check();
  }

  /** About how many passes it takes to check every gradient of a scenario. */
  public static long passes(Scenario scenario) {
    return entries(scenario.network(), scenario.sample(), name -> true) * MOVES;
  }

  /** About how many multiplications it takes to check these gradients. */
  public static long work(Trace trace, Predicate<Name> wanted) {
    return work(trace.network(), trace.sample(), wanted);
  }

  /** About how many multiplications it takes to check every gradient of a scenario. */
  public static long work(Scenario scenario) {
    return work(scenario.network(), scenario.sample(), name -> true);
  }

  private static long work(Network network, Sample sample, Predicate<Name> wanted) {
    long perMove =
        network.layers().stream()
            .mapToLong(layer -> (long) layer.outputs() * (layer.inputs() + 1))
            .sum();
    return entries(network, sample, wanted) * perMove * sample.count() * MOVES;
  }

  /** Checks gradients from anywhere, so that a test can hand in wrong ones. */
  public static Optional<GradientReport> run(
      Network network,
      Sample sample,
      Function<Name, Matrix> gradients,
      DoubleConsumer progress,
      BooleanSupplier cancelled) {
    return new GradientCheck(network, sample, gradients, name -> true, progress, cancelled).check();
  }

  private static long entries(Network network, Sample sample, Predicate<Name> wanted) {
    Program program = Program.of(network);
    return Stream.concat(network.parameters().stream(), Stream.of(Name.x().variable()))
        .filter(variable -> wanted.test(Name.of(variable)))
        .mapToLong(
            variable -> (long) program.rows(variable) * program.columns(variable, sample.count()))
        .sum();
  }

  private Optional<GradientReport> check() {
    progress.accept(0);
    List<CheckedGradient> checked = new ArrayList<>();
    rest.program.network().parameters().stream()
        .map(Name::of)
        .forEach(parameter -> check(checked, parameter));
    check(checked, Name.x());
    return done < entries
        ? Optional.empty()
        : Optional.of(new GradientReport(checked, rest.unitsAtKinks()));
  }

  private void check(List<CheckedGradient> checked, Name variable) {
    if (wanted.test(variable)) {
      checked.add(check(variable));
    }
  }

  private CheckedGradient check(Name variable) {
    Matrix analytic = gradients.apply(variable.gradient());
    Judge judge = new Judge(variable, analytic);
    int columns = analytic.columns();
    int count = analytic.rows() * columns;
    for (int k = 0; k < count && !cancelled.getAsBoolean(); k++) {
      perturbation.aim(variable.variable(), k / columns, k % columns);
      Estimate estimate = finite ? differentiator.estimate() : Estimate.OVERFLOW;
      judge.judge(k / columns, k % columns, estimate, perturbation.largestSummand());
      step();
    }
    return judge.found();
  }

  private void step() {
    done++;
    if (done == entries || done % Math.max(1, entries / REPORTS) == 0) {
      progress.accept((double) done / entries);
    }
  }
}
