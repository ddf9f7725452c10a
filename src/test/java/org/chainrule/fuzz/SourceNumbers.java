package org.chainrule.fuzz;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that stand in a text, however it writes them. */
public final class SourceNumbers {

  /** What makes other numbers of those that stand there: signs, words, brackets, differences. */
  private static final Pattern ARITHMETIC =
      Pattern.compile(
          String.join(
              "|",
              "[√∛/^*·×⋅∗πτ%‰²³¹⁰⁴-⁹⁻½¼¾⅐-⅞|]",
              "\\\\",
              "(?i:pi|sqrt|exp|frac|inf|nan|e\\^|e\\b|true|false|yes|no|t\\b|f\\b|zeros|ones|eye)",
              "(?i:[ij]\\b)",
              "[\\d.)\\]]\\s*\\(",
              "(?U:[\\d.)`][-+−–]+\\s*[\\d.(])",
              "(?U:[\\d.)]\\s+[-+−–]+\\s+[\\d.(])",
              "[-+−–]\\s*[-+−–]",
              "\\d\\s*e\\b",
              "0[xXbo]"));

  /** With the exponents of Fortran ({@code 3d5}) and of Julia ({@code 3f5}) too. */
  private static final Pattern POINT =
      Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)(?:[eEdDf][-+−]?\\d+)?");

  private static final Pattern COMMA =
      Pattern.compile("(?:\\d+,?\\d*|,\\d+)(?:[eEdDf][-+−]?\\d+)?");
  private static final Pattern EXPONENT = Pattern.compile("[dDf]");
  private static final Pattern RUN = Pattern.compile("[\\d.,'’_ \u00a0\u2009\u202feE+−-]+");
  private static final Pattern GROUPING = Pattern.compile("['’_ \u00a0\u2009\u202f]");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final int LONGEST = 32;

  private final String text;
  private final boolean calculates;
  private final boolean negative;
  private final Set<Double> plain = new HashSet<>();
  private Set<Double> grouped;

  /** Looks for numbers in a text that may calculate. */
  public SourceNumbers(String text) {
    this(text, ARITHMETIC.matcher(visible(text)).find());
  }

  private SourceNumbers(String given, boolean calculates) {
    this.text = visible(given);
    this.calculates = calculates;
    this.negative = text.matches("(?s).*[-−–‐‑(﹣-].*");
    if (!calculates) {
      add(POINT);
      add(COMMA);
    }
  }

  private static String visible(String text) {
    return INVISIBLE.matcher(text).replaceAll("");
  }

  private void add(Pattern pattern) {
    Matcher numbers = pattern.matcher(text);
    while (numbers.find()) {
      add(EXPONENT.matcher(numbers.group().replace(',', '.')).replaceAll("e"), plain);
    }
  }

  /** Looks for numbers in a text that does not calculate, whatever else it says. */
  public static SourceNumbers ofJson(String text) {
    return new SourceNumbers(text, false);
  }

  /** Whether the number stands there; of a text that calculates that is not asked. */
  public boolean has(double number) {
    if (calculates) {
      return true;
    }
    double size = Math.abs(number);
    return (number >= 0 || negative)
        && (plain.contains(size) || size == 0 || size == 1 || grouped().contains(size));
  }

  /** Numbers with signs that group their digits. */
  private Set<Double> grouped() {
    if (grouped == null) {
      grouped = new HashSet<>();
      Matcher runs = RUN.matcher(text);
      while (runs.find()) {
        addParts(runs.group());
      }
    }
    return grouped;
  }

  private void addParts(String grouped) {
    String run = GROUPING.matcher(grouped).replaceAll("");
    for (int from = 0; from < run.length(); from++) {
      for (int to = from + 1; to <= Math.min(run.length(), from + LONGEST); to++) {
        String part = run.substring(from, to);
        add(part.replace(",", ""), this.grouped);
        add(part.replace(".", "").replace(',', '.'), this.grouped);
      }
    }
  }

  private static void add(String number, Set<Double> into) {
    try {
      into.add(Math.abs(Double.parseDouble(number.replace('−', '-'))));
    } catch (NumberFormatException none) {
      // It is a part of one, or several.
    }
  }
}
