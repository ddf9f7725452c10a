package org.chainrule.edit.offer;

import java.util.List;
import java.util.stream.Stream;
import org.chainrule.edit.UnitEdit;
import org.chainrule.edit.unit.UnitGoal;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Trace;

/** What can be made of a unit, by what its activation says of itself. */
public final class Intentions {

  private Intentions() {}

  /**
   * Returns the edits that make something of a unit that it can be and is not yet, by its bias;
   * none where it has no bias. One of them may still be refused when it is applied, with its
   * reason.
   *
   * @param layer from 1
   * @param unit from 0
   * @param sample the sample that a unit is put on the kink for, from 0
   * @param flatThreshold the slope under which a unit in a tail counts as flat
   */
  public static List<UnitEdit> of(
      Trace trace, int layer, int unit, int sample, double flatThreshold) {
    if (trace.network().layer(layer).bias().isEmpty()) {
      return List.of();
    }
    Marks marks = new Marks(trace, flatThreshold);
    return trace.network().layer(layer).activation().elementwise().stream()
        .flatMap(Intentions::suiting)
        .filter(goal -> !goal.holds(marks, layer, unit, sample))
        .map(goal -> new UnitEdit(goal, layer, unit, sample, flatThreshold))
        .toList();
  }

  private static Stream<UnitGoal> suiting(Elementwise activation) {
    return Stream.of(UnitGoal.values()).filter(goal -> goal.suits(activation));
  }
}
