package org.chainrule.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.words.OneLine;

/** The whole pass on one page: the graph, and each step in words, symbols and numbers. */
public final class WholePicture extends StepPicture {

  private static final double TITLE_SIZE = 27;

  private final String title;
  private final WholeAreas areas;

  private WholePicture(
      Explainer explainer, String title, Palette palette, PictureGraph graph, WholeAreas areas) {
    super(explainer, palette, areas.width(), areas.height(), graph);
    this.title = OneLine.spaced(title);
    this.areas = areas;
  }

  /**
   * A page, in pixels, of which a point has two.
   *
   * @param width from left to right
   * @param height from top to bottom
   */
  public record Paper(int width, int height) {

    /** ISO 216: A4, and each larger one has twice the area. */
    private static final double SHORT = 1190.55;

    private static final double LONG = 1683.78;
    private static final int SIZES = 5;

    /**
     * The papers from A4 to A0, each upright and lying.
     *
     * @param most how many pixels a page may have
     */
    public static List<List<Paper>> all(long most) {
      List<List<Paper>> all = new ArrayList<>();
      for (int k = 0; k < SIZES; k++) {
        double times = Math.pow(2, k / 2.0);
        int across = (int) Math.round(SHORT * times);
        int down = (int) Math.round(LONG * times);
        if (k == 0 || (long) across * down <= most) {
          all.add(List.of(new Paper(across, down), new Paper(down, across)));
        }
      }
      return all;
    }
  }

  /**
   * Prepares the page, on the smallest paper on which all can be read.
   *
   * @param steps the numbers of the steps of which something is said
   * @param title what stands over it, such as the scenario's name
   * @param samples which samples of a batch are shown
   * @param sample the sample in focus, from 0
   * @param papers what it may stand on, from the smallest to the largest, each one way and the
   *     other
   * @param faults told once of each formula that cannot be set, and comes out as its source
   */
  public static WholePicture of(
      Explainer explainer,
      List<Integer> steps,
      String title,
      Palette palette,
      Samples samples,
      int sample,
      List<List<Paper>> papers,
      Consumer<? super Throwable> faults) {
    PictureGraph graph =
        PictureGraph.of(explainer, Spacing.USUAL, samples, sample, any -> true, faults);
    WholeAreas areas = WholeAreas.of(graph.layout().size(), texts(explainer, graph, steps), papers);
    return new WholePicture(explainer, title, palette, graph, areas);
  }

  private static List<StepTexts> texts(
      Explainer explainer, PictureGraph graph, List<Integer> steps) {
    return Arrays.stream(StepTexts.Detail.values())
        .map(detail -> StepTexts.of(explainer, graph, steps, detail))
        .toList();
  }

  /** How the page is divided up. */
  WholeAreas areas() {
    return areas;
  }

  @Override
  void paint(Drawing drawing, Frame frame) {
    drawing.fill(whole(), 0, Ink.of(Role.SURFACE));
    paintHead(drawing);
    GraphWindow window =
        GraphWindow.of(graph(), Optional.empty(), areas.graph(), 0, areas.digits());
    paintGraph(drawing, frame.asWhole(), areas.graph(), window);
    areas.columns().ifPresent(columns -> paint(drawing, columns));
  }

  private void paintHead(Drawing drawing) {
    double baseline = WholeAreas.MARGIN + TITLE_SIZE;
    double room = areas.width() - 2 * WholeAreas.MARGIN;
    TextStyle style = TextStyle.strong(TITLE_SIZE);
    String fitted = FittedText.of(drawing, title, style, room);
    drawing.text(fitted, WholeAreas.MARGIN, baseline, style, Ink.of(Role.TEXT));
  }

  private void paint(Drawing drawing, StepColumns columns) {
    Box said = areas.said();
    drawing.save();
    drawing.translate(said.x(), said.y());
    drawing.scale(areas.text());
    columns.paint(drawing);
    drawing.restore();
  }
}
