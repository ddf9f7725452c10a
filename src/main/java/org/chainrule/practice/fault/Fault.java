package org.chainrule.practice.fault;

import java.util.Map;
import java.util.Optional;
import org.chainrule.formula.Formula;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.practice.mistake.Mistake;
import org.chainrule.practice.mistake.Mistakes;
import org.chainrule.practice.mistake.Wrong;

/**
 * A step that a program does wrongly, whatever net it runs.
 *
 * @param at what the step computes
 * @param mistake the mistake that is made there
 * @param formula by what is computed there instead, which tells in which of several ways
 */
public record Fault(Name at, Mistake mistake, Formula formula) {

  /**
   * Runs a network with the fault: the backward pass too goes on from what it made wrong.
   *
   * @param rate the rate η at which weights are updated, for those who update them too soon
   */
  public Trace run(Network network, Sample sample, double rate) {
    Trace right = Pass.run(network, sample);
    return wrong(right, rate)
        .map(wrong -> Pass.run(network, sample, Map.of(at, wrong.value())))
        .orElse(right);
  }

  /** Returns what it makes of its step, if it can be made in this pass. */
  Optional<Wrong> wrong(Trace right, double rate) {
    return right.stepOf(at).stream()
        .flatMap(step -> Mistakes.in(right).at(rate).of(step).stream())
        .filter(wrong -> wrong.mistake() == mistake && wrong.formula().equals(formula))
        .findFirst();
  }
}
