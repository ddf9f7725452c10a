package org.chainrule.view.depth;

import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import org.chainrule.view.common.NumberRow;
import org.chainrule.view.common.NumberScale;
import org.chainrule.words.Words;

/** Makes the rows of the controls. */
final class NumberRows {

  /** What whole numbers are written with, among them 1e5, 2^10, and such as must be refused. */
  private static final Pattern WHOLE = Pattern.compile("[0-9eE+\\-−–^*·×/÷() .,\\s]*");

  private NumberRows() {}

  /**
   * Returns a number with its name and a slider.
   *
   * @param name what its id ends in, and what the message bundle calls it by
   */
  static NumberRow number(String name, NumberScale scale, DoubleFunction<Optional<String>> setter) {
    String id = "depth-" + name;
    return withoutLetters(
        NumberRow.tall(id, Words.of("depth.control." + name), scale, setter), id, scale);
  }

  /** Returns a number with its name, without a slider. */
  static NumberRow bare(String name, NumberScale scale, DoubleFunction<Optional<String>> setter) {
    String id = "depth-" + name;
    return withoutLetters(
        NumberRow.bare(id, Words.of("depth.control." + name), scale, setter), id, scale);
  }

  /** Other numbers may hold letters: roots, π and e can be typed. */
  private static NumberRow withoutLetters(NumberRow row, String id, NumberScale scale) {
    if (scale.whole()) {
      ((TextField) row.lookup("#" + id)).setTextFormatter(wholeOnly());
    }
    return row;
  }

  /** Takes no letter that a whole number is not written with, so that no key is lost in a field. */
  static TextFormatter<?> wholeOnly() {
    return new TextFormatter<>(change -> WHOLE.matcher(change.getText()).matches() ? change : null);
  }
}
