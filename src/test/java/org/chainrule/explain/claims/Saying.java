package org.chainrule.explain.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;

/**
 * A sentence, what it is about, and the numbers in it.
 *
 * @param trace the pass
 * @param text the sentence
 * @param step the step that it is said of
 * @param row the row of the cell or the unit, from 0
 * @param column the column of the cell or the sample, from 0
 */
record Saying(Trace trace, String text, Step step, int row, int column) implements Claims.Said {

  Saying {
    text = InEnglish.of(text);
  }

  private static final String SUPERSCRIPTS = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern UNITS =
      Pattern.compile("(?:Units?|units?|entries|entry) ([0-9, and]+)");

  /** The number that a piece of a sentence is, such as −2.35 · 10⁻⁷ or (1 − 1 · 10⁻¹⁶). */
  static double number(String written) {
    String text = written.replace('−', '-').replaceAll("[()\\s\u00a0]", "");
    StringBuilder plain = new StringBuilder();
    for (char c : text.toCharArray()) {
      int digit = SUPERSCRIPTS.indexOf(c);
      plain.append(digit < 0 ? String.valueOf(c) : digit == 0 ? "-" : String.valueOf(digit - 1));
    }
    String parsed =
        plain.toString().replaceAll("(\\d)·10(-?\\d)", "$1e$2").replace("∞", "Infinity");
    Matcher difference = Pattern.compile("(-?1)([-+])(\\d.*)").matcher(parsed);
    if (difference.matches()) {
      double far = Double.parseDouble(difference.group(3));
      return Double.parseDouble(difference.group(1))
          + (difference.group(2).equals("-") ? -far : far);
    }
    return parsed.isEmpty() ? 1 : Double.parseDouble(parsed);
  }

  /** The units that the sentence lists, from 0. */
  List<Integer> units() {
    Matcher found = UNITS.matcher(text.replaceAll(",? and \\d+ more", ""));
    List<Integer> units = new ArrayList<>();
    if (found.find()) {
      for (String one : found.group(1).split("\\D+")) {
        units.add(Integer.parseInt(one) - 1);
      }
    }
    return units;
  }

  @Override
  public String toString() {
    return step.name() + " [" + row + ", " + column + "]: " + text;
  }
}
