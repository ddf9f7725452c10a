package org.chainrule.drawing.sheet;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.equation.LayerTable;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.sheet.TableLayout;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/** Draws the layer table. A unit of the drawing is the size of the text. */
public final class TablePainter {

  private static final double FORMULA = 1.08;
  private static final double HEADER = 0.88;
  private static final double BASELINE = 0.35;
  private static final double ROUNDING = 1e-6;
  private static final List<String> HEADERS =
      List.of("layer", "input", "output", "shape", "value", "gradient");

  private final Measure measure;
  private final Explainer explainer;
  private final List<LayerTable.Row> rows;

  private TablePainter(Measure measure, Explainer explainer, List<LayerTable.Row> rows) {
    this.measure = measure;
    this.explainer = explainer;
    this.rows = rows;
  }

  /** Returns how much room each column needs. */
  public static List<Double> widths(
      Measure measure, Explainer explainer, List<LayerTable.Row> rows) {
    return widths(measure, explainer, rows, LayerTable.MOST_ENTRIES);
  }

  /** Returns how much room each column needs at least, with one number in the place of many. */
  public static List<Double> leastWidths(
      Measure measure, Explainer explainer, List<LayerTable.Row> rows) {
    return widths(measure, explainer, rows, 1);
  }

  private static List<Double> widths(
      Measure measure, Explainer explainer, List<LayerTable.Row> rows, int most) {
    TablePainter painter = new TablePainter(measure, explainer, rows);
    List<Double> widths = new ArrayList<>();
    for (int column = 0; column < HEADERS.size(); column++) {
      double width = measure.textWidth(header(column), TextStyle.strong(HEADER));
      for (LayerTable.Row row : rows) {
        width = Math.max(width, painter.width(row, column, most));
      }
      widths.add(width);
    }
    return widths;
  }

  /** Draws the rows that overlap the visible box. */
  public static void paint(
      Drawing drawing, Frame frame, List<LayerTable.Row> rows, TableLayout layout, Box visible) {
    TablePainter painter = new TablePainter(drawing, frame.explainer(), rows);
    for (int row = 0; row < rows.size(); row++) {
      if (layout.row(row).overlaps(visible)) {
        painter.row(drawing, frame, layout, row);
      }
    }
    painter.header(drawing, layout, visible);
  }

  private void header(Drawing drawing, TableLayout layout, Box visible) {
    Box ground = new Box(visible.x(), visible.y(), visible.width(), TableLayout.ROW);
    drawing.fill(ground, 0, Ink.of(Role.SURFACE));
    double baseline = visible.y() + TableLayout.ROW / 2 + BASELINE;
    for (int column = 0; column < HEADERS.size(); column++) {
      double x = layout.columns().get(column).x();
      drawing.text(header(column), x, baseline, TextStyle.strong(HEADER), Ink.of(Role.MUTED));
    }
    rule(drawing, visible.y() + TableLayout.ROW, layout.width());
  }

  private void row(Drawing drawing, Frame frame, TableLayout layout, int index) {
    LayerTable.Row row = rows.get(index);
    Box box = layout.row(index);
    boolean now = frame.current().map(step -> step.stage().equals(row.stage())).orElse(false);
    if (now) {
      drawing.fill(box, 0, Ink.of(Role.RAISED));
      Box bar = new Box(box.x(), box.y(), 0.35, box.height());
      drawing.fill(bar, 0, Ink.of(Role.of(frame.current().orElseThrow().phase())));
    }
    if (frame.hover().map(target -> concerns(target.name(), row)).orElse(false)) {
      drawing.stroke(box.grown(-0.08), 0.2, Ink.of(Role.SELECTED), Line.solid(0.12));
    }
    double baseline = box.centerY() + BASELINE;
    List<Box> columns = layout.columns();
    drawing.text(row.layer(), columns.get(0).x(), baseline, TextStyle.strong(1), Ink.of(Role.TEXT));
    formula(drawing, row.input(), columns.get(1).x(), baseline);
    formula(drawing, row.output(), columns.get(2).x(), baseline);
    formula(drawing, row.shape(), columns.get(3).x(), baseline);
    value(drawing, frame, row.result(), columns.get(4), baseline);
    Name gradient = row.result().gradient();
    if (hasValues(gradient)) {
      value(drawing, frame, gradient, columns.get(5), baseline);
    }
    rule(drawing, box.bottom(), layout.width());
  }

  /** The parts of a loss have no gradient that a step computes: it is 1. */
  private boolean hasValues(Name name) {
    return explainer.trace().find(name).isPresent();
  }

  private static boolean concerns(Name name, LayerTable.Row row) {
    return name.value().equals(row.result())
        && (name.form() == Name.Form.VALUE || name.isGradient());
  }

  private void value(Drawing drawing, Frame frame, Name name, Box column, double baseline) {
    double x = column.x();
    if (frame.reached(name)) {
      String text = fitting(name, column.width());
      Role role = name.isGradient() ? Role.BACKWARD : Role.TEXT;
      drawing.text(text, x, baseline, TextStyle.regular(1), Ink.of(role));
    } else if (frame.isAsked(name)) {
      drawing.text("?", x, baseline, TextStyle.strong(1), Ink.of(Role.SELECTED));
    } else {
      double y = baseline - BASELINE;
      drawing.polyline(
          List.of(new Point(x, y), new Point(x + 1.6, y)), Ink.of(Role.LINE), Line.dashed(0.1));
      drawing.means(Meaning.NOT_YET, new Box(x, y, 1.6, 0).grown(0.5));
    }
  }

  private void formula(Drawing drawing, Formula formula, double x, double baseline) {
    drawing.formula(formula, x, baseline, size(formula), Ink.of(Role.TEXT));
  }

  /** Tall formulas are set smaller, so that they stay in their row. */
  private double size(Formula formula) {
    double height = measure.formula(formula, FORMULA).height();
    return Math.min(FORMULA, FORMULA * (TableLayout.ROW - 0.3) / height);
  }

  private double width(LayerTable.Row row, int column, int most) {
    return switch (column) {
      case 0 -> measure.textWidth(row.layer(), TextStyle.strong(1));
      case 1 -> formulaWidth(row.input());
      case 2 -> formulaWidth(row.output());
      case 3 -> formulaWidth(row.shape());
      case 4 -> textWidth(row.result(), most);
      default -> hasValues(row.result().gradient()) ? textWidth(row.result().gradient(), most) : 0;
    };
  }

  private double formulaWidth(Formula formula) {
    return measure.formula(formula, size(formula)).width();
  }

  private double textWidth(Name name, int most) {
    return measure.textWidth(values(name, most), TextStyle.regular(1));
  }

  /** As many numbers as there is room for. */
  private String fitting(Name name, double room) {
    int most = LayerTable.MOST_ENTRIES;
    while (most > 1 && textWidth(name, most) > room + ROUNDING) {
      most--;
    }
    return values(name, most);
  }

  private String values(Name name, int most) {
    return LayerTable.values(explainer.trace().quantity(name), explainer.numbers(), most);
  }

  private static void rule(Drawing drawing, double y, double width) {
    drawing.polyline(
        List.of(new Point(0, y), new Point(width, y)),
        Ink.of(Role.LINE).withOpacity(0.45),
        Line.solid(0.07));
  }

  private static String header(int column) {
    return Words.of("table." + HEADERS.get(column));
  }
}
