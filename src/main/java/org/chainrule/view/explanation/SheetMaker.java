package org.chainrule.view.explanation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chainrule.drawing.sheet.ExplanationSheet;
import org.chainrule.drawing.text.AwtMeasure;
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
final class SheetMaker {

  /** That many multiplications of the pass are looked up within two milliseconds or so. */
  private static final long QUICKLY_EXPLAINED = 5_000;

  /** The room that a vertical scroll bar takes, in pixels. */
  private static final double BAR = 12;

  /**
   * What a sheet is to show.
   *
   * @param opened which of the scenarios opened so far this is
   */
  record Subject(Sheet kind, Explainer explainer, Focus focus, int opened) {

    /** Whether both speak of the same thing, be it with other numbers or other names. */
    boolean isLike(Subject other) {
      return kind == other.kind
          && opened == other.opened
          && focus.cursor() == other.focus.cursor()
          && focus.selection().equals(other.focus.selection())
          && focus.sample() == other.focus.sample()
          && sizes().equals(other.sizes());
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

  /** A sheet; while only its head is there, it has no explanation. */
  private record Made(Subject subject, Optional<Explanation> explanation, ExplanationSheet sheet) {}

  private final AwtMeasure measure;
  private final LatestJob job;
  private final Runnable changed;
  private Subject subject;
  private Extent extent;
  private Made shown;

  /**
   * Creates a maker.
   *
   * @param jobs makes what takes long
   * @param ui runs what comes of it
   * @param failed told why a sheet could not be made
   * @param changed told when a sheet that took long is there
   */
  SheetMaker(
      AwtMeasure measure,
      Executor jobs,
      Executor ui,
      Consumer<? super Throwable> failed,
      Runnable changed) {
    this.measure = measure;
    this.job = new LatestJob(jobs, ui, failed);
    this.changed = changed;
  }

  /** Returns what is shown of a subject now. */
  ExplanationSheet sheet(Subject wanted, Extent within) {
    if (!wanted.equals(subject) || !within.equals(extent)) {
      subject = wanted;
      extent = within;
      make();
    }
    return shown.sheet;
  }

  private void make() {
    Subject of = subject;
    Extent in = extent;
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
      shown = new Made(of, Optional.empty(), sheet(begun, in));
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
    boolean quick = subject.kind.work(subject.explainer, subject.focus) <= QUICKLY_EXPLAINED;
    return quick
        ? Optional.of(subject.kind.of(subject.explainer, subject.focus))
        : Optional.empty();
  }

  private boolean isQuicklySet(Explanation explanation) {
    return measure.setsQuickly(explanation.formulas());
  }

  private Made made(Subject of, Extent in, Explanation explanation) {
    return new Made(of, Optional.of(explanation), sheet(explanation, in));
  }

  /** A sheet that is too long is set again, narrower by the scroll bar that it then gets. */
  private ExplanationSheet sheet(Explanation explanation, Extent in) {
    ExplanationSheet sheet = set(explanation, in.width);
    return sheet.height() <= in.height ? sheet : set(explanation, in.width - BAR / in.unit);
  }

  private ExplanationSheet set(Explanation explanation, double width) {
    return ExplanationSheet.of(measure, explanation, Math.max(10, width));
  }

  private void show(Made made) {
    shown = made;
    changed.run();
  }
}
