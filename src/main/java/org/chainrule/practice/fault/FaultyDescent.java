package org.chainrule.practice.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chainrule.network.Network;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.study.descent.Descent;
import org.chainrule.study.nudge.RoundNumber;

/**
 * Ten steps of descent from one net, right and with a fault. Both losses are those that the weights
 * really have, by a forward pass that is right.
 *
 * @param rate η
 * @param right the loss before the first step of the right program and after each; ends early where
 *     a weight overflows
 * @param faulty the same of the program with the fault
 */
public record FaultyDescent(double rate, List<Double> right, List<Double> faulty) {

  /** How many steps are taken. */
  public static final int STEPS = 10;

  private static final int RATES = 30;
  private static final double SAME = 1e-9;

  /** Copies the lists. */
  public FaultyDescent {
    right = List.copyOf(right);
    faulty = List.copyOf(faulty);
  }

  /**
   * Descends with and without the fault, at a rate with which the right program goes down at each
   * step, if one of those that are tried does.
   */
  public static FaultyDescent of(FaultyPass pass) {
    Trace start = pass.right();
    double rate = RoundNumber.below(Descent.of(start).usualRate());
    List<Double> right = losses(start, rate, network -> Pass.run(network, start.sample()));
    for (int k = 0; k < RATES && !falls(right); k++) {
      rate = RoundNumber.below(rate / 2);
      right = losses(start, rate, network -> Pass.run(network, start.sample()));
    }
    double taken = rate;
    return new FaultyDescent(
        taken,
        right,
        losses(start, taken, network -> pass.fault().run(network, start.sample(), taken)));
  }

  /** Whether the loss hears nothing of the fault in these steps. */
  public boolean isHarmless() {
    if (faulty.size() != right.size()) {
      return false;
    }
    for (int k = 0; k < right.size(); k++) {
      if (Math.abs(faulty.get(k) - right.get(k)) > SAME * Math.abs(right.get(k))) {
        return false;
      }
    }
    return true;
  }

  private static boolean falls(List<Double> losses) {
    for (int k = 1; k < losses.size(); k++) {
      if (!(losses.get(k) <= losses.get(k - 1))) {
        return false;
      }
    }
    return losses.size() == STEPS + 1;
  }

  private static List<Double> losses(Trace start, double rate, Function<Network, Trace> program) {
    List<Double> losses = new ArrayList<>(List.of(Descent.of(start).loss()));
    Network network = start.network();
    for (int k = 0; k < STEPS; k++) {
      Optional<Descent.Step> step = Descent.of(program.apply(network)).step(rate);
      if (step.isEmpty()) {
        return losses;
      }
      network = step.get().network();
      losses.add(step.get().after());
    }
    return losses;
  }
}
