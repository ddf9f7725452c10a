package org.chainrule.session.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.program.Trace;
import org.chainrule.session.settings.Settings;

/** Explains passes by the settings of now. Lives on the UI thread. */
final class Explaining {

  private final Settings settings;
  private final List<Supplier<? extends Consumer<? super Explainer>>> all = new ArrayList<>();
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
  void prepareBy(Supplier<? extends Consumer<? super Explainer>> work) {
    all.add(work);
  }

  /** Begins to prepare a pass, as the settings are now. */
  Preparation begin() {
    Numbers numbers = settings.numbers();
    double flat = settings.flatThreshold();
    Style style = settings.writing().style();
    List<Consumer<? super Explainer>> works = new ArrayList<>();
    all.forEach(work -> works.add(work.get()));
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
    private final List<Consumer<? super Explainer>> works;
    private volatile Explainer made;

    private Preparation(
        int settings,
        Function<Trace, Explainer> explained,
        List<Consumer<? super Explainer>> works) {
      this.settings = settings;
      this.explained = explained;
      this.works = works;
    }

    /** Does it, on any thread. */
    void prepare(Trace run) {
      Explainer explainer = explained.apply(run);
      works.forEach(work -> work.accept(explainer));
      made = explainer;
    }

    /** Returns the words and numbers of a pass, be it prepared or so small that it need not be. */
    Explainer of(Trace run) {
      Explainer ready = made;
      return ready == null ? explained.apply(run) : ready;
    }
  }
}
