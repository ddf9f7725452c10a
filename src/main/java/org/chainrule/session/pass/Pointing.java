package org.chainrule.session.pass;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;

/**
 * What a person points at: the quantity or entry that is selected, the one under the pointer, and
 * the sample of a batch. Lives on the UI thread.
 */
public final class Pointing {

  private final Session session;
  private final ReadOnlyObjectWrapper<Optional<Target>> selection =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Target>> hover =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper sample = new ReadOnlyIntegerWrapper();
  private final BooleanProperty allLegible = new SimpleBooleanProperty(true);
  private final BooleanBinding alone;

  Pointing(Session session) {
    this.session = session;
    ObjectProperty<Samples> samples = session.settings().samplesProperty();
    this.alone =
        Bindings.createBooleanBinding(
            () -> isBatch() && isOneAtATime(samples.get()),
            samples,
            allLegible,
            session.settings().lectureProperty(),
            session.traceProperty());
  }

  /** What a person has selected. */
  public ReadOnlyObjectProperty<Optional<Target>> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /** What is selected when the pass stands at a step: what is now, or nothing if it goes there. */
  public Optional<Target> selectionAt(int step) {
    return step == session.stepping().cursor() ? selection.get() : Optional.empty();
  }

  /** What the pointer rests on. */
  public ReadOnlyObjectProperty<Optional<Target>> hoverProperty() {
    return hover.getReadOnlyProperty();
  }

  /** The sample of a batch that is in focus, from 0. */
  public ReadOnlyIntegerProperty sampleProperty() {
    return sample.getReadOnlyProperty();
  }

  /** Whether of a batch only the sample in focus is shown, in quantities with a part for each. */
  public ObservableBooleanValue aloneProperty() {
    return alone;
  }

  /** The only sample of a batch that is shown, from 0, if it is so. */
  public OptionalInt shownSample() {
    return alone.get() ? OptionalInt.of(sample.get()) : OptionalInt.empty();
  }

  /** Notes whether all samples can be read side by side in a lecture. */
  public void noteLegible(boolean all) {
    allLegible.set(all);
  }

  /** Shows one sample of a batch at a time, or else all of them; by itself where it would be so. */
  public void toggleAlone() {
    boolean wanted = !alone.get();
    Samples chosen = wanted ? Samples.ONE : Samples.ALL;
    session
        .settings()
        .samplesProperty()
        .set(isOneAtATime(Samples.LEGIBLE) == wanted ? Samples.LEGIBLE : chosen);
  }

  private boolean isOneAtATime(Samples samples) {
    return samples.isOneAtATime(allLegible.get() || !isLecture());
  }

  private boolean isLecture() {
    return session.settings().lectureProperty().get();
  }

  private boolean isBatch() {
    Trace pass = trace();
    return pass != null && pass.sample().count() > 1;
  }

  /** Selects a quantity or one of its entries. */
  public void select(Target target) {
    target.sample().ifPresent(sample::set);
    selection.set(Optional.of(target));
  }

  /** Selects nothing. */
  public void clearSelection() {
    selection.set(Optional.empty());
  }

  /**
   * Moves the selected cell; without one, selects the first cell of the current step's result.
   *
   * @param down rows downwards
   * @param right columns to the right
   */
  public void moveSelection(int down, int right) {
    Optional<Target> cell = selection.get().filter(Target::isCell);
    if (cell.isEmpty()) {
      Name name = selection.get().map(Target::name).orElseGet(this::currentName);
      select(Target.cell(name, 0, 0));
      return;
    }
    Quantity quantity = trace().quantity(cell.get().name());
    boolean turned =
        session.settings().writing().style().convention().turnsInGraph(cell.get().name());
    int rows = turned ? right : down;
    int columns = turned ? down : right;
    int row = Math.max(0, Math.min(quantity.rows() - 1, cell.get().row() + rows));
    int column = Math.max(0, Math.min(quantity.columns() - 1, cell.get().column() + columns));
    select(Target.cell(cell.get().name(), row, column));
  }

  private Name currentName() {
    int cursor = session.stepping().cursor();
    return cursor == 0 ? Name.x() : trace().step(cursor).name();
  }

  /** Moves the focus by this many samples, around the end to the start. */
  public void moveSample(int by) {
    sample.set(Math.floorMod(sample.get() + by, trace().sample().count()));
    selection.get().map(target -> target.ofSample(sample.get())).ifPresent(this::select);
  }

  /** Notes what the pointer rests on. */
  public void hover(Optional<Target> target) {
    if (!Objects.equals(hover.get(), target)) {
      hover.set(target);
    }
  }

  /**
   * A quantity is selected for one step; an entry too, unless it is shown and the step stays. A
   * pointer that rests while the pass goes on points at nothing: what is lit is what is explained.
   */
  void leaveStep(boolean moves) {
    if (moves) {
      hover.set(Optional.empty());
    }
    int cursor = session.stepping().cursor();
    selection.set(
        selection
            .get()
            .filter(Target::isCell)
            .filter(target -> !moves && trace().shownFrom(target.name()) <= cursor));
  }

  /** Points at the same in another pass, where that has it. */
  void keepIn(Trace other) {
    selection.set(selection.get().filter(target -> has(other, target)));
    hover.set(hover.get().filter(target -> has(other, target)));
    sample.set(Math.min(sample.get(), other.sample().count() - 1));
  }

  private static boolean has(Trace trace, Target target) {
    return trace
        .find(target.name())
        .filter(
            quantity ->
                !target.isCell()
                    || target.row() < quantity.rows() && target.column() < quantity.columns())
        .isPresent();
  }

  /** Points at nothing, and at the first sample. */
  void begin() {
    sample.set(0);
    selection.set(Optional.empty());
    hover.set(Optional.empty());
  }

  private Trace trace() {
    return session.traceProperty().get();
  }
}
