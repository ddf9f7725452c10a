package org.chainrule.view.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.sheet.TablePainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.explain.equation.LayerTable;
import org.chainrule.explain.equation.LayerTable.Row;
import org.chainrule.explain.sentence.CellReading;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.sheet.TableLayout;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.Frames;
import org.chainrule.view.common.Painting;
import org.chainrule.view.common.PassPane;
import org.chainrule.view.common.Prepared;
import org.chainrule.view.common.copying.FormulaOffer;
import org.chainrule.words.Words;

/** The layer table; the row of the current step is marked. */
public final class TablePane extends PassPane implements FormulaOffer.Shown {

  private static final int INPUT = 1;
  private static final int SHAPE = 3;

  private final Session session;
  private final Prepared<Content> prepared;
  private Content laidOut = new Content(List.of(), List.of(), List.of());
  private double laidOutFor;
  private TableLayout layout;

  /** The rows, and how much room each column needs, all of it and at least. */
  private record Content(List<Row> rows, List<Double> widths, List<Double> least) {}

  /** Shows the session's net. */
  public TablePane(Session session, Appearance appearance) {
    super(appearance, session, "table");
    this.session = session;
    this.prepared = new Prepared<>(session, opening -> this::content);
    FormulaOffer.on(this, session, appearance);
  }

  private Content content(Explainer explainer) {
    List<Row> rows = LayerTable.of(explainer.trace(), explainer.labels());
    return new Content(
        rows,
        TablePainter.widths(appearance().measure(), explainer, rows),
        TablePainter.leastWidths(appearance().measure(), explainer, rows));
  }

  @Override
  protected double unit(double width, double height) {
    return appearance().textSize(getScene()) * 0.92;
  }

  @Override
  protected Box extent(double width, double height) {
    layOut(width);
    return new Box(0, 0, layout.width(), layout.height());
  }

  @Override
  protected Painting painting(int cursor) {
    return new Rows(Frames.of(session, cursor, 1), laidOut.rows, layout);
  }

  private record Rows(Frame frame, List<Row> rows, TableLayout layout) implements Painting {
    @Override
    public void paint(Drawing target, Box visible) {
      TablePainter.paint(target, frame, rows, layout, visible);
    }
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return IntStream.range(0, laidOut.rows.size())
        .filter(row -> layout.row(row).overlaps(visible))
        .mapToObj(this::accessible)
        .toList();
  }

  private AccessibleArea accessible(int index) {
    Row row = laidOut.rows.get(index);
    return AccessibleArea.button(
        "row-" + index,
        layout.row(index),
        () -> reading(row),
        true,
        () -> session.stepping().goTo(row.result()));
  }

  private String reading(Row row) {
    Explainer explainer = session.explainer();
    CellReading reading =
        explainer.reading().asking(session.asking().asked().map(Target::name).map(Target::whole));
    String value = reading.matrix(row.result(), session.stepping().cursor());
    return explainer
        .trace()
        .find(row.result().gradient())
        .map(gradient -> reading.matrix(gradient.name(), session.stepping().cursor()))
        .map(gradient -> Words.of("table.row", row.layer(), value, gradient))
        .orElseGet(() -> Words.of("table.row.noGradient", row.layer(), value));
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    Optional<Row> row = point.flatMap(this::rowAt);
    session.pointing().hover(row.map(Row::result).map(Target::whole));
    return Optional.empty();
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    rowAt(point).ifPresent(row -> session.stepping().goTo(row.result()));
  }

  @Override
  public Optional<Formula> formulaAt(double x, double y) {
    Point point = at(x, y);
    return rowAt(point).map(row -> formulaAt(row, point));
  }

  @Override
  public List<Formula> formulas() {
    return laidOut.rows.stream().map(Row::output).toList();
  }

  /** Of a row the formula in the column, or else that of its result. */
  private Formula formulaAt(Row row, Point point) {
    List<Box> columns = layout.columns();
    if (point.x() >= columns.get(SHAPE).x() && point.x() < columns.get(SHAPE + 1).x()) {
      return row.shape();
    }
    boolean isInput = point.x() >= columns.get(INPUT).x() && point.x() < columns.get(INPUT + 1).x();
    return isInput ? row.input() : row.output();
  }

  private Optional<Row> rowAt(Point point) {
    return layout == null ? Optional.empty() : layout.at(point.y()).map(laidOut.rows::get);
  }

  private void layOut(double width) {
    Content content = prepared.get();
    if (laidOut != content || laidOutFor != width) {
      layout = TableLayout.of(content.rows.size(), content.widths, content.least, width);
      laidOut = content;
      laidOutFor = width;
    }
  }

  @Override
  protected Optional<Box> subject(int cursor) {
    int at = session.stepping().positionAt(cursor);
    double top = at == 0 ? 0 : row(at) * TableLayout.ROW;
    return Optional.of(new Box(0, top, 1, 2 * TableLayout.ROW));
  }

  private int row(int cursor) {
    Stage stage = session.traceProperty().get().step(cursor).stage();
    return IntStream.range(0, laidOut.rows.size())
        .filter(row -> laidOut.rows.get(row).stage().equals(stage))
        .findFirst()
        .orElse(0);
  }
}
