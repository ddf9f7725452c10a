package org.chainrule.export.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.drawing.Frame;
import org.chainrule.explain.equation.CellArithmetic;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.markup.JsonText;
import org.chainrule.export.request.Export;
import org.chainrule.export.svg.SvgDrawing;
import org.chainrule.formula.writing.Plain;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * What a page knows of its cells, as JSON: where each stands, what is said of it, the sum that made
 * it and the cells that it was made of. All is read off the steps; the page computes nothing.
 */
final class CellData {

  /** A page with more cells than this would be slow on a phone. */
  private static final int MOST_CELLS = 4_000;

  private final Explainer explainer;
  private final Map<Name, Integer> numbers = new LinkedHashMap<>();
  private final List<MatrixBlock> matrices;

  private CellData(Explainer explainer, List<MatrixBlock> matrices) {
    this.explainer = explainer;
    this.matrices = matrices;
    for (MatrixBlock matrix : matrices) {
      numbers.put(matrix.name(), numbers.size());
    }
  }

  /** Returns the data of all matrices that stand in the picture; none of too large a net. */
  static String of(Export export, List<MatrixBlock> matrices) {
    int cells = matrices.stream().mapToInt(matrix -> matrix.rows() * matrix.columns()).sum();
    CellData data = new CellData(export.explainer(), cells > MOST_CELLS ? List.of() : matrices);
    return "{\"matrices\":"
        + data.matrices.stream().map(data::matrix).collect(Collectors.joining(",\n", "[", "]"))
        + ",\n\"steps\":"
        + export.cursors().stream().map(data::step).collect(Collectors.joining(",", "[", "]"))
        + "}";
  }

  /** The number of a step, and the cell that its explanation works out, if there is one. */
  private String step(int cursor) {
    Optional<String> worked = Frame.at(explainer, cursor).worked().flatMap(this::place);
    return "[" + cursor + worked.map(place -> "," + place).orElse("") + "]";
  }

  private String matrix(MatrixBlock matrix) {
    Box box = matrix.box();
    int from = explainer.trace().shownFrom(matrix.name());
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        cells.add(cell(matrix.entry(row, column), from));
      }
    }
    String place =
        Stream.of(box.x(), box.y(), box.width(), box.height())
            .map(SvgDrawing::number)
            .map(number -> number.replaceFirst("^(-?)\\.", "$10."))
            .collect(Collectors.joining(","));
    return "{\"name\":"
        + JsonText.quoted(explainer.labels().spoken(matrix.name()))
        + ",\"from\":"
        + from
        + ",\"rows\":"
        + matrix.rows()
        + ",\"columns\":"
        + matrix.columns()
        + ",\"box\":["
        + place
        + "],\"cells\":["
        + String.join(",", cells)
        + "]}";
  }

  private String cell(Target target, int from) {
    String said = explainer.reading().cell(target.name(), target.row(), target.column(), from);
    Optional<Step> step = explainer.trace().makerOf(target.name());
    String sum = step.map(made -> sum(made, target)).orElse("");
    return "["
        + JsonText.quoted(said)
        + ","
        + JsonText.quoted(sum)
        + ","
        + sources(target, from)
        + "]";
  }

  private String sum(Step step, Target target) {
    return explainer.labels().plain(step.name())
        + ": "
        + Plain.of(
            CellArithmetic.of(
                step, target.row(), target.column(), explainer.numbers(), explainer.labels()));
  }

  private String sources(Target target, int from) {
    Frame at = Frame.at(explainer, from);
    Frame frame =
        new Frame(
            explainer,
            from,
            Optional.empty(),
            Optional.of(target),
            Optional.empty(),
            1,
            at.sample(),
            Optional.empty(),
            false);
    return frame.lit().stream()
        .flatMap(lit -> place(lit).stream())
        .sorted()
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** The number of the matrix, and that of the cell in it, row by row as shown. */
  private Optional<String> place(Target target) {
    return Optional.ofNullable(numbers.get(target.name()))
        .map(
            number -> {
              MatrixBlock matrix = matrices.get(number);
              int row = matrix.turned() ? target.column() : target.row();
              int column = matrix.turned() ? target.row() : target.column();
              return "[" + number + "," + (row * matrix.columns() + column) + "]";
            });
  }
}
