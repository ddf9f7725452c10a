package org.chainrule.drawing.surface;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * Notes what is drawn instead of drawing it, so that what has changed since the last time can be
 * told from what has not.
 */
public final class Recording implements Drawing {

  /** How far letters reach above and below the baseline, in font sizes, with room to spare. */
  private static final double ABOVE = 1.3;

  static final double BELOW = 0.6;

  private final Measure measure;
  private final List<Drawn> drawn = new ArrayList<>();
  private final Deque<State> saved = new ArrayDeque<>();
  private State state = new State(0, 0, 1, null);

  private record State(double x, double y, double scale, Box clip) {}

  private Recording(Measure measure) {
    this.measure = measure;
  }

  /** Returns what a painter draws, in its order. */
  public static List<Drawn> of(Measure measure, Consumer<? super Drawing> painter) {
    Recording recording = new Recording(measure);
    painter.accept(recording);
    return recording.drawn;
  }

  @Override
  public double textWidth(String text, TextStyle style) {
    return measure.textWidth(text, style);
  }

  @Override
  public Extent formula(Formula formula, double size) {
    return measure.formula(formula, size);
  }

  @Override
  public void save() {
    saved.push(state);
  }

  @Override
  public void restore() {
    if (saved.isEmpty()) {
      throw new IllegalStateException("restore without a save");
    }
    state = saved.pop();
  }

  @Override
  public void translate(double dx, double dy) {
    state = new State(x(dx), y(dy), state.scale, state.clip);
  }

  @Override
  public void scale(double factor) {
    state = new State(state.x, state.y, state.scale * factor, state.clip);
  }

  @Override
  public void clip(Box box) {
    Box next = at(box);
    state = new State(state.x, state.y, state.scale, state.clip == null ? next : common(next));
  }

  private Box common(Box next) {
    double left = Math.max(next.x(), state.clip.x());
    double top = Math.max(next.y(), state.clip.y());
    double right = Math.min(next.right(), state.clip.right());
    double bottom = Math.min(next.bottom(), state.clip.bottom());
    return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  @Override
  public void fill(Box box, double radius, Ink ink) {
    note(new Drawn.Filled(at(box), radius * state.scale, ink));
  }

  @Override
  public void stroke(Box box, double radius, Ink ink, Line line) {
    note(new Drawn.Edge(at(box), radius * state.scale, ink, at(line)));
  }

  @Override
  public void fillPolygon(List<Point> corners, Ink ink) {
    note(new Drawn.Polygon(at(corners), ink));
  }

  @Override
  public void polyline(List<Point> points, Ink ink, Line line) {
    note(new Drawn.Polyline(at(points), ink, at(line)));
  }

  @Override
  public void fillCircle(Point center, double radius, Ink ink) {
    note(new Drawn.Disc(at(center), radius * state.scale, ink));
  }

  @Override
  public void strokeCircle(Point center, double radius, Ink ink, Line line) {
    note(new Drawn.Circle(at(center), radius * state.scale, ink, at(line)));
  }

  @Override
  public void cells(Box box, CellImage image) {
    note(new Drawn.Cells(at(box), image));
  }

  @Override
  public void text(String text, double x, double baseline, TextStyle style, Ink ink) {
    TextStyle scaled = new TextStyle(style.size() * state.scale, style.strong(), style.align());
    double width = measure.textWidth(text, scaled);
    double left =
        switch (style.align()) {
          case LEFT -> x(x);
          case CENTER -> x(x) - width / 2;
          case RIGHT -> x(x) - width;
        };
    double size = scaled.size();
    Box box = new Box(left, y(baseline) - ABOVE * size, width, (ABOVE + BELOW) * size);
    note(new Drawn.Text(text, x(x), y(baseline), scaled, ink, box.grown(BELOW * size)));
  }

  @Override
  public void formula(Formula formula, double x, double baseline, double size, Ink ink) {
    double scaled = size * state.scale;
    Extent extent = measure.formula(formula, scaled);
    Box box = new Box(x(x), y(baseline) - extent.ascent(), extent.width(), extent.height());
    note(new Drawn.SetFormula(formula, x(x), y(baseline), scaled, ink, box.grown(BELOW * scaled)));
  }

  @Override
  public void means(Meaning meaning, Box box) {
    note(new Drawn.Meant(meaning, at(box)));
  }

  private void note(Drawn what) {
    drawn.add(state.clip == null ? what : new Drawn.Clipped(state.clip, what));
  }

  private double x(double x) {
    return state.x + x * state.scale;
  }

  private double y(double y) {
    return state.y + y * state.scale;
  }

  private Point at(Point point) {
    return new Point(x(point.x()), y(point.y()));
  }

  private List<Point> at(List<Point> points) {
    List<Point> moved = new ArrayList<>(points.size());
    for (Point point : points) {
      moved.add(at(point));
    }
    return moved;
  }

  private Box at(Box box) {
    return new Box(x(box.x()), y(box.y()), box.width() * state.scale, box.height() * state.scale);
  }

  private Line at(Line line) {
    return new Line(line.width() * state.scale, line.pattern());
  }
}
