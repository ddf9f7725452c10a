package org.chainrule.edit;

import java.util.Optional;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Naming;
import org.chainrule.network.Network;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Sets what the loss of a batch is of the losses of its samples.
 *
 * @param reduction their mean or their sum
 */
public record SetBatch(Reduction reduction) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Network old = before.network();
    return Givens.withNetwork(
        before, new Network(old.layers(), old.loss(), reduction, old.penalty()));
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of("edit.batch", words(reduction));
  }

  /** Returns what a person calls it. */
  public static String words(Reduction reduction) {
    return Words.of("batch." + reduction.id());
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(SetBatch.class);
  }
}
