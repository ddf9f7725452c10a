package org.chainrule.drawing.graph;

import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Brackets;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.Measure;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;

/** Draws one matrix of the graph: its name, its brackets, and all that stands in and beside it. */
final class MatrixPainter {

  /** The size of a name, in units. */
  static final double LABEL_SIZE = 1.12;

  /** How far a name stands to the left of its matrix, in units. */
  static final double LABEL_GAP = 0.5;

  /** How far the baseline of a name lies above its matrix, in units. */
  static final double LABEL_RISE = 0.72;

  private static final double ROUND = 0.2;

  private final Drawing drawing;
  private final Frame frame;
  private final CellsPainter cells;
  private final UnitWords words;
  private final PointerPainter pointers;

  /**
   * A painter of what is visible.
   *
   * @param pixels how many pixels a unit takes, which decides how much detail is drawn
   */
  MatrixPainter(Drawing drawing, Frame frame, Box visible, double pixels) {
    this.drawing = drawing;
    this.frame = frame;
    this.cells = new CellsPainter(drawing, frame, visible, pixels);
    this.words = new UnitWords(drawing, frame, visible, pixels);
    this.pointers = new PointerPainter(drawing, frame, pixels);
  }

  void paint(MatrixBlock block) {
    Name name = block.name();
    paintLabel(block);
    boolean current = frame.isCurrent(name);
    if (current) {
      drawing.stroke(block.box().grown(0.32), 0.4, phaseInk(name), Line.solid(0.24));
      drawing.means(Meaning.CURRENT, block.box().grown(0.5));
    }
    Name shown = frame.shown(name);
    if (!frame.reached(shown) && !frame.isPartlyAsked(shown)) {
      paintUnknown(block);
      return;
    }
    if (frame.isBlank(shown)) {
      cells.paintBlanks(block);
      paintBrackets(block.box());
      pointers.paintPointers(block);
      return;
    }
    double opacity = current ? Math.max(0, (frame.progress() - 0.6) / 0.4) : 1;
    cells.paint(block, opacity);
    paintBrackets(block.box());
    pointers.paintSample(block);
    if (opacity >= 1) {
      words.paint(block);
    }
    pointers.paintPointers(block);
  }

  /** An empty frame; in it a question mark, if this is what is asked for. */
  private void paintUnknown(MatrixBlock block) {
    drawing.stroke(block.box(), ROUND, Ink.of(Role.LINE), Line.dashed(0.11));
    drawing.means(Meaning.NOT_YET, block.box());
    if (frame.isAsked(frame.shown(block.name()))) {
      cells.paintQuestion(block.box(), CellSize.unitIn(block.slot(0, 0)));
      pointers.paintPointers(block);
    }
  }

  private void paintBrackets(Box box) {
    Brackets.paint(
        drawing, box.x() - 0.12, box.right() + 0.12, box.y() - 0.06, box.bottom() + 0.06);
  }

  /** The room that the name of a matrix takes, as a picture shows it. */
  static Box labelBox(Measure measure, Frame frame, MatrixBlock block) {
    Measure.Extent extent = measure.formula(label(frame, block), LABEL_SIZE);
    Point start = labelStart(block, extent.width());
    return new Box(start.x(), start.y() - extent.ascent(), extent.width(), extent.height());
  }

  /** Where the baseline of a name begins that is so wide. */
  private static Point labelStart(MatrixBlock block, double width) {
    Box box = block.box();
    double middle = box.centerX() - width / 2;
    return switch (block.labelSide()) {
      case ABOVE -> new Point(middle, box.y() - LABEL_RISE);
      case BELOW -> new Point(middle, box.bottom() + drop(block.name()));
      case LEFT -> new Point(box.x() - width - LABEL_GAP, box.centerY() + 0.35);
    };
  }

  /** How far the baseline of a name lies under its matrix; a sign above a letter needs more. */
  static double drop(Name name) {
    return name.form() == Name.Form.UPDATED ? 1.6 : 1.35;
  }

  private void paintLabel(MatrixBlock block) {
    Formula label = label(frame, block);
    Point start = labelStart(block, drawing.formula(label, LABEL_SIZE).width());
    Role role = isStrong(block.name()) ? labelRole(block.name()) : Role.MUTED;
    drawing.formula(label, start.x(), start.y(), LABEL_SIZE, Ink.of(role));
  }

  private boolean isStrong(Name name) {
    return frame.reached(name) && !name.isIdleIn(frame.trace().network());
  }

  /** What a matrix is called as it is shown: a factor that is turned twice is itself again. */
  private static Formula label(Frame frame, MatrixBlock block) {
    Labels labels = frame.explainer().labels();
    Name name = frame.shown(block.name());
    boolean variableTurned = labels.convention().turns(name.value());
    boolean plain = name.form() != Name.Form.SLOPE || block.turned() == variableTurned;
    return plain ? labels.standing(name) : labels.transposed(name);
  }

  private Ink phaseInk(Name name) {
    return Ink.of(frame.trace().stepOf(name).map(Step::phase).map(Role::of).orElse(Role.TEXT));
  }

  private static Role labelRole(Name name) {
    return switch (name.form()) {
      case GRADIENT, CONTRIBUTION -> Role.BACKWARD;
      case TRANSPOSE, SLOPE, JACOBIAN, KEPT, RENEWED, CORRECTED -> Role.MUTED;
      case UPDATED -> Role.TEXT;
      case VALUE ->
          switch (name.role()) {
            case WEIGHT, BIAS, TARGET -> Role.TEXT;
            default -> Role.FORWARD;
          };
    };
  }
}
