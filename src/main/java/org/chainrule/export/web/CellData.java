package org.chainrule.export.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.explain.equation.CellArithmetic;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.markup.JsonText;
import org.chainrule.export.svg.SvgDrawing;
import org.chainrule.formula.writing.Plain;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * What a page knows of the cells of its passes, as JSON: where each stands, what is said of it, the
 * sum that made it and the cells that it was made of. All is read off the steps; the page computes
 * nothing.
 */
final class CellData {

  /** A page with more cells than this would be slow on a phone. */
  private static final int MOST_CELLS = 4_000;

  private final List<ShownPass> passes;
  private final List<Map<Name, Integer>> numbers = new ArrayList<>();
  private final List<MatrixBlock> blocks = new ArrayList<>();
  private final List<String> matrices = new ArrayList<>();

  private CellData(List<ShownPass> passes) {
    this.passes = passes;
    int cells = 0;
    for (ShownPass pass : passes) {
      int more = pass.matrices().stream().mapToInt(block -> block.rows() * block.columns()).sum();
      Map<Name, Integer> known = new LinkedHashMap<>();
      if (cells + more <= MOST_CELLS) {
        cells += more;
        for (MatrixBlock block : pass.matrices()) {
          known.put(block.name(), blocks.size());
          blocks.add(block);
        }
      }
      numbers.add(known);
    }
    for (int pass = 0; pass < passes.size(); pass++) {
      for (int number : numbers.get(pass).values()) {
        matrices.add(matrix(pass, blocks.get(number)));
      }
    }
  }

  /**
   * Returns the data of all matrices that stand in the pictures, but none of too large a net.
   *
   * @param passes each once
   * @param leaves what the page shows of them
   */
  static String of(List<ShownPass> passes, List<Leaf> leaves) {
    CellData data = new CellData(passes);
    return "{\"matrices\":"
        + data.matrices.stream().collect(Collectors.joining(",\n", "[", "]"))
        + ",\n\"leaves\":"
        + leaves.stream().map(data::leaf).collect(Collectors.joining(",", "[", "]"))
        + "}";
  }

  /** The numbers of its pass and step, and the cell that its explanation works out, if any. */
  private String leaf(Leaf leaf) {
    int pass = passes.indexOf(leaf.pass());
    Optional<String> worked = leaf.light().worked().flatMap(cell -> place(pass, cell));
    return "["
        + pass
        + ","
        + leaf.focus().cursor()
        + worked.map(place -> "," + place).orElse("")
        + "]";
  }

  private String matrix(int pass, MatrixBlock matrix) {
    Explainer explainer = passes.get(pass).explainer();
    Box box = matrix.box();
    int from = explainer.trace().shownFrom(matrix.name());
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        cells.add(cell(pass, matrix.entry(row, column), from));
      }
    }
    String place =
        Stream.of(box.x(), box.y(), box.width(), box.height())
            .map(SvgDrawing::number)
            .map(number -> number.replaceFirst("^(-?)\\.", "$10."))
            .collect(Collectors.joining(","));
    return "{\"pass\":"
        + pass
        + ",\"name\":"
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

  private String cell(int pass, Target target, int from) {
    Explainer explainer = passes.get(pass).explainer();
    String said = explainer.reading().cell(target.name(), target.row(), target.column(), from);
    Optional<Step> step = explainer.trace().makerOf(target.name());
    String sum = step.map(made -> sum(explainer, made, target)).orElse("");
    return "["
        + JsonText.quoted(said)
        + ","
        + JsonText.quoted(sum)
        + ","
        + sources(pass, target, from)
        + "]";
  }

  private static String sum(Explainer explainer, Step step, Target target) {
    return explainer.labels().plain(step.name())
        + ": "
        + Plain.of(
            CellArithmetic.of(
                step, target.row(), target.column(), explainer.numbers(), explainer.labels()));
  }

  private String sources(int pass, Target target, int from) {
    ShownPass shown = passes.get(pass);
    return shown
        .light(shown.picture().focus(from, Optional.empty()), Optional.of(target))
        .lit()
        .stream()
        .flatMap(lit -> place(pass, lit).stream())
        .sorted()
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** The number of the matrix, and that of the cell in it, row by row as shown. */
  private Optional<String> place(int pass, Target target) {
    return Optional.ofNullable(numbers.get(pass).get(target.name()))
        .filter(number -> blocks.get(number).shows(target.row(), target.column()))
        .map(number -> "[" + number + "," + index(blocks.get(number), target) + "]");
  }

  private static int index(MatrixBlock matrix, Target target) {
    int shown = target.column() - matrix.firstColumn();
    int row = matrix.turned() ? shown : target.row();
    int column = matrix.turned() ? target.row() : shown;
    return row * matrix.columns() + column;
  }
}
