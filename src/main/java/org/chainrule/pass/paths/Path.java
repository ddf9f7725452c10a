package org.chainrule.pass.paths;

import java.util.List;

/**
 * One way on which an entry moves the loss.
 *
 * @param factors from the loss back to the entry
 */
public record Path(List<Factor> factors) {

  /** Copies the list. */
  public Path {
    factors = List.copyOf(factors);
  }

  /** What this path adds to the gradient: the product of its factors. */
  public double value() {
    return factors.stream().mapToDouble(Factor::value).reduce(1, (a, b) -> a * b);
  }
}
