package org.chainrule.view.common;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that is made when it is first looked at, and kept from then on: what nobody looks at
 * costs nothing. Lives on the UI thread.
 */
public final class AtFirstLook<T> implements Supplier<T> {

  private final Supplier<? extends T> maker;
  private Optional<T> made = Optional.empty();

  /** What a maker would make; it is called once at most. */
  public AtFirstLook(Supplier<? extends T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    if (made.isEmpty()) {
      made = Optional.of(maker.get());
    }
    return made.get();
  }

  /** What was made, if anybody has looked. */
  public Optional<T> made() {
    return made;
  }
}
