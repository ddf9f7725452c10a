package org.chainrule.arrays.text;

import java.util.List;
import java.util.Optional;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.text.common.PastedText;
import org.chainrule.typed.TypedException;

/** A way of writing matrices down, as one kind of program does. */
@FunctionalInterface
interface Notation {

  /**
   * Returns what a text holds, nothing if it is not in this notation.
   *
   * @throws TypedException if it is in this notation, but cannot be taken
   */
  Optional<List<Found>> read(PastedText text) throws TypedException;
}
