package org.chainrule.layout.graph;

import org.chainrule.layout.Box;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.quantity.Name;

/**
 * Where an operation stands.
 *
 * @param stage the row of the layer table that it belongs to
 * @param phase the lane
 * @param result what it computes
 * @param box where it stands
 */
public record NodeBlock(Stage stage, Phase phase, Name result, Box box) {

  /** Whether it is a small circle: a sum, whose sign says all. */
  public boolean isRound() {
    return stage.kind() == Stage.Kind.ADDITION || stage.kind() == Stage.Kind.TOTAL;
  }
}
