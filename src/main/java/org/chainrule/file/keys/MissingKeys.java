package org.chainrule.file.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Says which keys of a file are missing, and which of those that stand there are meant for them.
 */
public final class MissingKeys {

  private MissingKeys() {}

  /**
   * Returns what is said, nothing if no key is missing.
   *
   * @param level what they are keys of
   * @param values what was given for each, null where nothing was
   * @param others the keys that nobody knows, one of which may be meant
   */
  public static Optional<String> of(
      Level level, Map<String, Object> values, Collection<String> others) {
    List<String> missing = missing(values);
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String reason = said(missing);
    for (String key : missing) {
      Optional<String> meant = OtherKeys.standIn(level, key, others);
      if (meant.isPresent()) {
        reason = Words.of("file.missingMeant", reason, OneLine.shortened(meant.get()), key);
      }
    }
    return Optional.of(reason);
  }

  /** Returns what is said where nothing else can be meant for a key; nothing if none is missing. */
  public static Optional<String> of(Map<String, Object> values) {
    return Optional.of(missing(values)).filter(keys -> !keys.isEmpty()).map(MissingKeys::said);
  }

  private static List<String> missing(Map<String, Object> values) {
    List<String> missing = new ArrayList<>(values.keySet());
    missing.removeIf(key -> values.get(key) != null);
    return missing;
  }

  private static String said(List<String> missing) {
    String keys = "\"" + String.join("\", \"", missing) + "\"";
    return Words.of("file.missingKeys", keys, missing.size());
  }
}
