package org.chainrule.drawing.graph;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.CellImage;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.Tint;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.pass.marks.Mark;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;

/** Draws the cells of a matrix: their colours, what is special about them, and their numbers. */
final class CellsPainter {

  private static final double AIR = 0.05;
  private static final double ROUND = 0.2;
  private static final double IMAGE_BELOW = 6;
  private static final double TOLERANCE = 1e-6;
  private static final double BEFORE_SHARE = 0.45;
  private static final double QUESTION = 1.6;
  private static final Set<Mark> HATCHED = EnumSet.of(Mark.OFF, Mark.DEAD, Mark.KINK);

  private final Drawing drawing;
  private final Frame frame;
  private final Box visible;
  private final double pixels;
  private final CellDigits digits;

  /**
   * A painter of what is visible.
   *
   * @param pixels how many pixels a unit takes, which decides how much detail is drawn
   */
  CellsPainter(Drawing drawing, Frame frame, Box visible, double pixels) {
    this.drawing = drawing;
    this.frame = frame;
    this.visible = visible;
    this.pixels = pixels;
    this.digits = new CellDigits(drawing, frame.explainer().numbers(), pixels);
  }

  /** Cells too small to be told apart are one image; else those that are visible are drawn. */
  void paint(MatrixBlock block, double opacity) {
    Quantity quantity = frame.trace().quantity(frame.shown(block.name()));
    Box first = block.slot(0, 0);
    if (Math.min(first.width(), first.height()) * pixels >= IMAGE_BELOW) {
      paintEach(block, quantity, opacity);
    } else if (opacity > 0) {
      drawing.cells(block.box(), image(quantity, block.turned()));
      frame
          .asked()
          .filter(target -> frame.isPartlyAsked(quantity.name()))
          .map(target -> block.cell(target.row(), target.column()))
          .ifPresent(cell -> drawing.fill(cell, 0, Ink.of(Role.SURFACE)));
    }
  }

  /** Draws what a person wrote in place of the numbers. */
  void paintBlanks(MatrixBlock block) {
    MatrixBlock.Part part = block.part(visible);
    BlankPainter painter = new BlankPainter(drawing, frame, digits);
    for (int row = part.top(); row <= part.bottom(); row++) {
      for (int column = part.left(); column <= part.right(); column++) {
        Target entry = block.entry(row, column);
        Box slot = block.cell(entry.row(), entry.column());
        Name shown = frame.shown(block.name());
        painter.paint(
            Target.cell(shown, entry.row(), entry.column()), inner(slot), CellSize.unitIn(slot));
      }
    }
  }

  /** A transpose is not made for its image: it looks like what it is of, turned. */
  private CellImage image(Quantity quantity, boolean turned) {
    Quantity of = frame.trace().untransposed(quantity);
    return new CellImage(of.value(), frame.scale(quantity), turned == (of == quantity));
  }

  /** Asks for what would stand in a box. */
  void paintQuestion(Box box, double unit) {
    double size = Math.min(QUESTION * unit, 0.9 * box.height());
    TextStyle style = TextStyle.strong(size).centered();
    drawing.text("?", box.centerX(), box.centerY() + style.drop(), style, Ink.of(Role.SELECTED));
    drawing.means(Meaning.ASKED, box);
  }

  private void paintEach(MatrixBlock block, Quantity quantity, double opacity) {
    MatrixBlock.Part part = block.part(visible);
    Box first = block.slot(0, 0);
    Optional<Numbers> numbers = digits.in(quantity, inner(first), CellSize.unitIn(first));
    double scale = frame.scale(quantity);
    for (int row = part.top(); row <= part.bottom(); row++) {
      for (int column = part.left(); column <= part.right(); column++) {
        Target entry = block.entry(row, column);
        if (frame.covers(new Target(quantity.name(), entry.row(), entry.column()))) {
          Box slot = block.cell(entry.row(), entry.column());
          paintQuestion(inner(slot), CellSize.unitIn(slot));
          continue;
        }
        Cell cell = cell(block, quantity, entry);
        paintGround(cell, scale, opacity);
        numbers.ifPresent(written -> paintNumbers(cell, written, opacity));
      }
    }
  }

  private static Box inner(Box slot) {
    return slot.grown(-AIR * CellSize.unitIn(slot));
  }

  private Cell cell(MatrixBlock block, Quantity quantity, Target entry) {
    int row = entry.row();
    int column = entry.column();
    double value = quantity.get(row, column);
    return new Cell(entry, block.cell(row, column), value, frame.marks(entry.name(), row, column));
  }

  /** An entry where it stands, with what is special about it. */
  private record Cell(Target entry, Box slot, double value, Set<Mark> marks) {

    double unit() {
      return CellSize.unitIn(slot);
    }

    boolean is(Mark mark) {
      return marks.contains(mark);
    }

    boolean isHatched() {
      return marks.stream().anyMatch(HATCHED::contains);
    }
  }

  private void paintGround(Cell cell, double scale, double opacity) {
    Box box = inner(cell.slot());
    double unit = cell.unit();
    if (cell.value() != 0 && !isIdle(cell)) {
      drawing.fill(box, ROUND * unit, Tint.of(cell.value(), scale).withOpacity(opacity));
    }
    if (cell.isHatched()) {
      CellMarks.hatch(drawing, box, unit, cell.is(Mark.KINK));
    }
    if (cell.is(Mark.FLAT)) {
      CellMarks.rim(drawing, box, unit);
    }
    if (cell.is(Mark.CANCELLED)) {
      CellMarks.cancelled(drawing, box, unit);
    }
    if (isIdle(cell)) {
      drawing.means(Meaning.IDLE, box);
    }
    for (Mark mark : cell.marks()) {
      drawing.means(UnitWords.meaning(mark), box);
    }
  }

  /** A gradient that nothing follows is shown without colour. */
  private boolean isIdle(Cell cell) {
    return cell.entry().name().isIdleIn(frame.trace().network());
  }

  /** The number of a cell; where there is room, below the one before the last edit. */
  private void paintNumbers(Cell cell, Numbers numbers, double opacity) {
    Box box = inner(cell.slot());
    OptionalDouble before = before(cell);
    if (before.isPresent() && cell.slot().height() >= CellSize.WITH_BEFORE - TOLERANCE) {
      double half = box.height() * BEFORE_SHARE;
      Box upper = new Box(box.x(), box.y(), box.width(), half);
      digits.paintBefore(numbers.plain(before.getAsDouble()), upper, cell.isHatched());
      drawing.means(Meaning.BEFORE, upper);
      box = new Box(box.x(), box.y() + half, box.width(), half);
    }
    Role role = cell.is(Mark.NOT_FINITE) ? Role.ALARM : isIdle(cell) ? Role.MUTED : Role.TEXT;
    Ink ink = Ink.of(role).withOpacity(opacity);
    digits.paint(numbers.plain(cell.value()), box, cell.unit(), cell.isHatched(), ink);
  }

  private OptionalDouble before(Cell cell) {
    Target entry = cell.entry();
    return frame.valueBefore(frame.shown(entry.name()), entry.row(), entry.column());
  }
}
