package org.chainrule.intake.reading;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.NumberArray;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.Variable.Role;
import org.chainrule.pass.quantity.Name;

/** The W of the last layer, which says how many columns of a table are targets. */
final class LastWeight {

  private LastWeight() {}

  /** Returns how many outputs the net has that comes of a draft, 0 if nothing says so. */
  static int outputs(Draft draft) {
    int open = draft.material().open().map(scenario -> scenario.network().depth()).orElse(0);
    return arrays(draft)
        .filter(found -> draft.makesNet() || found.getKey().layer() >= open)
        .max(Comparator.comparingInt(found -> found.getKey().layer()))
        .map(found -> outputs(draft, found.getValue()))
        .or(() -> draft.material().open().map(scenario -> scenario.network().outputs()))
        .orElse(0);
  }

  private static Stream<Map.Entry<Name, NumberArray>> arrays(Draft draft) {
    return draft.material().found().stream()
        .filter(NumberArray.class::isInstance)
        .map(NumberArray.class::cast)
        .flatMap(array -> weight(draft, array).map(name -> Map.entry(name, array)).stream());
  }

  private static Optional<Name> weight(Draft draft, NumberArray array) {
    return draft.placeWord(array).flatMap(Places::named).filter(name -> name.role() == Role.WEIGHT);
  }

  private static int outputs(Draft draft, NumberArray array) {
    Matrix matrix = array.matrix();
    if (array.isList()) {
      return 1;
    }
    return draft.is(Topic.WEIGHTS, NetForks.IN_OUT) ? matrix.columns() : matrix.rows();
  }
}
