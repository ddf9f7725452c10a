package org.chainrule.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.chainrule.network.Activation;
import org.chainrule.network.Elementwise;
import org.chainrule.network.Loss;
import org.chainrule.network.UnitState;
import org.chainrule.pass.Entry;
import org.chainrule.pass.Marks;
import org.chainrule.pass.Name;
import org.chainrule.pass.Operation;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Step;
import org.chainrule.words.Words;

/** Says in words what a step did to these numbers. The same numbers give the same sentences. */
final class Sentences implements Operation.Visitor<Void> {

  private static final int MOST_UNITS = 6;
  private static final double LEAST_JUMP = 1e-6;

  private final Step step;
  private final Marks marks;
  private final Numbers numbers;
  private final Labels labels;
  private final List<Prose> sentences = new ArrayList<>();

  private Sentences(Step step, Marks marks, Numbers numbers, Labels labels) {
    this.step = step;
    this.marks = marks;
    this.numbers = numbers;
    this.labels = labels;
  }

  static List<Prose> of(Step step, Marks marks, Numbers numbers, Labels labels) {
    Sentences writer = new Sentences(step, marks, numbers, labels);
    writer.sentences.addAll(new NotFinite(marks.trace(), numbers, labels).sentences(step));
    labels
        .definition(step.name())
        .ifPresent(fraction -> writer.say("delta", labels.inline(step.name()), fraction));
    step.operation().accept(writer);
    return List.copyOf(writer.sentences);
  }

  @Override
  public Void affine(Operation.Affine op) {
    String rows = labels.convention().rows() ? ".rows" : "";
    say(
        (batch() ? "affine.batch" : "affine") + rows,
        tex(op.weight()),
        tex(op.input()),
        tex(op.bias()));
    return null;
  }

  @Override
  public Void activate(Operation.Activate op) {
    Activation f = op.activation();
    if (f.isIdentity()) {
      say("activate.identity", tex(op.z()));
      return null;
    }
    int layer = step.stage().layer();
    if (f.elementwise().isEmpty()) {
      say("activate.together", Labels.activation(f));
    } else if (batch()) {
      sayStatesOfBatch(layer, op.z(), f.elementwise().get());
    } else {
      sayStates(layer, op.z(), f.elementwise().get());
    }
    return null;
  }

  @Override
  public Void measure(Operation.Measure op) {
    sayDistances(marks.trace().quantity(Name.yhat()), op.target());
    if (op.form().fusion().isPresent()) {
      say("measure.fused", tex(op.output()), lastActivation());
    } else if (op.form().loss().needsProbabilities() && outside(op.output())) {
      say("measure.outside");
    }
    sayNote(op.form().loss());
    if (op.form().loss().id().equals("mse")) {
      say(batch() ? "measure.mse.batch" : "measure.mse", samples());
    } else if (batch()) {
      say("measure.mean.batch", samples());
    }
    return null;
  }

  @Override
  public Void lossSlope(Operation.LossSlope op) {
    Quantity result = step.result();
    if (!batch()) {
      sayHowToMove(result, op);
    } else {
      say("lossSlope.batch" + turned(), samples());
    }
    if (op.form().fusion().isPresent()) {
      say("lossSlope.fused", tex(op.output().name().gradient()), lastActivation());
    }
    return null;
  }

  @Override
  public Void slopeProduct(Operation.SlopeProduct op) {
    if (op.activation().isIdentity()) {
      say("slope.identity", tex(op.arriving()));
    } else if (batch()) {
      sayShareOfBatch(op);
    } else if (op.activation().hasOffPiece()) {
      sayBlocked(op);
    } else {
      sayShares(op);
    }
    return null;
  }

  @Override
  public Void jacobianProduct(Operation.JacobianProduct op) {
    say("jacobian", Labels.activation(op.activation()), tex(op.arriving()));
    return null;
  }

  @Override
  public Void fusedSlope(Operation.FusedSlope op) {
    say(
        op.weighsOutputs() ? "fused.weighed" : "fused",
        tex(op.yhat()),
        tex(op.target()),
        Labels.activation(op.activation()));
    int layer = step.stage().layer();
    List<Integer> flat = unitsIn(UnitState.FLAT, layer);
    if (!batch() && !flat.isEmpty()) {
      Elementwise f = op.activation().elementwise().orElseThrow();
      double slope = f.slope(op.z().get(flat.get(0), 0));
      say("fused.flat", Units.atStart(flat), flat.size(), numbers.latex(slope), slopeName(op.z()));
    }
    return null;
  }

  @Override
  public Void weightGradient(Operation.WeightGradient op) {
    boolean asHeld = labels.convention().isDefault();
    String turned = asHeld ? "" : ".turned";
    String input = asHeld ? transposed(op.input()) : tex(op.input());
    if (batch()) {
      say("weight.batch" + turned, tex(op.gradient()), input, samples());
      return null;
    }
    say("weight" + turned, tex(op.gradient()), input);
    List<Integer> quietRows = zeroRows(step.result(), zeros(op.gradient()));
    if (!quietRows.isEmpty()) {
      say("weight.rows" + turned(), Units.atStart(quietRows), quietRows.size(), tex(op.gradient()));
    }
    List<Integer> quietColumns = zeros(op.input());
    if (!quietColumns.isEmpty()) {
      say(
          "weight.columns" + turned(),
          Units.of(quietColumns),
          quietColumns.size(),
          tex(op.input()));
    }
    return null;
  }

  @Override
  public Void biasGradient(Operation.BiasGradient op) {
    say(batch() ? "bias.batch" : "bias", tex(op.gradient()), samples());
    return null;
  }

  @Override
  public Void backThrough(Operation.BackThrough op) {
    say("back", tex(op.weight()), tex(op.gradient()), tex(step.result().name().variable()));
    if (step.name().symbol() == Name.Symbol.X) {
      say("back.input");
    }
    Quantity result = step.result();
    List<Integer> cancelled =
        IntStream.range(0, result.rows())
            .filter(row -> result.columns() == 1 && result.get(row, 0) == 0)
            .filter(row -> step.terms(row, 0).stream().anyMatch(term -> term.value() != 0))
            .boxed()
            .toList();
    if (!cancelled.isEmpty()) {
      say("back.cancelled", Units.entries(cancelled), cancelled.size());
    }
    return null;
  }

  /** Judged by the gradient and by the distance from the target, which need not agree. */
  private void sayHowToMove(Quantity gradient, Operation.LossSlope op) {
    Quantity yhat = marks.trace().quantity(Name.yhat());
    Quantity y = op.target();
    Loss loss = op.form().loss();
    IntPredicate met = unit -> yhat.get(unit, 0) == y.get(unit, 0);
    IntPredicate still = unit -> gradient.get(unit, 0) == 0;
    IntPredicate kinked = unit -> hasKink(loss, y.get(unit, 0));
    sayUnits("lossSlope.over", unit -> !met.test(unit) && gradient.get(unit, 0) > 0);
    sayUnits("lossSlope.under", unit -> !met.test(unit) && gradient.get(unit, 0) < 0);
    sayUnits("lossSlope.exact", met.and(still).and(kinked.negate()));
    sayUnits("lossSlope.kink", met.and(still).and(kinked));
    sayUnits("lossSlope.nothing", still.and(met.negate()));
    sayUnits("lossSlope.edge", met.and(still.negate()));
  }

  /** Whether the slope of the loss jumps at the target. */
  private static boolean hasKink(Loss loss, double target) {
    return Math.abs(loss.slope(Math.nextUp(target), target)) > LEAST_JUMP;
  }

  /** The end of a key whose sentence speaks of the result's rows and columns. */
  private String turned() {
    return labels.convention().turns(step.name()) ? ".turned" : "";
  }

  private String lastActivation() {
    return Labels.activation(marks.trace().network().last().activation());
  }

  private void sayStates(int layer, Quantity z, Elementwise f) {
    List<Integer> off = unitsIn(UnitState.OFF, layer);
    List<Integer> kink = unitsIn(UnitState.KINK, layer);
    List<Integer> flat = unitsIn(UnitState.FLAT, layer);
    if (!off.isEmpty()) {
      String which = off.size() == 1 ? entry(z, off.get(0)) : tex(z);
      say("activate.off", Units.atStart(off), off.size(), valueOf(z, off), which);
    }
    if (!kink.isEmpty()) {
      say(
          "activate.kink",
          Units.atStart(kink),
          kink.size(),
          Labels.activation(f),
          numbers.plain(f.slope(0)));
    }
    if (!flat.isEmpty()) {
      String slope = numbers.latex(f.slope(z.get(flat.get(0), 0)));
      say("activate.flat", Units.atStart(flat), flat.size(), slope, slopeName(z), threshold());
    }
    if (off.isEmpty() && kink.isEmpty() && flat.isEmpty()) {
      say(f.hasOffPiece() ? "activate.allOn" : "activate.noneFlat", z.rows());
    }
    if (off.size() == z.rows()) {
      say("activate.allOff");
    }
  }

  private void sayStatesOfBatch(int layer, Quantity z, Elementwise f) {
    boolean allActive = true;
    for (UnitState state : List.of(UnitState.OFF, UnitState.KINK, UnitState.FLAT)) {
      long count =
          IntStream.range(0, z.rows() * z.columns())
              .filter(k -> marks.unitState(layer, k / z.columns(), k % z.columns()) == state)
              .count();
      if (count > 0) {
        String key = "activate.batch." + state.name().toLowerCase(java.util.Locale.ROOT);
        long all = (long) z.rows() * z.columns();
        say(key, count, String.valueOf(all), samples(), String.valueOf(z.rows()));
        allActive = false;
      }
    }
    if (allActive) {
      say(f.hasOffPiece() ? "activate.allOn" : "activate.noneFlat", z.rows());
    }
  }

  /** What the bundle has to say about a loss, with the loss's own numbers. */
  private void sayNote(Loss loss) {
    String key = "measure.note." + loss.id();
    if (Words.has("say." + key)) {
      say(key, loss.settings().values().stream().map(numbers::latex).toArray());
    }
  }

  private void sayDistances(Quantity yhat, Quantity y) {
    if (batch() || yhat.rows() > MOST_UNITS) {
      return;
    }
    for (int unit = 0; unit < yhat.rows(); unit++) {
      double distance = yhat.get(unit, 0) - y.get(unit, 0);
      String output = yhat.rows() == 1 ? "\\hat{y}" : "\\hat{y}_{" + (unit + 1) + "}";
      String key = distance > 0 ? "over" : distance < 0 ? "under" : "equal";
      if (!Double.isNaN(distance)) {
        say(
            "measure." + key,
            output + "=" + numbers.latex(yhat.get(unit, 0)),
            numbers.latex(Math.abs(distance)),
            numbers.latex(y.get(unit, 0)));
      }
    }
  }

  private void sayBlocked(Operation.SlopeProduct op) {
    int layer = step.stage().layer();
    List<Integer> off = unitsIn(UnitState.OFF, layer);
    List<Integer> kink = unitsIn(UnitState.KINK, layer);
    String z = tex(op.z());
    for (int unit : off.subList(0, Math.min(off.size(), MOST_UNITS))) {
      double arriving = op.arriving().get(unit, 0);
      if (!Double.isFinite(arriving)) {
        continue;
      }
      say(
          arriving == 0 ? "slope.off.nothing" : "slope.off",
          String.valueOf(unit + 1),
          entry(op.z(), unit) + "=" + numbers.latex(op.z().get(unit, 0)),
          numbers.latex(arriving));
    }
    if (off.size() > MOST_UNITS) {
      say("slope.off.more", off.size() - MOST_UNITS);
    }
    for (int unit : kink.subList(0, Math.min(kink.size(), MOST_UNITS))) {
      say(
          "slope.kink",
          String.valueOf(unit + 1),
          entry(op.z(), unit),
          numbers.latex(op.arriving().get(unit, 0)),
          Labels.activation(op.activation()));
    }
    List<Integer> silent =
        IntStream.range(0, op.z().rows()).filter(u -> op.slope().get(u, 0) == 0).boxed().toList();
    if (!silent.isEmpty()) {
      boolean all = silent.size() == op.z().rows();
      say(all ? "slope.off.all" : "slope.off.learns", Units.of(silent));
    } else if (kink.isEmpty()) {
      say("slope.on", z);
    }
  }

  private void sayShares(Operation.SlopeProduct op) {
    int most = Math.min(op.slope().rows(), MOST_UNITS);
    List<String> shares =
        IntStream.range(0, most)
            .mapToObj(
                unit ->
                    Words.of(
                        "say.slope.share",
                        String.valueOf(unit + 1),
                        numbers.percent(op.slope().get(unit, 0))))
            .toList();
    say("slope.shares", String.join("; ", shares), op.slope().rows() > most ? 1 : 0);
    int layer = step.stage().layer();
    List<Integer> kink = unitsIn(UnitState.KINK, layer);
    if (!kink.isEmpty()) {
      say(
          "slope.kink.taken",
          Units.atStart(kink),
          kink.size(),
          tex(op.z()),
          Labels.activation(op.activation()),
          numbers.plain(op.activation().slope(0)));
    }
    List<Integer> flat = unitsIn(UnitState.FLAT, layer);
    if (!flat.isEmpty()) {
      say("slope.flat", Units.atStart(flat), flat.size(), threshold());
    }
    say(
        "slope.bound",
        Labels.activation(op.activation()),
        numbers.percent(op.activation().slopeBound()));
  }

  private void sayShareOfBatch(Operation.SlopeProduct op) {
    double arriving = norm(op.arriving());
    double leaving = norm(step.result());
    if (arriving > 0 && Double.isFinite(arriving) && Double.isFinite(leaving)) {
      say("slope.batch", numbers.percent(leaving / arriving), tex(op.arriving()));
    }
    long blocked =
        IntStream.range(0, op.slope().rows() * op.slope().columns())
            .filter(k -> op.slope().get(k / op.slope().columns(), k % op.slope().columns()) == 0)
            .count();
    if (blocked > 0) {
      say("slope.batch.blocked", blocked, (long) op.slope().rows() * op.slope().columns());
    }
  }

  private void sayUnits(String key, IntPredicate chosen) {
    List<Integer> units = IntStream.range(0, step.result().rows()).filter(chosen).boxed().toList();
    if (!units.isEmpty()) {
      say(key, Units.atStart(units), units.size());
    }
  }

  private List<Integer> unitsIn(UnitState state, int layer) {
    int units = marks.trace().network().layer(layer).outputs();
    return IntStream.range(0, units)
        .filter(unit -> marks.unitState(layer, unit, 0) == state)
        .boxed()
        .toList();
  }

  private static List<Integer> zeros(Quantity column) {
    return IntStream.range(0, column.rows())
        .filter(row -> column.get(row, 0) == 0)
        .boxed()
        .toList();
  }

  /** Those of the rows in which the matrix is 0 throughout. */
  private static List<Integer> zeroRows(Quantity matrix, List<Integer> rows) {
    return rows.stream()
        .filter(row -> IntStream.range(0, matrix.columns()).allMatch(c -> matrix.get(row, c) == 0))
        .toList();
  }

  private static boolean outside(Quantity output) {
    return IntStream.range(0, output.rows() * output.columns())
        .mapToDouble(k -> output.get(k / output.columns(), k % output.columns()))
        .anyMatch(p -> p <= 0 || p >= 1);
  }

  private static double norm(Quantity quantity) {
    return Math.sqrt(quantity.value().hadamard(quantity.value()).sum());
  }

  private String valueOf(Quantity z, List<Integer> units) {
    return units.size() == 1 ? "=" + numbers.latex(z.get(units.get(0), 0)) : "";
  }

  private String slopeName(Quantity z) {
    return labels.latex(z.name().slope());
  }

  private String threshold() {
    return numbers.plain(marks.flatThreshold());
  }

  private boolean batch() {
    return marks.trace().sample().count() > 1;
  }

  private String samples() {
    return String.valueOf(marks.trace().sample().count());
  }

  private String entry(Quantity column, int row) {
    return labels.entry(new Entry(column, row, 0));
  }

  private String tex(Quantity quantity) {
    return tex(quantity.name());
  }

  private String tex(Name name) {
    return labels.inline(name);
  }

  private String transposed(Quantity quantity) {
    return labels.latex(quantity.name().transpose());
  }

  private void say(String key, Object... arguments) {
    sentences.add(Prose.of(Words.of("say." + key, arguments)));
  }
}
