package org.chainrule.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Role;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.pass.program.Step;

/** The graph alone, as large as it can be. */
public final class GraphPicture extends StepPicture {

  /** The smallest digits that can be read, in heights of a picture of usual shape. */
  private static final double LEGIBLE = 1 / 110.0;

  private static final double MARGIN = 0.02;

  private final Box area;
  private final double legible;

  /**
   * Prepares the pictures of a trace.
   *
   * @param explainer the trace, with its words and numbers
   * @param palette the theme
   * @param width in pixels
   * @param height in pixels
   * @param samples which samples are shown
   * @param sample the sample in focus, from 0
   * @param faults told once of each formula that cannot be set, and comes out as its source
   */
  public GraphPicture(
      Explainer explainer,
      Palette palette,
      int width,
      int height,
      Samples samples,
      int sample,
      Consumer<? super Throwable> faults) {
    this(
        explainer,
        palette,
        width,
        height,
        LEGIBLE * Math.sqrt((double) width * height),
        PictureGraph.of(explainer, Spacing.USUAL, samples, sample, graph -> true, faults));
  }

  private GraphPicture(
      Explainer explainer,
      Palette palette,
      int width,
      int height,
      double legible,
      PictureGraph graph) {
    super(explainer, palette, width, height, graph);
    this.area = whole().grown(-MARGIN * Math.min(width, height));
    this.legible = legible;
  }

  /**
   * Prepares pictures of the whole graph, as large as they come out with digits of this size.
   *
   * @param digits in pixels
   * @param samples which samples are shown
   * @param sample the sample in focus, from 0
   */
  public static GraphPicture ofWhole(
      Explainer explainer,
      Palette palette,
      double digits,
      Samples samples,
      int sample,
      Consumer<? super Throwable> faults) {
    return of(
        explainer,
        palette,
        digits,
        PictureGraph.of(explainer, Spacing.USUAL, samples, sample, any -> true, faults));
  }

  /**
   * Prepares pictures of the whole graph to be filled in by hand.
   *
   * @param digits in pixels
   * @param faults told once of each formula that cannot be set, and comes out as its source
   */
  public static GraphPicture written(
      Explainer explainer, Palette palette, double digits, Consumer<? super Throwable> faults) {
    return of(explainer, palette, digits, PictureGraph.written(explainer, faults));
  }

  private static GraphPicture of(
      Explainer explainer, Palette palette, double digits, PictureGraph graph) {
    Box size = graph.layout().size();
    double around = 1 + 2 * MARGIN;
    int width = (int) Math.ceil(size.width() * digits * around);
    int height = (int) Math.ceil(size.height() * digits * around);
    return new GraphPicture(explainer, palette, width, height, 0, graph);
  }

  /** Returns where the matrices stand in a picture that shows the whole graph, in pixels. */
  public List<MatrixBlock> matrices() {
    GraphWindow window = window(Optional.empty());
    return graph().matrices().stream()
        .map(
            matrix ->
                new MatrixBlock(
                    matrix.name(),
                    window.inPicture(matrix.box(), area),
                    matrix.rows(),
                    matrix.columns(),
                    matrix.turned(),
                    matrix.labelSide(),
                    window.inPicture(matrix.wordRoom(), area),
                    matrix.firstColumn()))
        .toList();
  }

  private GraphWindow window(Optional<Step> step) {
    return GraphWindow.of(graph(), step, area, legible, Double.MAX_VALUE);
  }

  @Override
  void paint(Drawing drawing, Frame frame) {
    drawing.fill(whole(), 0, Ink.of(Role.SURFACE));
    paintGraph(drawing, frame, area, window(frame.current()));
  }
}
