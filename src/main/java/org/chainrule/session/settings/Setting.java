package org.chainrule.session.settings;

import java.util.Collection;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;

/** Something that a person can set, and that a file keeps from one start to the next. */
public interface Setting {

  /** What a file and the message bundle call it. */
  String key();

  /** Its value as a file can hold it: a Boolean, a Number, a String, or a list or map of such. */
  Object stored();

  /**
   * Sets it to what a file held. What it cannot be, it is not: then it has its usual value.
   *
   * @param stored null if the file held nothing of it
   */
  void restore(Object stored);

  /** What changes when it does. */
  Collection<? extends Observable> held();

  /** Has an action run after every change. */
  default void whenChanged(Runnable action) {
    InvalidationListener run = source -> action.run();
    held().forEach(one -> one.addListener(run));
  }
}
