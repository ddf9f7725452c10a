package org.chainrule.drawing.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * Frames what is pointed at in a matrix: by the selection, by the mouse, as what the explanation
 * works out, as what an entry was made of, and as the sample in focus.
 */
final class PointerPainter {

  private static final double ROUND = 0.2;
  private static final double THINNEST = 1.2;

  private final Drawing drawing;
  private final Frame frame;
  private final double pixels;
  private final Map<Name, List<Target>> lit;

  /**
   * A painter of what the frame points at.
   *
   * @param pixels how many pixels a unit takes
   */
  PointerPainter(Drawing drawing, Frame frame, double pixels) {
    this.drawing = drawing;
    this.frame = frame;
    this.pixels = pixels;
    this.lit = frame.lit().stream().collect(Collectors.groupingBy(Target::name));
  }

  /** The sample in focus stands between two short bars; in a whole pass none is. */
  void paintSample(MatrixBlock block) {
    if (frame.whole() || !frame.isBatch(block.name()) || block.heldColumns() == 1) {
      return;
    }
    Box sample = block.cell(0, frame.sample());
    Box box = block.box();
    if (block.turned()) {
      double half = 0.3 * sample.height();
      bar(box.x() - 0.3, sample.centerY(), 0, half);
      bar(box.right() + 0.3, sample.centerY(), 0, half);
    } else {
      double half = 0.3 * sample.width();
      bar(sample.centerX(), box.y() - 0.2, half, 0);
      bar(sample.centerX(), box.bottom() + 0.2, half, 0);
    }
  }

  private void bar(double x, double y, double across, double down) {
    drawing.polyline(
        List.of(new Point(x - across, y - down), new Point(x + across, y + down)),
        Ink.of(Role.SELECTED),
        Line.solid(0.18));
    drawing.means(Meaning.SAMPLE, new Box(x, y, 0, 0).grown(Math.max(across, down)));
  }

  void paintPointers(MatrixBlock block) {
    for (Target target : lit.getOrDefault(frame.shown(block.name()), List.of())) {
      if (block.shows(target.row(), target.column())) {
        Box cell = block.cell(target.row(), target.column());
        frame(cell.grown(-0.02), Role.LIT, Line.solid(0.15));
        CellMarks.corner(drawing, cell);
        drawing.means(Meaning.LIT, cell);
      }
    }
    frame
        .worked()
        .filter(target -> !frame.selection().equals(Optional.of(target)))
        .ifPresent(target -> point(block, target, Line.dashed(0.15), Meaning.WORKED));
    frame.hover().ifPresent(target -> point(block, target, Line.solid(0.13), Meaning.SELECTED));
    frame.selection().ifPresent(target -> point(block, target, Line.solid(0.2), Meaning.SELECTED));
  }

  private void point(MatrixBlock block, Target target, Line line, Meaning meaning) {
    if (isIn(block, target) && !target.isCell()) {
      point(block.box(), line, meaning);
    } else if (isIn(block, target) && block.shows(target.row(), target.column())) {
      point(block.cell(target.row(), target.column()), line, meaning);
    }
  }

  private void point(Box box, Line line, Meaning meaning) {
    frame(box, Role.SELECTED, line);
    drawing.means(meaning, box);
  }

  private boolean isIn(MatrixBlock block, Target target) {
    return target.name().equals(frame.shown(block.name()));
  }

  /** A frame is never thicker than a third of what it frames, nor thinner than can be seen. */
  private void frame(Box box, Role role, Line line) {
    double most = Math.min(box.width(), box.height()) / 3;
    double width = Math.max(THINNEST / pixels, Math.min(line.width(), most));
    drawing.stroke(box, ROUND, Ink.of(role), new Line(width, line.pattern()));
  }
}
