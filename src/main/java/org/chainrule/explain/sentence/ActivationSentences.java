package org.chainrule.explain.sentence;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.UnitNames;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.activation.UnitState;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/** Says which units an activation leaves on, off, flat or at a kink. */
record ActivationSentences(StepWords words, ActivationFunction.Activate op) {

  void say() {
    Activation f = op.activation();
    if (f.isIdentity()) {
      words.say("activate.identity");
    } else if (f.elementwise().isEmpty()) {
      words.say("activate.together", Labels.atStart(f));
    } else if (words.batch()) {
      sayStatesOfBatch(f.elementwise().get());
    } else {
      sayStates(f.elementwise().get());
    }
  }

  private void sayStates(Elementwise f) {
    List<Integer> off = words.unitsIn(UnitState.OFF);
    List<Integer> kink = words.unitsIn(UnitState.KINK);
    List<Integer> flat = words.unitsIn(UnitState.FLAT);
    sayOff(off);
    if (!kink.isEmpty()) {
      String taken = words.numbers().said(f.slope(0));
      words.say("activate.kink", UnitNames.atStart(kink), kink.size(), Labels.atStart(f), taken);
    }
    if (!flat.isEmpty()) {
      Formula slope = words.numbers().number(f.slope(z().get(flat.get(0), 0)));
      words.say(
          "activate.flat",
          UnitNames.atStart(flat),
          flat.size(),
          slope,
          words.slopeName(z()),
          words.threshold());
    }
    if (off.isEmpty() && kink.isEmpty() && flat.isEmpty()) {
      sayAllActive(f);
    }
    if (off.size() == z().rows()) {
      words.say("activate.allOff");
    }
  }

  private void sayAllActive(Elementwise f) {
    if (f.hasOffPiece()) {
      words.say("activate.allOn", z().rows());
    } else if (f.hasTail()) {
      words.say("activate.noneFlat");
    } else {
      words.say("activate.leaky", z().rows(), words.numbers().said(f.slope(-1)), words.name(z()));
    }
  }

  private void sayOff(List<Integer> off) {
    if (off.size() == 1) {
      Formula value = words.numbers().number(z().get(off.get(0), 0));
      Formula which = Formulas.equal(words.entry(z(), off.get(0), 0), value);
      words.say("activate.off", UnitNames.atStart(off), 1, which);
    } else if (!off.isEmpty()) {
      words.say("activate.off", UnitNames.atStart(off), off.size(), words.name(z()));
    }
  }

  private void sayStatesOfBatch(Elementwise f) {
    boolean allActive = true;
    for (UnitState state : List.of(UnitState.OFF, UnitState.KINK, UnitState.FLAT)) {
      long count = units().mapToLong(unit -> words.samplesIn(state, unit)).sum();
      if (count > 0) {
        String key = "activate.batch." + state.name().toLowerCase(Locale.ROOT);
        long all = (long) z().rows() * z().columns();
        String rows = String.valueOf(z().rows());
        words.say(key, count, String.valueOf(all), words.samples(), rows, z().rows());
        sayWhich(state);
        allActive = false;
      }
    }
    if (allActive) {
      sayAllActive(f);
    }
    List<Integer> dead =
        units()
            .filter(unit -> words.samplesIn(UnitState.OFF, unit) == z().columns())
            .boxed()
            .toList();
    if (!dead.isEmpty()) {
      words.say("activate.batch.dead", UnitNames.atStart(dead), dead.size());
    }
  }

  /** Unit by unit, for how many samples it is in a state. */
  private void sayWhich(UnitState state) {
    List<Integer> some = units().filter(unit -> words.samplesIn(state, unit) > 0).boxed().toList();
    if (z().rows() == 1 || some.size() > StepWords.MOST_UNITS) {
      return;
    }
    String list =
        some.stream()
            .map(
                unit ->
                    Words.of(
                        "say.activate.batch.unit",
                        String.valueOf(unit + 1),
                        words.samplesIn(state, unit),
                        words.samples()))
            .collect(Lists.apart());
    words.say("activate.batch.which", list);
  }

  private IntStream units() {
    return IntStream.range(0, z().rows());
  }

  private Quantity z() {
    return op.z();
  }
}
