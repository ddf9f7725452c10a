package org.chainrule.arrays.text;

import java.util.List;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.TableText;
import org.chainrule.typed.TypedException;

/** Finds arrays in texts. */
public final class PastedArrays {

  private PastedArrays() {}

  /**
   * Returns what is found in a text.
   *
   * @param source what it is called
   * @param name what an array without a name of its own is called
   * @throws TypedException if there is nothing in it; the message names the place and the reason
   */
  public static List<Found> read(String text, String source, String name) throws TypedException {
    return List.of(new TableText(source, name, text));
  }
}
