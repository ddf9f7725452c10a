package org.chainrule.arrays.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/** Two cells of a table whose numbers no style reads both. */
final class Disagreement {

  private record Place(int row, String cell) {}

  private final Grid grid;
  private final Map<Integer, Place> seen = new HashMap<>();

  private Disagreement(Grid grid) {
    this.grid = grid;
  }

  /** Returns what names the two, of which the second is the first that disagrees with another. */
  static TypedException of(Grid grid, int firstRow) {
    Disagreement disagreement = new Disagreement(grid);
    for (int row = firstRow; row < grid.rows().size(); row++) {
      for (String cell : grid.rows().get(row)) {
        Optional<Place> other = disagreement.take(row, cell);
        if (other.isPresent()) {
          return disagreement.between(other.get(), new Place(row, cell));
        }
      }
    }
    throw new IllegalStateException("all numbers agree");
  }

  private Optional<Place> take(int row, String cell) {
    int form = NumberForms.of(cell);
    if (form == NumberForms.NONE || seen.putIfAbsent(form, new Place(row, cell)) != null) {
      return Optional.empty();
    }
    return seen.entrySet().stream()
        .filter(other -> NumberForms.disagree(form, other.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private TypedException between(Place one, Place other) {
    return new TypedException(
        Words.of(
            "table.signs",
            grid.lines().get(one.row()),
            TypedException.quote(one.cell()),
            grid.lines().get(other.row()),
            TypedException.quote(other.cell())));
  }
}
