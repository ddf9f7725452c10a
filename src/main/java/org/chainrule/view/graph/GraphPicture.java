package org.chainrule.view.graph;

import java.util.Optional;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.graph.GraphPainter;
import org.chainrule.drawing.graph.LegendPainter;
import org.chainrule.drawing.graph.OverviewPainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.OverviewLayout;
import org.chainrule.view.common.Painting;

/**
 * The graph, with its legend and, if it is not all visible, its map. These keep their size and
 * place, however far one has zoomed.
 *
 * @param frame what is shown of the pass
 * @param layout where everything stands
 * @param offset where the graph stands in the panel, in units
 * @param unit the pixels of a unit
 * @param text the size of the legend's text in pixels
 * @param panel the panel in pixels
 * @param room what of it is not taken by scroll bars and the strip, in pixels
 * @param map the map and the strip that it stands in, a unit being the size of text
 */
public record GraphPicture(
    Frame frame,
    GraphLayout layout,
    Point offset,
    double unit,
    double text,
    Box panel,
    Box room,
    Optional<Map> map)
    implements Painting {

  /** The map of a graph that is not all visible, and the strip that it stands in. */
  public record Map(Box strip, OverviewLayout layout) {}

  /** A motion is seen on its way for an instant only. */
  @Override
  public boolean isLasting() {
    return frame.progress() == 0 || frame.progress() == 1;
  }

  @Override
  public void paint(Drawing target, Box visible) {
    target.translate(offset.x(), offset.y());
    GraphPainter.paint(target, frame, layout, inGraph(visible), unit);
  }

  @Override
  public void paintOver(Drawing target, Box visible) {
    Frame atRest = frame.atRest();
    target.scale(text);
    map.ifPresent(on -> target.fill(on.strip, 0, Ink.of(Role.SURFACE)));
    Box inText = new Box(0, 0, panel.width() / text, panel.height() / text);
    LegendPainter.paint(target, atRest, inText);
    map.ifPresent(on -> OverviewPainter.paint(target, atRest, layout, on.layout, part(visible)));
  }

  /** The part of the graph that is seen, in its units. */
  private Box part(Box visible) {
    Box from = inGraph(visible);
    return new Box(from.x(), from.y(), room.width() / unit, room.height() / unit);
  }

  private Box inGraph(Box visible) {
    return visible.moved(-offset.x(), -offset.y());
  }
}
