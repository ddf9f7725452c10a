package org.chainrule.file.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chainrule.network.scenario.Scenario;

/**
 * How the keys that the program does not know are named in {@link Scenario#unknown()}.
 *
 * <p>A key of the file itself goes by its own name. One inside a layer goes by its JSON pointer
 * (RFC 6901), such as {@code /layers/0/comment}, layers counted from 0, and so does one inside the
 * penalty ({@code /l2/comment}); so a key of the file that itself starts with a slash is written as
 * a pointer too ({@code /~1odd}).
 */
final class UnknownKeys {

  private static final String LAYERS = "/layers/";
  private static final String PENALTY = "/l2/";

  private UnknownKeys() {}

  /** The name of a key of the file itself. */
  static String ofFile(String key) {
    return key.startsWith("/") ? "/" + escape(key) : key;
  }

  /** The name of a key inside a layer, counted from 0. */
  static String ofLayer(int layer, String key) {
    return LAYERS + layer + "/" + escape(key);
  }

  /** The name of a key inside the penalty. */
  static String ofPenalty(String key) {
    return PENALTY + escape(key);
  }

  /** Returns the file's own keys with their JSON text, in order. */
  static Map<String, String> ofFile(Scenario scenario) {
    Map<String, String> keys = new LinkedHashMap<>();
    scenario
        .unknown()
        .forEach(
            (name, json) -> {
              if (!name.startsWith("/")) {
                keys.put(name, json);
              } else if (name.indexOf('/', 1) < 0) {
                keys.put(unescape(name.substring(1)), json);
              }
            });
    return keys;
  }

  /** Returns the keys inside a layer, counted from 0, with their JSON text, in order. */
  static Map<String, String> ofLayer(Scenario scenario, int layer) {
    return inside(scenario, LAYERS + layer + "/");
  }

  /** Returns the keys inside the penalty with their JSON text, in order. */
  static Map<String, String> ofPenalty(Scenario scenario) {
    return inside(scenario, PENALTY);
  }

  private static Map<String, String> inside(Scenario scenario, String prefix) {
    Map<String, String> keys = new LinkedHashMap<>();
    scenario
        .unknown()
        .forEach(
            (name, json) -> {
              if (name.startsWith(prefix)) {
                keys.put(unescape(name.substring(prefix.length())), json);
              }
            });
    return keys;
  }

  private static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static String unescape(String key) {
    return key.replace("~1", "/").replace("~0", "~");
  }
}
