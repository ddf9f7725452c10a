package org.chainrule.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.LeftOut;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;

/** Spoils what was found in a file, as other files of the kind might be spoilt. */
record FoundMutants(Random random) {

  private static final List<String> NAMES =
      List.of("x", "y", "W1", "b1", "W2", "b2", "W0", "W7", "fc1.weight", "arr_0", "arr_1", "lr");

  /** Returns some of it, with some of it changed; all ids stay different. */
  List<Found> mutant(List<Found> found) {
    List<Found> changed = new ArrayList<>();
    for (Found one : found) {
      Found other = random.nextInt(3) == 0 ? changed(one) : one;
      boolean known = changed.stream().anyMatch(before -> before.id().equals(other.id()));
      if (!known && random.nextInt(10) > 0) {
        changed.add(other);
      }
    }
    return changed;
  }

  private Found changed(Found found) {
    if (found instanceof NumberArray array) {
      return changed(array);
    }
    return found instanceof TableText table
        ? new TableText(table.source(), any(NAMES), table.text())
        : found;
  }

  private Found changed(NumberArray array) {
    Matrix matrix = array.matrix();
    String source = array.source();
    return switch (random.nextInt(6)) {
      case 0 -> new NumberArray(source, any(NAMES), array.shape(), matrix);
      case 1 -> NumberArray.of(source, array.name(), matrix.transpose());
      case 2 -> NumberArray.of(source, array.name(), cut(matrix));
      case 3 -> NumberArray.of(source, array.name(), matrix.map(Math::rint));
      case 4 -> new NumberArray(source, array.name(), List.of(), Matrix.scalar(1));
      default -> new LeftOut(source, array.name(), "2 × 2 × 2", "it has 3 dimensions");
    };
  }

  private Matrix cut(Matrix matrix) {
    int rows = 1 + random.nextInt(matrix.rows());
    int columns = 1 + random.nextInt(matrix.columns());
    return Matrix.generate(rows, columns, matrix::get);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
