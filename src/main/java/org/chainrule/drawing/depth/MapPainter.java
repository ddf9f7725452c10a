package org.chainrule.drawing.depth;

import java.util.List;
import org.chainrule.drawing.chart.AxisLabels;
import org.chainrule.drawing.chart.Legend;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.TurnMark;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.depth.MapGrid;
import org.chainrule.layout.depth.MapSheet;
import org.chainrule.layout.depth.MapSheet.Shares;
import org.chainrule.words.Words;

/**
 * Draws a map. In each cell the share that vanished stands up from the bottom and the share that
 * exploded hangs from the top, so that their colours are not needed to tell them apart.
 */
public final class MapPainter {

  private static final double TITLE_BASELINE = 0.5;
  private static final double INSET = 0.5;

  /** Between the rows and what stands to their left. */
  private static final double BESIDE = 0.35;

  private final Drawing drawing;
  private final MapGrid grid;
  private final MapSheet sheet;

  private MapPainter(Drawing drawing, MapGrid grid, MapSheet sheet) {
    this.drawing = drawing;
    this.grid = grid;
    this.sheet = sheet;
  }

  /** Draws a map on its grid. */
  public static void paint(Drawing drawing, MapGrid grid, MapSheet sheet, Numbers numbers) {
    MapPainter painter = new MapPainter(drawing, grid, sheet);
    painter.names(numbers);
    sheet.inStead().ifPresentOrElse(painter::inStead, painter::cells);
    sheet.picked().ifPresent(painter::frame);
  }

  /** Returns the title of all maps and what the shades mean, in lines that are so wide. */
  public static Legend legend(Measure measure, double room) {
    String title = Words.of("depth.maps.title");
    TextStyle style = TextStyle.strong(1);
    return new Legend(
        List.of(
            new Legend.Entry(
                measure.textWidth(title, style),
                (drawing, x, baseline) ->
                    drawing.text(title, x, baseline, style, Ink.of(Role.TEXT))),
            shade(measure, "depth.map.vanished", new Shares(0.5, 0, true)),
            shade(measure, "depth.map.exploded", new Shares(0, 0.5, true)),
            shade(measure, "depth.map.neither", new Shares(0, 0, true))),
        room);
  }

  private static Legend.Entry shade(Measure measure, String key, Shares shares) {
    String text = Words.of(key);
    TextStyle style = TextStyle.regular(0.88);
    return new Legend.Entry(
        1.35 + measure.textWidth(text, style),
        (drawing, x, baseline) -> {
          cell(drawing, new Box(x, baseline - 0.8, 1, 1), shares);
          drawing.text(text, x + 1.35, baseline, style, Ink.of(Role.MUTED));
        });
  }

  private void cells() {
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        cell(grid.cell(row, column), sheet.at(row, column));
      }
    }
  }

  /** Words that are wider than the map are set smaller. */
  private void inStead(String text) {
    Box box = grid.box();
    drawing.stroke(box, 0.2, Ink.of(Role.LINE), Line.dashed(0.08));
    double width = drawing.textWidth(text, TextStyle.regular(1));
    double size = Math.min(1, (box.width() - 2 * INSET) / width);
    AxisLabels.centred(drawing, text, box.centerX(), box.centerY() + AxisLabels.DROP, size);
  }

  private void names(Numbers numbers) {
    Box box = grid.box();
    TextStyle small = TextStyle.regular(Axes.SMALL);
    Ink muted = Ink.of(Role.MUTED);
    title(box, upwards(box, small));
    String rightwards = Words.of("depth.map.rightwards");
    AxisLabels.centred(drawing, rightwards, box.centerX(), box.bottom() + 2.1, Axes.SMALL);
    double side = box.height() / grid.rows();
    int every = (int) Math.ceil(1.1 / side);
    for (int row = 0; row < grid.rows(); row += every) {
      drawing.text(
          String.valueOf(sheet.depths().get(row)),
          box.x() - BESIDE,
          grid.cell(row, 0).centerY() + 0.28,
          small.right(),
          muted);
    }
    double room = box.width() / grid.columns();
    int across = (int) Math.ceil(2.6 / room);
    for (int column = 0; column < grid.columns(); column += across) {
      double x = grid.cell(0, column).centerX();
      String text = numbers.plain(sheet.scales().get(column));
      AxisLabels.centred(drawing, text, x, box.bottom() + 1, Axes.SMALL);
    }
  }

  /** Says what the rows are, over their numbers; returns where the title may begin. */
  private double upwards(Box box, TextStyle style) {
    String upwards = Words.of("depth.map.upwards");
    double right = box.x() - BESIDE;
    double over = Math.max(0, drawing.textWidth(upwards, style) - (MapGrid.LEFT - 2 * BESIDE));
    double baseline = box.y() - TITLE_BASELINE;
    drawing.text(upwards, right + over, baseline, style.right(), Ink.of(Role.MUTED));
    return over == 0 ? box.x() : right + over + INSET;
  }

  /** A title that is wider than its map is set smaller. */
  private void title(Box box, double left) {
    double width = drawing.textWidth(sheet.title(), TextStyle.strong(0.92));
    double size = 0.92 * Math.min(1, (box.right() - left) / width);
    double baseline = box.y() - TITLE_BASELINE;
    drawing.text(sheet.title(), left, baseline, TextStyle.strong(size), Ink.of(Role.TEXT));
  }

  private void cell(Box box, Shares shares) {
    cell(drawing, box.grown(-0.04), shares);
  }

  private static void cell(Drawing drawing, Box box, Shares shares) {
    if (!shares.known()) {
      drawing.fillCircle(new Point(box.centerX(), box.centerY()), 0.09, Ink.of(Role.LINE));
      return;
    }
    drawing.fill(box, 0, Ink.of(Role.RAISED));
    double vanished = shares.vanished() * box.height();
    double exploded = shares.exploded() * box.height();
    if (vanished > 0) {
      Box part = new Box(box.x(), box.bottom() - vanished, box.width(), vanished);
      drawing.means(Meaning.VANISHED, part);
      drawing.fill(part, 0, Ink.of(Role.VANISHED));
      TurnMark.paint(drawing, part, false);
    }
    if (exploded > 0) {
      Box part = new Box(box.x(), box.y(), box.width(), exploded);
      drawing.means(Meaning.EXPLODED, part);
      drawing.fill(part, 0, Ink.of(Role.EXPLODED));
      TurnMark.paint(drawing, part, true);
    }
  }

  private void frame(MapGrid.Cell picked) {
    Box box = grid.cell(picked.row(), picked.column());
    drawing.stroke(box.grown(0.08), 0.1, Ink.of(Role.SURFACE), Line.solid(0.34));
    drawing.stroke(box.grown(0.08), 0.1, Ink.of(Role.SELECTED), Line.solid(0.2));
  }
}
