package org.chainrule.session.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.Descend;
import org.chainrule.edit.SetMatrices;
import org.chainrule.edit.SetMatrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.program.Updating;
import org.chainrule.pass.quantity.Name;
import org.chainrule.session.LatestJob;
import org.chainrule.study.descent.Descent;
import org.chainrule.study.descent.DescentLimit;
import org.chainrule.study.nudge.RoundNumber;
import org.chainrule.words.Words;

/**
 * One step of gradient descent from the pass that is shown: what it would come to, and taking it.
 * Lives on the UI thread; what takes long is done elsewhere.
 */
public final class Descending {

  /** A step is a pass; the search for its limit takes some dozens of them. */
  private static final long QUICK = 20_000;

  private final Session session;
  private final LatestJob steps;
  private final LatestJob limits;
  private final BooleanProperty active = new SimpleBooleanProperty(true);
  private final ReadOnlyDoubleWrapper rate = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyObjectWrapper<Optional<DescentStudy>> study =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /** Whether the step is to be taken as soon as it is known. */
  private boolean wanted;

  /** Whether the pass is to go on with the step as soon as its rate is known. */
  private boolean shown;

  /** How the pass went on when it was last told not to. */
  private Optional<Updating> before = Optional.empty();

  /**
   * Creates the step from what a session shows.
   *
   * @param jobs runs what takes more than a few milliseconds
   * @param ui runs what changes the session
   */
  public Descending(Session session, Executor jobs, Executor ui) {
    this.session = session;
    this.steps = new LatestJob(jobs, ui, this::fail);
    this.limits = new LatestJob(jobs, ui, this::fail);
    session.openedProperty().addListener(source -> forget());
    session.traceProperty().addListener(source -> follow());
    // An edit that could not be computed leads to no step that was meant to follow it.
    session.notices().problemProperty().addListener(source -> wanted = false);
    active.addListener(source -> follow());
    follow();
  }

  /** Whether anyone looks; while nobody does, nothing is computed but a step that is asked for. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** The rate η; NaN before anything is known. */
  public ReadOnlyDoubleProperty rateProperty() {
    return rate.getReadOnlyProperty();
  }

  /** What the step comes to, once that is known. */
  public ReadOnlyObjectProperty<Optional<DescentStudy>> studyProperty() {
    return study.getReadOnlyProperty();
  }

  /** Whether the step is being computed. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /**
   * Sets the rate η.
   *
   * @return why not, in words for a person, if it cannot be
   */
  public Optional<String> setRate(double newRate) {
    if (!(newRate > 0) || Double.isInfinite(newRate)) {
      return Optional.of(Words.of("descent.positive"));
    }
    rate.set(newRate);
    session
        .updatingProperty()
        .get()
        .ifPresent(updating -> session.update(Optional.of(updating.with(newRate))));
    follow();
    return Optional.empty();
  }

  /**
   * Lets the pass go on with the step, as a step a parameter, or no more. The step follows the
   * rate; where the pass goes on already as training does, that is what it does with another rate.
   */
  public void toggleSteps() {
    Optional<Updating> now = session.updatingProperty().get();
    if (now.isPresent()) {
      before = now;
      session.update(Optional.empty());
    } else if (Double.isNaN(rate.get())) {
      shown = true;
      follow();
    } else {
      Updating next = before.orElseGet(() -> Updating.first(new Sgd(), rate.get()));
      session.update(Optional.of(next.with(rate.get())));
    }
  }

  /**
   * Takes the step in the scenario, as an edit that can be undone. If it is not known yet, it is
   * taken once it is, be it asked for once or more often until then.
   */
  public void takeStep() {
    if (isFresh()) {
      wanted = false;
      DescentStudy known = study.get().orElseThrow();
      known
          .obstacle()
          .ifPresentOrElse(session.notices()::report, () -> take(known.step().orElseThrow()));
    } else if (!wanted) {
      wanted = true;
      if (!busy.get()) {
        follow();
      }
    }
  }

  /** Whether the step that is known starts from the numbers that are there. */
  private boolean isFresh() {
    return session.editing().isShown()
        && study
            .get()
            .filter(known -> known.descent().trace() == session.traceProperty().get())
            .filter(known -> known.rate() == rate.get())
            .isPresent();
  }

  private void take(Descent.Step step) {
    session.editing().apply(new Descend(step.rate(), parameters(step.network())));
  }

  private SetMatrices parameters(Network network) {
    List<SetMatrix> parts = new ArrayList<>();
    for (int k = 1; k <= network.depth(); k++) {
      Layer layer = network.layer(k);
      Name bias = Name.bias(k);
      parts.add(set(Name.weight(k), layer.weight()));
      layer.bias().ifPresent(b -> parts.add(set(bias, b)));
    }
    return new SetMatrices(parts);
  }

  private SetMatrix set(Name name, Matrix value) {
    return new SetMatrix(name, value, session.editing().fillingProperty().get());
  }

  /** Another scenario is open: the usual rate is told anew. */
  private void forget() {
    wanted = false;
    shown = false;
    before = Optional.empty();
    rate.set(session.updatingProperty().get().map(Updating::rate).orElse(Double.NaN));
    study.set(Optional.empty());
    follow();
  }

  private void follow() {
    limits.cancel();
    if (!active.get() && !wanted && !shown) {
      steps.cancel();
      busy.set(false);
      return;
    }
    Trace trace = session.traceProperty().get();
    Optional<DescentStudy> known = study.get().filter(before -> before.descent().trace() == trace);
    double given = rate.get();
    if (multiplications(trace) <= QUICK) {
      steps.now(forgotten -> study(trace, known, given), this::found);
    } else {
      busy.set(true);
      steps.later(forgotten -> study(trace, known, given), this::found);
    }
  }

  private static DescentStudy study(Trace trace, Optional<DescentStudy> known, double given) {
    Descent descent = known.map(DescentStudy::descent).orElseGet(() -> Descent.of(trace));
    double newRate = Double.isNaN(given) ? RoundNumber.below(descent.usualRate()) : given;
    return new DescentStudy(
        descent, newRate, descent.step(newRate), known.flatMap(DescentStudy::limit));
  }

  private void found(DescentStudy found) {
    busy.set(false);
    rate.set(found.rate());
    study.set(Optional.of(found));
    if (shown) {
      shown = false;
      toggleSteps();
    }
    if (active.get() && found.limit().isEmpty()) {
      search(found.descent());
    }
    if (wanted && isFresh()) {
      // Not while whoever shows the new pass is still at it.
      steps.tell(() -> !wanted, this::takeStep);
    }
  }

  private void search(Descent descent) {
    if (multiplications(descent.trace()) <= QUICK) {
      limits.now(forgotten -> DescentLimit.of(descent, forgotten), this::found);
    } else {
      limits.later(forgotten -> DescentLimit.of(descent, forgotten), this::found);
    }
  }

  private void found(Optional<DescentLimit> limit) {
    study.set(study.get().map(known -> known.withLimit(limit)));
  }

  private static long multiplications(Trace trace) {
    long perSample =
        trace.network().layers().stream()
            .mapToLong(layer -> (long) layer.outputs() * layer.inputs())
            .sum();
    return perSample * trace.sample().count();
  }

  private void fail(Throwable failure) {
    wanted = false;
    shown = false;
    busy.set(false);
    session.notices().fail(failure);
  }
}
