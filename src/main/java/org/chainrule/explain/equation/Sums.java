package org.chainrule.explain.equation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.quantity.Term;
import org.chainrule.words.Words;

/** Sums of terms: all of them if they are few, else the largest and what the rest adds. */
public final class Sums {

  private static final int MOST = 10;
  private static final int LARGEST = 6;
  private static final int ON_ONE_LINE = 4;
  private static final int A_LINE = 3;

  private Sums() {}

  /** Returns the sum, each term written by the function; a long one may take several lines. */
  static Formula of(List<Term> terms, Function<Term, Formula> writer, Numbers numbers) {
    return inLines(summands(terms, writer, numbers), ON_ONE_LINE, A_LINE);
  }

  /** Returns a sum that goes on several lines if it has more terms than fit on one. */
  public static Formula inLines(List<Formula> summands, int onOneLine, int aLine) {
    return Formulas.sum(summands, summands.size() <= onOneLine ? 0 : aLine);
  }

  private static List<Formula> summands(
      List<Term> terms, Function<Term, Formula> writer, Numbers numbers) {
    if (terms.size() <= MOST) {
      return terms.stream().map(writer).toList();
    }
    List<Term> largestFirst =
        terms.stream()
            .sorted(Comparator.comparingDouble((Term term) -> -Math.abs(term.value())))
            .toList();
    List<Term> rest = largestFirst.subList(LARGEST, terms.size());
    double remainder = rest.stream().mapToDouble(Term::value).sum();
    List<Formula> shown = new ArrayList<>();
    largestFirst.subList(0, LARGEST).forEach(term -> shown.add(writer.apply(term)));
    shown.add(rest(numbers.factor(remainder), rest.size()));
    return shown;
  }

  /** Returns what so many smaller terms add. */
  public static Formula rest(Formula remainder, int terms) {
    String label = Words.of("cell.rest", String.valueOf(terms));
    return new Formula.Braced(remainder, new Formula.Word(label));
  }
}
