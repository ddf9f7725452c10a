package org.chainrule.edit;

import java.util.Optional;
import org.chainrule.edit.given.Naming;
import org.chainrule.network.scenario.Scenario;

/** One change that a person makes to a scenario. Layers count from 1; rows and columns from 0. */
public sealed interface Edit
    permits SetEntry,
        SetMatrix,
        SetMatrices,
        Descend,
        SetActivation,
        SetLoss,
        SetNumber,
        SetBatch,
        SetPenalty,
        SetBias,
        SetFrozen,
        SetAdded,
        InsertLayer,
        RemoveLayer,
        SetUnits,
        SetInputs,
        SetOutputs,
        SetSamples,
        SetSamples.ByHand,
        Rename,
        Randomise,
        RoundNumbers,
        Scale,
        UnitEdit,
        TakeIn {

  /**
   * Returns the scenario after the edit; the one before stays as it is.
   *
   * @throws org.chainrule.edit.given.RefusedEditException if this cannot be done, with the reason
   *     for a person
   */
  Scenario apply(Scenario before);

  /** Returns what the edit does, as a menu names it: {@code W₁ row 2, column 1 = 3}. */
  String describe(Scenario before, Naming naming);

  /**
   * Returns what a person should know of the edit's result that they did not ask for, in one line:
   * numbers that it made up and that count as given.
   *
   * @param before what it was applied to
   * @param after what came out
   */
  default Optional<String> remark(Scenario before, Scenario after, Naming naming) {
    return Optional.empty();
  }

  /**
   * Returns what the edits of one drag have in common, if this one can be part of a drag. The next
   * edit of the drag replaces this one: it is applied to the scenario before the drag, so that
   * nothing is lost on a detour and nothing adds up.
   */
  default Optional<Object> mergeKey() {
    return Optional.empty();
  }
}
