package org.chainrule.view.explanation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.RecentlyUsed;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.explain.sheet.Sheet;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.session.LatestJob;

/**
 * Makes the sheet that is looked at: at once where that takes no more than a few milliseconds, else
 * off the UI thread. Meanwhile the sheet before stays if it speaks of the same thing; if not there
 * is only the new one's head. Lives on the UI thread.
 */
final class SheetMaker<S> {

  /** That many multiplications of the pass are looked up within two milliseconds or so. */
  private static final long QUICKLY_EXPLAINED = 5_000;

  /** The next and the last: a sheet of a large net is long. */
  private static final int MANY = 2;

  /**
   * What a sheet is to show.
   *
   * @param opened which of the scenarios opened so far this is
   */
  record Subject(Sheet kind, Explainer explainer, Focus focus, int opened) {

    /**
     * What explains a pass is one object as long as the pass is shown; to hash its net takes long.
     */
    @Override
    public boolean equals(Object other) {
      return other instanceof Subject subject
          && kind.equals(subject.kind)
          && explainer == subject.explainer
          && focus.equals(subject.focus)
          && opened == subject.opened;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(explainer) + focus.hashCode();
    }

    /** Whether both speak of the same thing, be it with other numbers or other names. */
    boolean isLike(Subject other) {
      return kind == other.kind
          && opened == other.opened
          && focus.cursor() == other.focus.cursor()
          && focus.selection().equals(other.focus.selection())
          && focus.sample() == other.focus.sample()
          && sizes().equals(other.sizes());
    }

    boolean isQuicklyExplained() {
      return kind.work(explainer, focus) <= QUICKLY_EXPLAINED;
    }

    private List<Integer> sizes() {
      Network network = focus.trace().network();
      return Stream.concat(
              Stream.of(network.inputs()), network.layers().stream().map(Layer::outputs))
          .toList();
    }
  }

  /** The room that there is, in units, and how many pixels a unit takes. */
  record Extent(double width, double height, double unit) {}

  private record Wanted(Subject subject, Extent extent) {}

  /** Sets an explanation into the room that there is, on any thread. */
  @FunctionalInterface
  interface Setting<S> {

    /** Returns what is shown. */
    S set(Explanation explanation, Extent room);
  }

  /** A sheet; while only its head is there, it has no explanation. */
  private record Made<S>(Subject subject, Optional<Explanation> explanation, S sheet) {}

  private final AwtMeasure measure;
  private final Setting<S> setting;
  private final LatestJob job;
  private final Runnable changed;
  private volatile RecentlyUsed<Wanted, Made<S>> beforehand = nothing();
  private Subject subject;
  private Extent extent;
  private Made<S> shown;

  /**
   * Creates a maker.
   *
   * @param measure tells what is set quickly
   * @param setting sets it
   * @param jobs makes what takes long
   * @param ui runs what comes of it
   * @param failed told why a sheet could not be made
   * @param changed told when a sheet that took long is there
   */
  SheetMaker(
      AwtMeasure measure,
      Setting<S> setting,
      Executor jobs,
      Executor ui,
      Consumer<? super Throwable> failed,
      Runnable changed) {
    this.measure = measure;
    this.setting = setting;
    this.job = new LatestJob(jobs, ui, failed);
    this.changed = changed;
  }

  /** Returns what is shown of a subject now. */
  S sheet(Subject wanted, Extent within) {
    if (subject == null || !wanted.equals(subject) || !within.equals(extent)) {
      if (subject == null || wanted.explainer != subject.explainer || !within.equals(extent)) {
        beforehand = nothing();
      }
      subject = wanted;
      extent = within;
      make();
    }
    return shown.sheet;
  }

  /** Makes the sheet of a subject before it is asked for, unless that takes long; on any thread. */
  Optional<S> beforehand(Subject coming, Extent within) {
    return coming.isQuicklyExplained()
        ? Optional.of(beforehand.get(new Wanted(coming, within)).sheet)
        : Optional.empty();
  }

  private RecentlyUsed<Wanted, Made<S>> nothing() {
    return new RecentlyUsed<>(MANY, wanted -> made(wanted.subject, wanted.extent));
  }

  private void make() {
    Subject of = subject;
    Extent in = extent;
    Wanted wanted = new Wanted(of, in);
    if (beforehand.has(wanted)) {
      job.now(forgotten -> beforehand.get(wanted), made -> shown = made);
      return;
    }
    Optional<Explanation> explanation = explanation();
    if (explanation.filter(this::isQuicklySet).isPresent()) {
      job.now(forgotten -> made(of, in, explanation.get()), made -> shown = made);
      return;
    }
    if (shown == null || !shown.subject.isLike(of)) {
      Explanation begun =
          explanation
              .map(Explanation::begun)
              .orElseGet(() -> of.kind.begun(of.explainer, of.focus));
      shown = new Made<>(of, Optional.empty(), setting.set(begun, in));
    }
    job.later(
        forgotten -> made(of, in, explanation.orElseGet(() -> of.kind.of(of.explainer, of.focus))),
        this::show);
  }

  /** The explanation, if it is there or takes no time. */
  private Optional<Explanation> explanation() {
    if (shown != null && shown.subject.equals(subject) && shown.explanation.isPresent()) {
      return shown.explanation;
    }
    return subject.isQuicklyExplained()
        ? Optional.of(subject.kind.of(subject.explainer, subject.focus))
        : Optional.empty();
  }

  private boolean isQuicklySet(Explanation explanation) {
    return measure.setsQuickly(explanation.formulas());
  }

  private Made<S> made(Subject of, Extent in) {
    return made(of, in, of.kind.of(of.explainer, of.focus));
  }

  private Made<S> made(Subject of, Extent in, Explanation explanation) {
    return new Made<>(of, Optional.of(explanation), setting.set(explanation, in));
  }

  private void show(Made<S> made) {
    shown = made;
    changed.run();
  }
}
