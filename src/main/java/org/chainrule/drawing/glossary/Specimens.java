package org.chainrule.drawing.glossary;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chainrule.drawing.graph.CellMarks;
import org.chainrule.drawing.sheet.PageDots;
import org.chainrule.drawing.surface.Brackets;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.Tint;
import org.chainrule.drawing.surface.TurnMark;
import org.chainrule.drawing.text.ProseFlow;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.explain.prose.Prose;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/** Draws what the entries of the glossary speak of, each into a small box from its left edge. */
final class Specimens {

  /** The room that a specimen has. */
  static final double WIDTH = 6.6;

  static final double HEIGHT = 1.5;

  private static final double SIZE = 1;

  /** Between a mark in words and what is said of it. */
  private static final double AIR = 0.4;

  private static final double DOT = 0.35;
  private static final double ROUND = 0.2;
  private static final double CELL = 1.7;
  private static final double PATH = 3.4;

  private final Drawing drawing;
  private final Map<Meaning, Runnable> drawn;

  /** Draws at the origin; the middle of a specimen lies at half the height. */
  Specimens(Drawing drawing) {
    this.drawing = drawing;
    this.drawn =
        Map.ofEntries(
            entry(Meaning.NOT_YET, () -> edge(Role.LINE, Line.dashed(0.11))),
            entry(Meaning.COLOURS, this::colours),
            entry(Meaning.OFF, () -> marked(cell -> CellMarks.hatch(drawing, cell, 1, false))),
            entry(Meaning.DEAD, () -> marked(cell -> CellMarks.hatch(drawing, cell, 1, false))),
            entry(Meaning.KINK, () -> marked(cell -> CellMarks.hatch(drawing, cell, 1, true))),
            entry(Meaning.FLAT, () -> marked(cell -> CellMarks.rim(drawing, cell, 1))),
            entry(Meaning.CANCELLED, this::cancelled),
            entry(Meaning.BLOCKED, this::blocked),
            entry(Meaning.IDLE, () -> digits("2", Role.MUTED)),
            entry(Meaning.CURRENT, this::current),
            entry(Meaning.SELECTED, () -> edge(Role.SELECTED, Line.solid(0.2))),
            entry(Meaning.LIT, this::lit),
            entry(Meaning.WORKED, () -> edge(Role.SELECTED, Line.dashed(0.15))),
            entry(Meaning.SAMPLE, this::sample),
            entry(Meaning.PARAMETER, () -> arrow(Role.MUTED, Line.solid(0.12))),
            entry(Meaning.REMEMBERED, () -> arrow(Role.MUTED, Line.dotted(0.12))),
            entry(Meaning.UPDATE, () -> arrow(Role.TEXT, Line.solid(0.12))),
            entry(Meaning.OVERVIEW, this::overview),
            entry(Meaning.CHIP, this::chips),
            entry(Meaning.SPINE, () -> spine(false)),
            entry(Meaning.BRANCHES, () -> spine(true)),
            entry(Meaning.NOT_NEEDED, () -> path(Role.BACKWARD, Line.dotted(0.12))),
            entry(Meaning.PAGES, this::pages),
            entry(Meaning.CURVE, () -> path(Role.FORWARD, Line.solid(0.17))),
            entry(Meaning.SLOPE, () -> path(Role.BACKWARD, Line.dashed(0.14))),
            entry(Meaning.POINT, this::point),
            entry(Meaning.JUMP, this::jump),
            entry(Meaning.ZONES, this::zones),
            entry(Meaning.TANGENT, () -> path(Role.BACKWARD, Line.dashed(0.14))),
            entry(Meaning.KINK_ON_LINE, this::kink),
            entry(Meaning.NUDGED, this::nudged),
            entry(Meaning.VANISHED, () -> turn(share(Role.VANISHED, 0.5, 0.5), false)),
            entry(Meaning.EXPLODED, () -> turn(share(Role.EXPLODED, 0, 0.5), true)),
            entry(Meaning.NOT_MOVED, () -> share(Role.VANISHED, 0.3, 0.7)),
            entry(Meaning.FACTORS, this::factors),
            entry(Meaning.BAND, this::band));
  }

  private static Map.Entry<Meaning, Runnable> entry(Meaning meaning, Runnable painter) {
    return Map.entry(meaning, painter);
  }

  /** Whether there is something to draw, beside what is written. */
  boolean knows(Meaning meaning) {
    return drawn.containsKey(meaning);
  }

  /** Draws what is written, behind what is drawn. */
  void paint(Meaning meaning) {
    drawn.getOrDefault(meaning, () -> {}).run();
    double left = knows(meaning) ? CELL + 0.5 : 0;
    meaning.written().ifPresent(mark -> write(mark, left, role(meaning)));
  }

  private static Role role(Meaning meaning) {
    return switch (meaning) {
      case FORWARD -> Role.FORWARD;
      case BACKWARD -> Role.BACKWARD;
      case FLAT -> Role.FLAT;
      default -> Role.TEXT;
    };
  }

  /** What is longer than a mark may be is set smaller. */
  private void write(Prose mark, double left, Role role) {
    Prose strong =
        new Prose(
            mark.runs().stream()
                .map(
                    run -> run instanceof Prose.Text text ? new Prose.Text(text.text(), true) : run)
                .toList());
    double fit = Math.min(1, (WIDTH - left - AIR) / ProseFlow.length(drawing, strong, SIZE));
    drawing.save();
    drawing.translate(left, middle() + fit * TextStyle.strong(SIZE).drop());
    drawing.scale(fit);
    for (List<ProseFlow.Placed> line : ProseFlow.lines(drawing, strong, SIZE, Double.MAX_VALUE)) {
      GlossarySheet.write(drawing, line, 0, 0, role);
    }
    drawing.restore();
  }

  private static double middle() {
    return HEIGHT / 2;
  }

  private static Box cell() {
    return new Box(0.1, 0.1, CELL, HEIGHT - 0.2);
  }

  private void lit() {
    edge(Role.LIT, Line.solid(0.15));
    CellMarks.corner(drawing, cell());
  }

  private void edge(Role role, Line line) {
    drawing.stroke(cell(), ROUND, Ink.of(role), line);
  }

  private void digits(String text, Role role) {
    TextStyle style = TextStyle.regular(1).centered();
    drawing.text(text, cell().centerX(), middle() + style.drop(), style, Ink.of(role));
  }

  private void marked(Consumer<Box> mark) {
    mark.accept(cell());
  }

  private void cancelled() {
    digits("0", Role.TEXT);
    CellMarks.cancelled(drawing, cell(), 1);
  }

  private void blocked() {
    TextStyle style = TextStyle.strong(SIZE);
    double baseline = middle() + style.drop();
    drawing.text("−2", 0, baseline, style, Ink.of(Role.TEXT));
    double end = drawing.textWidth("−2", style) + 0.2;
    CellMarks.stop(drawing, new Point(end, middle()), 1.2, Ink.of(Role.TEXT));
  }

  private void colours() {
    int shades = 9;
    double width = PATH / shades;
    for (int k = 0; k < shades; k++) {
      Box shade = new Box(k * width, 0.4, width + 0.02, HEIGHT - 0.8);
      drawing.fill(shade, 0, Tint.of(k - shades / 2.0 + 0.5, shades / 2.0));
    }
  }

  private void current() {
    drawing.stroke(cell(), 0.4, Ink.of(Role.FORWARD), Line.solid(0.24));
    drawing.stroke(cell().moved(CELL + 0.6, 0), 0.4, Ink.of(Role.BACKWARD), Line.solid(0.24));
  }

  private void sample() {
    Box box = cell().grown(-0.25);
    Brackets.paint(drawing, box.x(), box.right(), box.y(), box.bottom());
    for (double y : new double[] {box.y() - 0.25, box.bottom() + 0.25}) {
      line(box.centerX() - 0.35, y, box.centerX() + 0.35, y, Role.SELECTED, Line.solid(0.18));
    }
  }

  private void arrow(Role role, Line line) {
    double tip = PATH;
    line(0, middle(), tip - 0.5, middle(), role, line);
    drawing.fillPolygon(
        List.of(
            new Point(tip, middle()),
            new Point(tip - 0.55, middle() - 0.28),
            new Point(tip - 0.55, middle() + 0.28)),
        Ink.of(role));
  }

  private void overview() {
    Box map = new Box(0.1, 0.2, PATH, HEIGHT - 0.4);
    drawing.stroke(map, 0.2, Ink.of(Role.LINE), Line.solid(0.08));
    drawing.stroke(
        new Box(0.6, 0.35, 1.3, HEIGHT - 0.7), 0.1, Ink.of(Role.SELECTED), Line.solid(0.14));
  }

  private void chips() {
    Box chip = new Box(0.1, 0.3, 1.5, HEIGHT - 0.6);
    drawing.fill(chip, 0.4, Ink.of(Role.FORWARD));
    drawing.stroke(chip.moved(1.9, 0), 0.4, Ink.of(Role.FORWARD), Line.solid(0.12));
    drawing.stroke(chip.moved(3.8, 0), 0.4, Ink.of(Role.LINE), Line.dashed(0.09));
  }

  private void spine(boolean branch) {
    double y = branch ? 0.5 : middle();
    line(0, y, PATH, y, Role.BACKWARD, Line.solid(0.12));
    Box chip = new Box(PATH / 2 - 0.6, branch ? 0.85 : y - 0.3, 1.2, 0.6);
    if (branch) {
      line(PATH / 2, y, PATH / 2, chip.y(), Role.BACKWARD, Line.solid(0.12));
    }
    drawing.fill(chip, 0.25, Ink.of(Role.SURFACE));
    drawing.stroke(chip, 0.25, Ink.of(Role.BACKWARD), Line.solid(0.12));
  }

  private void pages() {
    PageDots.paint(drawing, 3, 0, new Box(0, 0, 2, middle() + 0.4));
  }

  private void path(Role role, Line line) {
    line(0, middle(), PATH, middle(), role, line);
  }

  private void point() {
    Point at = new Point(0.6, middle());
    drawing.fillCircle(at, 0.42, Ink.of(Role.SURFACE));
    drawing.strokeCircle(at, 0.42, Ink.of(Role.TEXT), Line.solid(0.13));
    TextStyle style = TextStyle.strong(0.9);
    drawing.text("2", 1.3, middle() + style.drop(), style, Ink.of(Role.TEXT));
  }

  private void jump() {
    circle(new Point(0.5, middle()), false);
    circle(new Point(1.7, middle()), true);
  }

  private void circle(Point at, boolean filled) {
    drawing.fillCircle(at, 0.3, Ink.of(filled ? Role.BACKWARD : Role.SURFACE));
    drawing.strokeCircle(at, 0.3, Ink.of(Role.BACKWARD), Line.solid(0.13));
  }

  private void zones() {
    CellMarks.hatch(drawing, cell(), 1, false);
    drawing.fill(cell().moved(CELL + 0.3, 0), 0, Ink.of(Role.FLAT).withOpacity(0.3));
  }

  private void kink() {
    line(1, 0, 1, HEIGHT, Role.BLOCKED, Line.dotted(0.1));
    line(1, 0, 1, 0.5, Role.TEXT, Line.solid(0.16));
  }

  private void nudged() {
    line(1, 0.3, 1, HEIGHT - 0.3, Role.SELECTED, Line.solid(0.14));
    drawing.fillCircle(new Point(1, 0.3), DOT * 0.8, Ink.of(Role.FORWARD));
    drawing.fillCircle(new Point(1, HEIGHT - 0.3), DOT * 0.8, Ink.of(Role.SURFACE));
    drawing.strokeCircle(
        new Point(1, HEIGHT - 0.3), DOT * 0.8, Ink.of(Role.BACKWARD), Line.solid(0.15));
  }

  private Box share(Role role, double from, double of) {
    Box box = cell();
    drawing.fill(box, 0, Ink.of(Role.RAISED));
    double top = box.y() + from * box.height();
    Box part = new Box(box.x(), top, box.width(), of * box.height());
    drawing.fill(part, 0, Ink.of(role));
    return part;
  }

  private void turn(Box part, boolean up) {
    TurnMark.paint(drawing, part, up);
  }

  private void factors() {
    drawing.fill(new Box(0.2, 0.6, 0.6, 0.8), 0, Ink.of(Role.FORWARD));
    drawing.fill(new Box(0.8, 0.2, 0.6, 1.2), 0, Ink.of(Role.BACKWARD));
    drawing.fill(new Box(0.1, 0.16, 1.4, 0.12), 0, Ink.of(Role.TEXT));
  }

  private void band() {
    Ink ink = Ink.of(Role.STACK_ONE);
    drawing.fill(new Box(0, 0.3, PATH, HEIGHT - 0.6), 0, ink.withOpacity(0.2));
    line(0, middle(), PATH, middle(), Role.STACK_ONE, Line.dashed(0.09));
  }

  private void line(double x, double y, double toX, double toY, Role role, Line line) {
    drawing.polyline(List.of(new Point(x, y), new Point(toX, toY)), Ink.of(role), line);
  }
}
