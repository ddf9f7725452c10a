package org.chainrule.app;

import javafx.beans.property.IntegerProperty;
import javafx.util.StringConverter;

/** Reads a whole number in a range; what is none leaves the old one. */
final class WholeNumber extends StringConverter<Integer> {

  private final int least;
  private final int most;
  private final IntegerProperty old;

  WholeNumber(int least, int most, IntegerProperty old) {
    this.least = least;
    this.most = most;
    this.old = old;
  }

  @Override
  public String toString(Integer number) {
    return number == null ? "" : String.valueOf(number);
  }

  @Override
  public Integer fromString(String text) {
    try {
      int number = Integer.parseInt(text.trim());
      return number >= least && number <= most ? number : old.get();
    } catch (NumberFormatException notANumber) {
      return old.get();
    }
  }
}
