package org.chainrule.export.request;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.export.FullPicture;
import org.chainrule.export.GraphPicture;
import org.chainrule.export.LecturePicture;
import org.chainrule.export.StepPicture;
import org.chainrule.export.WholePicture;

/** What the picture of a step shows. */
public enum View {
  /** The whole window: the pass, the graph and the explanation beside it. */
  FULL,
  /** The graph as large as it can be, and what is said under it. */
  LECTURE,
  /** The graph alone. */
  GRAPH,
  /** All steps on one page: the graph, and each step in words, symbols and numbers. */
  WHOLE;

  /** How it is called on the command line and in the message bundle. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether there is one picture for all steps, not one for each. */
  public boolean isOfAllSteps() {
    return this == WHOLE;
  }

  StepPicture pictures(Export export, PictureSize size) {
    Explainer explainer = export.explainer();
    Options options = export.options();
    Palette palette = options.palette();
    Samples samples = options.samples();
    int sample = options.sample();
    int width = size.width();
    int height = size.height();
    Consumer<? super Throwable> faults = export.faults();
    String title = export.title();
    return switch (this) {
      case FULL ->
          new FullPicture(explainer, title, palette, width, height, samples, sample, faults);
      case LECTURE ->
          new LecturePicture(explainer, palette, width, height, samples, sample, faults);
      case GRAPH -> new GraphPicture(explainer, palette, width, height, samples, sample, faults);
      case WHOLE ->
          WholePicture.of(
              explainer,
              export.cursors(),
              title,
              palette,
              samples,
              sample,
              papers(options),
              faults);
    };
  }

  private static List<List<WholePicture.Paper>> papers(Options options) {
    return options
        .size()
        .map(size -> List.of(List.of(new WholePicture.Paper(size.width(), size.height()))))
        .orElseGet(() -> WholePicture.Paper.all(PictureSize.mostPixels(options.scale())));
  }
}
