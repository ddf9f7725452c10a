package org.chainrule.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.edit.history.History;
import org.chainrule.network.Layer;
import org.chainrule.network.RandomNets;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Random edits of random nets. */
class RandomEditsTest {

  private static final int NETS = 150;
  private static final int EDITS = 25;

  private final Map<Class<?>, Integer> done = new HashMap<>();
  private int refused;

  private History applied(History history, Edit edit) {
    try {
      History after = history.apply(edit);
      done.merge(edit.getClass(), 1, Integer::sum);
      return after;
    } catch (RefusedEditException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "Exception", "null", "{");
      refused++;
      return history;
    }
  }

  @Test
  void editsOfAllKindsAreDrawnAndSomeAreRefused() {
    for (long seed = 0; seed < NETS; seed++) {
      RandomEdits edits = new RandomEdits(seed);
      History history = History.saved(RandomNets.small(seed));
      for (int k = 0; k < EDITS; k++) {
        history = applied(history, edits.next(history.current()));
      }
    }
    assertThat(done.keySet()).containsExactlyInAnyOrder(Edit.class.getPermittedSubclasses());
    assertThat(refused).isBetween(100, NETS * EDITS / 2);
  }

  @Test
  void everyDragIsOneEntryWhateverItDoes() {
    for (long seed = 0; seed < NETS; seed++) {
      RandomEdits edits = new RandomEdits(seed);
      Scenario first = RandomNets.small(seed);
      History history = History.saved(first);
      Edit edit = edits.next(first);
      history = applied(history, edit);
      boolean changed = history.canUndo();
      history = applied(history, edit);
      if (edit.mergeKey().isPresent()) {
        assertThat(history.canUndo()).isEqualTo(changed);
        assertThat(history.undo().current()).isEqualTo(first);
        assertThat(history.undo().canUndo()).isFalse();
      }
    }
  }

  @Test
  void sizesKeepEveryNumberThatHasAPlace() {
    int kept = 0;
    for (long seed = 0; seed < 20L * NETS; seed++) {
      Scenario before = RandomNets.small(seed % NETS);
      Edit edit = new RandomEdits(seed).next(before);
      if (edit instanceof SetUnits
          || edit instanceof SetInputs
          || edit instanceof SetOutputs
          || edit instanceof SetSamples) {
        Scenario after = applied(History.saved(before), edit).current();
        assertKept(before, after);
        kept++;
      }
    }
    assertThat(kept).isGreaterThan(500);
  }

  private static void assertKept(Scenario before, Scenario after) {
    List<Matrix> old = Nets.matrices(before);
    List<Matrix> now = Nets.matrices(after);
    assertThat(now).hasSameSizeAs(old);
    for (int k = 0; k < old.size(); k++) {
      assertKept(old.get(k), now.get(k));
    }
    assertThat(after.network().layers().stream().map(Layer::activation).toList())
        .isEqualTo(before.network().layers().stream().map(Layer::activation).toList());
  }

  private static void assertKept(Matrix old, Matrix now) {
    for (int row = 0; row < Math.min(old.rows(), now.rows()); row++) {
      for (int column = 0; column < Math.min(old.columns(), now.columns()); column++) {
        assertThat(now.get(row, column)).isEqualTo(old.get(row, column));
      }
    }
  }
}
