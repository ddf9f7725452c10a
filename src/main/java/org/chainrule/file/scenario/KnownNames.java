package org.chainrule.file.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Looks up what a file calls by name, such as an activation.
 *
 * @param what the kind of thing, part of the message's key
 * @param known every name
 * @param lookup finds the thing of a name
 */
record KnownNames<T>(String what, List<String> known, Function<String, Optional<T>> lookup) {

  private static final int CLOSE = 2;

  /** Returns the thing whose name is the current token. */
  T at(JsonTokens tokens) throws ScenarioFileException {
    String name = tokens.string();
    Optional<T> thing = lookup.apply(name);
    if (thing.isEmpty()) {
      throw tokens.errorAt(tokens.place(), unknown(name));
    }
    return thing.get();
  }

  private String unknown(String name) {
    String list = String.join(", ", known);
    String message = Words.of("file.unknown." + what, OneLine.shortened(name), list);
    return closest(name).map(close -> Words.of("file.didYouMean", message, close)).orElse(message);
  }

  private Optional<String> closest(String name) {
    if (name.length() > 40) {
      return Optional.empty();
    }
    String best = null;
    int least = CLOSE + 1;
    for (String candidate : known) {
      int distance = distance(plain(name), plain(candidate));
      if (distance < least && distance * 2 < candidate.length()) {
        least = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** How many letters must be put in, taken out or changed to make one word of the other. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
