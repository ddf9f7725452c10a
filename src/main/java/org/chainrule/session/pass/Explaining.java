package org.chainrule.session.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.program.Trace;
import org.chainrule.session.settings.Settings;

/** Explains passes by the settings of now. Lives on the UI thread. */
final class Explaining {

  private final Settings settings;
  private final List<Preparing> all = new ArrayList<>();
  private int changes;

  /**
   * Creates what explains.
   *
   * @param changed told when passes are to be explained anew
   */
  Explaining(Settings settings, Runnable changed) {
    this.settings = settings;
    settings
        .shaping()
        .forEach(
            setting ->
                setting.addListener(
                    (source, before, now) -> {
                      changes++;
                      changed.run();
                    }));
  }

  /** Has something done for each pass before it is shown. */
  void prepareBy(Preparing work) {
    all.add(work);
  }

  /**
   * Begins to prepare a pass, as the settings are now.
   *
   * @param opening whether it is that of another scenario than the one that is open
   */
  Preparation begin(boolean opening) {
    Numbers numbers = settings.numbers();
    double flat = settings.flatThreshold();
    Style style = settings.writing().style();
    List<Function<? super Explainer, ? extends Runnable>> works =
        all.stream()
            .<Function<? super Explainer, ? extends Runnable>>map(work -> work.begin(opening))
            .toList();
    return new Preparation(changes, run -> Explainer.of(run, numbers, flat, style), works);
  }

  /** Whether the settings are still as they were when this was begun. */
  boolean isOfNow(Preparation preparation) {
    return preparation.settings == changes;
  }

  /** What is done for a pass before it is shown. */
  static final class Preparation {

    private final int settings;
    private final Function<Trace, Explainer> explained;
    private final List<Function<? super Explainer, ? extends Runnable>> works;
    private volatile Optional<Made> made = Optional.empty();

    private record Made(Explainer explainer, List<? extends Runnable> takings) {}

    private Preparation(
        int settings,
        Function<Trace, Explainer> explained,
        List<Function<? super Explainer, ? extends Runnable>> works) {
      this.settings = settings;
      this.explained = explained;
      this.works = works;
    }

    /** Does it, on any thread. */
    void prepare(Trace run) {
      Explainer explainer = explained.apply(run);
      List<? extends Runnable> takings = works.stream().map(work -> work.apply(explainer)).toList();
      made = Optional.of(new Made(explainer, takings));
    }

    /**
     * Hands over what was done for a pass, which is shown now, be it prepared or so small that it
     * need not be; returns its words and numbers.
     */
    Explainer take(Trace run) {
      made.ifPresent(ready -> ready.takings.forEach(Runnable::run));
      return made.map(Made::explainer).orElseGet(() -> explained.apply(run));
    }
  }
}
