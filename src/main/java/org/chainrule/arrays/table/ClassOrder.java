package org.chainrule.arrays.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The order of words that name classes: no before yes, and else by the alphabet. */
final class ClassOrder {

  private static final Set<String> NO = Set.of("false", "no", "nein", "falsch");
  private static final Set<String> YES = Set.of("true", "yes", "ja", "wahr");

  private static final Comparator<String> ALPHABET =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  private static final Comparator<String> NO_BEFORE_YES =
      Comparator.comparing((String word) -> !isOf(NO, word)).thenComparing(ALPHABET);

  private ClassOrder() {}

  /** Returns different words in their order. */
  static List<String> of(Collection<String> words) {
    boolean truths = words.stream().allMatch(ClassOrder::isTruth);
    return words.stream().sorted(truths ? NO_BEFORE_YES : ALPHABET).toList();
  }

  /** Whether a word says that something is so, or that it is not. */
  static boolean isTruth(String word) {
    return isOf(NO, word) || isOf(YES, word);
  }

  private static boolean isOf(Set<String> words, String word) {
    return words.contains(word.toLowerCase(Locale.ROOT));
  }
}
