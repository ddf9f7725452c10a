package org.chainrule.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.graph.GraphPainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Java2dDrawing;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.pass.quantity.Target;

/** Paints the steps of one trace, each into a picture of its own, all divided up alike. */
public abstract class StepPicture {

  private final Explainer explainer;
  private final Palette palette;
  private final int width;
  private final int height;
  private final PictureGraph graph;

  /**
   * Prepares the pictures of a trace.
   *
   * @param explainer the trace, with its words and numbers
   * @param palette the theme
   * @param width in pixels
   * @param height in pixels
   * @param graph the graph of the trace
   */
  StepPicture(Explainer explainer, Palette palette, int width, int height, PictureGraph graph) {
    this.explainer = explainer;
    this.palette = palette;
    this.width = width;
    this.height = height;
    this.graph = graph;
  }

  /**
   * Paints the pass as it is after a step.
   *
   * @param cursor the number of the last step taken, 0 before the first
   */
  public BufferedImage paint(int cursor) {
    return paint(cursor, 1, false);
  }

  /**
   * Paints the pass as it is after a step.
   *
   * @param cursor the number of the last step taken, 0 before the first
   * @param scale pixels of the image for each that the size counts
   * @param transparent whether there is no ground behind it
   */
  public BufferedImage paint(int cursor, double scale, boolean transparent) {
    return paint(frame(cursor, Optional.empty()), scale, transparent);
  }

  /** Paints the pass as it is after a step, with something selected. */
  BufferedImage paint(int cursor, Optional<Target> selection) {
    return paint(frame(cursor, selection), 1, false);
  }

  private BufferedImage paint(Frame frame, double scale, boolean transparent) {
    int kind = transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage image =
        new BufferedImage((int) Math.round(width * scale), (int) Math.round(height * scale), kind);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(image.getWidth() / (double) width, image.getHeight() / (double) height);
    try {
      Drawing drawing = new Java2dDrawing(graphics, palette, measure());
      if (transparent) {
        pieces(frame, true).forEach(piece -> piece.on(drawing));
      } else {
        paint(drawing, frame);
      }
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /**
   * Returns all that the picture of a step is made of, from back to front, in pixels.
   *
   * @param cursor the number of the last step taken, 0 before the first
   * @param transparent whether there is no ground behind it
   */
  public List<Drawn> pieces(int cursor, boolean transparent) {
    return pieces(frame(cursor, Optional.empty()), transparent);
  }

  /** Returns all that a picture is made of, from back to front, in pixels. */
  public List<Drawn> pieces(Frame frame, boolean transparent) {
    return Recording.of(measure(), drawing -> paint(drawing, frame)).stream()
        .filter(piece -> !(transparent && isGround(piece)))
        .toList();
  }

  private boolean isGround(Drawn piece) {
    return piece instanceof Drawn.Filled filled && filled.box().equals(whole());
  }

  /** Paints what of the pass is shown, without the ground behind it. */
  public void paintAlone(Drawing drawing, Frame frame) {
    pieces(frame, true).forEach(piece -> piece.on(drawing));
  }

  abstract void paint(Drawing drawing, Frame frame);

  /** What of the pass is looked at after so many steps, with the samples that are shown. */
  public Focus focus(int cursor, Optional<Target> selection) {
    return new Focus(explainer.trace(), cursor, selection, graph.sample(), graph.alone());
  }

  private Frame frame(int cursor, Optional<Target> selection) {
    return Frame.of(explainer, focus(cursor, selection));
  }

  /** What is said beside the picture of a step. */
  public Explanation explanation(int cursor) {
    return explanation(frame(cursor, Optional.empty()));
  }

  /** What is said beside a picture. */
  Explanation explanation(Frame frame) {
    return explainer.at(focus(frame.cursor(), frame.selection()));
  }

  Explainer explainer() {
    return explainer;
  }

  /** Measures its text and formulas. */
  public AwtMeasure measure() {
    return graph.measure();
  }

  /** The theme. */
  public Palette palette() {
    return palette;
  }

  GraphLayout graph() {
    return graph.layout();
  }

  /** Its extent, in pixels. */
  public Box whole() {
    return new Box(0, 0, width, height);
  }

  /** Paints a part of the graph into an area. */
  void paintGraph(Drawing drawing, Frame frame, Box area, GraphWindow window) {
    drawing.save();
    drawing.clip(area);
    drawing.translate(area.x(), area.y());
    drawing.scale(window.scale());
    drawing.translate(-window.part().x(), -window.part().y());
    GraphPainter.paint(drawing, frame, graph(), window.part(), window.scale());
    drawing.restore();
  }
}
