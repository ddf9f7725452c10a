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
 */
public record GraphLayout(
    Box size,
    List<MatrixBlock> matrices,
    List<NodeBlock> nodes,
    List<Arrow> arrows,
    List<Sign> signs,
    Divider divider) {

  /** Copies the lists. */
  public GraphLayout {
    matrices = List.copyOf(matrices);
    nodes = List.copyOf(nodes);
    arrows = List.copyOf(arrows);
    signs = List.copyOf(signs);
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
