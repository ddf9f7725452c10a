package org.chainrule.drawing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainrule.explain.CellReading;
import org.chainrule.explain.Labels;
import org.chainrule.explain.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.CellSize;
import org.chainrule.layout.MatrixBlock;
import org.chainrule.layout.Point;
import org.chainrule.pass.Entry;
import org.chainrule.pass.Mark;
import org.chainrule.pass.Name;
import org.chainrule.pass.Phase;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Target;
import org.chainrule.words.Words;

/** Draws one matrix of the graph: its cells with their marks, its brackets and its name. */
final class MatrixPainter {

  private static final double LABEL_SIZE = 1.12;
  private static final double MARK_SIZE = 0.78;
  private static final double CELL_AIR = 0.05;
  private static final double ROUND = 0.2;
  private static final TextStyle DIGITS = TextStyle.regular(1).centered();
  private static final double DIGIT_DROP = 0.34;
  private static final double IMAGE_BELOW = 6;
  private static final double BLOCKED_ROOM = 1.75;
  private static final double STOP_WIDTH = 0.6;
  private static final double LEGIBLE = 6;
  private static final double TOLERANCE = 1e-6;
  private static final double BEFORE_SHARE = 0.45;
  private static final double GHOST_SIZE = 0.85;
  private static final int MOST_SAMPLED = 64;
  private static final double LEAST_SHRINKING = 0.8;
  private static final double MOST_SHRINKING = 0.6;
  private static final Numbers SHORT = new Numbers(2);
  private static final Set<Mark> HATCHED = EnumSet.of(Mark.OFF, Mark.DEAD, Mark.KINK);

  private final Drawing drawing;
  private final Frame frame;
  private final Box visible;
  private final double pixels;
  private final Set<Target> lit;
  private final Numbers numbers;

  /**
   * A painter of what is visible.
   *
   * @param pixels how many pixels a unit takes, which decides how much detail is drawn
   */
  MatrixPainter(Drawing drawing, Frame frame, Box visible, double pixels) {
    this.drawing = drawing;
    this.frame = frame;
    this.visible = visible;
    this.pixels = pixels;
    this.lit = frame.lit();
    this.numbers = frame.explainer().numbers();
  }

  void paint(MatrixBlock block) {
    Name name = block.name();
    paintLabel(block);
    if (!frame.reached(name)) {
      drawing.stroke(block.box(), ROUND, Ink.of(Role.LINE), Line.dashed(0.11));
      return;
    }
    boolean current = frame.isCurrent(name);
    if (current) {
      Box around = block.box().grown(0.32);
      drawing.stroke(around, 0.4, phaseInk(name), Line.solid(0.24));
    }
    double opacity = current ? Math.max(0, (frame.progress() - 0.6) / 0.4) : 1;
    paintCells(block, opacity);
    paintBrackets(block.box());
    paintFocus(block);
    if (opacity >= 1) {
      paintMarks(block);
    }
    paintPointers(block);
  }

  /** Cells too small to be told apart are one image; else those that are visible are drawn. */
  void paintCells(MatrixBlock block, double opacity) {
    Quantity quantity = frame.trace().quantity(frame.shown(block.name()));
    Box first = block.slot(0, 0);
    if (Math.min(first.width(), first.height()) * pixels < IMAGE_BELOW) {
      if (opacity > 0) {
        drawing.cells(
            block.box(), new CellImage(quantity.value(), frame.scale(quantity), block.turned()));
      }
      return;
    }
    int top = index(visible.y() - block.box().y(), first.height(), block.rows());
    int bottom = index(visible.bottom() - block.box().y(), first.height(), block.rows());
    int left = index(visible.x() - block.box().x(), first.width(), block.columns());
    int right = index(visible.right() - block.box().x(), first.width(), block.columns());
    boolean numbered = hasRoom(quantity, first);
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        paintCell(block, quantity, block.entry(row, column), opacity, numbered);
      }
    }
  }

  /** Either all numbers of a matrix are shown, or none: a few would look like a pattern. */
  private boolean hasRoom(Quantity quantity, Box cell) {
    double unit = Math.min(1, cell.height() / CellSize.HEIGHT);
    int count = quantity.rows() * quantity.columns();
    int stride = Math.max(1, count / MOST_SAMPLED);
    for (int k = 0; k < count; k += stride) {
      double value = quantity.get(k / quantity.columns(), k % quantity.columns());
      double size = fitted(SHORT.plain(value), cell.grown(-CELL_AIR * unit), unit);
      if (size < MOST_SHRINKING * unit || size * pixels < LEGIBLE) {
        return false;
      }
    }
    return true;
  }

  /** The sample in focus stands between two short bars. */
  private void paintFocus(MatrixBlock block) {
    if (!frame.isBatch(block.name())) {
      return;
    }
    Box sample = block.cell(0, frame.sample());
    Box box = block.box();
    double half = 0.3 * (block.turned() ? sample.height() : sample.width());
    for (int end = 0; end <= 1; end++) {
      Point middle =
          block.turned()
              ? new Point(end == 0 ? box.x() - 0.3 : box.right() + 0.3, sample.centerY())
              : new Point(sample.centerX(), end == 0 ? box.y() - 0.2 : box.bottom() + 0.2);
      double across = block.turned() ? 0 : half;
      double down = block.turned() ? half : 0;
      drawing.polyline(
          List.of(
              new Point(middle.x() - across, middle.y() - down),
              new Point(middle.x() + across, middle.y() + down)),
          Ink.of(Role.SELECTED),
          Line.solid(0.18));
    }
  }

  private static int index(double distance, double size, int count) {
    return (int) Math.max(0, Math.min(count - 1.0, Math.floor(distance / size)));
  }

  private void paintLabel(MatrixBlock block) {
    Name name = block.name();
    String latex = label(block);
    Ink ink = frame.reached(name) ? labelInk(name) : Ink.of(Role.MUTED);
    Measure.Extent extent = drawing.formula(latex, LABEL_SIZE);
    Box box = block.box();
    switch (block.labelSide()) {
      case ABOVE ->
          drawing.formula(
              latex, box.centerX() - extent.width() / 2, box.y() - 0.72, LABEL_SIZE, ink);
      case BELOW ->
          drawing.formula(
              latex, box.centerX() - extent.width() / 2, box.bottom() + 1.35, LABEL_SIZE, ink);
      case LEFT ->
          drawing.formula(
              latex, box.x() - extent.width() - 0.5, box.centerY() + 0.35, LABEL_SIZE, ink);
    }
  }

  /** What a matrix is called as it is shown: a factor that is turned twice is itself again. */
  private String label(MatrixBlock block) {
    Labels labels = frame.explainer().labels();
    Name name = frame.shown(block.name());
    boolean variableTurned = labels.convention().turns(name.variable());
    boolean plain = name.form() != Name.Form.SLOPE || block.turned() == variableTurned;
    return plain ? labels.inline(name) : labels.transposed(name);
  }

  private void paintCell(
      MatrixBlock block, Quantity quantity, Target entry, double opacity, boolean numbered) {
    int row = entry.row();
    int column = entry.column();
    double value = quantity.get(row, column);
    Box whole = block.cell(row, column);
    double unit = Math.min(1, whole.height() / CellSize.HEIGHT);
    Box cell = whole.grown(-CELL_AIR * unit);
    Set<Mark> marks = marks(block, row, column);
    boolean hatched = marks.stream().anyMatch(HATCHED::contains);
    if (value != 0) {
      drawing.fill(cell, ROUND * unit, Tint.of(value, frame.scale(quantity)).withOpacity(opacity));
    }
    if (hatched) {
      hatch(cell, unit, marks.contains(Mark.KINK));
    }
    if (marks.contains(Mark.FLAT)) {
      drawing.stroke(
          cell.grown(-0.06 * unit), ROUND * unit, Ink.of(Role.FLAT), Line.solid(0.13 * unit));
    }
    if (marks.contains(Mark.CANCELLED)) {
      paintCancelled(cell, unit);
    }
    Role role = marks.contains(Mark.NOT_FINITE) ? Role.ALARM : Role.TEXT;
    if (!numbered) {
      return;
    }
    Ink ink = Ink.of(role).withOpacity(opacity);
    OptionalDouble before = frame.valueBefore(frame.shown(block.name()), row, column);
    if (before.isPresent() && whole.height() >= CellSize.WITH_BEFORE - TOLERANCE) {
      double half = cell.height() * BEFORE_SHARE;
      paintBefore(before.getAsDouble(), new Box(cell.x(), cell.y(), cell.width(), half), hatched);
      Box lower = new Box(cell.x(), cell.y() + half, cell.width(), half);
      paintNumber(value, lower, unit, hatched, ink);
    } else {
      paintNumber(value, cell, unit, hatched, ink);
    }
  }

  /** The value before the last edit, above the new one and smaller. */
  private void paintBefore(double value, Box upper, boolean plate) {
    String text = numbers.plain(value) + " →";
    double size = Math.min(GHOST_SIZE, fitted(text, upper, 1));
    double width = drawing.textWidth(text, DIGITS) * size;
    if (plate) {
      drawing.fill(
          new Box(upper.centerX() - width / 2, upper.y(), width, upper.height()),
          0.1,
          Ink.of(Role.SURFACE));
    }
    TextStyle style = new TextStyle(size, false, TextStyle.Align.CENTER);
    double middle = upper.centerY() + 0.1;
    Ink ink = Ink.of(Role.TEXT);
    drawing.text(text, upper.centerX(), middle + DIGIT_DROP * size, style, ink);
  }

  /** The number if there is room for it, or a shorter one. */
  private void paintNumber(double value, Box cell, double unit, boolean plate, Ink ink) {
    String text = numbers.plain(value);
    double size = fitted(text, cell, unit);
    if (size < LEAST_SHRINKING * unit) {
      text = SHORT.plain(value);
      size = fitted(text, cell, unit);
    }
    if (plate) {
      double width = drawing.textWidth(text, DIGITS) * size + 0.24 * unit;
      Box under = new Box(cell.centerX() - width / 2, cell.centerY() - size / 2, width, size);
      drawing.fill(under, 0.15 * unit, Ink.of(Role.SURFACE));
    }
    TextStyle style = new TextStyle(size, false, TextStyle.Align.CENTER);
    drawing.text(text, cell.centerX(), cell.centerY() + DIGIT_DROP * size, style, ink);
  }

  private double fitted(String text, Box cell, double unit) {
    double room = cell.width() - 0.16 * unit;
    return Math.min(unit, room / drawing.textWidth(text, DIGITS));
  }

  /** A small ± in the corner: what came from both sides met and made 0. */
  private void paintCancelled(Box cell, double unit) {
    TextStyle style = TextStyle.strong(0.62 * unit).right();
    drawing.text(
        "±", cell.right() - 0.08 * unit, cell.y() + 0.52 * unit, style, Ink.of(Role.MUTED));
  }

  /** Stripes for what is off; crossed ones for what stands at a kink. */
  private void hatch(Box cell, double unit, boolean crossed) {
    drawing.save();
    drawing.clip(cell);
    Ink ink = Ink.of(Role.BLOCKED);
    double distance = 0.42 * unit;
    for (double x = cell.x() - cell.height(); x < cell.right(); x += distance) {
      drawing.polyline(
          List.of(new Point(x, cell.bottom()), new Point(x + cell.height(), cell.y())),
          ink,
          Line.solid(0.1 * unit));
      if (crossed) {
        drawing.polyline(
            List.of(new Point(x, cell.y()), new Point(x + cell.height(), cell.bottom())),
            ink,
            Line.solid(0.1 * unit));
      }
    }
    drawing.restore();
  }

  private void paintBrackets(Box box) {
    Ink ink = Ink.of(Role.TEXT);
    Line line = Line.solid(0.11);
    double out = 0.12;
    double serif = 0.3;
    double top = box.y() - 0.06;
    double bottom = box.bottom() + 0.06;
    for (int side = -1; side <= 1; side += 2) {
      double x = side < 0 ? box.x() - out : box.right() + out;
      drawing.polyline(
          List.of(
              new Point(x - side * serif, top),
              new Point(x, top),
              new Point(x, bottom),
              new Point(x - side * serif, bottom)),
          ink,
          line);
    }
  }

  /** The words beside the rows: off, flat, and what was blocked. */
  private void paintMarks(MatrixBlock block) {
    if (!block.hasWords()) {
      return;
    }
    if (block.turned()) {
      paintWordsBelow(block);
      return;
    }
    double unit = Math.min(1, block.cell(0, 0).height() / CellSize.HEIGHT);
    if (unit * MARK_SIZE * pixels < LEGIBLE) {
      return;
    }
    int top = index(visible.y() - block.box().y(), block.cell(0, 0).height(), block.rows());
    int bottom = index(visible.bottom() - block.box().y(), block.cell(0, 0).height(), block.rows());
    List<String> texts =
        IntStream.rangeClosed(top, bottom).mapToObj(row -> rowText(block, row)).toList();
    boolean stop =
        IntStream.rangeClosed(top, bottom).anyMatch(row -> blockedEntry(block, row).isPresent());
    double room = block.wordRoom().width() - 0.7 - (stop ? STOP_WIDTH : 0);
    double size = wordSize(texts, room, MARK_SIZE * unit);
    for (int row = top; row <= bottom; row++) {
      if (!texts.get(row - top).isEmpty()) {
        paintMark(block, row, texts.get(row - top), size);
      }
    }
  }

  /** Where a matrix is turned, its units are columns, and each word stands under its own. */
  private void paintWordsBelow(MatrixBlock block) {
    double room = block.slot(0, 0).width() - 0.2;
    int left = index(visible.x() - block.box().x(), block.slot(0, 0).width(), block.columns());
    int right = index(visible.right() - block.box().x(), block.slot(0, 0).width(), block.columns());
    List<String> texts =
        IntStream.rangeClosed(left, right).mapToObj(unit -> rowText(block, unit)).toList();
    boolean stop =
        IntStream.rangeClosed(left, right).anyMatch(unit -> blockedEntry(block, unit).isPresent());
    double size = wordSize(texts, room - (stop ? STOP_WIDTH : 0), MARK_SIZE);
    if (size * pixels < LEGIBLE) {
      return;
    }
    for (int unit = left; unit <= right; unit++) {
      paintWordBelow(block, unit, texts.get(unit - left), size);
    }
  }

  private void paintWordBelow(MatrixBlock block, int unit, String text, double size) {
    Box cell = block.slot(block.rows() - 1, unit);
    boolean stopped = blockedEntry(block, unit).isPresent();
    TextStyle style = TextStyle.strong(size);
    double width = drawing.textWidth(text, style);
    double stop = stopped ? STOP_WIDTH * size / MARK_SIZE : 0;
    double left = cell.centerX() - (width + stop) / 2;
    double middle = cell.bottom() + 0.7;
    Ink ink = Ink.of(rowRole(block, unit));
    drawing.text(text, left, middle + DIGIT_DROP * size, style, ink);
    if (stopped) {
      paintStop(left + width + 0.16, middle, size / MARK_SIZE, ink);
    }
  }

  /** The words beside a matrix have one size, at which the longest has room. */
  private double wordSize(List<String> texts, double room, double largest) {
    double widest =
        texts.stream()
            .mapToDouble(text -> drawing.textWidth(text, TextStyle.strong(1)))
            .max()
            .orElse(0);
    return widest == 0 ? largest : Math.min(largest, room / widest);
  }

  private void paintMark(MatrixBlock block, int row, String text, double size) {
    Box cell = block.cell(row, 0);
    TextStyle style = TextStyle.strong(size);
    double left = block.box().right() + 0.6;
    Ink ink = Ink.of(rowRole(block, row));
    drawing.text(text, left, cell.centerY() + DIGIT_DROP * size, style, ink);
    if (blockedEntry(block, row).isPresent()) {
      double unit = size / MARK_SIZE;
      double end = left + drawing.textWidth(text, style) + 0.16 * unit;
      paintStop(end, cell.centerY(), unit, ink);
    }
  }

  /** The sign ⊣: a way that ends at a wall. */
  private void paintStop(double x, double y, double unit, Ink ink) {
    Line line = Line.solid(0.11 * unit);
    double end = x + 0.42 * unit;
    double half = 0.34 * unit;
    drawing.polyline(List.of(new Point(x, y), new Point(end, y)), ink, line);
    drawing.polyline(List.of(new Point(end, y - half), new Point(end, y + half)), ink, line);
  }

  private String rowText(MatrixBlock block, int row) {
    Optional<Entry> blocked = blockedEntry(block, row);
    if (blocked.isPresent()) {
      String text = numbers.plain(blocked.get().value());
      boolean room = drawing.textWidth(text, TextStyle.strong(MARK_SIZE)) <= BLOCKED_ROOM;
      return room ? text : SHORT.plain(blocked.get().value());
    }
    for (Mark mark : List.of(Mark.DEAD, Mark.OFF, Mark.KINK, Mark.FLAT)) {
      long count = count(block, row, mark);
      if (count > 0) {
        String word = CellReading.word(mark);
        int columns = block.heldColumns();
        return columns == 1 || mark == Mark.DEAD
            ? word
            : Words.of("mark.count", word, String.valueOf(count), String.valueOf(columns));
      }
    }
    return "";
  }

  private Role rowRole(MatrixBlock block, int row) {
    return count(block, row, Mark.FLAT) > 0 ? Role.FLAT : Role.TEXT;
  }

  private long count(MatrixBlock block, int row, Mark mark) {
    return IntStream.range(0, block.heldColumns())
        .filter(column -> marks(block, row, column).contains(mark))
        .count();
  }

  private Set<Mark> marks(MatrixBlock block, int row, int column) {
    return frame.explainer().marks().at(frame.shown(block.name()), row, column, frame.cursor());
  }

  private Optional<Entry> blockedEntry(MatrixBlock block, int row) {
    return block.heldColumns() == 1
        ? frame.explainer().marks().blocked(block.name(), row, 0)
        : Optional.empty();
  }

  private void paintPointers(MatrixBlock block) {
    for (Target target : lit) {
      if (target.name().equals(frame.shown(block.name()))) {
        Box cell = block.cell(target.row(), target.column()).grown(-0.02);
        drawing.stroke(cell, ROUND, Ink.of(Role.LIT), Line.solid(thin(0.15, cell)));
      }
    }
    frame.hover().ifPresent(target -> paintPointer(block, target, 0.13));
    frame.selection().ifPresent(target -> paintPointer(block, target, 0.2));
  }

  private void paintPointer(MatrixBlock block, Target target, double width) {
    if (!target.name().equals(frame.shown(block.name()))) {
      return;
    }
    Box box =
        target.isCell() && target.row() < block.heldRows() && target.column() < block.heldColumns()
            ? block.cell(target.row(), target.column())
            : block.box();
    drawing.stroke(box, ROUND, Ink.of(Role.SELECTED), Line.solid(thin(width, box)));
  }

  /** A frame is never thicker than a third of what it frames, nor thinner than can be seen. */
  private double thin(double width, Box box) {
    double most = Math.min(box.width(), box.height()) / 3;
    return Math.max(1.2 / pixels, Math.min(width, most));
  }

  private Ink phaseInk(Name name) {
    return frame
        .trace()
        .stepOf(name)
        .map(step -> Ink.of(step.phase() == Phase.FORWARD ? Role.FORWARD : Role.BACKWARD))
        .orElse(Ink.of(Role.TEXT));
  }

  private static Ink labelInk(Name name) {
    return switch (name.form()) {
      case GRADIENT -> Ink.of(Role.BACKWARD);
      case TRANSPOSE, SLOPE, JACOBIAN -> Ink.of(Role.MUTED);
      case VALUE ->
          switch (name.symbol()) {
            case WEIGHT, BIAS, Y -> Ink.of(Role.TEXT);
            default -> Ink.of(Role.FORWARD);
          };
    };
  }
}
