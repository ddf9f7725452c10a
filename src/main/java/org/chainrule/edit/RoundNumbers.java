package org.chainrule.edit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.edit.given.Scope;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Rounds the numbers of one matrix, or of all parameters. What is rounded is the number as it is
 * written; halves go away from 0, as at school.
 *
 * @param scope what is rounded
 * @param decimals how many digits stay behind the point, 0 to 15
 */
public record RoundNumbers(Scope scope, int decimals) implements Edit {

  private static final int MOST = 15;

  @Override
  public Scenario apply(Scenario before) {
    if (decimals < 0 || decimals > MOST) {
      throw new RefusedEditException("decimals", MOST, String.valueOf(decimals));
    }
    return scope.map(before, (name, old) -> old.map(this::rounded));
  }

  private double rounded(double value) {
    BigDecimal written = BigDecimal.valueOf(value);
    return written.setScale(decimals, RoundingMode.HALF_UP).doubleValue();
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of("edit.round", scope.words(before, naming), decimals);
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(List.of(RoundNumbers.class, scope));
  }
}
