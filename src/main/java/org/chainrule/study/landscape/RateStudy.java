package org.chainrule.study.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.study.descent.Descent;
import org.chainrule.study.descent.DescentLimit;
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
 * @param rounding by how much the loss of all samples may be off
 * @param judgement what several steps make of each rate, once that is known
 */
public record RateStudy(
    Course course,
    boolean possible,
    RateCurve whole,
    RatedLoss chosen,
    List<RatedLoss> batch,
    double rounding,
    Optional<Judgement> judgement) {

  private static final int STEPS = 20;
  private static final int EVERY = 3;

  /** So many multiplications take about a second. */
  private static final double MOST_WORK = 1e9;

  /** For so few nothing needs to be told before. */
  private static final double QUICK = 3e7;

  /** Copies the list. */
  public RateStudy {
    batch = List.copyOf(batch);
  }

  /**
   * Studies the next step from a state.
   *
   * @param all every sample that the run learns from
   * @param cancelled asked again and again; once it says true, nothing more comes of it
   * @param found told what is known: where it takes a while first without the outlook, and then
   *     with it, unless that would take too long
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
    double work = known.map(study -> study.work(state, all)).orElse(0.0);
    known.filter(study -> !study.possible || work > QUICK).ifPresent(found);
    known
        .filter(study -> study.possible && work <= MOST_WORK)
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
        Rounding.of(descent.trace().network(), descent.trace().sample(), descent.loss()),
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
    rates.add(course.rate());
    rates.sort(null);
    return Outlook.of(state, course, all, STEPS, rates, cancelled)
        .map(
            outlook ->
                new RateStudy(
                    course,
                    possible,
                    whole,
                    chosen,
                    batch,
                    rounding,
                    Optional.of(new Judgement(outlook, whole.limit().rate(), rounding))));
  }

  /** What several steps come to, once that is known. */
  public Optional<Outlook> outlook() {
    return judgement.map(Judgement::outlook);
  }

  /** What several steps with the chosen rate come to, once that is known. */
  public Optional<RatedLoss> later() {
    return outlook().map(known -> known.at(course.rate()));
  }

  /**
   * The rate with which the loss ends lowest, of those whose first step does not raise it, if any
   * lowers it by more than rounding may.
   */
  public Optional<RatedLoss> best() {
    return judgement
        .map(Judgement::best)
        .orElseGet(() -> whole.best().filter(lowest -> whole.before() - lowest.loss() > rounding));
  }

  /** From which rate on one step raises the loss; nothing where no rate lowers it. */
  public OptionalDouble limit() {
    DescentLimit limit = whole.limit();
    return limit.kind() == DescentLimit.Kind.RISES_FROM && best().isPresent()
        ? OptionalDouble.of(limit.rate())
        : OptionalDouble.empty();
  }

  /** What the chosen rate comes to. */
  public RateKind kind() {
    return judgement.map(known -> known.kind(course.rate())).orElseGet(this::ofOneStep);
  }

  private RateKind ofOneStep() {
    boolean level = chosen.loss() - whole.before() <= rounding;
    return best().isEmpty() && level ? RateKind.FLAT : whole.kind(course.rate());
  }

  /**
   * Returns what the rates come to, from the least to the greatest: in several steps, once these
   * are known.
   */
  public List<RateZone> zones() {
    return judgement
        .map(Judgement::zones)
        .orElseGet(() -> best().isPresent() ? whole.zones() : List.of());
  }

  /** Whether several steps with the chosen rate lower the loss as far as good ones do. */
  public boolean gainsMuch() {
    return judgement.filter(known -> known.gainsMuch(course.rate())).isPresent();
  }
}
