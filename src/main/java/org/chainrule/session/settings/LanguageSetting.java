package org.chainrule.session.settings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import org.chainrule.words.Language;
import org.chainrule.words.Words;

/**
 * The language that the program speaks: a file holds its tag.
 *
 * @param property holds it; empty for that of the computer
 */
record LanguageSetting(ObjectProperty<Optional<Language>> property) implements Setting {

  /** A setting that is obeyed from now on, before anybody else hears of a change. */
  LanguageSetting {
    // Told of every change before those who are told of its value.
    property.addListener(
        (Observable source) -> Words.speak(property.get().orElseGet(Language::ofSystem)));
  }

  @Override
  public String key() {
    return "language";
  }

  @Override
  public Object stored() {
    return property.get().map(Language::tag).orElse("");
  }

  @Override
  public void restore(Object stored) {
    property.set(stored instanceof String tag ? Language.named(tag) : Optional.empty());
  }

  @Override
  public Collection<? extends Observable> held() {
    return List.of(property);
  }
}
