package org.chainrule.layout.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.pass.marks.Mark;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/** Makes arrows of the usual shapes between blocks, and collects all arrows and signs. */
final class ArrowShapes {

  static final double AIR = 0.35;
  private static final double SIGN_DISTANCE = 0.95;
  private static final double SIGN_HALF = 0.6;
  private static final double SHORTEST = 0.5;

  /** What a sign of multiplication takes to the left of what arrives. */
  static final double SIGN_ROOM = SIGN_DISTANCE + SIGN_HALF + AIR / 2;

  private static final Set<Mark> WORDS =
      EnumSet.of(Mark.OFF, Mark.DEAD, Mark.KINK, Mark.FLAT, Mark.BLOCKED);

  private final Marks marks;
  private final Trace trace;
  private final GraphBlocks blocks;
  private final Spacing spacing;
  private final List<Arrow> arrows = new ArrayList<>();
  private final List<Sign> signs = new ArrayList<>();

  ArrowShapes(Marks marks, GraphBlocks blocks, Spacing spacing) {
    this.marks = marks;
    this.trace = marks.trace();
    this.blocks = blocks;
    this.spacing = spacing;
  }

  Spacing spacing() {
    return spacing;
  }

  List<Arrow> arrows() {
    return arrows;
  }

  List<Sign> signs() {
    return signs;
  }

  void add(Arrow arrow) {
    arrows.add(arrow);
  }

  void forward(Box from, Box to, Name carried, int step) {
    straight(Arrow.Kind.FORWARD, carried, from.right() + AIR, to.x() - AIR, to.centerY(), step);
  }

  void back(Box from, Box to, Name carried, int step) {
    straight(Arrow.Kind.BACKWARD, carried, from.x() - AIR, to.right() + AIR, to.centerY(), step);
  }

  void down(Box from, Box to, int step) {
    arrows.add(
        new Arrow(
            Arrow.Kind.PARAMETER,
            List.of(
                new Point(to.centerX(), from.bottom() + AIR),
                new Point(to.centerX(), to.y() - AIR)),
            step));
  }

  /** From the right of a value in the forward lane down to the top of what uses it. */
  void remembered(Box from, Box to, double end, int step) {
    route(from, end - 0.75, to, end, step);
  }

  /** The same, turning at a height where it meets no label. */
  void rememberedPast(Box from, double turn, Box to, int step) {
    route(from, turn, to, to.y() - AIR / 2, step);
  }

  private void route(Box from, double turn, Box to, double end, int step) {
    double x = from.right() + spacing.detour();
    arrows.add(
        new Arrow(
            Arrow.Kind.REMEMBERED,
            List.of(
                new Point(x, from.centerY() + AIR),
                new Point(x, turn),
                new Point(to.centerX(), turn),
                new Point(to.centerX(), end)),
            step));
  }

  void straight(Arrow.Kind kind, Name carried, double from, double to, double y, int step) {
    List<Point> path = List.of(new Point(from, y), new Point(to, y));
    arrows.add(new Arrow(kind, path, step).carrying(carried));
  }

  /**
   * An arrow between a matrix and an operation to its right.
   *
   * @param early the matrix, which the arrow reaches as long as no word stands in its way
   * @param matrix the matrix with the words beside it
   */
  void straight(Arrow.Kind kind, Name carried, Box matrix, Box operation, int step) {
    Box early = box(carried);
    double y = operation.centerY();
    Point there = new Point(operation.x() - AIR, y);
    Point here = new Point(matrix.right() + AIR, y);
    Point hereEarly = new Point(early.right() + AIR, y);
    boolean forward = kind == Arrow.Kind.FORWARD;
    arrows.add(
        new Arrow(
            kind,
            forward ? List.of(here, there) : List.of(there, here),
            step,
            forward ? List.of(hereEarly, there) : List.of(there, hereEarly),
            Optional.of(carried)));
  }

  /** The sign of multiplication stands before the arriving gradient, the arrow behind it. */
  void multiplied(Times.Sign sign, Name carried, Box early, Box factor, int step) {
    Box arriving = box(carried);
    Point center = new Point(arriving.x() - SIGN_DISTANCE, arriving.centerY());
    signs.add(new Sign(Formulas.sign(sign), center, step));
    double start = center.x() - SIGN_HALF;
    double y = factor.centerY();
    if (start - (factor.right() + AIR) >= SHORTEST) {
      List<Point> path = List.of(new Point(start, y), new Point(factor.right() + AIR, y));
      List<Point> before = List.of(new Point(start, y), new Point(early.right() + AIR, y));
      arrows.add(new Arrow(Arrow.Kind.BACKWARD, path, step, before, Optional.of(carried)));
    }
  }

  Box box(Name name) {
    return blocks.box(name);
  }

  /** A matrix, with the words beside its rows where one stands in the way of an arrow. */
  Box startOf(Name name) {
    MatrixBlock block = blocks.get(name);
    boolean middle = !block.turned() && block.rows() % 2 == 1 && wordAt(name, block.rows() / 2);
    return middle ? block.box().around(block.wordRoom()) : block.box();
  }

  /**
   * A matrix as far as its gradient with its name and the words beside its rows reach, less the way
   * that an arrow keeps free anyway.
   */
  Box words(Name name) {
    MatrixBlock block = blocks.get(name);
    Box box = block.box();
    double beside = block.turned() ? 0 : block.wordRoom().width();
    double right =
        Math.max(
            box.right() + Math.max(0, beside - spacing.detour() + AIR),
            Math.max(
                box(name.gradient()).right(),
                blocks.nameRight(name.gradient()) - spacing.detour()));
    return new Box(box.x(), box.y(), right - box.x(), box.height());
  }

  /** At any sample, even if one is shown at a time: the arrow stays when another is. */
  private boolean wordAt(Name name, int row) {
    return IntStream.range(0, trace.quantity(name).columns())
        .anyMatch(column -> marks.at(name, row, column).stream().anyMatch(WORDS::contains));
  }

  Box node(Stage stage, Phase phase) {
    return blocks.node(stage, phase);
  }

  int step(Name name) {
    return trace.stepOf(name).orElseThrow().number();
  }
}
