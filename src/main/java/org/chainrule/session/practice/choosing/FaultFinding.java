package org.chainrule.session.practice.choosing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.fault.Faults;
import org.chainrule.practice.fault.FaultyDescent;
import org.chainrule.practice.fault.FaultyPass;
import org.chainrule.session.LatestJob;
import org.chainrule.session.Work;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.Attempted;
import org.chainrule.session.practice.Grade;
import org.chainrule.session.practice.PracticeKind;
import org.chainrule.session.practice.PracticeRecord;
import org.chainrule.session.practice.PracticeSession;

/** Passes like the one that is open, each with one fault to be found. Lives on the UI thread. */
public final class FaultFinding {

  /** So many faults in a row are looked at for one that is another. */
  private static final int MOST_ALIKE = 6;

  private final Session session;
  private final LatestJob job;
  private final LatestJob descending;
  private final ReadOnlyObjectWrapper<Optional<FaultyPass>> pass =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FaultyDescent>> descent =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Search> search =
      new ReadOnlyObjectWrapper<>(Search.UNDER_WAY);
  private final PracticeRecord record;
  private final Clock clock;
  private final Choosing<Step> choosing = new Choosing<>(this::remember);
  private final Looking looking;
  private Optional<String> at = Optional.empty();
  private long seed;
  private boolean another;

  /**
   * Makes faults in the pass that a session shows.
   *
   * @param clock tells when something was answered
   * @param work makes them
   */
  public FaultFinding(Session session, PracticeSession practice, Clock clock, Work work) {
    this.session = session;
    this.record = practice.record();
    this.clock = clock;
    this.job = new LatestJob(work.jobs(), work.ui(), session.notices()::fail);
    this.descending = new LatestJob(work.jobs(), work.ui(), session.notices()::fail);
    this.looking = new Looking(session, practice, PracticeKind.FAULT, this::find);
    choosing.doneProperty().addListener((source, before, now) -> descendIf(now));
    looking.look();
  }

  /** The pass with its fault, if one can be seen in a pass like this. */
  public ReadOnlyObjectProperty<Optional<FaultyPass>> passProperty() {
    return pass.getReadOnlyProperty();
  }

  /** What ten steps of descent come to, once the fault is found. */
  public ReadOnlyObjectProperty<Optional<FaultyDescent>> descentProperty() {
    return descent.getReadOnlyProperty();
  }

  /** Whether there is a fault to be found. */
  public ReadOnlyObjectProperty<Search> searchProperty() {
    return search.getReadOnlyProperty();
  }

  /** The answers. */
  public Choosing<Step> choosing() {
    return choosing;
  }

  /** Returns the words and numbers of the right pass or of that with the fault. */
  public Explainer explainer(Trace trace) {
    return Explained.like(session.explainer(), trace);
  }

  /** Answers by a click on the graph: on any number of what a step makes, or on its operation. */
  public void clicked(Target target) {
    pass.get()
        .flatMap(faulty -> faulty.right().makerOf(target.name()))
        .filter(step -> choosing.offeredProperty().get().contains(step))
        .ifPresent(choosing::answer);
  }

  /** Comes to another fault. */
  public void next() {
    another = true;
    begin(seed + 1);
  }

  /** Comes back to the fault before. */
  public void back() {
    if (seed > 0) {
      begin(seed - 1);
    }
  }

  /** Which fault it is. */
  public long seed() {
    return seed;
  }

  /** The id of the step that is done wrongly, if it was said which. */
  public Optional<String> at() {
    return at;
  }

  /** Comes to the fault of this seed. */
  private void begin(long newSeed) {
    begin(Optional.empty(), newSeed);
  }

  /**
   * Comes to the fault of a seed.
   *
   * @param step the id of the step that is done wrongly, if it is said which
   */
  public void begin(Optional<String> step, long newSeed) {
    at = step;
    seed = newSeed;
    find();
  }

  private void find() {
    Trace trace = session.traceProperty().get();
    long wanted = seed;
    Optional<Step> step = at.flatMap(trace::stepOf);
    search.set(Search.UNDER_WAY);
    Optional<FaultyPass> before = pass.get();
    boolean goesOn = another;
    another = false;
    job.later(
        forgotten -> goesOn ? other(trace, step, wanted, before) : picked(trace, step, wanted),
        found -> {
          seed = found.seed();
          show(found.pass());
        });
  }

  private record Picked(long seed, Optional<FaultyPass> pass) {}

  private static Picked picked(Trace trace, Optional<Step> step, long seed) {
    return new Picked(
        seed,
        step.map(wrong -> Faults.pick(trace, wrong, seed))
            .orElseGet(() -> Faults.pick(trace, seed)));
  }

  /** In a pass that has few faults the same comes again; the next other one is wanted. */
  private static Picked other(
      Trace trace, Optional<Step> step, long from, Optional<FaultyPass> before) {
    for (long seed = from; seed < from + MOST_ALIKE; seed++) {
      Picked found = picked(trace, step, seed);
      if (!isSame(found.pass(), before)) {
        return found;
      }
    }
    return picked(trace, step, from);
  }

  private static boolean isSame(Optional<FaultyPass> one, Optional<FaultyPass> other) {
    return one.isPresent()
        && other.isPresent()
        && one.get().step().name().equals(other.get().step().name())
        && one.get().wrong().mistake() == other.get().wrong().mistake();
  }

  private void show(Optional<FaultyPass> found) {
    descending.cancel();
    descent.set(Optional.empty());
    choosing.end();
    search.set(found.isPresent() ? Search.FOUND : Search.NOTHING);
    pass.set(found);
    found.ifPresent(
        faulty ->
            choosing.begin(
                faulty.right().steps(), step -> step.name().equals(faulty.step().name())));
  }

  /**
   * What was to be found is the step of the fault, and what was answered is the step that was
   * named.
   */
  private void remember(Step answer, Grade grade) {
    record.add(
        Attempted.ofWhole(
            clock.instant(),
            session.scenarioProperty().get().name(),
            "fault",
            pass.get().orElseThrow().step().id(),
            answer.id(),
            grade,
            List.of()));
  }

  private void descendIf(boolean found) {
    if (found) {
      FaultyPass faulty = pass.get().orElseThrow();
      descending.later(
          forgotten -> FaultyDescent.of(faulty), made -> descent.set(Optional.of(made)));
    }
  }
}
