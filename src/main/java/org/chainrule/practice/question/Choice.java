package org.chainrule.practice.question;

import java.util.Optional;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/** What a person can answer to a question. */
public sealed interface Choice {

  /** Returns where in the graph it stands, if it is answered by a click there. */
  default Optional<Target> at() {
    return Optional.empty();
  }

  /** Whether a click on this place in the graph means it. */
  default boolean isAt(Target clicked) {
    return false;
  }

  /**
   * A unit, answered by a click on any number of its own.
   *
   * @param layer its layer, from 1
   * @param row its row, from 0
   */
  record Unit(int layer, int row) implements Choice {

    @Override
    public Optional<Target> at() {
      return Optional.of(Target.cell(Name.linearOutput(layer), row, 0));
    }

    @Override
    public boolean isAt(Target clicked) {
      Target own = turned(clicked);
      return switch (own.name().role()) {
        case LINEAR, BRANCH, ACTIVATION, WEIGHT, BIAS ->
            own.name().layer() == layer && own.row() == row;
        default -> false;
      };
    }
  }

  /** A weight, answered by a click on it, on its gradient or where it stands transposed. */
  record Weight(Target cell) implements Choice {

    @Override
    public Optional<Target> at() {
      return Optional.of(cell);
    }

    @Override
    public boolean isAt(Target clicked) {
      return turned(clicked).variable().equals(cell);
    }
  }

  /** Something that is said, answered by a click on the words. */
  non-sealed interface Said extends Choice {

    /** The key under which the message bundle says it. */
    String key();
  }

  private static Target turned(Target clicked) {
    return clicked.isCell() && clicked.name().form() == Name.Form.TRANSPOSE
        ? Target.cell(clicked.name().value(), clicked.column(), clicked.row())
        : clicked;
  }
}
