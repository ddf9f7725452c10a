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
 * @param asked what is asked for, which the step after the cursor makes: all of it or one entry
 * @param blanks what a person fills in; where there are blanks, all else is seen at any step
 * @param whole whether the pass is shown as a whole, and no step of it stands out
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
    boolean sharedScale,
    Optional<Target> asked,
    Optional<Blanks> blanks,
    boolean whole) {

  /** A picture of the step that the pass is at, in which nothing is blank. */
  public Frame(
      Explainer explainer,
      int cursor,
      Optional<Target> selection,
      Optional<Target> hover,
      Optional<Target> worked,
      double progress,
      int sample,
      Optional<Trace> before,
      boolean sharedScale,
      Optional<Target> asked) {
    this(
        explainer,
        cursor,
        selection,
        hover,
        worked,
        progress,
        sample,
        before,
        sharedScale,
        asked,
        Optional.empty(),
        false);
  }

  /** A picture in which nothing is asked for. */
  public Frame(
      Explainer explainer,
      int cursor,
      Optional<Target> selection,
      Optional<Target> hover,
      Optional<Target> worked,
      double progress,
      int sample,
      Optional<Trace> before,
      boolean sharedScale) {
    this(
        explainer,
        cursor,
        selection,
        hover,
        worked,
        progress,
        sample,
        before,
        sharedScale,
        Optional.empty());
  }

  /** A picture at rest, with nothing selected, beside the explanation of the step. */
  public static Frame at(Explainer explainer, int cursor) {
    return of(explainer, new Focus(explainer.trace(), cursor, Optional.empty(), 0));
  }

  /** A picture at rest, beside the explanation of what is in focus. */
  public static Frame of(Explainer explainer, Focus focus) {
    return new Frame(
        explainer,
        focus.cursor(),
        focus.selection(),
        Optional.empty(),
        focus.worked(),
        1,
        focus.sample(),
        Optional.empty(),
        false);
  }

  /** Returns the same picture with nothing in it lit. */
  public Frame withoutLight() {
    return new Frame(
        explainer,
        cursor,
        selection,
        Optional.empty(),
        Optional.empty(),
        progress,
        sample,
        before,
        sharedScale);
  }

  /** Returns the same picture as a whole: nothing in it is lit, and no step stands out. */
  public Frame asWhole() {
    return new Frame(
        explainer,
        cursor,
        selection,
        Optional.empty(),
        Optional.empty(),
        progress,
        sample,
        before,
        sharedScale,
        asked,
        blanks,
        true);
  }

  /** Returns the same picture, with one colour scale for all matrices or with one for each. */
  public Frame withSharedScale(boolean shared) {
    return with(progress, shared, asked, blanks);
  }

  /** The same picture with its motion at the end. */
  public Frame atRest() {
    return progress == 1 ? this : with(1, sharedScale, asked, blanks);
  }

  /** Returns the same picture, in which this is asked for. */
  public Frame asking(Optional<Target> target) {
    return with(progress, sharedScale, target, blanks);
  }

  /** Returns the same picture with blanks that a person fills in. */
  public Frame filledIn(Blanks blanksOfNow) {
    return with(progress, sharedScale, asked, Optional.of(blanksOfNow));
  }

  /** Returns the same picture, in which the pointer rests on this. */
  public Frame pointingAt(Optional<Target> target) {
    return new Frame(
        explainer,
        cursor,
        selection,
        target,
        worked,
        progress,
        sample,
        before,
        sharedScale,
        asked,
        blanks,
        whole);
  }

  private Frame with(
      double newProgress, boolean newScale, Optional<Target> newAsked, Optional<Blanks> newBlanks) {
    return new Frame(
        explainer,
        cursor,
        selection,
        hover,
        worked,
        newProgress,
        sample,
        before,
        newScale,
        newAsked,
        newBlanks,
        whole);
  }

  /** The pass. */
  public Trace trace() {
    return explainer.trace();
  }

  /** The number of the step that the pass is at: the last one taken, or the one asked for. */
  public int position() {
    return asked.isPresent() ? cursor + 1 : cursor;
  }

  /** Returns the step that the pass is at; none before the first. */
  public Optional<Step> current() {
    return step(position());
  }

  /** Returns the last step that was taken, whatever is asked for. */
  public Optional<Step> taken() {
    return step(cursor);
  }

  private Optional<Step> step(int number) {
    return number == 0 ? Optional.empty() : Optional.of(trace().step(number));
  }

  /** Returns the magnitude at which the colours of a matrix end. */
  public double scale(Quantity quantity) {
    return sharedScale ? ColorScales.of(trace()) : ColorScales.of(trace().untransposed(quantity));
  }

  /** Whether the columns of this quantity are the samples of a batch. */
  public boolean isBatch(Name name) {
    return trace().sample().count() > 1 && name.hasSampleColumns();
  }

  /**
   * Whether the pass has reached this quantity: all of it is shown. What a step takes along is
   * there when its result is asked for.
   */
  public boolean reached(Name name) {
    if (blanks.isPresent()) {
      return !isBlank(name) || blanks.get().shows(name);
    }
    int from = trace().shownFrom(name);
    boolean takenAlong = from == position() && trace().stepOf(name).isEmpty() && !isAsked(name);
    return from <= cursor || takenAlong;
  }

  /** Whether the numbers of this quantity are not seen, but what a person wrote in their place. */
  public boolean isBlank(Name name) {
    return blanks.isPresent() && blanks.get().hides(name);
  }

  private boolean isSeen(Name name) {
    return reached(name) && !isBlank(name);
  }

  /** Whether this quantity, or an entry of it, is asked for. */
  public boolean isAsked(Name name) {
    return asked.filter(target -> target.name().equals(name)).isPresent();
  }

  /** Whether one entry of this quantity is asked for, and all others are shown. */
  public boolean isPartlyAsked(Name name) {
    return isAsked(name) && asked.filter(Target::isCell).isPresent();
  }

  /** Whether this entry is not to be seen, since it is asked for. */
  public boolean covers(Target entry) {
    return asked.filter(target -> target.covers(entry)).isPresent();
  }

  /** Whether this quantity is the result of the step that the pass is at. */
  public boolean isCurrent(Name name) {
    return !whole && current().map(step -> step.name().equals(name)).orElse(false);
  }

  /**
   * Returns the entries that made what is pointed at, or else what is worked out beside, or else
   * what is selected; and where these numbers, and that one itself, stand once more.
   */
  public Set<Target> lit() {
    return hover
        .filter(Target::isCell)
        .or(() -> worked)
        .or(() -> selection.filter(Target::isCell).filter(target -> !whole))
        .filter(target -> isSeen(target.name()) || isAsked(target.name()))
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
    Name shown = shown(name);
    if (covers(Target.cell(shown, row, column)) || isBlank(shown)) {
      return Set.of();
    }
    return explainer.marks().at(shown, row, column, isPartlyAsked(shown) ? position() : cursor);
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
