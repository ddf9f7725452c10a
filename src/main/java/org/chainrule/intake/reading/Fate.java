package org.chainrule.intake.reading;

import org.chainrule.arrays.Found;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.edit.given.Givens;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/** Says how a matrix was taken. */
final class Fate {

  private Fate() {}

  static String of(Draft draft, Name name, Scenario result) throws Misfit {
    Found found = draft.placed().get(name);
    String shape = Givens.shape(Givens.get(result, name));
    if (name.equals(Name.y()) && DataForks.oneHot(draft)) {
      return oneHot(draft, shape);
    }
    if (found instanceof TableText) {
      return Words.of("intake.fate.table", name.id(), shape);
    }
    NumberArray array = (NumberArray) found;
    boolean turned =
        !array.isList()
            && array.matrix().rows() > 1
            && array.matrix().columns() > 1
            && (name.role() == Role.WEIGHT
                ? draft.is(Topic.WEIGHTS, NetForks.IN_OUT)
                : !draft.is(Topic.SAMPLES, DataForks.COLUMNS));
    String way = name.role() == Role.WEIGHT ? "weights" : "samples";
    return turned
        ? Words.of("intake.fate.turned." + way, name.id(), shape)
        : Words.of("intake.fate", name.id(), shape);
  }

  private static String oneHot(Draft draft, String shape) throws Misfit {
    ClassLabels labels = DataForks.labels(draft).orElseThrow();
    return labels.areCounted()
        ? Words.of("intake.fate.counted", shape, draft.is(Topic.CLASSES, "1") ? "1" : "0")
        : Words.of("intake.fate.classes", shape, ClassNames.of(labels.classes()));
  }
}
