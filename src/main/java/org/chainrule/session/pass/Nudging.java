package org.chainrule.session.pass;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.chainrule.edit.SetEntry;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.LatestJob;
import org.chainrule.study.nudge.Nudge;
import org.chainrule.study.nudge.NudgeChange;
import org.chainrule.study.nudge.RoundNumber;
import org.chainrule.words.Words;

/**
 * What becomes of the loss if the selected entry is raised by ε. Lives on the UI thread; what takes
 * long is done elsewhere.
 */
public final class Nudging {

  /** A curve takes some hundred times this many multiplications. */
  private static final long QUICK_CURVE = 5_000;

  private static final long QUICK_CHANGE = 1_000_000;
  private static final double LEAST_REACH = 1e-12;
  private static final double MOST_REACH = 1e12;

  private final Session session;
  private final LatestJob curves;
  private final LatestJob changes;
  private final BooleanProperty active = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<Optional<Target>> entry =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<NudgeStudy>> study =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<NudgeChange>> change =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyDoubleWrapper epsilon = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyDoubleWrapper reach = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /**
   * Creates the nudge of what a session has selected.
   *
   * @param jobs runs what takes more than a few milliseconds
   * @param ui runs what changes the session
   */
  public Nudging(Session session, Executor jobs, Executor ui) {
    this.session = session;
    this.curves = new LatestJob(jobs, ui, this::fail);
    this.changes = new LatestJob(jobs, ui, this::fail);
    session.traceProperty().addListener(source -> follow());
    session.pointing().selectionProperty().addListener(source -> follow());
    session.stepping().cursorProperty().addListener(source -> follow());
    active.addListener(source -> follow());
    follow();
  }

  /** Whether anyone looks; while nobody does, nothing is computed. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** The entry that is nudged: what is selected, or what the selected gradient belongs to. */
  public ReadOnlyObjectProperty<Optional<Target>> entryProperty() {
    return entry.getReadOnlyProperty();
  }

  /** What is known of its line, once it is. */
  public ReadOnlyObjectProperty<Optional<NudgeStudy>> studyProperty() {
    return study.getReadOnlyProperty();
  }

  /** What becomes of the loss at this ε, once it is known. */
  public ReadOnlyObjectProperty<Optional<NudgeChange>> changeProperty() {
    return change.getReadOnlyProperty();
  }

  /** ε; NaN before there is an entry. */
  public ReadOnlyDoubleProperty epsilonProperty() {
    return epsilon.getReadOnlyProperty();
  }

  /** The line is shown from −reach to reach; NaN before there is an entry. */
  public ReadOnlyDoubleProperty reachProperty() {
    return reach.getReadOnlyProperty();
  }

  /** Whether the line is being computed. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** The entry nearest to what is selected, which a person is offered where that is none. */
  public Target nearest() {
    return Parameters.nearest(session.traceProperty().get(), session.lenses().pointedAt());
  }

  /** Selects the entry nearest to what is selected. */
  public void selectNearest() {
    session.pointing().select(nearest());
  }

  /**
   * Sets ε. Where it lies outside of what is shown, more is shown.
   *
   * @return why not, in words for a person, if it cannot be
   */
  public Optional<String> setEpsilon(double newEpsilon) {
    if (!(Math.abs(newEpsilon) <= MOST_REACH)) {
      return Optional.of(Words.of("nudge.tooLarge"));
    }
    if (entry.get().isEmpty()) {
      return Optional.empty();
    }
    epsilon.set(newEpsilon + 0.0);
    if (Math.abs(newEpsilon) > reach.get()) {
      show(RoundNumber.above(Math.abs(newEpsilon)));
    }
    measure();
    return Optional.empty();
  }

  /** Shows a shorter piece of the line, down to the next round number. */
  public void zoomIn() {
    if (reach.get() > LEAST_REACH) {
      show(RoundNumber.below(Math.nextDown(reach.get())));
    }
  }

  /** Shows a longer piece of the line, up to the next round number. */
  public void zoomOut() {
    if (reach.get() < MOST_REACH) {
      show(RoundNumber.above(Math.nextUp(reach.get())));
    }
  }

  /** Shows as much of the line as the loss along it suggests. */
  public void fit() {
    reach.set(Double.NaN);
    follow();
  }

  private void show(double newReach) {
    if (!Double.isNaN(newReach)) {
      reach.set(newReach);
      follow();
    }
  }

  /** Raises the entry by ε in the scenario, as an edit that can be undone. */
  public void apply() {
    if (session.editing().isShown() && epsilon.get() != 0) {
      study
          .get()
          .map(NudgeStudy::nudge)
          .filter(nudge -> nudge.trace() == session.traceProperty().get())
          .ifPresent(this::apply);
    }
  }

  private void apply(Nudge nudge) {
    session.editing().apply(new SetEntry(nudge.entry(), raised(nudge.value(), epsilon.get())));
  }

  /** The sum as it is written: 0.1 and 0.2 make 0.3, and not what binary makes of them. */
  private static double raised(double value, double by) {
    return BigDecimal.valueOf(value).add(BigDecimal.valueOf(by)).doubleValue();
  }

  private void follow() {
    Optional<Target> now = session.lenses().pointedAt().flatMap(Parameters::entry);
    if (!now.equals(entry.get())) {
      reach.set(Double.NaN);
      epsilon.set(Double.NaN);
      study.set(Optional.empty());
      change.set(Optional.empty());
      entry.set(now);
    }
    changes.cancel();
    Trace trace = session.traceProperty().get();
    if (now.filter(target -> Nudge.canMove(trace, target)).isEmpty() || !active.get()) {
      curves.cancel();
      busy.set(false);
      return;
    }
    study(trace, now.get());
  }

  private void study(Trace trace, Target target) {
    double wanted = reach.get();
    if (multiplications(trace) <= QUICK_CURVE) {
      curves.now(forgotten -> study(trace, target, wanted, forgotten), this::found);
    } else {
      busy.set(true);
      curves.later(forgotten -> study(trace, target, wanted, forgotten), this::found);
    }
  }

  private static NudgeStudy study(
      Trace trace, Target target, double wanted, BooleanSupplier forgotten) {
    Nudge nudge = Nudge.of(trace, target);
    double newReach = Double.isNaN(wanted) ? nudge.reach() : wanted;
    return new NudgeStudy(nudge, nudge.curve(newReach, forgotten));
  }

  private static long multiplications(Trace trace) {
    long perSample =
        trace.network().layers().stream()
            .mapToLong(layer -> (long) layer.outputs() * (layer.inputs() + 1))
            .sum();
    return perSample * trace.sample().count();
  }

  private void found(NudgeStudy found) {
    busy.set(false);
    double newReach = found.curve().reach();
    reach.set(newReach);
    if (!(Math.abs(epsilon.get()) <= newReach)) {
      epsilon.set(Math.copySign(usual(newReach), epsilon.get()));
    }
    study.set(Optional.of(found));
    measure();
  }

  /** A tenth of what is shown. */
  private static double usual(double reach) {
    return BigDecimal.valueOf(reach).movePointLeft(1).doubleValue();
  }

  private void measure() {
    Optional<Nudge> nudge = study.get().map(NudgeStudy::nudge);
    if (nudge.isEmpty()) {
      return;
    }
    double at = epsilon.get();
    if (nudge.get().work() <= QUICK_CHANGE) {
      changes.now(forgotten -> nudge.get().change(at), this::measured);
    } else {
      changes.later(forgotten -> nudge.get().change(at), this::measured);
    }
  }

  private void measured(NudgeChange measured) {
    change.set(Optional.of(measured));
  }

  private void fail(Throwable failure) {
    busy.set(false);
    session.notices().fail(failure);
  }
}
