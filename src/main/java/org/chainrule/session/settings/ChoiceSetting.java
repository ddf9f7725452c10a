package org.chainrule.session.settings;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;

/**
 * One of a few things, such as on or off.
 *
 * @param <T> the kind of thing
 * @param usual what is chosen until a person chooses
 * @param all what can be chosen
 * @param written what a file holds of a choice
 * @param property holds what is chosen
 */
record ChoiceSetting<T>(
    String key, T usual, List<? extends T> all, Function<T, Object> written, Property<T> property)
    implements Setting {

  /** On or off, as usual as the property is now. */
  static Setting flag(String key, BooleanProperty property) {
    return new ChoiceSetting<>(
        key, property.getValue(), List.of(true, false), value -> value, property);
  }

  @Override
  public Object stored() {
    return written.apply(property.getValue());
  }

  @Override
  public void restore(Object stored) {
    T restored = usual;
    for (T choice : all) {
      if (written.apply(choice).equals(stored)) {
        restored = choice;
      }
    }
    property.setValue(restored);
  }

  @Override
  public Collection<? extends Observable> held() {
    return List.of(property);
  }
}
