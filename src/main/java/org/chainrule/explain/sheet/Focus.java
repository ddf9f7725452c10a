package org.chainrule.explain.sheet;

import java.util.Optional;
import java.util.OptionalInt;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * What is to be explained: what is selected if the pass has reached it, else the step at the
 * cursor.
 *
 * @param trace the pass
 * @param cursor the number of the last step taken, 0 before the first
 * @param selection what a person has selected
 * @param sample the sample in focus, from 0
 * @param alone whether of a batch only that sample is shown
 * @param asked what is asked for, which the step after the cursor makes: all of it or one entry
 */
public record Focus(
    Trace trace,
    int cursor,
    Optional<Target> selection,
    int sample,
    boolean alone,
    Optional<Target> asked) {

  /** A focus with all samples of a batch shown, and nothing asked for. */
  public Focus(Trace trace, int cursor, Optional<Target> selection, int sample) {
    this(trace, cursor, selection, sample, false, Optional.empty());
  }

  /** A focus on one sample or on all, with nothing asked for. */
  public Focus(Trace trace, int cursor, Optional<Target> selection, int sample, boolean alone) {
    this(trace, cursor, selection, sample, alone, Optional.empty());
  }

  /** A focus with all samples of a batch shown. */
  public Focus(
      Trace trace, int cursor, Optional<Target> selection, int sample, Optional<Target> asked) {
    this(trace, cursor, selection, sample, false, asked);
  }

  /** The only sample that is shown of a batch, if it is so. */
  public OptionalInt shownSample() {
    return alone ? OptionalInt.of(sample) : OptionalInt.empty();
  }

  /**
   * The step or the factor that is explained; nothing before the first step with nothing else
   * selected.
   */
  public Optional<Step> step() {
    Optional<Step> selected = selectedStep();
    return selected.isEmpty() && cursor > 0 ? Optional.of(trace.step(cursor)) : selected;
  }

  private Optional<Step> selectedStep() {
    return selection
        .flatMap(target -> trace.makerOf(target.name()))
        .filter(step -> step.number() <= cursor);
  }

  /** The step or the factor whose result is asked for, unless something else is selected. */
  public Optional<Step> question() {
    return asked
        .filter(target -> selectedStep().isEmpty())
        .flatMap(target -> trace.makerOf(target.name()));
  }

  /**
   * The entry of the result that is worked out: that selected, or else the first, for the sample in
   * focus.
   */
  public Optional<Target> worked() {
    return step().map(Step::name).map(this::workedIn);
  }

  /** The entry that is worked out; where a result is asked for, the entry of it, if it is one. */
  public Optional<Target> workedOrAsked() {
    return question().isPresent() ? asked.filter(Target::isCell) : worked();
  }

  /** The entry that is worked out, if it is the one that is selected. */
  public Optional<Target> selected() {
    return worked().filter(entry -> selection.filter(entry::equals).isPresent());
  }

  /** The entry that is spoken of, also where no step makes it; nothing before anything is. */
  public Optional<Target> about() {
    return selection.isEmpty() && step().isEmpty() ? Optional.empty() : Optional.of(entry());
  }

  private Target workedIn(Name result) {
    return selection
        .filter(target -> target.isCell() && target.name().equals(result))
        .orElseGet(() -> first(result));
  }

  private Target first(Name name) {
    return Target.cell(name, 0, name.hasSampleColumns() ? sample : 0);
  }

  /** Whether the pass has reached this quantity. */
  public boolean reached(Name name) {
    return trace.shownFrom(name) <= cursor;
  }

  /**
   * The entry that is explained: that selected, or the first of what is selected or was computed,
   * for the sample in focus.
   */
  public Target entry() {
    if (selection.filter(Target::isCell).isPresent()) {
      return selection.get();
    }
    Name name = selection.map(Target::name).or(() -> step().map(Step::name)).orElse(Name.x());
    return first(name);
  }
}
