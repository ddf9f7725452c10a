package org.chainrule.intake.reading;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.NumberArray;
import org.chainrule.network.Variable.Role;
import org.chainrule.pass.quantity.Name;

/** Whether arrays can be the W and b of a net by their shapes alone. */
final class Chains {

  private Chains() {}

  /**
   * Returns whether each W takes what the one before gives, and each b is as long as what its W
   * gives, one way round or the other.
   *
   * @param names what each array would be, W in their order
   */
  static boolean fit(List<NumberArray> arrays, List<Name> names) {
    return arrays.size() == names.size()
        && names.stream().allMatch(name -> name.variable().isParameter())
        && (fit(arrays, names, false) || fit(arrays, names, true));
  }

  private static boolean fit(List<NumberArray> arrays, List<Name> names, boolean turned) {
    int given = -1;
    for (int k = 0; k < arrays.size(); k++) {
      Matrix matrix = arrays.get(k).matrix();
      boolean weight = names.get(k).role() == Role.WEIGHT;
      int takes = turned ? matrix.rows() : matrix.columns();
      boolean fits =
          weight
              ? !arrays.get(k).isList() && (given < 0 || takes == given)
              : isVector(matrix) && matrix.rows() * matrix.columns() == given;
      if (!fits) {
        return false;
      }
      given = weight ? matrix.rows() * matrix.columns() / takes : given;
    }
    return true;
  }

  private static boolean isVector(Matrix matrix) {
    return IntStream.of(matrix.rows(), matrix.columns()).anyMatch(size -> size == 1);
  }
}
