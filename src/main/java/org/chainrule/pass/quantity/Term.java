package org.chainrule.pass.quantity;

import java.util.List;

/**
 * One summand of a result's entry.
 *
 * @param entries the operand entries that it was made of
 * @param value what it adds to the result
 */
public record Term(List<Entry> entries, double value) {

  /** Returns the product of entries as one summand. */
  public static Term product(Entry... factors) {
    double product = 1;
    for (Entry factor : factors) {
      product *= factor.value();
    }
    return new Term(List.of(factors), product);
  }

  /** Returns the entries of these quantities at one place, each a term. */
  public static List<Term> each(List<Quantity> summands, int row, int column) {
    return summands.stream().map(summand -> product(new Entry(summand, row, column))).toList();
  }
}
