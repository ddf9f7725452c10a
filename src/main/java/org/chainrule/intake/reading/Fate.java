package org.chainrule.intake.reading;

import java.util.List;
import java.util.Optional;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.edit.given.Givens;
import org.chainrule.intake.answer.Topic;
import org.chainrule.intake.columns.ColumnList;
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
    if (found instanceof TableText text && name.hasSampleColumns()) {
      return ofTable(draft, name, text, shape);
    }
    String way = name.role() == Role.WEIGHT ? "weights" : "samples";
    return isTurned(draft, name, found)
        ? Words.of("intake.fate.turned." + way, name.id(), shape)
        : Words.of("intake.fate", name.id(), shape);
  }

  private static String ofTable(Draft draft, Name name, TableText text, String shape)
      throws Misfit {
    List<Integer> columns = TableColumns.of(draft, name, text);
    String list = ColumnList.format(columns, draft.table(text));
    String fate = Words.of("intake.fate.table", name.id(), shape, list, columns.size());
    Optional<ClassLabels> words = Data.of(draft, name).words();
    return words.isPresent()
        ? Words.of("intake.fate.words", fate, ClassNames.of(words.get().classes(), 0))
        : fate;
  }

  /** Nobody asks which way round a b or a list lies. */
  private static boolean isTurned(Draft draft, Name name, Found found) {
    boolean matters =
        !(found instanceof NumberArray array)
            || !array.isList() && array.matrix().rows() * array.matrix().columns() > 1;
    return matters
        && switch (name.role()) {
          case WEIGHT -> draft.is(Topic.WEIGHTS, NetForks.IN_OUT);
          case BIAS -> false;
          default -> !draft.is(Topic.SAMPLES, DataForks.COLUMNS);
        };
  }

  private static String oneHot(Draft draft, String shape) throws Misfit {
    ClassLabels labels = DataForks.labels(draft).orElseThrow();
    return labels.areCounted()
        ? Words.of("intake.fate.counted", shape, draft.is(Topic.CLASSES, "1") ? "1" : "0")
        : Words.of("intake.fate.classes", shape, ClassNames.of(labels.classes(), 1));
  }
}
