package org.chainrule.edit;

import java.util.Optional;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Growth;
import org.chainrule.edit.given.Limits;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.NewTargets;
import org.chainrule.edit.given.Resizing;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Sets how many samples the batch has. Samples come and go at its end.
 *
 * @param count how many
 * @param filling fills the columns of new samples in x; those in y are what the loss takes
 */
public record SetSamples(int count, Filling filling) implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Limits.requireSamples(count, before.sample().count());
    return Growth.of(before, filling, drawn -> Resizing.of(before, drawn).withSamples(count));
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of("edit.samples", count);
  }

  @Override
  public Optional<String> remark(Scenario before, Scenario after, Naming naming) {
    return NewTargets.remark(before, after, naming);
  }

  @Override
  public Optional<Object> mergeKey() {
    return Optional.of(SetSamples.class);
  }

  /**
   * Puts other samples in the place of those that there are, as somebody does who puts points into
   * a plane.
   *
   * @param sample all samples from then on
   * @param added whether there is one more
   */
  public record ByHand(Sample sample, boolean added) implements Edit {

    @Override
    public Scenario apply(Scenario before) {
      Limits.requireSamples(sample.count(), before.sample().count());
      return new Scenario(before.name(), before.network(), sample, before.unknown());
    }

    @Override
    public String describe(Scenario before, Naming naming) {
      return Words.of(added ? "edit.point.added" : "edit.point.removed");
    }
  }
}
