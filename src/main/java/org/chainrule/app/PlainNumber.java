package org.chainrule.app;

import javafx.beans.property.DoubleProperty;
import javafx.util.StringConverter;

/** Reads a number in a range, with a point or a comma; what is none leaves the old one. */
final class PlainNumber extends StringConverter<Double> {

  private final double least;
  private final double most;
  private final DoubleProperty old;

  PlainNumber(double least, double most, DoubleProperty old) {
    this.least = least;
    this.most = most;
    this.old = old;
  }

  @Override
  public String toString(Double number) {
    return number == null ? "" : String.valueOf(Math.round(number * 1000) / 1000.0);
  }

  @Override
  public Double fromString(String text) {
    try {
      double number = Double.parseDouble(text.trim().replace(',', '.'));
      return number >= least && number <= most ? number : old.get();
    } catch (NumberFormatException notANumber) {
      return old.get();
    }
  }
}
