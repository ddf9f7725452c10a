package org.chainrule.layout.graph;

import java.util.List;
import java.util.Optional;
import org.chainrule.layout.Box;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * Where everything of the computation graph stands. A unit is the size of the digits.
 *
 * @param size the extent of the whole
 * @param matrices the matrices of both lanes, of the parameters and their gradients
 * @param nodes the operations
 * @param arrows the ways between them
 * @param signs the signs of multiplication in the backward lane
 * @param divider the line between the lanes
 * @param notes what stands beside matrices where samples are shown one at a time
 */
public record GraphLayout(
    Box size,
    List<MatrixBlock> matrices,
    List<NodeBlock> nodes,
    List<Arrow> arrows,
    List<Sign> signs,
    Divider divider,
    List<Note> notes) {

  /**
   * What is said of a matrix where the samples of a batch are shown one at a time, in lines.
   *
   * @param of the matrix
   * @param x the middle of the lines
   * @param y the upper edge of the first line
   */
  public record Note(Name of, double x, double y) {

    /** From one line to the next. */
    public static final double LINE = 0.9;

    /** Between the lines and the name of the matrix. */
    static final double AIR = 0.25;

    /** What the lines take in all. */
    static final double HEIGHT = 2 * LINE;

    double bottom() {
      return y + HEIGHT;
    }
  }

  /** Copies the lists. */
  public GraphLayout {
    matrices = List.copyOf(matrices);
    nodes = List.copyOf(nodes);
    arrows = List.copyOf(arrows);
    signs = List.copyOf(signs);
    notes = List.copyOf(notes);
  }

  /**
   * The same with another sample in its place, where samples are shown one at a time.
   *
   * @param sample which, from 0
   */
  public GraphLayout ofSample(int sample) {
    List<MatrixBlock> shown =
        matrices.stream()
            .map(matrix -> matrix.name().hasSampleColumns() ? matrix.from(sample) : matrix)
            .toList();
    return new GraphLayout(size, shown, nodes, arrows, signs, divider, notes);
  }

  /** Returns what stands at a point: a cell, or the result of an operation. */
  public Optional<Target> at(double x, double y) {
    for (MatrixBlock matrix : matrices) {
      Optional<Target> cell = matrix.at(x, y);
      if (cell.isPresent()) {
        return cell;
      }
    }
    return nodes.stream()
        .filter(node -> node.box().contains(x, y))
        .map(node -> Target.whole(node.result()))
        .findFirst();
  }

  /** Returns where a matrix stands; those of which each sample has its own share a place. */
  public Optional<MatrixBlock> find(Name name) {
    return matrices.stream()
        .filter(matrix -> matrix.name().ofSample(0).equals(name.ofSample(0)))
        .findFirst();
  }

  /** Returns the box around a matrix and everything that is needed to read it. */
  public Optional<Box> surroundings(Name name) {
    return find(name).map(matrix -> matrix.box().around(matrix.wordRoom()).grown(2));
  }
}
