package org.chainrule.session.settings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** On or off: as the computer is set for all programs, unless a person wants it otherwise here. */
public final class SystemFlag implements Setting {

  /** Whose word counts. */
  public enum Wish {
    SYSTEM,
    ON,
    OFF;

    private String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final String key;
  private final BooleanProperty system;
  private final BooleanProperty on;
  private final ObjectProperty<Wish> wish = new SimpleObjectProperty<>(Wish.SYSTEM);

  /**
   * A setting that follows the computer.
   *
   * @param usual what a computer says on which nobody has set anything
   */
  SystemFlag(String key, boolean usual) {
    this.key = key;
    system = new SimpleBooleanProperty(usual);
    on = new SimpleBooleanProperty(usual);
    InvalidationListener changed = this::changed;
    for (Observable one : List.of(system, wish, on)) {
      one.addListener(changed);
    }
  }

  /** Whoever turns it wants it so, whatever the computer says. */
  private void changed(Observable source) {
    if (source != on) {
      on.set(due());
    } else if (on.get() != due()) {
      wish.set(on.get() ? Wish.ON : Wish.OFF);
    }
  }

  private boolean due() {
    return wish.get() == Wish.SYSTEM ? system.get() : wish.get() == Wish.ON;
  }

  /** Whose word counts. */
  public ObjectProperty<Wish> wishProperty() {
    return wish;
  }

  /** What the computer says, or did when it was last asked. */
  public BooleanProperty systemProperty() {
    return system;
  }

  /** Whether it is on. To set it is to wish for it. */
  BooleanProperty onProperty() {
    return on;
  }

  /** What the computer said, kept so that the next start need not wait until it is asked. */
  Setting ofSystem() {
    return ChoiceSetting.flag(key, system);
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Object stored() {
    return wish.get().written();
  }

  /** Once a file held on or off; what was on then was so as a rule because nobody had said so. */
  @Override
  public void restore(Object stored) {
    Wish restored = Boolean.FALSE.equals(stored) ? Wish.OFF : Wish.SYSTEM;
    for (Wish one : Wish.values()) {
      if (one.written().equals(stored)) {
        restored = one;
      }
    }
    wish.set(restored);
  }

  @Override
  public Collection<? extends Observable> held() {
    return List.of(wish);
  }
}
