package org.chainrule.session.settings;

import java.util.Collection;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.Property;

/**
 * A number in a range.
 *
 * @param range what it may be
 * @param usual what it is until a person sets it
 * @param property holds it
 */
public record NumberSetting(String key, NumberRange range, Number usual, Property<Number> property)
    implements Setting {

  /** A setting that has its usual value. */
  public NumberSetting {
    property.setValue(usual);
  }

  @Override
  public Object stored() {
    return property.getValue();
  }

  @Override
  public void restore(Object stored) {
    property.setValue(stored instanceof Number number && range.contains(number) ? number : usual);
  }

  @Override
  public Collection<? extends Observable> held() {
    return List.of(property);
  }
}
