package org.chainrule.export.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.StepPicture;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Trace;
import org.chainrule.words.Words;

/**
 * A pass that goes out.
 *
 * @param scenario what is run
 * @param explainer its pass, with its words, its numbers and its notation
 * @param cursors the steps that go out, by their numbers, in their order; 0 is the start
 * @param options how they are shown
 * @param faults told once of each formula that cannot be set, and comes out as its source
 */
public record Export(
    Scenario scenario,
    Explainer explainer,
    List<Integer> cursors,
    Options options,
    Consumer<? super Throwable> faults) {

  /** What the time before the first step is called. */
  public static final String START = "start";

  /** Copies the list. */
  public Export {
    cursors = List.copyOf(cursors);
  }

  /** Returns the same, shown otherwise. */
  public Export with(Options other) {
    return new Export(scenario, explainer, cursors, other, faults);
  }

  /** Returns the same steps, written otherwise. */
  public Export with(Explainer other) {
    return new Export(scenario, other, cursors, options, faults);
  }

  /** Returns other steps of the same pass. */
  public Export with(List<Integer> others) {
    return new Export(scenario, explainer, others, options, faults);
  }

  /** The pass. */
  public Trace trace() {
    return explainer.trace();
  }

  /** What stands over it: the scenario's name. */
  public String title() {
    return scenario.name();
  }

  /** Prepares the pictures of the steps, of the size asked for or else of the usual one. */
  public StepPicture pictures() {
    return pictures(options.size().orElse(PictureSize.DEFAULT));
  }

  /** Prepares the pictures of the steps, of this size. */
  public StepPicture pictures(PictureSize size) {
    return options.view().pictures(this, size);
  }

  /** Returns the steps that have a picture of their own: the last, where one shows them all. */
  public List<Integer> pictured() {
    return options.view().isOfAllSteps() && !cursors.isEmpty()
        ? List.of(cursors.get(cursors.size() - 1))
        : cursors;
  }

  /** Returns what a picture shows, in words. */
  public String pictureHeading(int cursor) {
    return options.view().isOfAllSteps() ? Words.of("export.whole") : heading(cursor);
  }

  /** The number of a step comes first, so that a folder lists files in the order of the pass. */
  public String fileName(int cursor) {
    int digits = Math.max(2, String.valueOf(trace().steps().size()).length());
    return String.format(Locale.ROOT, "%0" + digits + "d-%s", cursor, id(cursor));
  }

  /** Returns the id of a step. */
  public String id(int cursor) {
    return cursor == 0 ? START : trace().step(cursor).id();
  }

  /** Returns a step in words, with its number and its name. */
  public String heading(int cursor) {
    String headline = explainer.at(cursor, Optional.empty()).headline();
    return cursor == 0
        ? headline
        : Words.of(
            "export.heading",
            String.valueOf(cursor),
            explainer.labels().plain(trace().step(cursor).name()),
            headline);
  }
}
