package org.chainrule.layout.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/** How large matrices and operations are, and the words beside them. */
final class BlockSizes {

  private static final double WIDEST_BACK_NODE = 11;
  private static final double MARKED_CELL = 2.3;
  private static final double WIDEST = 46;
  private static final double HIGHEST = 36;

  private final Marks marks;
  private final Trace trace;
  private final Network network;
  private final CellSize cells;
  private final LabelSize labels;
  private final Convention convention;
  private final Spacing spacing;
  private final boolean alone;
  private final Map<Name, Double> naturalWidths = new HashMap<>();

  /**
   * Sizes in the graph of a pass.
   *
   * @param alone whether the samples of a batch are shown one at a time
   */
  BlockSizes(
      Marks marks,
      CellSize cells,
      LabelSize labels,
      Convention convention,
      Spacing spacing,
      boolean alone) {
    this.marks = marks;
    this.trace = marks.trace();
    this.network = trace.network();
    this.cells = cells;
    this.labels = labels;
    this.convention = convention;
    this.spacing = spacing;
    this.alone = alone;
  }

  Spacing spacing() {
    return spacing;
  }

  /** An operation is as wide as its formula, within reason, and as its name. */
  double node(Name result, double usual) {
    return node(result, usual, 0);
  }

  /** Over another operation it may be as wide as that, which takes the room anyway. */
  double node(Name result, double usual, double under) {
    double most = Math.max(spacing.widestNode(), under);
    double title = Math.max(usual, labels.title().applyAsDouble(result));
    return Math.max(title, Math.min(most, labels.operation().applyAsDouble(result)));
  }

  /** An operation of the backward lane has nothing but its formula, and is as wide as that. */
  double backNode(Name gradient) {
    double own = labels.operation().applyAsDouble(gradient);
    return Math.max(spacing.backNodeWidth(), Math.min(WIDEST_BACK_NODE, own));
  }

  /** The width of a name. */
  double label(Name name) {
    return labels.name().applyAsDouble(name);
  }

  /** The room that is taken by what is said of a matrix where samples are shown one at a time. */
  double note(Name name) {
    return alone ? labels.note().applyAsDouble(name) : 0;
  }

  /** How many samples are shown at once. */
  int samples() {
    return alone ? 1 : trace.sample().count();
  }

  /** The room that words take beside a matrix, whose units are its rows; none below it. */
  double markWidth(Name name) {
    Name z = name.value();
    return hasMarks(z) && !isTurned(name) ? wordWidth(name) : 0;
  }

  /** For a batch the words carry a count, and take more room; so may what was blocked. */
  double wordWidth(Name name) {
    return samples() == 1
        ? Math.max(Math.max(spacing.words(), labels.words()), blockedWidth(name))
        : Math.max(spacing.countedWords(), labels.counted());
  }

  /** The least width of a cell under which words stand. */
  double marked(double cell) {
    return Math.max(cell, markedCell());
  }

  /** The width of a cell under which its words stand, for a value and its gradient. */
  double markedCell(Name name) {
    boolean under = samples() == 1 && isTurned(name.gradient());
    return Math.max(markedCell(), under ? blockedWidth(name.gradient()) : 0);
  }

  private double markedCell() {
    return Math.max(MARKED_CELL, samples() == 1 ? labels.words() : labels.counted());
  }

  /** The room that the widest gradient takes which was blocked, at any sample. */
  private double blockedWidth(Name name) {
    double widest = 0;
    for (int unit = 0; unit < trace.quantity(name).rows(); unit++) {
      for (int sample = 0; sample < trace.sample().count(); sample++) {
        Optional<Entry> blocked = marks.blocked(name, unit, sample);
        if (blocked.isPresent()) {
          widest = Math.max(widest, cells.blocked().applyAsDouble(blocked.get()));
        }
      }
    }
    return widest;
  }

  boolean isTurned(Name name) {
    return convention.turnsInGraph(name);
  }

  int rows(Name name) {
    return rows(trace.quantity(name));
  }

  int rows(Quantity quantity) {
    return isTurned(quantity.name()) ? heldColumns(quantity) : quantity.rows();
  }

  int columns(Quantity quantity) {
    return isTurned(quantity.name()) ? quantity.rows() : heldColumns(quantity);
  }

  /** Of one sample, or of all of them. */
  private int heldColumns(Quantity quantity) {
    return quantity.name().hasSampleColumns() ? samples() : quantity.columns();
  }

  /** Rows of a linear output are the units that may be off or flat. */
  boolean hasMarks(Name name) {
    if (!showsUnits(name)) {
      return false;
    }
    return network.layer(name.layer()).activation().marksUnits();
  }

  static boolean showsUnits(Name name) {
    return name.role() == Variable.Role.LINEAR;
  }

  double cellWidth(Name name) {
    return cellWidth(trace.quantity(name));
  }

  /** The width of a cell of a parameter's gradient, under which it stands once it is moved. */
  double moved(Name parameter) {
    double own = cellWidth(parameter.gradient());
    Optional<Quantity> updated = trace.find(parameter.updated());
    return updated.isPresent() ? Math.max(own, cellWidth(updated.get())) : own;
  }

  /** Numbers have room in a matrix of moderate size; a large one takes bounded room as a whole. */
  double cellWidth(Quantity quantity) {
    double most = columns(quantity) == 1 ? Double.POSITIVE_INFINITY : WIDEST / columns(quantity);
    return most <= spacing.padding() ? most : Math.min(naturalWidth(quantity), most);
  }

  /** To measure all numbers of a quantity takes long, and several ask for it. */
  private double naturalWidth(Quantity quantity) {
    return naturalWidths.computeIfAbsent(
        quantity.name(), name -> cells.width().applyAsDouble(quantity) + spacing.padding());
  }

  double height(int rows) {
    return Math.min(rows * (cells.withBefore() ? CellSize.WITH_BEFORE : spacing.cell()), HIGHEST);
  }
}
