package org.chainrule.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.TableText;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.NewTargets;
import org.chainrule.intake.columns.ColumnList;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/** What else a reading does, beside taking what was found. */
final class Changes {

  private final Draft draft;
  private final Map<Name, Found> placed;
  private final Scenario result;

  Changes(Draft draft, Scenario result) throws Misfit {
    this.draft = draft;
    this.placed = draft.placed();
    this.result = result;
  }

  /** Returns a line for a person about each. */
  List<String> remarks() throws Misfit {
    List<String> remarks = new ArrayList<>();
    for (Name name : List.of(Name.x(), Name.y())) {
      if (!placed.containsKey(name)) {
        missing(name).ifPresent(remarks::add);
      }
    }
    unused(remarks);
    for (int layer : resized()) {
      remarks.add(
          Words.of(
              "intake.remark.resized",
              Name.weight(layer).id(),
              Givens.shape(weight(open(), layer)),
              Givens.shape(weight(result, layer)),
              grows(layer) ? 1 : 0));
    }
    return remarks;
  }

  private boolean grows(int layer) {
    Matrix before = weight(open(), layer);
    Matrix now = weight(result, layer);
    return now.rows() > before.rows() || now.columns() > before.columns();
  }

  private Optional<String> missing(Name name) {
    if (draft.makesNet()) {
      return Optional.of(Words.of("intake.remark.madeUp", name.id()));
    }
    if (Givens.get(open(), name).equals(Givens.get(result, name))) {
      return Optional.empty();
    }
    Optional<String> targets =
        name.equals(Name.y())
            ? NewTargets.remark(open(), result, Naming.DEFAULT)
            : Optional.empty();
    return targets.or(() -> Optional.of(Words.of("intake.remark.filled", name.id())));
  }

  private void unused(List<String> remarks) throws Misfit {
    Map<TableText, List<Name>> tables = new LinkedHashMap<>();
    placed.forEach(
        (name, found) -> {
          if (found instanceof TableText text) {
            tables.computeIfAbsent(text, key -> new ArrayList<>()).add(name);
          }
        });
    for (Map.Entry<TableText, List<Name>> table : tables.entrySet()) {
      TableText text = table.getKey();
      List<Integer> unused = TableColumns.unused(draft, text, table.getValue());
      if (!unused.isEmpty()) {
        String columns = ColumnList.format(unused, draft.table(text));
        remarks.add(Words.of("intake.remark.unused", text.name(), columns, unused.size()));
      }
    }
  }

  /** Returns the layers whose W was not found and yet has another size. */
  List<Integer> resized() {
    return draft.makesNet()
        ? List.of()
        : IntStream.rangeClosed(1, open().network().depth())
            .filter(layer -> !placed.containsKey(Name.weight(layer)))
            .filter(layer -> !weight(open(), layer).sameShape(weight(result, layer)))
            .boxed()
            .toList();
  }

  private static Matrix weight(Scenario scenario, int layer) {
    return scenario.network().layer(layer).weight();
  }

  private Scenario open() {
    return draft.material().open().orElseThrow();
  }
}
