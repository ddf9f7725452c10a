package org.chainrule.explain;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainrule.pass.Entry;
import org.chainrule.pass.Step;
import org.chainrule.pass.Term;
import org.chainrule.words.Words;

/** Writes sums of terms: all of them if they are few, else the largest and what the rest adds. */
final class Sums {

  private static final int MOST = 10;
  private static final int LARGEST = 6;

  private Sums() {}

  /** Returns the sum, each term written by the function. */
  static String write(List<Term> terms, Function<Term, String> writer, Numbers numbers) {
    if (terms.size() <= MOST) {
      return terms.stream().map(writer).collect(Collectors.joining("+"));
    }
    List<Term> largestFirst =
        terms.stream()
            .sorted(Comparator.comparingDouble((Term term) -> -Math.abs(term.value())))
            .toList();
    List<Term> rest = largestFirst.subList(LARGEST, terms.size());
    double remainder = rest.stream().mapToDouble(Term::value).sum();
    String shown =
        largestFirst.subList(0, LARGEST).stream().map(writer).collect(Collectors.joining("+"));
    String label = Words.of("cell.rest", String.valueOf(rest.size()));
    return shown
        + "+\\underbrace{"
        + numbers.latexFactor(remainder)
        + "}_{\\text{"
        + label
        + "}}";
  }

  /** Returns "=" if every number shown is exact, else "≈". */
  static String equalSign(Step step, List<Term> terms, Numbers numbers) {
    boolean exact = terms.stream().allMatch(term -> exact(term, numbers));
    return exact && numbers.exact(step.result().get(0, 0)) ? "=" : "\\approx ";
  }

  /** Returns "=" if the terms' entries and the result are shown exactly, else "≈". */
  static String equalSign(double result, List<Term> terms, Numbers numbers) {
    boolean exact =
        terms.size() <= MOST
            && terms.stream()
                .flatMap(term -> term.entries().stream())
                .mapToDouble(Entry::value)
                .allMatch(numbers::exact);
    return exact && numbers.exact(result) ? "=" : "\\approx ";
  }

  private static boolean exact(Term term, Numbers numbers) {
    return numbers.exact(term.value());
  }
}
