package org.chainrule.view.depth;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.chainrule.view.common.NumberRow;
import org.chainrule.view.common.NumberScale;
import org.chainrule.words.Words;

/** Makes the numbers among the controls, by what their ids end in and the bundle calls them. */
final class NumberRows {

  private NumberRows() {}

  /** Returns a number with its name and a slider. */
  static NumberRow number(String name, NumberScale scale, DoubleFunction<Optional<String>> setter) {
    return NumberRow.tall("depth-" + name, Words.of("depth.control." + name), scale, setter);
  }

  /** Returns a number with its name, without a slider. */
  static NumberRow bare(String name, NumberScale scale, DoubleFunction<Optional<String>> setter) {
    return NumberRow.bare("depth-" + name, Words.of("depth.control." + name), scale, setter);
  }
}
