package org.chainrule.edit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.Edit;
import org.chainrule.edit.InsertLayer;
import org.chainrule.edit.Scale;
import org.chainrule.edit.SetActivation;
import org.chainrule.edit.SetEntry;
import org.chainrule.edit.SetInputs;
import org.chainrule.edit.SetLoss;
import org.chainrule.edit.SetUnits;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.edit.given.Scope;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final Scenario RELU = Scenarios.relu();
  private static final History START = History.saved(RELU);
  private static final Edit TANH = new SetActivation(1, Activations.TANH);
  private static final Edit MAE = new SetLoss(Losses.MAE);

  /** W₁ row 1, column 1, which is 0.5 at the start. */
  private static Edit weight(double value) {
    return new SetEntry(Target.cell(Name.weight(1), 0, 0), value);
  }

  @Test
  void undoesAndRedoesWithNames() {
    History done = START.apply(TANH).apply(MAE);
    assertThat(done.undoName(Naming.DEFAULT)).contains("squared error, sum → absolute error, mean");
    assertThat(done.redoName(Naming.DEFAULT)).isEmpty();

    History undone = done.undo();
    assertThat(undone.current()).isEqualTo(TANH.apply(RELU));
    assertThat(undone.undoName(Naming.DEFAULT)).contains("ReLU → tanh in layer 1");
    assertThat(undone.redoName(Naming.DEFAULT))
        .contains("squared error, sum → absolute error, mean");
    assertThat(undone.redo().current()).isSameAs(done.current());
    assertThat(undone.undo().current()).isSameAs(RELU);
  }

  @Test
  void atEitherEndNothingHappens() {
    assertThat(START.undo()).isSameAs(START);
    assertThat(START.redo()).isSameAs(START);
    assertThat(START.canUndo()).isFalse();
    assertThat(START.canRedo()).isFalse();
    assertThat(START.undoName(Naming.DEFAULT)).isEmpty();
  }

  @Test
  void aNewEditDropsWhatWasUndone() {
    History other = START.apply(TANH).undo().apply(MAE);

    assertThat(other.canRedo()).isFalse();
    assertThat(other.undo().current()).isSameAs(RELU);
  }

  @Test
  void aDragIsOneEntry() {
    History dragged = START.apply(TANH).seal().apply(weight(1)).apply(weight(2)).apply(weight(3));

    assertThat(dragged.undoName(Naming.DEFAULT)).contains("W₁ row 1, column 1 = 3");
    assertThat(dragged.undo().current()).isEqualTo(TANH.apply(RELU));
    assertThat(dragged.undo().redo().current().network().layer(1).weight().get(0, 0)).isEqualTo(3);
  }

  @Test
  void theEndOfADragSealsIt() {
    History twice = START.apply(weight(1)).seal().apply(weight(2));

    assertThat(twice.undo().current()).isEqualTo(weight(1).apply(RELU));
    assertThat(twice.undo().undo().current()).isSameAs(RELU);
  }

  @Test
  void undoingSavingAndAnotherEditSealToo() {
    History afterUndo = START.apply(weight(1)).seal().apply(MAE).undo().apply(weight(2));
    assertThat(afterUndo.undo().current()).isEqualTo(weight(1).apply(RELU));

    History drag = START.apply(weight(1));
    History afterSaving = drag.markSaved(drag.current()).apply(weight(2));
    assertThat(afterSaving.undo().isSaved()).isTrue();

    History afterAnother = START.apply(weight(1)).apply(MAE).apply(weight(2));
    assertThat(afterAnother.undo().undo().current()).isEqualTo(weight(1).apply(RELU));
  }

  @Test
  void anotherPlaceIsAnotherEntry() {
    Edit other = new SetEntry(Target.cell(Name.weight(1), 0, 1), 1);

    assertThat(START.apply(weight(1)).apply(other).undo().current())
        .isEqualTo(weight(1).apply(RELU));
  }

  @Test
  void twoLayersPutInAreTwoEntries() {
    Edit insert = new InsertLayer(1, 2, Activations.TANH, Filling.ZEROS);
    History twice = START.apply(insert).apply(insert);

    assertThat(twice.current().network().depth()).isEqualTo(4);
    assertThat(twice.undo().current().network().depth()).isEqualTo(3);
  }

  /** Scrubbing a size down and up again loses no weight on the way. */
  @Test
  void aDetourWithinADragLosesNothing() {
    History there = START.apply(new SetUnits(1, 1, Filling.ZEROS));
    History back = there.apply(new SetUnits(1, 4, Filling.ZEROS));

    assertThat(back.current()).isEqualTo(new SetUnits(1, 4, Filling.ZEROS).apply(RELU));
    assertThat(back.undo().current()).isSameAs(RELU);
  }

  @Test
  void factorsOfADragDoNotAddUp() {
    Scope all = Scope.parameters();
    History scaled = START.apply(new Scale(all, 3)).apply(new Scale(all, 2));

    assertThat(scaled.current()).isEqualTo(new Scale(all, 2).apply(RELU));
  }

  @Test
  void whatChangesNothingLeavesNoEntry() {
    History undone = START.apply(TANH).undo();

    assertThat(START.apply(weight(0.5))).isSameAs(START);
    assertThat(undone.apply(weight(0.5)).canRedo()).isTrue();
  }

  @Test
  void aDragBackToItsStartLeavesNoEntry() {
    History back = START.apply(TANH).seal().apply(weight(1)).apply(weight(0.5));
    assertThat(back.undoName(Naming.DEFAULT)).contains("ReLU → tanh in layer 1");

    History onward = back.apply(weight(2));
    assertThat(onward.undo().current()).isEqualTo(TANH.apply(RELU));
  }

  @Test
  void aRefusedEditLeavesEverythingAsItWas() {
    History drag = START.apply(weight(1));

    assertThatThrownBy(() -> drag.apply(weight(Double.NaN)))
        .isInstanceOf(RefusedEditException.class);
    assertThat(drag.current()).isEqualTo(weight(1).apply(RELU));
    assertThat(drag.apply(weight(2)).undo().current()).isSameAs(RELU);
  }

  @Test
  void knowsWhetherItIsSaved() {
    assertThat(START.isSaved()).isTrue();
    assertThat(History.unsaved(RELU).isSaved()).isFalse();

    History changed = START.apply(weight(1)).seal();
    assertThat(changed.isSaved()).isFalse();
    assertThat(changed.undo().isSaved()).isTrue();
    assertThat(changed.undo().redo().isSaved()).isFalse();
    assertThat(changed.apply(weight(0.5)).isSaved()).isTrue();

    History saved = changed.markSaved(changed.current());
    assertThat(saved.isSaved()).isTrue();
    assertThat(saved.undo().isSaved()).isFalse();
    assertThat(saved.undo().redo().isSaved()).isTrue();
  }

  /** Saving takes its time: what is saved may be older than what is shown. */
  @Test
  void whatWasSavedMayBeOlder() {
    History one = START.apply(weight(1)).seal();
    History two = one.apply(MAE).markSaved(one.current());

    assertThat(two.isSaved()).isFalse();
    assertThat(two.undo().isSaved()).isTrue();
  }

  @Test
  void theOldestEditsAreForgotten() {
    History history = START;
    for (int k = 1; k <= History.MOST_EDITS + 10; k++) {
      history = history.apply(weight(k)).seal();
    }
    int undone = 0;
    while (history.canUndo()) {
      history = history.undo();
      undone++;
    }
    assertThat(undone).isEqualTo(History.MOST_EDITS);
    assertThat(history.current()).isEqualTo(weight(10).apply(RELU));
  }

  /** A W of 1024 × 1024 has 1,048,576 entries: 15 of them fit into 16 million. */
  @Test
  void largeMatricesLeaveRoomForFewerEdits() {
    Scenario large =
        new SetInputs(1024, new Filling(Initialisation.ONES, 0))
            .apply(new SetUnits(1, 1024, new Filling(Initialisation.ONES, 0)).apply(RELU));
    History history = History.saved(large);
    for (int k = 1; k <= 20; k++) {
      history = history.apply(weight(k)).seal();
    }
    int undone = 0;
    while (history.canUndo()) {
      history = history.undo();
      undone++;
    }
    assertThat(undone).isEqualTo(15);
  }

  @Test
  void entriesShareWhatTheyDoNotChange() {
    History history = START.apply(weight(1)).seal().apply(TANH).apply(MAE);
    Matrix second = RELU.network().layer(2).weight();

    assertThat(history.current().network().layer(2).weight()).isSameAs(second);
    assertThat(history.undo().undo().current().sample()).isSameAs(RELU.sample());
    assertThat(SharedMatrices.unshared(RELU, TANH.apply(RELU))).isZero();
    assertThat(SharedMatrices.unshared(RELU, weight(1).apply(RELU))).isEqualTo(6);
    // Equal numbers in a matrix of their own take room, too.
    Edit once = new Scale(Scope.only(Name.weight(1)), 1);
    assertThat(SharedMatrices.unshared(RELU, once.apply(RELU))).isEqualTo(6);
  }
}
