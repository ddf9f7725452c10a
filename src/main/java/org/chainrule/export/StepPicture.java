package org.chainrule.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.graph.GraphPainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Java2dDrawing;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.pass.program.Trace;

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
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      paint(new Java2dDrawing(graphics, palette, measure()), Frame.of(explainer, focus(cursor)));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  abstract void paint(Drawing drawing, Frame frame);

  private Focus focus(int cursor) {
    Trace trace = explainer.trace();
    return new Focus(trace, cursor, Optional.empty(), graph.sample(), graph.alone());
  }

  /** What is said of a step. */
  Explanation explanation(int cursor) {
    return explainer.at(focus(cursor));
  }

  Explainer explainer() {
    return explainer;
  }

  AwtMeasure measure() {
    return graph.measure();
  }

  GraphLayout graph() {
    return graph.layout();
  }

  Box whole() {
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
