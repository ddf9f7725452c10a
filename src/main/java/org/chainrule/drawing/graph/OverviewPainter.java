package org.chainrule.drawing.graph;

import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Role;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.layout.graph.NodeBlock;
import org.chainrule.layout.graph.OverviewLayout;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Step;

/** Draws the small map of the graph, with what is visible framed. */
public final class OverviewPainter {

  private static final double LEAST = 0.12;

  private OverviewPainter() {}

  /**
   * Draws the map.
   *
   * @param seen the visible part of the graph
   */
  public static void paint(
      Drawing drawing, Frame frame, GraphLayout graph, OverviewLayout map, Box seen) {
    drawing.fill(map.box().grown(0.3), 0.3, Ink.of(Role.SURFACE).withOpacity(0.94));
    drawing.stroke(map.box().grown(0.3), 0.3, Ink.of(Role.LINE), Line.solid(0.06));
    for (NodeBlock node : graph.nodes()) {
      drawing.fill(atLeast(map.onMap(node.box())), 0, Ink.of(Role.LINE).withOpacity(0.5));
    }
    for (MatrixBlock matrix : graph.matrices()) {
      drawing.fill(atLeast(map.onMap(matrix.box())), 0, ink(frame, matrix));
    }
    Box window = map.onMap(seen);
    drawing.save();
    drawing.clip(map.box().grown(0.3));
    drawing.stroke(window, 0.1, Ink.of(Role.SELECTED), Line.solid(0.14));
    drawing.restore();
    drawing.means(Meaning.OVERVIEW, map.box());
  }

  private static Ink ink(Frame frame, MatrixBlock matrix) {
    if (!frame.reached(matrix.name())) {
      return Ink.of(Role.LINE).withOpacity(0.35);
    }
    Phase phase = frame.trace().stepOf(matrix.name()).map(Step::phase).orElse(Phase.FORWARD);
    Ink ink = Ink.of(matrix.name().isGradient() ? Role.BACKWARD : Role.of(phase));
    return frame.isCurrent(matrix.name()) ? ink : ink.withOpacity(0.55);
  }

  private static Box atLeast(Box box) {
    return new Box(box.x(), box.y(), Math.max(LEAST, box.width()), Math.max(LEAST, box.height()));
  }
}
