package org.chainrule.export;

import java.util.List;
import java.util.function.Consumer;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.graph.OverviewPainter;
import org.chainrule.drawing.sheet.PageDots;
import org.chainrule.drawing.sheet.Strip;
import org.chainrule.drawing.sheet.StripPage;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Role;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.OverviewLayout;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.layout.sheet.LectureLayout;
import org.chainrule.pass.quantity.Name;

/** The lecture layout as a picture: the graph as large as it can be, and what is said under it. */
public final class LecturePicture extends StepPicture {

  private final LectureLayout areas;

  /**
   * Prepares the pictures of a trace.
   *
   * @param explainer the trace, with its words and numbers
   * @param palette the theme
   * @param width in pixels
   * @param height in pixels
   * @param faults told once of each formula that cannot be set, and comes out as its source
   */
  public LecturePicture(
      Explainer explainer,
      Palette palette,
      int width,
      int height,
      Consumer<? super Throwable> faults) {
    this(explainer, palette, width, height, Samples.LEGIBLE, 0, faults);
  }

  /**
   * Prepares the pictures of a trace that may show one sample of a batch.
   *
   * @param samples which samples are shown
   * @param sample the sample in focus, from 0
   */
  public LecturePicture(
      Explainer explainer,
      Palette palette,
      int width,
      int height,
      Samples samples,
      int sample,
      Consumer<? super Throwable> faults) {
    super(
        explainer,
        palette,
        width,
        height,
        PictureGraph.of(
            explainer,
            Spacing.LECTURE,
            samples,
            sample,
            graph -> LectureLayout.of(new Box(0, 0, width, height), graph).isLegible(graph, 1),
            faults));
    this.areas = LectureLayout.of(whole(), graph().size());
  }

  /** Returns where a cell stands in the picture of a step, in pixels. */
  Box cell(Name name, int row, int column, int cursor) {
    Box cell = graph().find(name).orElseThrow().cell(row, column);
    return window(cursor).inPicture(cell, areas.graph());
  }

  private GraphWindow window(int cursor) {
    return GraphWindow.inLecture(graph(), explainer().trace(), cursor, areas);
  }

  /** The graph, and the map of it all where a part is shown. */
  private void paintGraph(Drawing drawing, Frame frame) {
    GraphWindow window = window(frame.cursor());
    if (areas.isLegible(graph().size(), 1)) {
      paintGraph(drawing, frame, areas.graph(), window);
      return;
    }
    paintGraph(drawing, frame, areas.overMap(), window);
    double unit = areas.unit();
    Box strip = areas.map();
    drawing.save();
    drawing.scale(unit);
    Box inText =
        new Box(strip.x() / unit, strip.y() / unit, strip.width() / unit, strip.height() / unit);
    OverviewLayout map = OverviewLayout.in(inText, graph().size());
    OverviewPainter.paint(drawing, frame, graph(), map, window.part());
    drawing.restore();
  }

  @Override
  void paint(Drawing drawing, Frame frame) {
    drawing.fill(whole(), 0, Ink.of(Role.SURFACE));
    drawing.fill(areas.strip(), 0, Ink.of(Role.RAISED));
    paintGraph(drawing, frame);
    Box text = areas.text();
    double unit = areas.unit();
    List<StripPage> pages =
        Strip.pages(measure(), explanation(frame), text.width() / unit, text.height() / unit);
    drawing.save();
    drawing.translate(areas.strip().x(), areas.strip().y());
    drawing.scale(unit);
    PageDots.paint(
        drawing,
        pages.size(),
        0,
        new Box(0, 0, areas.strip().width() / unit, areas.strip().height() / unit));
    drawing.restore();
    drawing.save();
    drawing.translate(text.x(), text.y());
    drawing.scale(unit);
    pages.get(0).paint(drawing);
    drawing.restore();
  }
}
