package org.chainrule.drawing;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.pass.marks.Mark;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;

/**
 * What a picture of a pass shows.
 *
 * @param explainer the trace, with its words and numbers
 * @param cursor the number of the last step taken, 0 before the first
 * @param selection what a person has selected
 * @param hover what the pointer rests on
 * @param worked the entry that the explanation beside works out
 * @param progress how far the motion of the current step has come, 0 to 1
 * @param sample the sample in focus, from 0
 * @param before the pass before the last edit, whose values stand beside the new ones
 * @param sharedScale whether all matrices share one colour scale, or each has its own
 */
public record Frame(
    Explainer explainer,
    int cursor,
    Optional<Target> selection,
    Optional<Target> hover,
    Optional<Target> worked,
    double progress,
    int sample,
    Optional<Trace> before,
    boolean sharedScale) {

  /** A picture at rest, with nothing selected, beside the explanation of the step. */
  public static Frame at(Explainer explainer, int cursor) {
    return at(explainer, cursor, Optional.empty());
  }

  /** A picture at rest, with something selected, beside the explanation of that or of the step. */
  public static Frame at(Explainer explainer, int cursor, Optional<Target> selection) {
    Optional<Target> worked = new Focus(explainer.trace(), cursor, selection, 0).worked();
    return new Frame(
        explainer, cursor, selection, Optional.empty(), worked, 1, 0, Optional.empty(), false);
  }

  /** Returns the same picture, with one colour scale for all matrices or with one for each. */
  public Frame withSharedScale(boolean shared) {
    return new Frame(explainer, cursor, selection, hover, worked, progress, sample, before, shared);
  }

  /** The same picture with its motion at the end. */
  public Frame atRest() {
    return progress == 1
        ? this
        : new Frame(explainer, cursor, selection, hover, worked, 1, sample, before, sharedScale);
  }

  /** The pass. */
  public Trace trace() {
    return explainer.trace();
  }

  /** Returns the step at the cursor; none before the first. */
  public Optional<Step> current() {
    return cursor == 0 ? Optional.empty() : Optional.of(trace().step(cursor));
  }

  /** Returns the magnitude at which the colours of a matrix end. */
  public double scale(Quantity quantity) {
    return sharedScale ? ColorScales.of(trace()) : ColorScales.of(quantity);
  }

  /** Whether the columns of this quantity are the samples of a batch. */
  public boolean isBatch(Name name) {
    return trace().sample().count() > 1 && name.hasSampleColumns();
  }

  /** Whether the pass has reached this quantity. */
  public boolean reached(Name name) {
    return cursor >= trace().shownFrom(name);
  }

  /** Whether this quantity is the result of the step at the cursor. */
  public boolean isCurrent(Name name) {
    return current().map(step -> step.name().equals(name)).orElse(false);
  }

  /**
   * Returns the entries that made what is pointed at, or else what is worked out beside, or else
   * what is selected; and where these numbers, and that one itself, stand once more.
   */
  public Set<Target> lit() {
    return hover
        .filter(Target::isCell)
        .or(() -> worked)
        .or(() -> selection.filter(Target::isCell))
        .filter(target -> reached(target.name()))
        .map(this::sourcesOf)
        .orElse(Set.of());
  }

  /** Returns the value of an entry before the last edit, where it had another. */
  public OptionalDouble valueBefore(Name name, int row, int column) {
    Optional<Quantity> old = before.flatMap(trace -> trace.find(name));
    if (old.filter(quantity -> row < quantity.rows() && column < quantity.columns()).isEmpty()) {
      return OptionalDouble.empty();
    }
    double value = old.get().get(row, column);
    double now = trace().quantity(name).get(row, column);
    return Double.compare(value, now) == 0 || value == now
        ? OptionalDouble.empty()
        : OptionalDouble.of(value);
  }

  /** Returns what is special about an entry, as far as the pass has come. */
  public Set<Mark> marks(Name name, int row, int column) {
    return explainer.marks().at(shown(name), row, column, cursor);
  }

  /**
   * Returns which matrix stands at a place of the graph: of those a sample, that of the sample that
   * is pointed at, or else is in focus.
   */
  public Name shown(Name name) {
    return name.ofSample(
        hover.map(Target::name).map(Name::sample).filter(of -> of > 0).orElse(sample + 1) - 1);
  }

  private Set<Target> sourcesOf(Target target) {
    Set<Target> lit =
        trace().makerOf(target.name()).stream()
            .flatMap(step -> step.terms(target.row(), target.column()).stream())
            .flatMap(term -> term.entries().stream())
            .map(Target::of)
            .collect(Collectors.toCollection(HashSet::new));
    Set<Target> copies =
        Stream.concat(lit.stream(), Stream.of(target))
            .filter(entry -> entry.name().isValue())
            .map(Target::transposed)
            .filter(copy -> trace().find(copy.name()).isPresent())
            .collect(Collectors.toSet());
    lit.addAll(copies);
    lit.remove(target);
    return lit;
  }
}
