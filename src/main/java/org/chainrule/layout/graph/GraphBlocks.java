package org.chainrule.layout.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.GraphLayout.Note;
import org.chainrule.layout.graph.MatrixBlock.LabelSide;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/** The matrices, operations and signs of a graph that stand already. */
final class GraphBlocks {

  /** The height that words take under a matrix. */
  static final double WORDS_BELOW = 1.15;

  private final BlockSizes sizes;
  private final List<MatrixBlock> matrices = new ArrayList<>();
  private final List<NodeBlock> nodes = new ArrayList<>();
  private final List<Sign> signs = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final Map<Name, MatrixBlock> placed = new HashMap<>();

  GraphBlocks(BlockSizes sizes) {
    this.sizes = sizes;
  }

  List<MatrixBlock> matrices() {
    return matrices;
  }

  List<NodeBlock> nodes() {
    return nodes;
  }

  List<Sign> signs() {
    return signs;
  }

  /** Where the lowest of the notes ends; 0 without any. */
  double notesBottom() {
    double bottom = 0;
    for (Note note : notes) {
      bottom = Math.max(bottom, note.bottom());
    }
    return bottom;
  }

  List<Note> notes() {
    return notes;
  }

  /** Returns where a matrix stands, if it does. */
  Optional<MatrixBlock> find(Name name) {
    return Optional.ofNullable(placed.get(name));
  }

  /** Returns where a matrix stands. */
  MatrixBlock get(Name name) {
    return placed.get(name);
  }

  /** Returns the cells of a matrix. */
  Box box(Name name) {
    return placed.get(name).box();
  }

  /**
   * Where the way of a layer's input goes down to where it is used once more: right of the value,
   * of its gradient and of their names.
   */
  double rememberedFrom(Name input, Trace trace) {
    Name first = trace.firstGradient(input);
    double right = Math.max(box(input).right(), box(first).right()) + sizes.spacing().detour();
    return Math.max(right, nameRight(first));
  }

  /** Where the name over or under a matrix begins, with some air. */
  double nameLeft(Name name) {
    return box(name).centerX() - sizes.label(name) / 2;
  }

  /** Where the name over or under a matrix ends, with some air. */
  double nameRight(Name name) {
    return box(name).centerX() + sizes.label(name) / 2;
  }

  /** Where what is said over a matrix ends; the middle of the matrix where nothing is. */
  double noteRight(Name name) {
    return box(name).centerX() + sizes.note(name) / 2;
  }

  /** Returns where an operation stands. */
  Box node(Stage stage, Phase phase) {
    return nodes.stream()
        .filter(node -> node.stage().equals(stage) && node.phase() == phase)
        .findFirst()
        .orElseThrow()
        .box();
  }

  void add(NodeBlock node) {
    nodes.add(node);
  }

  void add(Sign sign) {
    signs.add(sign);
  }

  void centered(
      Quantity quantity, double x, double cell, double centerY, LabelSide side, boolean marked) {
    double height = sizes.height(sizes.rows(quantity));
    Box box = new Box(x, centerY - height / 2, cell * sizes.columns(quantity), height);
    add(quantity, box, side, marked);
  }

  void onLine(Quantity quantity, double x, double cell, double bottom, LabelSide side) {
    double height = sizes.height(sizes.rows(quantity));
    Box box = new Box(x, bottom - height, cell * sizes.columns(quantity), height);
    add(quantity, box, side, false);
  }

  void add(Quantity quantity, Box box, LabelSide side, boolean marked) {
    Name name = quantity.name();
    boolean turned = sizes.isTurned(name);
    Box beside = new Box(box.right(), box.y(), marked ? sizes.wordWidth(name) : 0, box.height());
    Box below = new Box(box.x(), box.bottom(), box.width(), marked ? WORDS_BELOW : 0);
    MatrixBlock block =
        new MatrixBlock(
            name,
            box,
            sizes.rows(quantity),
            sizes.columns(quantity),
            turned,
            side,
            turned ? below : beside,
            0);
    matrices.add(block);
    placed.put(name, block);
    if (sizes.note(name) > 0) {
      double label = sizes.spacing().label();
      double y =
          side == LabelSide.BELOW
              ? box.bottom() + label + Note.AIR
              : box.y() - label - Note.AIR - Note.HEIGHT;
      notes.add(new Note(name, box.centerX(), y));
    }
  }
}
