package org.chainrule.drawing.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.chainrule.formula.Times;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.Arrow;
import org.chainrule.layout.graph.Divider;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.layout.graph.NodeBlock;
import org.chainrule.layout.graph.Sign;
import org.chainrule.pass.program.Phase;
import org.chainrule.words.Words;

/** Draws the computation graph. A unit of the drawing is the size of the digits. */
public final class GraphPainter {

  private static final Set<Formula> SUMS = Set.of(Formulas.letter("+"), Formulas.letter("="));
  private static final Formula RATE = Formulas.letter("−η");
  private static final Formula DOT = Formulas.sign(Times.Sign.DOT);

  private static final double HEAD = 0.55;
  private static final double HALF_WAY = 0.45;
  private static final double TRAVELLING_SIZE = 0.72;
  private static final int MOST_TRAVELLING = 16;

  /** How near to an arrow the pointer is on it. */
  private static final double ON_ARROW = 0.35;

  /** Words that have so little room are left out: the arrows tell as much. */
  private static final double LEAST_CAPTION = 0.75;

  private static final double NODE_RIM = 0.2;

  /** How far the letters of a title reach below their line, and its air. */
  private static final double TITLE_DESCENT = 0.3036;

  static final TextStyle CAPTION = TextStyle.strong(0.72);

  private final Drawing drawing;
  private final Frame frame;
  private final GraphLayout layout;
  private final NodeFormulas formulas;

  private GraphPainter(Drawing drawing, Frame frame, GraphLayout layout) {
    this.drawing = drawing;
    this.frame = frame;
    this.layout = layout;
    this.formulas = new NodeFormulas(frame.explainer());
  }

  /**
   * Draws all that overlaps the visible box.
   *
   * @param pixels how many pixels a unit takes, which decides how much detail is drawn
   */
  public static void paint(
      Drawing drawing, Frame frame, GraphLayout layout, Box visible, double pixels) {
    new GraphPainter(drawing, frame, layout).paint(visible, pixels);
  }

  private void paint(Box visible, double pixels) {
    paintDivider();
    layout.arrows().forEach(this::paintArrow);
    paintCaptions();
    layout.nodes().stream().filter(node -> node.box().overlaps(visible)).forEach(this::paintNode);
    layout.signs().forEach(this::paintSign);
    MatrixPainter painter = new MatrixPainter(drawing, frame, visible, pixels);
    for (MatrixBlock matrix : layout.matrices()) {
      if (matrix.box().around(matrix.wordRoom()).grown(2).overlaps(visible)) {
        painter.paint(matrix);
      }
    }
    for (GraphLayout.Note note : layout.notes()) {
      SampleNotes.paint(drawing, frame, note);
    }
    paintMotion(pixels);
  }

  private void paintDivider() {
    double y = layout.divider().y();
    double width = layout.size().width();
    drawing.polyline(
        List.of(new Point(0.6, y), new Point(width - 0.6, y)),
        Ink.of(Role.LINE),
        Line.dashed(0.06));
  }

  private void paintCaptions() {
    Divider divider = layout.divider();
    Divider.Place first = divider.forward();
    caption(Words.of("graph.forward"), first.x(), divider.y() - 0.4, first, Phase.FORWARD);
    Divider.Place last = divider.backward();
    String backward = Words.of("graph.backward");
    double left = last.x() - drawing.textWidth(backward, CAPTION) * last.share();
    caption(backward, left, divider.y() + 0.95, last, Phase.BACKWARD);
  }

  private void caption(String text, double x, double baseline, Divider.Place place, Phase phase) {
    TextStyle style = TextStyle.strong(CAPTION.size() * place.share());
    if (place.share() >= LEAST_CAPTION) {
      drawing.text(text, x, baseline, style, Ink.of(Role.of(phase)));
      double width = drawing.textWidth(text, style);
      drawing.means(
          phase == Phase.FORWARD ? Meaning.FORWARD : Meaning.BACKWARD,
          new Box(x, baseline - style.size(), width, 1.3 * style.size()));
    }
  }

  private void paintNode(NodeBlock node) {
    boolean reached = frame.reached(node.result());
    boolean current = frame.isCurrent(node.result());
    Role role = Role.of(node.phase());
    double corner = node.isRound() ? node.box().width() / 2 : 0.5;
    drawing.fill(node.box(), corner, Ink.of(Role.RAISED));
    Ink edge = current ? Ink.of(role) : Ink.of(Role.LINE);
    Line line = reached ? Line.solid(current ? 0.2 : 0.08) : Line.dashed(0.1);
    drawing.stroke(node.box(), corner, edge, line);
    if (node.phase() == Phase.FORWARD && !node.isRound()) {
      paintForwardNode(node);
    } else {
      formula(
          formulas.of(node.result()),
          node.box(),
          NodeFormulas.BACKWARD,
          reached ? Role.TEXT : Role.MUTED);
    }
    if (node.isRound()) {
      drawing.means(Meaning.ADDED, node.box());
    }
    boolean pointed =
        frame.selection().or(frame::hover).filter(t -> !t.isCell()).isPresent()
            && frame.selection().or(frame::hover).get().name().equals(node.result());
    if (pointed) {
      drawing.stroke(node.box(), corner, Ink.of(Role.SELECTED), Line.solid(0.16));
    }
  }

  /** The name of the operation, and below it its formula where it can be read. */
  private void paintForwardNode(NodeBlock node) {
    Box box = node.box();
    Formula formula = formulas.of(node.result());
    double natural = drawing.formula(formula, NodeFormulas.FORWARD).width();
    double fit = Math.min(1, (box.width() - NodeFormulas.PADDING) / natural);
    boolean legible = NodeFormulas.FORWARD * fit >= NodeFormulas.LEAST;
    String title = formulas.title(node.stage());
    double room = (box.width() - NodeFormulas.RIM) / width(title);
    double size = Math.min(NodeFormulas.TITLE, NodeFormulas.TITLE * room);
    TextStyle style = TextStyle.strong(size).centered();
    Ink ink = Ink.of(Role.TEXT);
    if (!legible) {
      drawing.text(title, box.centerX(), box.centerY() + style.drop(), style, ink);
      return;
    }
    Measure.Extent extent = drawing.formula(formula, NodeFormulas.FORWARD * fit);
    // In most operations titles and formulas stand on the same two lines.
    double lower = Math.min(box.centerY() + 0.9, box.bottom() - NODE_RIM - extent.descent());
    double upper = lower - extent.ascent() - TITLE_DESCENT;
    drawing.text(title, box.centerX(), Math.min(box.centerY() - 0.15, upper), style, ink);
    drawing.formula(
        formula,
        box.centerX() - fit * natural / 2,
        lower,
        NodeFormulas.FORWARD * fit,
        Ink.of(Role.MUTED));
  }

  private void paintSign(Sign sign) {
    Phase phase = frame.trace().step(sign.step()).phase();
    Role role = frame.position() >= sign.step() ? Role.of(phase) : Role.MUTED;
    double size = sign.sign().equals(DOT) ? 2.4 : 1.25;
    centred(sign.sign(), sign.center(), size, role);
    if (sign.sign().equals(RATE)) {
      double width = drawing.formula(sign.sign(), size).width();
      drawing.means(Meaning.STEP_WIDTH, at(sign.center()).grown(width / 2));
    }
    if (SUMS.contains(sign.sign())) {
      drawing.means(Meaning.JOIN, at(sign.center()).grown(0.6));
    }
  }

  private static Box at(Point point) {
    return new Box(point.x(), point.y(), 0, 0);
  }

  private void centred(Formula formula, Point middle, double size, Role role) {
    Measure.Extent extent = drawing.formula(formula, size);
    double left = middle.x() - extent.width() / 2;
    drawing.formula(formula, left, extent.baseline(middle.y()), size, Ink.of(role));
  }

  private void paintArrow(Arrow arrow) {
    boolean done = frame.position() >= arrow.step();
    boolean now = frame.position() == arrow.step();
    Ink ink = done ? arrowInk(arrow) : Ink.of(Role.LINE);
    double width = now && arrow.kind() != Arrow.Kind.REMEMBERED ? 0.2 : 0.12;
    Line line =
        switch (arrow.kind()) {
          case REMEMBERED -> Line.dotted(0.12);
          default -> Line.solid(width);
        };
    if (arrow.kind() == Arrow.Kind.REMEMBERED && !done) {
      return;
    }
    List<Point> path = new ArrayList<>(path(arrow, done));
    Point tip = path.get(path.size() - 1);
    Point before = path.get(path.size() - 2);
    double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
    if (length < 0.05) {
      return;
    }
    double head = Math.min(HEAD, length);
    Point neck = tip.towards(before, head / length * 0.9);
    path.set(path.size() - 1, neck);
    drawing.polyline(path, ink, line);
    paintHead(before, tip, head, ink);
    explain(arrow, done);
  }

  /** Beside blanks there are no words that an arrow has to leave room for. */
  private List<Point> path(Arrow arrow, boolean done) {
    boolean blank = arrow.carries().isPresent() && frame.isBlank(arrow.carries().get());
    return done && !blank ? arrow.path() : arrow.early();
  }

  private void explain(Arrow arrow, boolean done) {
    List<Point> path = path(arrow, done);
    for (int k = 1; k < path.size(); k++) {
      Box from = new Box(path.get(k - 1).x(), path.get(k - 1).y(), 0, 0);
      Box way = from.around(new Box(path.get(k).x(), path.get(k).y(), 0, 0));
      drawing.means(meaning(arrow.kind()), way.grown(ON_ARROW));
    }
  }

  private static Meaning meaning(Arrow.Kind kind) {
    return switch (kind) {
      case FORWARD -> Meaning.FORWARD;
      case BACKWARD -> Meaning.BACKWARD;
      case PARAMETER -> Meaning.PARAMETER;
      case REMEMBERED -> Meaning.REMEMBERED;
      case UPDATE -> Meaning.UPDATE;
    };
  }

  private void paintHead(Point from, Point tip, double size, Ink ink) {
    double length = Math.hypot(tip.x() - from.x(), tip.y() - from.y());
    double ux = (tip.x() - from.x()) / length;
    double uy = (tip.y() - from.y()) / length;
    double half = size * 0.5;
    Point left = new Point(tip.x() - ux * size - uy * half, tip.y() - uy * size + ux * half);
    Point right = new Point(tip.x() - ux * size + uy * half, tip.y() - uy * size - ux * half);
    drawing.fillPolygon(List.of(tip, left, right), ink);
  }

  /**
   * What the current step takes in travels along its arrows first, then what it gives: as its own
   * numbers where they are few, else as a bead.
   */
  private void paintMotion(double pixels) {
    if (frame.progress() >= 1) {
      return;
    }
    for (Arrow arrow : layout.arrows()) {
      if (arrow.step() == frame.cursor()) {
        boolean given = arrow.carries().map(frame::isCurrent).orElse(false);
        double t = (frame.progress() - (given ? HALF_WAY : 0)) / HALF_WAY;
        if (t >= 0 && t <= 1) {
          paintTraveller(arrow, arrow.along(t), pixels);
        }
      }
    }
  }

  private void paintTraveller(Arrow arrow, Point at, double pixels) {
    Optional<MatrixBlock> block =
        arrow
            .carries()
            .flatMap(layout::find)
            .filter(matrix -> matrix.rows() * matrix.columns() <= MOST_TRAVELLING);
    if (block.isEmpty()) {
      drawing.fillCircle(at, 0.42, arrowInk(arrow));
      return;
    }
    Box box = block.get().box();
    drawing.save();
    drawing.translate(at.x(), at.y());
    drawing.scale(TRAVELLING_SIZE);
    drawing.translate(-box.centerX(), -box.centerY());
    drawing.fill(box.grown(0.2), 0.3, Ink.of(Role.SURFACE));
    new CellsPainter(drawing, frame, box, pixels).paint(block.get(), 1);
    drawing.stroke(box.grown(0.2), 0.3, arrowInk(arrow), Line.solid(0.12));
    drawing.restore();
  }

  private static Ink arrowInk(Arrow arrow) {
    return Ink.of(
        switch (arrow.kind()) {
          case FORWARD -> Role.FORWARD;
          case BACKWARD -> Role.BACKWARD;
          case PARAMETER, REMEMBERED -> Role.MUTED;
          case UPDATE -> Role.TEXT;
        });
  }

  private void formula(Formula formula, Box box, double size, Role role) {
    Measure.Extent natural = drawing.formula(formula, size);
    double fit =
        Math.min(
            size,
            Math.min(
                size * (box.width() - 0.5) / natural.width(),
                size * (box.height() - 0.3) / natural.height()));
    centred(formula, new Point(box.centerX(), box.centerY()), fit, role);
  }

  private double width(String text) {
    return drawing.textWidth(text, TextStyle.strong(NodeFormulas.TITLE));
  }
}
