package org.chainrule.file.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.network.scenario.Scenario;

/**
 * How the keys that the program does not know are named in {@link Scenario#unknown()}.
 *
 * <p>A key of the file itself goes by its own name. One inside a layer goes by its JSON pointer
 * (RFC 6901), such as {@code /layers/0/comment}, layers counted from 0, and so does one inside the
 * penalty ({@code /l2/comment}) or the training; so a key of the file that itself starts with a
 * slash is written as a pointer too ({@code /~1odd}).
 */
public final class UnknownKeys {

  private static final String LAYERS = "/layers/";
  private static final String PENALTY = "/l2/";

  /** The key of how the net is trained, which is kept as it is written like those nobody knows. */
  public static final String TRAINING = "training";

  private static final String IN_TRAINING = "/" + TRAINING + "/";

  private static final Pattern IN_LAYER =
      Pattern.compile("/layers/(\\d{1,9})/(.*)", Pattern.DOTALL);

  /**
   * A key that the program does not know.
   *
   * @param level where it stands
   * @param layer in which layer, counted from 1; 0 if in none
   * @param key the key itself
   * @param json its value as it is written
   */
  record Place(Level level, int layer, String key, String json) {}

  private UnknownKeys() {}

  /** Returns where each of the keys stands that nobody knows, in order. */
  static List<Place> places(Scenario scenario) {
    return scenario.unknown().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(TRAINING))
        .map(entry -> place(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Place place(String name, String json) {
    Matcher layer = IN_LAYER.matcher(name);
    if (layer.matches()) {
      int number = Integer.parseInt(layer.group(1)) + 1;
      return new Place(Level.LAYER, number, unescape(layer.group(2)), json);
    }
    if (name.startsWith(PENALTY)) {
      return new Place(Level.PENALTY, 0, unescape(name.substring(PENALTY.length())), json);
    }
    if (name.startsWith(IN_TRAINING)) {
      return new Place(Level.TRAINING, 0, unescape(name.substring(IN_TRAINING.length())), json);
    }
    String key = name.startsWith("/") ? unescape(name.substring(1)) : name;
    return new Place(Level.FILE, 0, key, json);
  }

  /** The name of a key of the file itself. */
  public static String ofFile(String key) {
    return key.startsWith("/") ? "/" + escape(key) : key;
  }

  /** The name of a key inside a layer, counted from 0. */
  public static String ofLayer(int layer, String key) {
    return LAYERS + layer + "/" + escape(key);
  }

  /** The name of a key inside the penalty. */
  public static String ofPenalty(String key) {
    return PENALTY + escape(key);
  }

  /** The name of a key that stands in what is said of training. */
  public static String ofTraining(String key) {
    return IN_TRAINING + escape(key);
  }

  /** Returns the file's own among these keys with their JSON text, in order. */
  public static Map<String, String> ofFile(Map<String, String> unknown) {
    Map<String, String> keys = new LinkedHashMap<>();
    unknown.forEach(
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
  public static Map<String, String> ofLayer(Scenario scenario, int layer) {
    return inside(scenario, LAYERS + layer + "/");
  }

  /** Returns the keys inside the penalty with their JSON text, in order. */
  public static Map<String, String> ofPenalty(Scenario scenario) {
    return inside(scenario, PENALTY);
  }

  /** Returns the keys that stand in what is said of training, with their JSON text, in order. */
  public static Map<String, String> ofTraining(Scenario scenario) {
    return inside(scenario, IN_TRAINING);
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
