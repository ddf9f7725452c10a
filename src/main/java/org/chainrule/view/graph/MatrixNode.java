package org.chainrule.view.graph;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.AccessibleNode;

/** A matrix of the graph for the keyboard and for screen readers: a table with readable cells. */
public final class MatrixNode extends AccessibleNode {

  private final Name name;
  private final Session session;
  private final Map<Target, CellNode> cells = new HashMap<>();

  MatrixNode(AccessibleArea area, Name name, Session session) {
    super(area);
    this.name = name;
    this.session = session;
  }

  /** Which matrix this is. */
  public Name name() {
    return name;
  }

  /** Returns what a screen reader says for a cell, with its marks and what is framed in it. */
  public String cellText(int row, int column) {
    return new Pointed(session).cell(ofSample(Target.cell(name, row, column)));
  }

  /** Of the matrices that there are one a sample, that of the sample in focus. */
  private Target ofSample(Target cell) {
    Name shown = name.ofSample(session.pointing().sampleProperty().get());
    return Target.cell(shown, cell.row(), cell.column());
  }

  private boolean isSelected(Target cell) {
    return session.pointing().selectionProperty().get().filter(ofSample(cell)::equals).isPresent();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    Quantity quantity = session.explainer().trace().quantity(name);
    int columns = isAlone() ? 1 : quantity.columns();
    return switch (attribute) {
      case ROW_COUNT -> turned() ? columns : quantity.rows();
      case COLUMN_COUNT -> turned() ? quantity.rows() : columns;
      case CELL_AT_ROW_COLUMN -> shown((Integer) parameters[0], (Integer) parameters[1]);
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  /** Whether only the column of one sample is shown. */
  private boolean isAlone() {
    return session.pointing().shownSample().isPresent() && name.hasSampleColumns();
  }

  private int firstColumn() {
    return isAlone() ? session.pointing().shownSample().getAsInt() : 0;
  }

  private boolean turned() {
    return session.settings().writing().style().convention().turnsInGraph(name);
  }

  private Node shown(int row, int column) {
    int first = firstColumn();
    return turned() ? cell(column, first + row) : cell(row, first + column);
  }

  private Node cell(int row, int column) {
    return cells.computeIfAbsent(Target.cell(name, row, column), this::create);
  }

  private CellNode create(Target target) {
    CellNode cell = new CellNode(target);
    getChildren().add(cell);
    return cell;
  }

  /** A cell, made when a screen reader asks for it. */
  private final class CellNode extends Region {

    private final Target target;

    CellNode(Target target) {
      this.target = target;
      setManaged(false);
      setAccessibleRole(AccessibleRole.TABLE_CELL);
    }

    private int column() {
      return target.column() - firstColumn();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
      return switch (attribute) {
        case TEXT -> cellText(target.row(), target.column());
        case SELECTED -> isSelected(target);
        case ROW_INDEX -> turned() ? column() : target.row();
        case COLUMN_INDEX -> turned() ? target.row() : column();
        default -> super.queryAccessibleAttribute(attribute, parameters);
      };
    }
  }
}
