package org.chainrule.drawing.sheet;

import java.util.List;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.sheet.TimelineLayout;
import org.chainrule.layout.sheet.TimelineLayout.Chip;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/** Draws the timeline. A unit of the drawing is the size of the text. */
public final class TimelinePainter {

  private static final double LABEL_SIZE = 1.05;
  private static final double SIDE_LABEL_SIZE = 0.95;
  private static final double UPDATE_SIZE = 0.85;
  private static final Formula ASKED = new Formula.Word("?");

  /** How near to a line the pointer is on it. */
  private static final double ON_LINE = 0.35;

  private TimelinePainter() {}

  /** Draws all that overlaps the visible box. */
  public static void paint(Drawing drawing, Frame frame, TimelineLayout layout, Box visible) {
    Chip spineBefore = null;
    for (Chip chip : layout.chips()) {
      if (chip.box().grown(6).overlaps(visible)) {
        if (chip.step().sideBranch()) {
          paintBranch(drawing, frame, layout, chip);
        } else if (spineBefore != null && chip.step().phase() != Phase.UPDATE) {
          paintSpine(drawing, frame, layout, spineBefore, chip);
        }
        paintChip(drawing, frame, chip);
      }
      spineBefore = chip.step().sideBranch() ? spineBefore : chip;
    }
    layout.updates().ifPresent(under -> paintUpdates(drawing, under));
  }

  /** The updates stand together under a name of their own: nothing leads from one to another. */
  private static void paintUpdates(Drawing drawing, Box under) {
    Ink ink = Ink.of(Role.MUTED);
    double y = under.centerY();
    double end = under.y();
    drawing.polyline(
        List.of(
            new Point(under.x(), end),
            new Point(under.x(), y),
            new Point(under.right(), y),
            new Point(under.right(), end)),
        ink,
        Line.solid(0.08));
    TextStyle style = TextStyle.strong(UPDATE_SIZE);
    String name = Words.of("timeline.update");
    double width = drawing.textWidth(name, style);
    double x = under.centerX() - width / 2;
    drawing.fill(new Box(x - 0.4, y - 0.5, width + 0.8, 1), 0, Ink.of(Role.SURFACE));
    drawing.text(name, x, y + 0.3, style, ink);
    drawing.means(Meaning.UPDATE, under);
  }

  private static void paintSpine(
      Drawing drawing, Frame frame, TimelineLayout layout, Chip from, Chip to) {
    List<Point> line =
        List.of(
            new Point(from.box().right(), layout.spine()), new Point(to.box().x(), layout.spine()));
    drawing.polyline(line, ink(frame, to.step()), Line.solid(0.12));
    double length = to.box().x() - from.box().right();
    Box way = new Box(from.box().right(), layout.spine(), length, 0);
    drawing.means(Meaning.SPINE, way.grown(ON_LINE));
  }

  private static void paintBranch(Drawing drawing, Frame frame, TimelineLayout layout, Chip chip) {
    double x = chip.box().centerX();
    List<Point> line = List.of(new Point(x, layout.spine()), new Point(x, chip.box().y()));
    drawing.polyline(line, ink(frame, chip.step()), Line.solid(0.12));
    Box way = new Box(x, layout.spine(), 0, chip.box().y() - layout.spine());
    drawing.means(Meaning.BRANCHES, way.grown(ON_LINE));
  }

  private static void paintChip(Drawing drawing, Frame frame, Chip chip) {
    Step step = chip.step();
    Box box = chip.box();
    double radius = box.height() / 2.6;
    boolean asked = frame.asked().isPresent() && frame.position() == step.number();
    boolean now = frame.cursor() == step.number() && frame.asked().isEmpty();
    boolean done = frame.cursor() >= step.number();
    Ink phase = Ink.of(Role.of(step.phase()));
    drawing.means(Meaning.CHIP, box);
    drawing.fill(box, radius, now ? phase : Ink.of(done ? Role.RAISED : Role.SURFACE));
    if (asked) {
      drawing.stroke(box, radius, phase, Line.solid(0.24));
    } else if (!now) {
      Line line = done ? Line.solid(0.12) : Line.dashed(0.09);
      drawing.stroke(box, radius, done ? phase : Ink.of(Role.LINE), line);
    }
    double size = step.sideBranch() ? SIDE_LABEL_SIZE : LABEL_SIZE;
    Formula called = frame.explainer().labels().inline(step.name());
    Formula name = asked ? Formulas.row(Gap.SPACE, called, ASKED) : called;
    Measure.Extent extent = drawing.formula(name, size);
    size = Math.min(size, size * (box.width() - 0.5) / extent.width());
    extent = drawing.formula(name, size);
    drawing.formula(
        name,
        box.centerX() - extent.width() / 2,
        box.centerY() + 0.3 * size,
        size,
        Ink.of(now ? Role.ON_ACCENT : done || asked ? Role.TEXT : Role.MUTED));
    boolean pointed = frame.hover().map(target -> target.name().equals(step.name())).orElse(false);
    if (pointed) {
      drawing.stroke(box.grown(0.12), radius, Ink.of(Role.SELECTED), Line.solid(0.14));
    }
    if (step.name().equals(Name.x().gradient())) {
      paintAside(drawing, box, done);
    }
  }

  /** The gradient of the input is not needed to train the net: its chip is underlined with dots. */
  private static void paintAside(Drawing drawing, Box box, boolean done) {
    double y = box.bottom() + 0.4;
    drawing.polyline(
        List.of(new Point(box.x() + 0.6, y), new Point(box.right() - 0.6, y)),
        Ink.of(done ? Role.BACKWARD : Role.MUTED),
        Line.dotted(0.12));
    drawing.means(Meaning.NOT_NEEDED, new Box(box.x(), y, box.width(), 0).grown(ON_LINE));
  }

  private static Ink ink(Frame frame, Step step) {
    return frame.cursor() >= step.number() ? Ink.of(Role.of(step.phase())) : Ink.of(Role.LINE);
  }
}
