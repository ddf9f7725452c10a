package org.chainrule.view.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/** A matrix with its name and shape, or of a large one its upper left corner. */
final class MatrixCorner {

  private static final int MOST = 5;
  private static final String MORE = "…";

  private MatrixCorner() {}

  /**
   * Returns the matrix.
   *
   * @param name what a person calls it
   * @param id names its node
   */
  static Node of(String name, String id, Matrix matrix, Numbers numbers) {
    Label heading =
        new Label(Words.of("intake.sheet.matrix", name, matrix.rows(), matrix.columns()));
    heading.getStyleClass().add("intake-label");
    HBox entries = new HBox();
    entries.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    entries.getStyleClass().add("intake-matrix-entries");
    for (int column = 0; column < Math.min(MOST, matrix.columns()); column++) {
      entries.getChildren().add(column(column(matrix, column, numbers)));
    }
    if (matrix.columns() > MOST) {
      entries.getChildren().add(column(MORE));
    }
    entries.setMaxWidth(Region.USE_PREF_SIZE);
    VBox box = new VBox(heading, entries);
    box.setId("intake-result-" + id);
    box.getStyleClass().add("intake-matrix");
    box.setAccessibleRole(AccessibleRole.TEXT);
    box.setAccessibleText(
        Words.of(
            "intake.sheet.matrix.reading",
            name,
            matrix.rows(),
            matrix.columns(),
            rows(matrix, numbers)));
    return box;
  }

  /** One label a column keeps its entries in line. */
  private static Label column(String entries) {
    Label label = new Label(entries);
    label.getStyleClass().add("intake-matrix-column");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static String column(Matrix matrix, int column, Numbers numbers) {
    String entries =
        IntStream.range(0, Math.min(MOST, matrix.rows()))
            .mapToObj(row -> numbers.plain(matrix.get(row, column)))
            .collect(Collectors.joining("\n"));
    return matrix.rows() > MOST ? entries + "\n" + MORE : entries;
  }

  /** As the graph reads it: rows with semicolons between. */
  private static String rows(Matrix matrix, Numbers numbers) {
    return IntStream.range(0, Math.min(MOST, matrix.rows()))
        .mapToObj(row -> row(matrix, row, numbers))
        .collect(Lists.apart());
  }

  private static String row(Matrix matrix, int row, Numbers numbers) {
    List<String> entries =
        IntStream.range(0, Math.min(MOST, matrix.columns()))
            .mapToObj(column -> numbers.plain(matrix.get(row, column)))
            .toList();
    return String.join(" ", entries);
  }
}
