package org.chainrule.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.StepView;
import org.chainrule.layout.sheet.LectureLayout;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * Which part of the graph a picture shows, and how large.
 *
 * @param scale pixels a unit of the graph
 * @param part the part shown, in the graph's units
 */
record GraphWindow(double scale, Box part) {

  /**
   * Shows the whole graph if its digits can be read then, else the part around a step.
   *
   * @param area where the graph is drawn, in pixels
   * @param legible the smallest digits that can be read, in pixels
   * @param most the largest digits wanted, in pixels
   */
  static GraphWindow of(
      GraphLayout layout, Optional<Step> step, Box area, double legible, double most) {
    double whole = Math.min(most, fit(layout.size(), area));
    if (whole >= legible || step.isEmpty()) {
      double scale = Math.max(whole, legible);
      return whole >= legible
          ? centered(layout.size(), area, scale)
          : around(new Box(0, 0, 0, layout.size().height()), layout, area, scale);
    }
    Box result = surroundings(layout, List.of(step.get().name()));
    Box all = surroundings(layout, concerned(step.get()));
    double scale = Math.min(comfortable(legible), fit(all, area));
    return scale >= legible
        ? around(all, layout, area, scale)
        : around(result, layout, area, legible);
  }

  /**
   * Shows the whole graph if its digits can be read from the last row, else what is seen of it
   * after so many steps, over its map.
   *
   * @param cursor the number of the last step taken, 0 before the first
   */
  static GraphWindow inLecture(GraphLayout layout, Trace trace, int cursor, LectureLayout areas) {
    Box area = areas.graph();
    if (areas.isLegible(layout.size(), 1)) {
      return centered(layout.size(), area, fit(layout.size(), area));
    }
    double widest = StepView.widest(layout, trace);
    double scale =
        LectureLayout.unit(area, layout.size(), widest, areas.legible(), areas.map().height());
    Box room = areas.overMap();
    StepView view = new StepView(layout, room.width() / scale, room.height() / scale);
    return new GraphWindow(scale, view.at(trace, cursor));
  }

  /** Returns where a box of the graph stands in the picture, in pixels. */
  Box inPicture(Box box, Box area) {
    return new Box(
        area.x() + (box.x() - part.x()) * scale,
        area.y() + (box.y() - part.y()) * scale,
        box.width() * scale,
        box.height() * scale);
  }

  /** Larger digits than these would cut off more of the graph than they help. */
  private static double comfortable(double legible) {
    return 1.5 * legible;
  }

  private static double fit(Box box, Box area) {
    return Math.min(area.width() / box.width(), area.height() / box.height());
  }

  private static GraphWindow centered(Box box, Box area, double scale) {
    double width = area.width() / scale;
    double height = area.height() / scale;
    Box part = new Box(box.centerX() - width / 2, box.centerY() - height / 2, width, height);
    return new GraphWindow(scale, part);
  }

  /** Centred on a box, but with no more empty space beside the graph than it takes. */
  private static GraphWindow around(Box box, GraphLayout layout, Box area, double scale) {
    Box part = centered(box, area, scale).part();
    double x = within(part.x(), part.width(), box.x(), layout.size().width());
    double y = within(part.y(), part.height(), box.y(), layout.size().height());
    return new GraphWindow(scale, new Box(x, y, part.width(), part.height()));
  }

  /** Returns where a window begins: no later than what it is about, and inside if there is room. */
  private static double within(double wanted, double window, double start, double extent) {
    if (extent <= window) {
      return (extent - window) / 2;
    }
    return Math.max(0, Math.min(Math.min(wanted, start), extent - window));
  }

  private static Box surroundings(GraphLayout layout, List<Name> names) {
    return names.stream()
        .map(layout::surroundings)
        .flatMap(Optional::stream)
        .reduce(Box::around)
        .orElse(layout.size());
  }

  private static List<Name> concerned(Step step) {
    List<Name> names = new ArrayList<>(List.of(step.name()));
    for (Quantity operand : step.operands()) {
      names.add(operand.name());
    }
    return names;
  }
}
