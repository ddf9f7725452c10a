package org.chainrule.explain.naming;

import java.util.List;
import java.util.Locale;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/** Names units in a sentence. */
public final class UnitNames {

  private static final int MOST = 6;

  private UnitNames() {}

  /** Returns "unit 2", "units 1 and 3" or "units 1, 2, 5 and 9 more"; indices count from 0. */
  public static String of(List<Integer> indices) {
    return list("units", indices);
  }

  /** Returns the same with a capital at its start. */
  public static String atStart(List<Integer> indices) {
    return capital(of(indices));
  }

  /** Returns "Entry 2", "Entries 1 and 3" and so on, to begin a sentence with. */
  public static String entries(List<Integer> indices) {
    return capital(list("entries", indices));
  }

  private static String list(String noun, List<Integer> indices) {
    List<String> numbers = indices.stream().map(index -> String.valueOf(index + 1)).toList();
    if (numbers.size() == 1) {
      return Words.of(noun + ".one", numbers.get(0));
    }
    if (numbers.size() > MOST) {
      return Words.of(
          noun + ".more",
          Lists.of(numbers.subList(0, MOST - 1)),
          String.valueOf(numbers.size() - MOST + 1));
    }
    return Words.of(
        noun + ".many",
        numbers.subList(0, numbers.size() - 1).stream().collect(Lists.joining()),
        numbers.get(numbers.size() - 1));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
