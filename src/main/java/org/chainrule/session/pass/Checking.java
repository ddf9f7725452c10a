package org.chainrule.session.pass;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.chainrule.network.Network;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.LatestJob;
import org.chainrule.study.check.GradientCheck;
import org.chainrule.study.check.GradientReport;
import org.chainrule.study.check.GradientSummary;

/**
 * The check of the gradients that are shown, by central differences of the loss. What was found
 * belongs to one pass: when that changes it is found anew if this takes no noticeable time, else
 * forgotten. Lives on the UI thread.
 */
public final class Checking {

  /** So many multiplications take some milliseconds. */
  private static final long QUICK = 3_000_000;

  /** Checks some gradients of a pass. */
  @FunctionalInterface
  public interface Check {
    /**
     * Checks the gradients of the wanted variables.
     *
     * @param progress is told from time to time which share is done, 0 to 1
     * @param cancelled asked before each entry; once it says true, the check ends
     * @return what was found, nothing if it was cancelled
     */
    Optional<GradientReport> run(
        Trace trace, Predicate<Name> wanted, DoubleConsumer progress, BooleanSupplier cancelled);
  }

  private final Session session;
  private final Check check;
  private final LatestJob job;
  private final ReadOnlyObjectWrapper<Map<Name, GradientSummary>> results =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ObjectBinding<Optional<Name>> subject;

  /**
   * Creates a check of what a session shows.
   *
   * @param jobs runs checks that take long; they keep it busy until they end or are cancelled
   * @param ui runs what changes the session
   */
  public Checking(Session session, Executor jobs, Executor ui) {
    this(session, GradientCheck::run, jobs, ui);
  }

  /** Creates a check by other means, so that a test can check gradients that are wrong. */
  public Checking(Session session, Check check, Executor jobs, Executor ui) {
    this.session = session;
    this.check = check;
    this.job = new LatestJob(jobs, ui, this::fail);
    this.subject =
        Bindings.createObjectBinding(
            () -> session.lenses().pointedAt().map(Target::name).flatMap(Parameters::variable),
            session.pointing().selectionProperty(),
            session.stepping().cursorProperty());
    session.traceProperty().addListener(source -> begin());
  }

  /** The weight, the bias or x that is selected, or whose gradient is; if one is. */
  public ObservableValue<Optional<Name>> subjectProperty() {
    return subject;
  }

  /** The gradient to check that is nearest to what is selected. */
  public Name nearest() {
    return Parameters.nearest(session.traceProperty().get(), session.lenses().pointedAt()).name();
  }

  /** What was found of the pass that is shown, by variable, in the order of the layers. */
  public ReadOnlyObjectProperty<Map<Name, GradientSummary>> resultsProperty() {
    return results.getReadOnlyProperty();
  }

  /** Whether a check is under way. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** The share of its entries that the check under way has done, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Every variable whose gradient can be checked, in the order of the layers. */
  public List<Name> variables() {
    List<Name> all = new ArrayList<>();
    Network network = session.traceProperty().get().network();
    network.parameters().stream().map(Name::of).forEach(all::add);
    all.add(Name.x());
    return all;
  }

  /** Checks every gradient. */
  public void checkAll() {
    start(name -> true);
  }

  /** Checks the gradient of the selected variable, if one is selected. */
  public void checkSelected() {
    subject.get().ifPresent(name -> start(name::equals));
  }

  /** Gives up the check that is under way. */
  public void cancel() {
    job.cancel();
    running.set(false);
  }

  private void begin() {
    Map<Name, GradientSummary> before = results.get();
    cancel();
    results.set(Map.of());
    Trace trace = session.traceProperty().get();
    Predicate<Name> again = name -> before.containsKey(name) && trace.find(name).isPresent();
    if (!before.isEmpty() && GradientCheck.work(trace, again) <= QUICK) {
      start(again);
    }
  }

  private void start(Predicate<Name> wanted) {
    Trace trace = session.traceProperty().get();
    if (GradientCheck.work(trace, wanted) <= QUICK) {
      job.now(cancelled -> run(trace, wanted, share -> {}, cancelled), this::show);
    } else {
      progress.set(0);
      running.set(true);
      job.later(cancelled -> run(trace, wanted, tell(cancelled), cancelled), this::show);
    }
  }

  private DoubleConsumer tell(BooleanSupplier cancelled) {
    return share -> job.tell(cancelled, () -> progress.set(share));
  }

  private List<GradientSummary> run(
      Trace trace, Predicate<Name> wanted, DoubleConsumer told, BooleanSupplier cancelled) {
    return check
        .run(trace, wanted, told, cancelled)
        .map(report -> report.gradients().stream().map(GradientSummary::of).toList())
        .orElse(List.of());
  }

  /** What was found before of other gradients of this pass stays. */
  private void show(List<GradientSummary> found) {
    Map<Name, GradientSummary> known = new LinkedHashMap<>(results.get());
    found.forEach(summary -> known.put(summary.variable(), summary));
    Map<Name, GradientSummary> sorted = new LinkedHashMap<>();
    variables().stream()
        .filter(known::containsKey)
        .forEach(name -> sorted.put(name, known.get(name)));
    running.set(false);
    results.set(Collections.unmodifiableMap(sorted));
  }

  private void fail(Throwable failure) {
    running.set(false);
    session.notices().fail(failure);
  }
}
