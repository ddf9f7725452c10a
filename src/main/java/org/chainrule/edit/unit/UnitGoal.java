package org.chainrule.edit.unit;

import java.util.Locale;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.activation.UnitState;
import org.chainrule.pass.marks.Marks;

/** What a person may want of a unit. */
public enum UnitGoal {
  /** Off for every sample. */
  DEAD(UnitState.OFF),
  /** In a tail, with a slope under the threshold, for every sample. */
  SATURATED(UnitState.FLAT),
  /** Exactly where the activation has no derivative, for one sample. */
  AT_KINK(UnitState.KINK);

  private final UnitState state;

  UnitGoal(UnitState state) {
    this.state = state;
  }

  /** The state that the unit is to be in. */
  public UnitState state() {
    return state;
  }

  /** Whether units of this activation can be so at all. */
  public boolean suits(Elementwise activation) {
    return switch (this) {
      case DEAD -> activation.hasOffPiece();
      case SATURATED -> activation.hasTail();
      case AT_KINK -> !activation.kinks().isEmpty();
    };
  }

  /** Whether the unit is so in this pass, layers counted from 1, units and samples from 0. */
  public boolean holds(Marks marks, int layer, int unit, int sample) {
    if (this == AT_KINK) {
      return marks.unitState(layer, unit, sample) == state;
    }
    int samples = marks.trace().sample().count();
    for (int s = 0; s < samples; s++) {
      if (marks.unitState(layer, unit, s) != state) {
        return false;
      }
    }
    return true;
  }

  /** The end of its keys in the message bundle. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
