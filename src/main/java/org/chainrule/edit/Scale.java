package org.chainrule.edit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.edit.given.Scope;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Multiplies the numbers of one matrix, or of all parameters.
 *
 * @param scope what is multiplied
 * @param factor by what, finite
 */
public record Scale(Scope scope, double factor) implements Edit {

  private static final int READABLE = 4_096;

  @Override
  public Scenario apply(Scenario before) {
    if (!Double.isFinite(factor)) {
      throw new RefusedEditException("factor");
    }
    return scope.map(before, (name, old) -> old.map(times(old)));
  }

  /**
   * In a matrix that a person can read, numbers are multiplied as they are written: 0.1 times 3 is
   * 0.3, and not the 0.30000000000000004 that binary makes of it.
   */
  private DoubleUnaryOperator times(Matrix matrix) {
    if (matrix.rows() * matrix.columns() > READABLE) {
      return entry -> entry * factor;
    }
    BigDecimal written = BigDecimal.valueOf(factor);
    return entry -> BigDecimal.valueOf(entry).multiply(written).doubleValue();
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of("edit.scale", scope.words(before, naming), naming.numbers().said(factor));
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(List.of(Scale.class, scope));
  }
}
