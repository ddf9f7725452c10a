package org.chainrule.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.chart.CurvePainter;
import org.chainrule.drawing.chart.NoCurvePainter;
import org.chainrule.drawing.sheet.ExplanationSheet;
import org.chainrule.drawing.sheet.TimelinePainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.layout.Box;
import org.chainrule.layout.chart.CurveLayout;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.layout.sheet.TimelineLayout;
import org.chainrule.words.OneLine;

/**
 * Paints the steps of one trace, each into a picture of its own: its place in the pass, the graph
 * as far as it is computed, and the explanation. All pictures of a trace are divided up alike, so
 * that nothing jumps from one to the next.
 */
public final class FullPicture extends StepPicture {

  private static final double TITLE_SIZE = 1.25;
  private static final double LEGIBLE = 0.55;
  private static final double LARGEST_SHEET = 1.06;
  private static final double SMALLEST_SHEET = 0.5;
  private static final double SMALLER = 0.96;
  private static final double ROUND = 0.45;
  private static final double CURVE_SIZE = 0.9;
  private static final double NARROWEST_CURVE = 17;

  private final String title;
  private final TimelineLayout timeline;
  private final PictureAreas areas;

  /**
   * Prepares the pictures of a trace.
   *
   * @param explainer the trace, with its words and numbers
   * @param title what stands over the picture, such as the scenario's name
   * @param palette the theme
   * @param width in pixels
   * @param height in pixels
   * @param faults told once of each formula that cannot be set, and comes out as its source
   */
  public FullPicture(
      Explainer explainer,
      String title,
      Palette palette,
      int width,
      int height,
      Consumer<? super Throwable> faults) {
    this(explainer, title, palette, width, height, Samples.ALL, 0, faults);
  }

  /**
   * Prepares the pictures of a trace that may show one sample of a batch.
   *
   * @param samples which samples are shown
   * @param sample the sample in focus, from 0
   */
  public FullPicture(
      Explainer explainer,
      String title,
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
        PictureGraph.of(explainer, Spacing.USUAL, samples, sample, graph -> true, faults));
    this.title = OneLine.spaced(title);
    this.timeline = TimelineLayout.of(explainer.trace());
    this.areas = PictureAreas.of(width, height, graph().size());
  }

  @Override
  void paint(Drawing drawing, Frame frame) {
    drawing.fill(whole(), 0, Ink.of(Role.BACKGROUND));
    Explanation explanation = explanation(frame);
    paintHead(drawing, explanation);
    paintTimeline(drawing, frame);
    paintGraph(drawing, frame);
    paintSheet(drawing, explanation);
    areas.curves().ifPresent(area -> paintCurves(drawing, frame, area));
  }

  private void paintHead(Drawing drawing, Explanation explanation) {
    Box head = areas.head();
    double size = TITLE_SIZE * areas.unit();
    double baseline = head.centerY() + 0.36 * size;
    TextStyle placeStyle = TextStyle.regular(0.8 * size).right();
    String place = explanation.place();
    double room = head.width() - drawing.textWidth(place, placeStyle) - size;
    TextStyle titleStyle = TextStyle.strong(size);
    drawing.text(
        FittedText.of(drawing, title, titleStyle, room),
        head.x(),
        baseline,
        titleStyle,
        Ink.of(Role.TEXT));
    drawing.text(place, head.right(), baseline, placeStyle, Ink.of(Role.MUTED));
  }

  private void paintTimeline(Drawing drawing, Frame frame) {
    Box strip = areas.strip();
    panel(drawing, strip);
    double fit = Math.min(strip.width() / timeline.width(), strip.height() / timeline.height());
    double scale = Math.max(Math.min(fit, areas.unit()), LEGIBLE * areas.unit());
    double extent = timeline.width() * scale;
    double x = strip.centerX() - extent / 2;
    if (extent > strip.width()) {
      x =
          Math.max(
              strip.right() - extent, Math.min(strip.x(), strip.centerX() - now(frame, scale)));
    }
    double y = strip.centerY() - timeline.height() * scale / 2;
    Box visible = new Box((strip.x() - x) / scale, 0, strip.width() / scale, timeline.height());
    drawing.save();
    drawing.clip(strip);
    drawing.translate(x, y);
    drawing.scale(scale);
    TimelinePainter.paint(drawing, frame, timeline, visible);
    drawing.restore();
  }

  /** Where the chip of the current step stands, in pixels from the start. */
  private double now(Frame frame, double scale) {
    return frame
        .current()
        .map(step -> timeline.chips().get(step.number() - 1).box().centerX() * scale)
        .orElse(0.0);
  }

  private void paintGraph(Drawing drawing, Frame frame) {
    panel(drawing, areas.graph());
    double legible = LEGIBLE * areas.unit();
    double largest = PictureAreas.LARGEST_DIGITS * areas.unit();
    Box area = areas.graph();
    GraphWindow window = GraphWindow.of(graph(), frame.current(), area, legible, largest);
    paintGraph(drawing, frame, area, window);
  }

  /** The explanation, in letters as large as fit. */
  private void paintSheet(Drawing drawing, Explanation explanation) {
    Box area = areas.sheet();
    panel(drawing, area);
    double size = LARGEST_SHEET * areas.unit();
    double smallest = SMALLEST_SHEET * areas.unit();
    ExplanationSheet sheet = ExplanationSheet.of(measure(), explanation, area.width() / size);
    while (sheet.height() * size > area.height() && size * SMALLER > smallest) {
      size *= SMALLER;
      sheet = ExplanationSheet.of(measure(), explanation, area.width() / size);
    }
    drawing.save();
    drawing.clip(area);
    drawing.translate(area.x(), area.y());
    drawing.scale(size);
    sheet.paint(drawing);
    drawing.restore();
  }

  private void paintCurves(Drawing drawing, Frame frame, Box area) {
    panel(drawing, area);
    double size = CURVE_SIZE * areas.unit();
    List<CurveLayout> curves = curves(frame, (int) (area.width() / size / NARROWEST_CURVE));
    double width = area.width() / size / Math.max(2, curves.size());
    double height = area.height() / size;
    double left = (area.width() / size - width * curves.size()) / 2;
    drawing.save();
    drawing.translate(area.x(), area.y());
    drawing.scale(size);
    if (curves.isEmpty()) {
      NoCurvePainter.paint(drawing, new Box(0, 0, area.width() / size, height));
    }
    for (int k = 0; k < curves.size(); k++) {
      Box plot = new Box(left + k * width, 0, width, height);
      CurvePainter.paint(drawing, frame, curves.get(k), plot);
    }
    drawing.restore();
  }

  /** The curves that there is room for: of all layers, or of those around the current step's. */
  private List<CurveLayout> curves(Frame frame, int most) {
    int depth = explainer().trace().network().depth();
    int count = Math.max(1, Math.min(depth, most));
    int now = frame.current().map(step -> step.stage().layer()).orElse(1);
    int first = Math.max(1, Math.min(now - count / 2, depth - count + 1));
    return IntStream.range(first, first + count)
        .mapToObj(layer -> CurveLayout.of(explainer().marks(), layer))
        .flatMap(Optional::stream)
        .toList();
  }

  private void panel(Drawing drawing, Box box) {
    double round = ROUND * areas.unit();
    drawing.fill(box, round, Ink.of(Role.SURFACE));
    drawing.stroke(box, round, Ink.of(Role.LINE).withOpacity(0.5), Line.solid(areas.unit() / 16));
  }
}
