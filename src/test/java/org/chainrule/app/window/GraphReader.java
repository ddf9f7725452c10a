package org.chainrule.app.window;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.pass.quantity.Name;
import org.chainrule.view.graph.GraphPane;

/**
 * Reads the graph of a window as a screen reader would, and says where on the screen things are.
 *
 * @param robot the window's robot
 */
public record GraphReader(SceneRobot robot) {

  private static final Pattern CELL =
      Pattern.compile("row (\\d+)(?:, column (\\d+))?: ([^,;]*)(?:, ([^;]*))?(?:; .*)?");

  /** The middle of the operation that computes a quantity, on the screen. */
  public Point2D operation(Name result) {
    robot.settle();
    return SceneRobot.onFx(
        () -> {
          GraphPane graph = (GraphPane) robot.node("graph");
          Box box =
              graph.graphLayout().nodes().stream()
                  .filter(node -> node.result().equals(result))
                  .findFirst()
                  .orElseThrow()
                  .box();
          return ofGraph(graph, box);
        });
  }

  /** Where the middle of a box of the graph is on the screen, told from a matrix beside it. */
  private Point2D ofGraph(GraphPane graph, Box box) {
    MatrixBlock x = graph.graphLayout().find(Name.x()).orElseThrow();
    double unit = graph.unitInPixels();
    return robot
        .node("matrix-x")
        .localToScreen((box.centerX() - x.box().x()) * unit, (box.centerY() - x.box().y()) * unit);
  }

  /** The middle of a cell on the screen, from the matrix's node and the layout's cells. */
  public Point2D cell(Name name, int row, int column) {
    robot.settle();
    return SceneRobot.onFx(
        () -> {
          GraphPane graph = (GraphPane) robot.node("graph");
          MatrixBlock block = graph.graphLayout().find(name).orElseThrow();
          Box cell = block.cell(row, column);
          double unit = graph.unitInPixels();
          return robot
              .node("matrix-" + name.id())
              .localToScreen(
                  (cell.centerX() - block.box().x()) * unit,
                  (cell.centerY() - block.box().y()) * unit);
        });
  }

  /**
   * Returns the numbers of a matrix as they are read out cell by cell, rows parted by a semicolon;
   * empty if it is not computed yet.
   */
  public Optional<String> numbers(String quantity) {
    Node matrix = robot.node("matrix-" + quantity);
    int rows = (Integer) SceneRobot.attribute(matrix, AccessibleAttribute.ROW_COUNT);
    return cell(quantity, 0, 0).contains("not computed yet")
        ? Optional.empty()
        : Optional.of(
            IntStream.range(0, rows)
                .mapToObj(row -> row(quantity, row))
                .collect(Collectors.joining("; ")));
  }

  private String row(String quantity, int row) {
    Node matrix = robot.node("matrix-" + quantity);
    int columns = (Integer) SceneRobot.attribute(matrix, AccessibleAttribute.COLUMN_COUNT);
    return IntStream.range(0, columns)
        .mapToObj(column -> parsed(quantity, row, column).group(3))
        .collect(Collectors.joining(" "));
  }

  /** Returns the marks that are read out with a cell, as words; empty if it has none. */
  public String marks(String quantity, int row) {
    String marks = parsed(quantity, row, 0).group(4);
    return marks == null ? "" : marks;
  }

  private Matcher parsed(String quantity, int row, int column) {
    String text = cell(quantity, row, column);
    Matcher matcher = CELL.matcher(text);
    boolean fits =
        matcher.matches()
            && Integer.parseInt(matcher.group(1)) == row + 1
            && (matcher.group(2) == null || Integer.parseInt(matcher.group(2)) == column + 1);
    if (!fits) {
      throw new AssertionError(quantity + " reads \"" + text + "\"");
    }
    return matcher;
  }

  /** Returns what a screen reader says for a cell of a matrix of the graph. */
  public String cell(String quantity, int row, int column) {
    Node matrix = robot.node("matrix-" + quantity);
    Object cell = SceneRobot.attribute(matrix, AccessibleAttribute.CELL_AT_ROW_COLUMN, row, column);
    return (String) SceneRobot.attribute((Node) cell, AccessibleAttribute.TEXT);
  }
}
