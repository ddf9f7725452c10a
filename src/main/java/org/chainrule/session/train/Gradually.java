package org.chainrule.session.train;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Works something out bit by bit, on another thread.
 *
 * @param <Q> what it is worked out of
 * @param <A> what is worked out
 */
@FunctionalInterface
public interface Gradually<Q, A> {

  /**
   * Works it out.
   *
   * @param known told whatever is known, ever better; what was told before may be out of date
   * @param cancelled says once something is known and somebody waits for something else; then
   *     nothing more needs to be told
   */
  void work(Q question, Consumer<A> known, BooleanSupplier cancelled);
}
