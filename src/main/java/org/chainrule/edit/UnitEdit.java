package org.chainrule.edit;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Naming;
import org.chainrule.edit.given.RefusedEditException;
import org.chainrule.edit.unit.BiasSearch;
import org.chainrule.edit.unit.Region;
import org.chainrule.edit.unit.UnitGoal;
import org.chainrule.explain.naming.Labels;
import org.chainrule.network.Layer;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.Words;

/**
 * Makes a unit dead or saturated, or puts it on the kink, by the smallest change of its bias.
 *
 * <p>A dead or saturated unit gets a bias that can be written on a blackboard: a multiple of the
 * coarsest step among …, 5, 1, 0.5, 0.1, 0.05, … that overshoots by at most half of the change that
 * is needed, or by a tenth of the largest number involved if that is more. At a kink the bias is
 * exact, whatever digits that takes, so that the pass computes the kink itself. A pass of the
 * result has to agree, else the edit is refused.
 *
 * @param goal what the unit is to be
 * @param layer its layer, from 1
 * @param unit its row, from 0
 * @param sample the sample that a unit is put on the kink for, from 0
 * @param flatThreshold the slope under which a unit in a tail counts as flat
 */
public record UnitEdit(UnitGoal goal, int layer, int unit, int sample, double flatThreshold)
    implements Edit {

  @Override
  public Scenario apply(Scenario before) {
    Elementwise activation = activation(before);
    if (holds(before)) {
      return before;
    }
    double bias = Givens.get(before, Name.bias(layer)).get(unit, 0);
    BiasSearch search = new BiasSearch(sums(before), bias);
    OptionalDouble found =
        goal == UnitGoal.AT_KINK
            ? search.exactly(activation.kinks(), sample)
            : search.into(Region.of(activation, goal.state(), flatThreshold));
    return found.isPresent() ? checked(withBias(before, found.getAsDouble())) : refuse("noBias");
  }

  private Elementwise activation(Scenario scenario) {
    Layer owner = Givens.layer(scenario, layer);
    if (unit < 0 || unit >= owner.outputs()) {
      throw new RefusedEditException("noUnit", layer, String.valueOf(unit + 1));
    }
    if (sample < 0 || sample >= scenario.sample().count()) {
      throw new RefusedEditException("noSample", String.valueOf(sample + 1));
    }
    return owner
        .activation()
        .elementwise()
        .filter(goal::suits)
        .orElseThrow(
            () ->
                new RefusedEditException(
                    "never." + goal.key(), Labels.activation(owner.activation())));
  }

  /** Returns what the unit adds its bias to, for each sample, as the pass itself computes it. */
  private double[] sums(Scenario scenario) {
    Matrix z = Pass.run(withBias(scenario, 0)).quantity(Name.linearOutput(layer)).value();
    double[] sums = IntStream.range(0, z.columns()).mapToDouble(s -> z.get(unit, s)).toArray();
    for (double sum : sums) {
      if (!Double.isFinite(sum)) {
        refuse("overflow");
      }
    }
    return sums;
  }

  private Scenario checked(Scenario after) {
    return holds(after) ? after : refuse("noBias");
  }

  private boolean holds(Scenario scenario) {
    return goal.holds(new Marks(Pass.run(scenario), flatThreshold), layer, unit, sample);
  }

  private Scenario withBias(Scenario scenario, double bias) {
    return new SetEntry(Target.cell(Name.bias(layer), unit, 0), bias).apply(scenario);
  }

  private Scenario refuse(String key) {
    throw new RefusedEditException(key, unit + 1, layer);
  }

  @Override
  public String describe(Scenario before, Naming naming) {
    return Words.of("edit.unit." + goal.key(), unit + 1, layer);
  }
}
