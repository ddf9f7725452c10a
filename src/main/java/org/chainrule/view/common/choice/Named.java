package org.chainrule.view.common.choice;

import java.util.function.Function;
import javafx.util.StringConverter;

/**
 * What the things in a list that opens are called; nothing can be typed there.
 *
 * @param <T> what is chosen
 */
public final class Named<T> extends StringConverter<T> {

  private final Function<T, String> words;

  /** Calls each thing by these words, and none by nothing. */
  public Named(Function<T, String> words) {
    this.words = words;
  }

  /** The same names, in the language of now; only by another does a list take note of them. */
  public Named<T> again() {
    return new Named<>(words);
  }

  @Override
  public String toString(T thing) {
    return thing == null ? "" : words.apply(thing);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("nothing is typed here");
  }
}
