package org.chainrule.edit;

import org.chainrule.edit.given.Naming;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Takes in what came of a file or of a pasted text, as a whole.
 *
 * @param result the scenario as it was previewed
 * @param source what it came from, as a person calls it
 */
public record TakeIn(Scenario result, String source) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    return result;
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of("edit.takeIn", source);
  }
}
