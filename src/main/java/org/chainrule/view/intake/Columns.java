package org.chainrule.view.intake;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.ColumnConstraints;

/** Columns that share the width. */
final class Columns {

  private Columns() {}

  /** Columns of these percentages of the width. */
  static List<ColumnConstraints> shares(int... percent) {
    return IntStream.of(percent)
        .mapToObj(
            share -> {
              ColumnConstraints column = new ColumnConstraints();
              column.setPercentWidth(share);
              return column;
            })
        .toList();
  }
}
