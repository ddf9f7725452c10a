package org.chainrule.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.chainrule.pass.Entry;
import org.chainrule.pass.Step;
import org.chainrule.pass.Term;
import org.chainrule.words.Words;

/** Writes sums of terms: all of them if they are few, else the largest and what the rest adds. */
final class Sums {

  private static final int MOST = 10;
  private static final int LARGEST = 6;
  private static final int ON_ONE_LINE = 4;
  private static final int A_LINE = 3;

  private Sums() {}

  /**
   * Returns the sum on a line or several, each term written by the function, and what it equals.
   */
  static String write(
      List<Term> terms, Function<Term, String> writer, Numbers numbers, String result) {
    List<String> summands = summands(terms, writer, numbers);
    if (summands.size() <= ON_ONE_LINE) {
      return String.join("+", summands) + result;
    }
    StringBuilder lines = new StringBuilder("\\begin{array}{l}");
    for (int k = 0; k < summands.size(); k++) {
      boolean newLine = k > 0 && k % A_LINE == 0;
      lines.append(newLine ? "\\\\{}+" : k > 0 ? "+" : "").append(summands.get(k));
    }
    return lines + result + "\\end{array}";
  }

  private static List<String> summands(
      List<Term> terms, Function<Term, String> writer, Numbers numbers) {
    if (terms.size() <= MOST) {
      return terms.stream().map(writer).toList();
    }
    List<Term> largestFirst =
        terms.stream()
            .sorted(Comparator.comparingDouble((Term term) -> -Math.abs(term.value())))
            .toList();
    List<Term> rest = largestFirst.subList(LARGEST, terms.size());
    double remainder = rest.stream().mapToDouble(Term::value).sum();
    String label = Words.of("cell.rest", String.valueOf(rest.size()));
    List<String> shown =
        new ArrayList<>(largestFirst.subList(0, LARGEST).stream().map(writer).toList());
    shown.add("\\underbrace{" + numbers.latexFactor(remainder) + "}_{\\text{" + label + "}}");
    return shown;
  }

  /** Returns "=" if every number shown is exact, else "≈". */
  static String equalSign(Step step, List<Term> terms, Numbers numbers) {
    boolean exact = terms.stream().allMatch(term -> exact(term, numbers));
    return exact && numbers.exact(step.result().get(0, 0)) ? "=" : "\\approx ";
  }

  /** Returns "=" if the terms' entries and the result are shown exactly, else "≈". */
  static String equalSign(double result, List<Term> terms, Numbers numbers) {
    if (certain(result, terms)) {
      return "=";
    }
    boolean exact =
        terms.size() <= MOST
            && terms.stream()
                .flatMap(term -> term.entries().stream())
                .mapToDouble(Entry::value)
                .allMatch(numbers::exact);
    return exact && numbers.exact(result) ? "=" : "\\approx ";
  }

  /** Whether no rounding of what is shown can matter: every term is 0, or a number times 1. */
  private static boolean certain(double result, List<Term> terms) {
    boolean nothing =
        result == 0
            && terms.stream()
                .allMatch(
                    term ->
                        term.entries().size() == 1
                            || term.entries().stream().anyMatch(entry -> entry.value() == 0));
    long notOne =
        terms.stream()
            .flatMap(term -> term.entries().stream())
            .filter(entry -> entry.value() != 1)
            .count();
    boolean timesOne = terms.size() == 1 && terms.get(0).entries().size() == 2 && notOne <= 1;
    return nothing || timesOne && isProduct(terms.get(0));
  }

  private static boolean isProduct(Term term) {
    return term.value()
        == term.entries().stream().mapToDouble(Entry::value).reduce(1, (a, b) -> a * b);
  }

  private static boolean exact(Term term, Numbers numbers) {
    return numbers.exact(term.value());
  }
}
