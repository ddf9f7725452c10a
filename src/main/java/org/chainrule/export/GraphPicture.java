package org.chainrule.export;

import java.util.function.Consumer;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Role;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.Spacing;

/** The graph alone, as large as it can be. */
public final class GraphPicture extends StepPicture {

  /** The smallest digits that can be read, in heights of a picture of usual shape. */
  private static final double LEGIBLE = 1 / 110.0;

  private static final double MARGIN = 0.02;

  private final Box area;

  /**
   * Prepares the pictures of a trace.
   *
   * @param explainer the trace, with its words and numbers
   * @param palette the theme
   * @param width in pixels
   * @param height in pixels
   * @param faults told once of each formula that cannot be set, and comes out as its source
   */
  public GraphPicture(
      Explainer explainer,
      Palette palette,
      int width,
      int height,
      Consumer<? super Throwable> faults) {
    super(explainer, palette, width, height, Spacing.USUAL, faults);
    this.area = whole().grown(-MARGIN * Math.min(width, height));
  }

  @Override
  void paint(Drawing drawing, Frame frame) {
    drawing.fill(whole(), 0, Ink.of(Role.SURFACE));
    double legible = LEGIBLE * Math.sqrt(area.width() * area.height());
    paintGraph(drawing, frame, area, legible, Double.MAX_VALUE);
  }
}
