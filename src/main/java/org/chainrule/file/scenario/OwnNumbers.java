package org.chainrule.file.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.chainrule.network.valid.InvalidNetworkException;
import org.chainrule.network.valid.Parametric;

/**
 * The numbers that a file gives a loss or an activation of its own, such as δ of the Huber loss.
 */
final class OwnNumbers {

  private record Given(double value, SourceLocation place) {}

  private final Map<String, Given> given = new LinkedHashMap<>();

  /** Whether one of these has such a number. */
  static boolean known(List<? extends Parametric<?>> all, String key) {
    return all.stream().anyMatch(one -> one.settings().containsKey(key));
  }

  /**
   * Reads the number at the current token.
   *
   * @param place where an error points if it does not suit
   */
  void read(String key, JsonTokens tokens, SourceLocation place) throws ScenarioFileException {
    given.put(key, new Given(JsonNumber.at(tokens), place));
  }

  /**
   * Returns the same with the numbers that the file gives it.
   *
   * @param kept takes each number that belongs to another, by its key, as it is written
   */
  <T extends Parametric<T>> T settle(T plain, JsonTokens tokens, BiConsumer<String, String> kept)
      throws ScenarioFileException {
    T settled = plain;
    for (Map.Entry<String, Given> number : given.entrySet()) {
      String key = number.getKey();
      double value = number.getValue().value();
      if (!plain.settings().containsKey(key)) {
        kept.accept(key, JsonNumber.write(value));
        continue;
      }
      try {
        settled = settled.with(key, value);
      } catch (InvalidNetworkException e) {
        throw tokens.errorAt(number.getValue().place(), e.getMessage());
      }
    }
    return settled;
  }
}
