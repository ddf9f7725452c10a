package org.chainrule.export.request;

import java.util.Locale;
import java.util.function.Consumer;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.export.FullPicture;
import org.chainrule.export.GraphPicture;
import org.chainrule.export.LecturePicture;
import org.chainrule.export.StepPicture;

/** What the picture of a step shows. */
public enum View {
  /** The whole window: the pass, the graph and the explanation beside it. */
  FULL,
  /** The graph as large as it can be, and what is said under it. */
  LECTURE,
  /** The graph alone. */
  GRAPH;

  /** How it is called on the command line and in the message bundle. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  StepPicture pictures(
      Explainer explainer,
      String title,
      Options options,
      PictureSize size,
      Consumer<? super Throwable> faults) {
    Palette palette = options.palette();
    Samples samples = options.samples();
    int sample = options.sample();
    int width = size.width();
    int height = size.height();
    return switch (this) {
      case FULL ->
          new FullPicture(explainer, title, palette, width, height, samples, sample, faults);
      case LECTURE ->
          new LecturePicture(explainer, palette, width, height, samples, sample, faults);
      case GRAPH -> new GraphPicture(explainer, palette, width, height, samples, sample, faults);
    };
  }
}
