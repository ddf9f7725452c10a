package org.chainrule.edit.given;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the keys that the program does not know with their layers: {@link
 * org.chainrule.network.scenario.Scenario#unknown()} holds one of a layer under its JSON pointer,
 * such as {@code /layers/1/note}, layers counted from 0.
 */
public final class LayerKeys {

  private static final Pattern IN_LAYER =
      Pattern.compile("/layers/(\\d{1,9})(/.*)", Pattern.DOTALL);
  private static final int GONE = -1;

  private LayerKeys() {}

  /** Returns where a key of the layer of this number, counted from 1, is kept. */
  public static String of(int layer, String key) {
    return "/layers/" + (layer - 1) + "/" + key;
  }

  /** Returns the keys after a layer of this number, counted from 1, was put in. */
  public static Map<String, String> inserted(Map<String, String> unknown, int number) {
    return renumbered(unknown, layer -> layer + 1 >= number ? layer + 1 : layer);
  }

  /**
   * Returns the keys after the layer of this number, counted from 1, was taken out with its own.
   */
  public static Map<String, String> removed(Map<String, String> unknown, int number) {
    return renumbered(
        unknown, layer -> layer + 1 == number ? GONE : layer + 1 > number ? layer - 1 : layer);
  }

  private static Map<String, String> renumbered(
      Map<String, String> unknown, IntUnaryOperator number) {
    Map<String, String> renumbered = new LinkedHashMap<>();
    unknown.forEach(
        (name, json) -> {
          Matcher pointer = IN_LAYER.matcher(name);
          if (!pointer.matches()) {
            renumbered.put(name, json);
            return;
          }
          int layer = number.applyAsInt(Integer.parseInt(pointer.group(1)));
          if (layer != GONE) {
            renumbered.put("/layers/" + layer + pointer.group(2), json);
          }
        });
    return renumbered;
  }
}
