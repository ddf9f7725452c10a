package org.chainrule.drawing.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.ProseFlow;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.prose.Prose;
import org.chainrule.layout.Box;
import org.chainrule.words.Words;

/** Says in the place of the curves why a net of softmax layers alone has none. */
public final class NoCurvePainter {

  private static final double SIZE = 0.95;
  private static final double LINE = 1.5;
  private static final double MARGIN = 1.5;

  /** The distance from a line's middle down to its baseline. */
  private static final double BASELINE = 0.35;

  private NoCurvePainter() {}

  /** Writes the reason into the middle of an area, in units of the text size. */
  public static void paint(Drawing drawing, Box area) {
    List<String> lines = lines(drawing, Math.max(1, area.width() - 2 * MARGIN));
    TextStyle style = TextStyle.regular(SIZE).centered();
    double baseline = area.centerY() - (lines.size() - 1) * LINE / 2 + BASELINE * SIZE;
    for (String line : lines) {
      drawing.text(line, area.centerX(), baseline, style, Ink.of(Role.MUTED));
      baseline += LINE;
    }
  }

  private static List<String> lines(Measure measure, double width) {
    return ProseFlow.lines(measure, Prose.plain(reason()), SIZE, width).stream()
        .map(NoCurvePainter::words)
        .toList();
  }

  private static String words(List<ProseFlow.Placed> line) {
    return line.stream()
        .map(placed -> new Prose(List.of(placed.run())).plainText())
        .collect(Collectors.joining(" "));
  }

  /** The reason, as a screen reader says it. */
  public static String reason() {
    return Words.of("curve.none");
  }
}
