package org.chainrule.view.net;

import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Control;
import org.chainrule.session.settings.NumberRange;
import org.chainrule.view.common.NumberSpinner;
import org.chainrule.view.common.RefusalLabel;
import org.chainrule.view.common.TypedFormat;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** A whole number from 1 on that a person types or steps, and that shows what came of it. */
final class CountField {

  private static final TypedFormat<Number> COUNTS =
      TypedFormat.plain(
          Integer::valueOf, typed -> Words.of("net.noCount", OneLine.shortened(typed)));

  private final NumberSpinner spinner;

  /**
   * Creates a field.
   *
   * @param name what a screen reader calls it
   * @param most where the arrows stop
   * @param change asks for another count; returns why not if it is refused
   * @param left called when the keyboard goes elsewhere
   */
  CountField(
      String id, String name, int most, IntFunction<Optional<String>> change, Runnable left) {
    spinner =
        new NumberSpinner(
            id,
            name,
            new NumberRange(1, most, 1),
            COUNTS,
            RefusalLabel::withSign,
            count -> change.apply(count.intValue()));
    spinner.control().getStyleClass().add("count");
    SheetRows.whenLeft(spinner.control(), left);
  }

  Control control() {
    return spinner.control();
  }

  Node reason() {
    return spinner.reason();
  }

  void show(int count) {
    spinner.show(count);
  }
}
