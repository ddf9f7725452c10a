package org.chainrule.drawing.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.drawing.Frame;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.layout.graph.NodeBlock;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * Tells where a spotlight falls: on the selected entry and what made it; with no entry selected, on
 * what the current step takes and gives.
 */
public final class Spotlit {

  /** How far beyond what it falls on, in units: over the frames around it. */
  private static final double RIM = 0.1;

  private final Frame frame;
  private final GraphLayout layout;

  private Spotlit(Frame frame, GraphLayout layout) {
    this.frame = frame;
    this.layout = layout;
  }

  /** Returns where it falls, in the graph's units; no two of the boxes overlap. */
  public static List<Box> of(Frame frame, GraphLayout layout) {
    return new Spotlit(frame, layout).boxes();
  }

  private List<Box> boxes() {
    Optional<Target> entry = frame.selection().filter(Target::isCell).or(frame::worked);
    List<Box> boxes = new ArrayList<>();
    if (entry.isPresent()) {
      Set<Target> seen = new HashSet<>(frame.pointingAt(entry).lit());
      seen.add(entry.get());
      layout.matrices().forEach(block -> boxes.addAll(in(block, seen)));
      boxes.addAll(node(entry.get().name()));
    } else {
      frame.current().ifPresent(step -> boxes.addAll(ofStep(step)));
    }
    return boxes;
  }

  private List<Box> ofStep(Step step) {
    Stream<Name> operands = step.operands().stream().map(operand -> operand.name());
    List<Box> boxes =
        Stream.concat(operands, Stream.of(step.name()))
            .distinct()
            .flatMap(name -> layout.find(name).stream())
            .distinct()
            .map(block -> block.box().grown(RIM))
            .collect(Collectors.toCollection(ArrayList::new));
    boxes.addAll(node(step.name()));
    return boxes;
  }

  private List<Box> node(Name result) {
    return layout.nodes().stream()
        .filter(node -> node.result().equals(result))
        .map(NodeBlock::box)
        .map(box -> box.grown(RIM))
        .toList();
  }

  /** One box around entries that fill it, else a box for each. */
  private List<Box> in(MatrixBlock block, Set<Target> seen) {
    Name shown = frame.shown(block.name());
    boolean isThere = frame.reached(shown) || frame.isAsked(shown);
    List<Box> cells =
        seen.stream()
            .filter(target -> isThere)
            .filter(target -> target.name().equals(shown))
            .map(target -> block.cell(target.row(), target.column()))
            .toList();
    if (cells.isEmpty()) {
      return cells;
    }
    Box all = cells.stream().reduce(Box::around).orElseThrow();
    double area = cells.stream().mapToDouble(cell -> cell.width() * cell.height()).sum();
    boolean filled = area > 0.999 * all.width() * all.height();
    return filled ? List.of(all.grown(RIM)) : cells;
  }
}
