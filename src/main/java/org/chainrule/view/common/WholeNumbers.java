package org.chainrule.view.common;

import java.util.regex.Pattern;
import javafx.scene.control.TextFormatter;

/** Keeps letters out of fields of whole numbers. */
public final class WholeNumbers {

  /** What whole numbers are written with, among them 1e5, 2^10, and such as must be refused. */
  private static final Pattern WRITTEN = Pattern.compile("[0-9eE+\\-−–^*·×/÷() .,\\s]*");

  private WholeNumbers() {}

  /** Takes no letter that a whole number is not written with, so that no key is lost in a field. */
  public static TextFormatter<?> only() {
    return new TextFormatter<>(
        change -> WRITTEN.matcher(change.getText()).matches() ? change : null);
  }
}
