package org.chainrule.study.nudge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Variable;
import org.chainrule.pass.operation.Values;
import org.chainrule.pass.program.Node;
import org.chainrule.pass.program.Program;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * The derivative of the loss along the line of an entry from one side, also where it has a kink:
 * forward through the nodes, where the slope of a unit at its kink is that of the piece onto which
 * its own speed leads it.
 */
public final class SideSlope {

  private SideSlope() {}

  /**
   * Returns dℓ/dε at ε = 0 from both sides.
   *
   * @param entry of any variable on the way to the loss, if that is finite
   */
  public static Nudge.Sides both(Trace trace, Target entry) {
    return new Nudge.Sides(left(trace, entry), right(trace, entry));
  }

  /** Returns dℓ/dε at ε = 0, from above. */
  static double right(Trace trace, Target entry) {
    return slope(trace, entry, 1);
  }

  /** Returns dℓ/dε at ε = 0, from below. */
  static double left(Trace trace, Target entry) {
    return 0.0 - slope(trace, entry, -1);
  }

  /** The derivative in the direction of the side: to the left it is that of the way to the left. */
  private static double slope(Trace trace, Target entry, int side) {
    Program program = trace.program();
    Matrix[] speeds = new Matrix[program.variables().size()];
    Matrix given = trace.quantity(entry.name()).value();
    speeds[program.place(entry.name().variable())] =
        given.map(number -> 0).with(entry.row(), entry.column(), side);
    Values values = new Values(values(trace));
    for (Node node : program.nodes()) {
      List<Matrix> moving = new ArrayList<>();
      Arrays.stream(program.places(node)).forEach(place -> moving.add(speeds[place]));
      if (!node.bypassed() && moving.stream().anyMatch(Objects::nonNull)) {
        Matrix speed = node.primitive().push(values.of(program.places(node)), moving);
        speeds[program.place(node.result())] = speed;
      }
    }
    return speeds[program.place(Variable.of(Variable.Role.LOSS))].get(0, 0);
  }

  private static Matrix[] values(Trace trace) {
    return trace.program().variables().stream()
        .map(variable -> trace.quantity(Name.of(variable)).value())
        .toArray(Matrix[]::new);
  }
}
