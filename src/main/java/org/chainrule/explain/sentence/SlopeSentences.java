package org.chainrule.explain.sentence;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.UnitNames;
import org.chainrule.formula.Formulas;
import org.chainrule.network.Network;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.activation.UnitState;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/** Says what share of a gradient an elementwise activation lets through, and where it stops it. */
public record SlopeSentences(StepWords words, ActivationFunction.SlopeProduct op) {

  /** A slope so small is what rounding leaves of 0, or as good as that. */
  private static final double NEXT_TO_NOTHING = 1e-12;

  void say() {
    if (op.activation().isIdentity()) {
      words.say("slope.identity", words.name(op.arriving()));
    } else if (words.batch()) {
      sayShareOfBatch();
    } else if (op.activation().hasOffPiece()) {
      sayBlocked();
    } else {
      sayShares();
    }
  }

  private void sayBlocked() {
    List<Integer> kink = words.unitsIn(UnitState.KINK);
    sayOff(words.unitsIn(UnitState.OFF));
    List<Integer> stopping =
        kink.stream().filter(unit -> Double.isFinite(op.arriving().get(unit, 0))).toList();
    for (int unit : stopping.subList(0, Math.min(stopping.size(), StepWords.MOST_UNITS))) {
      words.say(
          "slope.kink",
          String.valueOf(unit + 1),
          words.entry(op.z(), unit, 0),
          words.numbers().number(op.arriving().get(unit, 0)),
          Labels.atStart(op.activation()));
    }
    List<Integer> silent = silent();
    if (StepWords.zeroRows(op.slope()).isEmpty()) {
      words.say("slope.on", words.name(op.z()));
    } else if (silent.size() == op.z().rows()) {
      words.say("slope.off.all" + skipped());
    } else if (!silent.isEmpty()) {
      words.say("slope.off.learns", UnitNames.of(silent));
      words.sayLength("slope.length", op.arriving());
    }
  }

  /** Past a layer that is off a skip may still lead back to the layers before it. */
  private String skipped() {
    Network network = words.marks().trace().network();
    int here = words.step().stage().layer();
    boolean around =
        IntStream.rangeClosed(here, network.depth())
            .mapToObj(later -> network.layer(later).added())
            .flatMap(Optional::stream)
            .filter(added -> added.role() != Role.INPUT)
            .anyMatch(added -> network.layerOf(added) < here);
    return around ? ".skipped" : "";
  }

  /**
   * The units that let no gradient through; 0 times one that is not finite is NaN, not 0. None
   * where z is used once more, past its activation, for that use may bring a gradient.
   */
  private List<Integer> silent() {
    return words.step().name().form() == Name.Form.CONTRIBUTION
        ? List.of()
        : StepWords.zeroRows(op.slope(), words.step().result());
  }

  private boolean blocks(int row, int column) {
    return op.slope().get(row, column) == 0 && Double.isFinite(op.arriving().get(row, column));
  }

  private void sayOff(List<Integer> off) {
    for (int unit : off.subList(0, Math.min(off.size(), StepWords.MOST_UNITS))) {
      double arriving = op.arriving().get(unit, 0);
      if (Double.isFinite(arriving)) {
        words.say(
            arriving == 0 ? "slope.off.nothing" : "slope.off",
            String.valueOf(unit + 1),
            Formulas.equal(
                words.entry(op.z(), unit, 0), words.numbers().number(op.z().get(unit, 0))),
            words.numbers().number(arriving));
      }
    }
    if (off.size() > StepWords.MOST_UNITS) {
      words.say("slope.off.more", off.size() - StepWords.MOST_UNITS);
    }
  }

  private void sayShares() {
    int most = Math.min(op.slope().rows(), StepWords.MOST_UNITS);
    String shares =
        IntStream.range(0, most)
            .mapToObj(unit -> share(unit, op.slope().get(unit, 0)))
            .collect(Lists.apart());
    words.say("slope.shares", shares, op.slope().rows() > most ? 1 : 0);
    List<Integer> kink = words.unitsIn(UnitState.KINK);
    if (!kink.isEmpty()) {
      words.say(
          "slope.kink.taken",
          UnitNames.atStart(kink),
          kink.size(),
          words.name(op.z()),
          Labels.atStart(op.activation()),
          words.numbers().said(op.activation().slope(0)));
    }
    List<Integer> flat = words.unitsIn(UnitState.FLAT);
    if (!flat.isEmpty()) {
      words.say("slope.flat", UnitNames.atStart(flat), flat.size(), words.threshold());
    }
    List<Integer> turning =
        IntStream.range(0, op.slope().rows()).filter(unit -> turns(unit, 0)).boxed().toList();
    if (!turning.isEmpty()) {
      words.say("slope.turns", UnitNames.atStart(turning), turning.size(), words.threshold());
    }
    double bound = op.activation().slopeBound();
    words.say(
        bound == 1 ? "slope.bound.one" : "slope.bound",
        Labels.atStart(op.activation()),
        words.numbers().percent(bound));
  }

  private String share(int unit, double slope) {
    String number = String.valueOf(unit + 1);
    String share = words.numbers().percent(Math.abs(slope));
    return Words.of("say.slope.share" + shareKey(slope), number, share);
  }

  /** How a key ends that tells what share of a gradient this slope lets through. */
  public static String shareKey(double slope) {
    return Math.abs(slope) < NEXT_TO_NOTHING ? ".nothing" : slope < 0 ? ".turned" : "";
  }

  /** Whether the slope is small though the unit is not saturated: the curve turns there. */
  private boolean turns(int unit, int sample) {
    return op.activation().hasTail()
        && Math.abs(op.slope().get(unit, sample)) < words.marks().flatThreshold()
        && words.marks().unitState(words.step().stage().layer(), unit, sample) == UnitState.ACTIVE;
  }

  private void sayShareOfBatch() {
    words.sayLength("slope.batch", op.arriving());
    Quantity slope = op.slope();
    long all = (long) slope.rows() * slope.columns();
    long blocked =
        IntStream.range(0, slope.rows() * slope.columns())
            .filter(k -> blocks(k / slope.columns(), k % slope.columns()))
            .count();
    if (blocked > 0) {
      words.say("slope.batch.blocked", blocked, all);
    }
    long flat =
        IntStream.range(0, slope.rows())
            .mapToLong(unit -> words.samplesIn(UnitState.FLAT, unit))
            .sum();
    if (flat > 0) {
      words.say("slope.batch.flat", flat, all, words.threshold());
    }
    long turning =
        IntStream.range(0, slope.rows() * slope.columns())
            .filter(k -> turns(k / slope.columns(), k % slope.columns()))
            .count();
    if (turning > 0) {
      words.say("slope.batch.turns", turning, words.threshold());
    }
    List<Integer> silent = silent();
    if (silent.size() == slope.rows()) {
      words.say("slope.batch.all" + skipped());
    } else if (!silent.isEmpty()) {
      words.say("slope.batch.learns", UnitNames.of(silent));
    }
  }
}
