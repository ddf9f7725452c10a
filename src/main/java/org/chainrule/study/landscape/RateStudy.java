package org.chainrule.study.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.study.descent.Descent;
import org.chainrule.study.descent.Direction;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.State;

/**
 * The loss along the next step of a run, with whatever rate it were taken.
 *
 * @param course how the run goes on; its rate is on the curve
 * @param possible whether the step leads anywhere
 * @param whole ℓ of all samples
 * @param chosen what the next step comes to for all samples
 * @param batch ℓ of the samples that the step looks at, at the same rates, where these are not all;
 *     empty otherwise
 * @param outlook what several steps come to, once that is known
 */
public record RateStudy(
    Course course,
    boolean possible,
    RateCurve whole,
    RatedLoss chosen,
    List<RatedLoss> batch,
    Optional<Outlook> outlook) {

  private static final int STEPS = 20;
  private static final int EVERY = 3;

  /** So many multiplications take about a second. */
  private static final double MOST_WORK = 1e9;

  /** Copies the list. */
  public RateStudy {
    batch = List.copyOf(batch);
  }

  /**
   * Studies the next step from a state.
   *
   * @param all every sample that the run learns from
   * @param cancelled asked again and again; once it says true, nothing more comes of it
   * @param found told what is known: first without the outlook, then with it, unless that would
   *     take too long
   */
  public static void of(
      State state,
      Course course,
      Sample all,
      BooleanSupplier cancelled,
      Consumer<RateStudy> found) {
    Trace whole = Pass.run(state.network(), all);
    Sample batch = course.batches().of(all, state.iteration());
    Trace seen = batch == all ? whole : Pass.run(state.network(), batch);
    Direction direction = Direction.of(state, course.optimiser(), seen);
    Descent descent = Descent.along(direction, whole);
    Optional<RateStudy> known =
        RateCurve.of(descent, course.rate(), cancelled)
            .flatMap(
                curve ->
                    batch(curve, direction, whole, seen, cancelled)
                        .map(losses -> of(course, descent, curve, losses)));
    known.ifPresent(found);
    known
        .filter(study -> study.possible && study.work(state, all) <= MOST_WORK)
        .flatMap(study -> study.lookingAhead(state, all, cancelled))
        .ifPresent(found);
  }

  private static Optional<List<RatedLoss>> batch(
      RateCurve curve, Direction way, Trace whole, Trace seen, BooleanSupplier cancelled) {
    return seen == whole
        ? Optional.of(List.of())
        : curve.sameRates(Descent.along(way, seen), cancelled);
  }

  private static RateStudy of(
      Course course, Descent descent, RateCurve curve, List<RatedLoss> batch) {
    double after =
        descent.step(course.rate()).map(Descent.Step::after).orElse(Double.POSITIVE_INFINITY);
    return new RateStudy(
        course,
        descent.possible(),
        curve,
        new RatedLoss(course.rate(), after),
        batch,
        Optional.empty());
  }

  private double work(State state, Sample all) {
    double perSample =
        state.network().layers().stream()
            .mapToDouble(layer -> (double) layer.outputs() * layer.inputs())
            .sum();
    return 3 * perSample * all.count() * STEPS * whole.points().size() / EVERY;
  }

  private Optional<RateStudy> lookingAhead(State state, Sample all, BooleanSupplier cancelled) {
    List<Double> rates = new ArrayList<>();
    for (int k = 0; k < whole.points().size(); k += EVERY) {
      rates.add(whole.points().get(k).rate());
    }
    return Outlook.of(state, course, all, STEPS, rates, cancelled)
        .map(
            outlook -> new RateStudy(course, possible, whole, chosen, batch, Optional.of(outlook)));
  }
}
