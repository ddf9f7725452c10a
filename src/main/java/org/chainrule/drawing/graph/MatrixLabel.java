package org.chainrule.drawing.graph;

import org.chainrule.drawing.Frame;
import org.chainrule.drawing.text.Measure;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.pass.quantity.Name;

/**
 * The name of a matrix, and where it stands beside it, in the graph's units.
 *
 * @param formula the name
 * @param x its left edge
 * @param baseline its baseline
 * @param extent how much room it takes
 */
record MatrixLabel(Formula formula, double x, double baseline, Measure.Extent extent) {

  /** The size of a name. */
  static final double SIZE = 1.12;

  /** How far a name stands to the left of its matrix. */
  static final double GAP = 0.5;

  /** How far the baseline of a name lies above its matrix. */
  static final double RISE = 0.72;

  private static final double HALF = 0.35;

  /** Returns the name of a matrix of the graph, as a picture shows it. */
  static MatrixLabel of(Measure measure, Frame frame, MatrixBlock block) {
    Formula formula = formula(frame, block);
    Measure.Extent extent = measure.formula(formula, SIZE);
    Box box = block.box();
    double middle = box.centerX() - extent.width() / 2;
    return switch (block.labelSide()) {
      case ABOVE -> new MatrixLabel(formula, middle, box.y() - RISE, extent);
      case BELOW ->
          new MatrixLabel(formula, middle, box.bottom() + MatrixPainter.drop(block.name()), extent);
      case LEFT ->
          new MatrixLabel(formula, box.x() - extent.width() - GAP, box.centerY() + HALF, extent);
    };
  }

  /** What a matrix is called as it is shown: a factor that is turned twice is itself again. */
  private static Formula formula(Frame frame, MatrixBlock block) {
    Labels labels = frame.explainer().labels();
    Name name = frame.shown(block.name());
    boolean variableTurned = labels.convention().turns(name.value());
    boolean plain = name.form() != Name.Form.SLOPE || block.turned() == variableTurned;
    return plain ? labels.standing(name) : labels.transposed(name);
  }

  /** The room that it takes. */
  Box box() {
    return new Box(x, baseline - extent.ascent(), extent.width(), extent.height());
  }
}
