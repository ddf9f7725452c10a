package org.chainrule.view.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.layout.graph.NodeBlock;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * Where the keyboard and a screen reader stop on their way through the graph.
 *
 * @param operation what computes the matrix, if it has a node of its own; it is reached before
 */
record Stop(Optional<NodeBlock> operation, MatrixBlock matrix) {

  /** Returns the stops in the order in which the pass comes to them. */
  static List<Stop> along(Trace trace, GraphLayout layout) {
    Map<Name, NodeBlock> operations =
        layout.nodes().stream().collect(Collectors.toMap(NodeBlock::result, Function.identity()));
    return layout.matrices().stream()
        .sorted(
            Comparator.comparingInt((MatrixBlock matrix) -> trace.shownFrom(matrix.name()))
                .thenComparingDouble(matrix -> matrix.box().x()))
        .map(matrix -> new Stop(Optional.ofNullable(operations.get(matrix.name())), matrix))
        .toList();
  }
}
