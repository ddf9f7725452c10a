package org.chainrule.intake.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.edit.given.Givens;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;

/** The W and b that were found, the way round that the program keeps them. */
final class FoundWeights {

  private final Draft draft;
  private final Map<Name, Found> placed;

  FoundWeights(Draft draft) throws Misfit {
    this.draft = draft;
    this.placed = draft.placed();
  }

  boolean has(Name name) {
    return placed.containsKey(name);
  }

  /**
   * Returns the W of a layer, outputs × inputs. A list is the row of a single output, unless it has
   * to be the column of a single input.
   */
  Matrix weight(int layer) throws Misfit {
    NumberArray array = array(Name.weight(layer));
    requireMatrix(layer, array);
    if (array.isList()) {
      return standsAlone(layer, array.matrix()) ? array.matrix() : array.matrix().transpose();
    }
    return draft.is(Topic.WEIGHTS, NetForks.IN_OUT) ? array.matrix().transpose() : array.matrix();
  }

  /** w1, w2 and so on may well be the entries of one matrix, unless the net has such layers. */
  private void requireMatrix(int layer, NumberArray array) throws Misfit {
    boolean single =
        !draft.makesNet()
            && draft.material().open().flatMap(open -> old(open, layer)).stream()
                .anyMatch(weight -> weight.rows() * weight.columns() == 1);
    if (array.shape().isEmpty() && !single) {
      throw Misfit.late("scalar", array.name(), Name.weight(layer).id());
    }
  }

  private boolean standsAlone(int layer, Matrix list) throws Misfit {
    if (layer > 1 && has(Name.weight(layer - 1))) {
      return weight(layer - 1).rows() == 1 && list.rows() > 1;
    }
    Optional<Matrix> old =
        draft.makesNet()
            ? Optional.empty()
            : draft.material().open().flatMap(open -> old(open, layer));
    return old.filter(weight -> weight.columns() == 1 && weight.rows() == list.rows()).isPresent();
  }

  private static Optional<Matrix> old(Scenario open, int layer) {
    return Givens.find(open, Name.weight(layer));
  }

  /** Returns the b of a layer, a column. */
  Optional<Matrix> bias(int layer) throws Misfit {
    Name name = Name.bias(layer);
    if (!has(name)) {
      return Optional.empty();
    }
    NumberArray array = array(name);
    Matrix matrix = array.matrix();
    if (matrix.rows() > 1 && matrix.columns() > 1) {
      throw Misfit.late("bias", name.id(), array.shapeWords());
    }
    return Optional.of(matrix.columns() > 1 ? matrix.transpose() : matrix);
  }

  private NumberArray array(Name name) throws Misfit {
    Found found = placed.get(name);
    if (found instanceof TableText text) {
      List<Integer> columns = TableColumns.of(draft, name, text);
      return NumberArray.of(
          text.source(), text.name(), draft.material().numbers(draft.table(text), columns));
    }
    return (NumberArray) found;
  }

  /** Refuses two W of which one does not take what the other gives. */
  void requireChain(List<Integer> layers) throws Misfit {
    for (int layer : layers) {
      if (layer > 1 && has(Name.weight(layer - 1))) {
        Matrix before = weight(layer - 1);
        Matrix weight = weight(layer);
        if (weight.columns() != before.rows()) {
          throw Misfit.late(
              "chain",
              Name.weight(layer).id(),
              Givens.shape(weight),
              weight.columns(),
              Name.weight(layer - 1).id(),
              Givens.shape(before),
              before.rows());
        }
      }
    }
  }
}
