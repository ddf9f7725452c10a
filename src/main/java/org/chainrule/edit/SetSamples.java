package org.chainrule.edit;

import java.util.Optional;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Limits;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.Resizing;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Sets how many samples the batch has. Samples come and go at its end.
 *
 * @param count how many
 * @param filling fills the columns of new samples in x and y
 */
public record SetSamples(int count, Filling filling) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Limits.requireSamples(count, before.sample().count());
    Sample sample = Resizing.of(before, filling).sample(before.network(), count);
    return new Scenario(before.name(), before.network(), sample, before.unknown());
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of("edit.samples", count);
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(SetSamples.class);
  }
}
