package org.chainrule.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
   * Returns the sum on a line or several, each term written by the function, and behind it what
   * {@code of} makes of the sum.
   */
  static String write(
      List<Term> terms, Function<Term, String> writer, Numbers numbers, UnaryOperator<String> of) {
    List<String> summands = summands(terms, writer, numbers);
    String result = of.apply(String.join("+", summands));
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
}
