package org.chainrule.drawing.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.text.Measure;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;

/**
 * Tells where a spotlight falls: on the selected entry and what made it; with no entry selected, on
 * what the current step takes and gives. The names of all these matrices are seen too.
 */
public final class Spotlit {

  /** How far beyond what it falls on, in units: over the frames around it. */
  private static final double RIM = 0.1;

  /** Of the area around entries, that of entries that fill it, but for what rounding loses. */
  private static final double FILLED = 0.999;

  private final Measure measure;
  private final Frame frame;
  private final GraphLayout layout;
  private final List<Box> boxes = new ArrayList<>();

  private Spotlit(Measure measure, Frame frame, GraphLayout layout) {
    this.measure = measure;
    this.frame = frame;
    this.layout = layout;
  }

  /** Returns where it falls, in the graph's units; no two of the boxes overlap. */
  public static List<Box> of(Measure measure, Frame frame, GraphLayout layout) {
    return new Spotlit(measure, frame, layout).boxes();
  }

  private List<Box> boxes() {
    Optional<Target> entry = frame.selection().filter(Target::isCell).or(frame::worked);
    if (entry.isPresent()) {
      fallOn(entry.get());
    } else {
      frame.current().ifPresent(this::fallOn);
    }
    return boxes;
  }

  private void fallOn(Target entry) {
    Set<Target> seen = new HashSet<>(frame.pointingAt(Optional.of(entry)).lit());
    seen.add(entry);
    node(entry.name());
    List<MatrixBlock> blocks =
        layout.matrices().stream().filter(block -> fallsOn(block, seen)).toList();
    blocks.forEach(block -> boxes.addAll(in(block, seen)));
    blocks.forEach(this::label);
  }

  private void fallOn(Step step) {
    node(step.name());
    Stream<Name> operands = step.operands().stream().map(Quantity::name).flatMap(this::alsoTurned);
    List<MatrixBlock> blocks =
        Stream.concat(operands, Stream.of(step.name()))
            .flatMap(name -> layout.find(name).stream())
            .distinct()
            .toList();
    blocks.forEach(block -> boxes.add(block.box().grown(RIM)));
    blocks.forEach(this::label);
  }

  /** A value, and its transpose where the backward pass has taken it along. */
  private Stream<Name> alsoTurned(Name name) {
    Stream<Name> turned =
        Stream.of(name.transpose())
            .filter(transpose -> name.isValue() && frame.trace().find(transpose).isPresent())
            .filter(frame::reached);
    return Stream.concat(Stream.of(name), turned);
  }

  private void node(Name result) {
    layout.nodes().stream()
        .filter(node -> node.result().equals(result))
        .forEach(node -> boxes.add(node.box().grown(RIM)));
  }

  /** The name of a matrix, if nothing else that is seen stands there. */
  private void label(MatrixBlock block) {
    Box name = MatrixPainter.labelBox(measure, frame, block);
    if (boxes.stream().noneMatch(name::overlaps)) {
      boxes.add(name);
    }
  }

  private boolean fallsOn(MatrixBlock block, Set<Target> seen) {
    Name shown = frame.shown(block.name());
    boolean isThere = frame.reached(shown) || frame.isAsked(shown);
    return isThere && seen.stream().anyMatch(target -> target.name().equals(shown));
  }

  /** One box around entries that fill it, else a box for each. */
  private List<Box> in(MatrixBlock block, Set<Target> seen) {
    Name shown = frame.shown(block.name());
    List<Box> cells =
        seen.stream()
            .filter(target -> target.name().equals(shown))
            .map(target -> block.cell(target.row(), target.column()))
            .toList();
    Box all = cells.stream().reduce(Box::around).orElseThrow();
    double area = cells.stream().mapToDouble(cell -> cell.width() * cell.height()).sum();
    boolean filled = area > FILLED * all.width() * all.height();
    return filled ? List.of(all.grown(RIM)) : cells;
  }
}
