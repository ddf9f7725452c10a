package org.chainrule.words;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins what is listed in a sentence, by the signs that the language has for that. */
public final class Lists {

  /** As it stands in text, and in LaTeX. */
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d(?:,|\\{,\\})\\d");

  private Lists() {}

  /**
   * Returns the parts as {@code a, b, c}; where one of them has a decimal comma, a stronger sign
   * stands between.
   */
  public static String of(Collection<String> parts) {
    return String.join(between(parts), parts);
  }

  /** Returns the first parts of a list, so many at most, and an ellipsis for what is left out. */
  public static String first(int most, List<String> parts) {
    return of(shortened(most, parts));
  }

  /**
   * Returns the first numbers of a column or a row, so many at most, as {@code (2, 5, …)}; where
   * numbers may have a decimal comma, a stronger sign stands between all, for in a narrow column
   * {@code 2, 5} looks like {@code 2,5}.
   */
  public static String tuple(int most, List<String> numbers) {
    String between = sign(Words.decimal() == ',' ? "list.apart" : "list.next");
    return "(" + String.join(between, shortened(most, numbers)) + ")";
  }

  private static List<String> shortened(int most, List<String> parts) {
    return parts.size() <= most
        ? parts
        : Stream.concat(parts.stream().limit(most), Stream.of("…")).toList();
  }

  /** Collects to what {@link #of} returns. */
  public static Collector<String, ?, String> joining() {
    return Collectors.collectingAndThen(Collectors.toList(), Lists::of);
  }

  /** Collects to {@code a; b; c}: parts that may have commas of their own. */
  public static Collector<CharSequence, ?, String> apart() {
    return Collectors.joining(sign("list.apart"));
  }

  private static String between(Collection<String> parts) {
    return sign(haveDecimalCommas(parts) ? "list.apart" : "list.next");
  }

  /** Whether a comma between these parts would look like one within them. */
  public static boolean haveDecimalCommas(Collection<String> parts) {
    return Words.decimal() == ','
        && parts.stream().anyMatch(part -> DECIMAL_COMMA.matcher(part).find());
  }

  /** Returns the parts as {@code a, b and c}. */
  public static String and(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? of(parts)
        : Words.of("list.last", of(parts.subList(0, last)), parts.get(last));
  }

  private static String sign(String key) {
    return Words.of(key, "", "");
  }
}
