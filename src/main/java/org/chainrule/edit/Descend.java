package org.chainrule.edit;

import org.chainrule.edit.given.Naming;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Takes one step of gradient descent.
 *
 * @param rate its rate η
 * @param parameters what it sets every W and b to
 */
public record Descend(double rate, SetMatrices parameters) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    return parameters.apply(before);
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of("edit.descend", naming.numbers().said(rate));
  }
}
