package org.chainrule.view.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import org.chainrule.algebra.Matrix;
import org.chainrule.drawing.sheet.CheckPainter;
import org.chainrule.drawing.sheet.CheckPainter.Part;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.explain.study.CheckText;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.sheet.CheckLayout;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Checking;
import org.chainrule.session.pass.Session;
import org.chainrule.study.check.CheckedGradient;
import org.chainrule.study.check.GradientSummary;
import org.chainrule.study.check.Verdict;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.PartPane;
import org.chainrule.words.Words;

/** The selected gradient, the same by central differences, and their difference. */
final class MatricesPane extends PartPane {

  private static final int MOST_MEASURED = 8;

  private final Session session;
  private final Checking checking;
  private Shown shown;
  private List<Part> parts = List.of();
  private CheckLayout layout;

  private record Shown(
      GradientSummary found,
      Optional<Target> selection,
      Numbers numbers,
      boolean turned,
      double width) {

    /** The entry that is shown at a row and a column. */
    Target entry(int row, int column) {
      Name gradient = found.variable().gradient();
      return turned ? Target.cell(gradient, column, row) : Target.cell(gradient, row, column);
    }

    int row(Target entry) {
      return turned ? entry.column() : entry.row();
    }

    int column(Target entry) {
      return turned ? entry.row() : entry.column();
    }

    int rows() {
      Matrix matrix = found.gradient().analytic();
      return turned ? matrix.columns() : matrix.rows();
    }

    int columns() {
      Matrix matrix = found.gradient().analytic();
      return turned ? matrix.rows() : matrix.columns();
    }
  }

  MatricesPane(Session session, Checking checking, Appearance appearance) {
    super(appearance, "check-matrices");
    this.session = session;
    this.checking = checking;
    follow(
        checking.resultsProperty(),
        session.pointing().selectionProperty(),
        session.stepping().cursorProperty(),
        session.explainerProperty());
  }

  /** What was found of the selected gradient, if it was checked. */
  Optional<GradientSummary> found() {
    return checking
        .subjectProperty()
        .getValue()
        .map(variable -> checking.resultsProperty().get().get(variable));
  }

  @Override
  protected double heightAt(double width) {
    lay(width);
    return layout == null ? 0 : layout.height();
  }

  @Override
  protected double unitOfText() {
    return 0.95;
  }

  @Override
  protected Box extent(double width, double height) {
    lay(width);
    return new Box(0, 0, 1, height);
  }

  private void lay(double width) {
    Optional<GradientSummary> found = found();
    if (found.isEmpty()) {
      layout = null;
      shown = null;
      return;
    }
    Numbers numbers = session.explainer().numbers();
    boolean turned =
        session.explainer().labels().convention().turns(found.get().variable().gradient());
    Shown wanted =
        new Shown(
            found.get(), session.pointing().selectionProperty().get(), numbers, turned, width);
    if (!wanted.equals(shown)) {
      shown = wanted;
      parts = parts(found.get().gradient());
      layout = layout(found.get(), width);
    }
  }

  private List<Part> parts(CheckedGradient gradient) {
    double scale = gradient.analytic().maxMagnitude();
    return List.of(
        part("analytic", gradient.analytic(), scale, (row, column) -> ""),
        part("numeric", gradient.numeric(), scale, (row, column) -> ""),
        part(
            "difference",
            gradient.difference(),
            scale,
            (row, column) -> Words.of("check.mark." + verdict(row, column))));
  }

  private Part part(String name, Matrix matrix, double scale, CheckPainter.Marks marks) {
    Shown as = shown;
    return new Part(
        Words.of("check.part." + name),
        (row, column) -> {
          Target entry = as.entry(row, column);
          return matrix.get(entry.row(), entry.column());
        },
        scale,
        marks);
  }

  /** What was found of the entry that is shown at a row and a column. */
  private Verdict verdict(int row, int column) {
    Target entry = shown.entry(row, column);
    return shown.found().gradient().verdicts().at(entry.row(), entry.column());
  }

  /** The selected entry is seen, else the one that differs most. */
  private CheckLayout layout(GradientSummary found, double width) {
    Target focus = focus(found);
    int focusRow = shown.row(focus);
    int focusColumn = shown.column(focus);
    int rows = Math.min(shown.rows(), MOST_MEASURED);
    int columns = Math.min(shown.columns(), MOST_MEASURED);
    int row = Math.max(0, Math.min(shown.rows() - rows, focusRow - rows / 2));
    int column = Math.max(0, Math.min(shown.columns() - columns, focusColumn - columns / 2));
    List<Double> widths = new ArrayList<>();
    for (Part part : parts) {
      widths.add(
          CheckPainter.cellWidth(
              appearance().measure(), shown.numbers(), part, rows, columns, row, column));
    }
    return CheckLayout.of(width, shown.rows(), shown.columns(), focusRow, focusColumn, widths);
  }

  private Target focus(GradientSummary found) {
    return selected()
        .orElseGet(
            () ->
                found
                    .worst()
                    .map(worst -> Target.cell(found.variable(), worst.row(), worst.column()))
                    .orElseGet(() -> Target.cell(found.variable(), 0, 0)));
  }

  private Optional<Target> selected() {
    return session
        .pointing()
        .selectionProperty()
        .get()
        .filter(Target::isCell)
        .filter(target -> target.name().form() != Name.Form.TRANSPOSE);
  }

  /** Which part is shown, in words, if it is not all. */
  Optional<String> cut() {
    if (layout == null) {
      return Optional.empty();
    }
    return layout.cut(shown.rows(), shown.columns())
        ? Optional.of(
            Words.of(
                "check.cut",
                layout.firstRow() + 1,
                layout.firstRow() + layout.rows(),
                shown.rows(),
                layout.firstColumn() + 1,
                layout.firstColumn() + layout.columns(),
                shown.columns()))
        : Optional.empty();
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    if (layout == null) {
      return;
    }
    CheckPainter.paint(
        target,
        layout,
        shown.numbers(),
        parts,
        (row, column) -> verdict(row, column) == Verdict.DIFFERS,
        (row, column) ->
            selected()
                .filter(cell -> shown.row(cell) == row && shown.column(cell) == column)
                .isPresent());
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return layout == null ? List.of() : cells().map(this::accessible).toList();
  }

  private Stream<Target> cells() {
    List<Target> cells = new ArrayList<>();
    for (int i = layout.firstRow(); i < layout.firstRow() + layout.rows(); i++) {
      for (int j = layout.firstColumn(); j < layout.firstColumn() + layout.columns(); j++) {
        cells.add(shown.entry(i, j));
      }
    }
    return cells.stream();
  }

  private AccessibleArea accessible(Target cell) {
    return new AccessibleArea(
        "check-cell-" + (cell.row() + 1) + "-" + (cell.column() + 1),
        layout.cell(parts.size() - 1, shown.row(cell), shown.column(cell)),
        AccessibleRole.BUTTON,
        () -> reading(cell),
        false,
        () -> session.pointing().select(cell));
  }

  private String reading(Target cell) {
    CheckedGradient gradient = shown.found().gradient();
    Verdict verdict = gradient.verdicts().at(cell.row(), cell.column());
    return Words.of(
        "check.reading.cell",
        new CheckText(session.explainer()).name(gradient.variable()),
        cell.row() + 1,
        cell.column() + 1,
        Numbers.full(gradient.analytic().get(cell.row(), cell.column())),
        Numbers.full(gradient.numeric().get(cell.row(), cell.column())),
        Words.of("check.legend." + verdict));
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    return point.flatMap(this::cellAt).map(this::reading);
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    cellAt(point).ifPresent(session.pointing()::select);
  }

  private Optional<Target> cellAt(Point point) {
    return layout == null
        ? Optional.empty()
        : cells()
            .filter(
                cell -> {
                  for (int k = 0; k < parts.size(); k++) {
                    Box box = layout.cell(k, shown.row(cell), shown.column(cell));
                    if (box.contains(point.x(), point.y())) {
                      return true;
                    }
                  }
                  return false;
                })
            .findFirst();
  }
}
