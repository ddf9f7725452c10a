package org.chainrule.view.net;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.chainrule.typed.TypedException;
import org.chainrule.typed.TypedNumber;

/** Takes numbers as they are typed. */
final class Typed {

  private Typed() {}

  /** Hands a number on; returns why not if it is none, or what the receiver says. */
  static Optional<String> number(String typed, DoubleFunction<Optional<String>> receiver) {
    try {
      return receiver.apply(TypedNumber.parse(typed));
    } catch (TypedException noNumber) {
      return Optional.of(noNumber.getMessage());
    }
  }
}
