package org.chainrule.network.optimiser;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;

/**
 * One line of an optimiser's rule, as it is at a step. It works on entries that stand in the same
 * place.
 *
 * @param gives what it works out
 * @param takes what it works that out of
 * @param value works it out, of the matrices that it takes in their order
 * @param written writes its right side
 */
public record Line(
    Part gives,
    List<Part> takes,
    Function<List<Matrix>, Matrix> value,
    Function<Writing, Formula> written) {

  /** How that is written of which a line is made: by its name, or with its numbers. */
  public interface Writing {

    /** Returns a matrix. */
    Formula of(Part part);

    /** Returns the square of a matrix, entry by entry. */
    Formula squared(Part part);

    /** Returns a number of the rule's own. */
    Formula number(Formula symbol, double value);

    /** Returns a multiple, the factor being written so already. */
    Formula multiple(Formula factor, Formula of);

    /**
     * Returns a formula that works on entries.
     *
     * @param outline what matrices it takes, which is all that shapes can tell
     * @param inFull what it does with them
     */
    Formula entrywise(Formula outline, Supplier<Formula> inFull);
  }
}
