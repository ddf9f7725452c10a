package org.chainrule.session;

import javafx.beans.property.Property;

/**
 * A number in a range.
 *
 * @param least the smallest that it may be
 * @param most the largest that it may be
 * @param usual what it is until a person sets it
 * @param step by how much an arrow changes it
 * @param property holds it; an IntegerProperty holds whole numbers only
 */
public record NumberSetting(
    String key, Number least, Number most, Number usual, Number step, Property<Number> property)
    implements Setting {

  /** A setting that has its usual value. */
  public NumberSetting {
    property.setValue(usual);
  }

  /** Whether it can be this number. */
  public boolean allows(Number number) {
    double value = number.doubleValue();
    return value >= least.doubleValue() && value <= most.doubleValue();
  }

  @Override
  public Object stored() {
    return property.getValue();
  }

  @Override
  public void restore(Object stored) {
    property.setValue(stored instanceof Number number && allows(number) ? number : usual);
  }

  @Override
  public void whenChanged(Runnable action) {
    property.addListener(source -> action.run());
  }
}
