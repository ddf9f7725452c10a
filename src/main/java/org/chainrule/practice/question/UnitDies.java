package org.chainrule.practice.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.ground.Ground;

/**
 * What happens to dℓ/dW of a layer if a unit dies: if its z falls below 0 for every sample, so that
 * it gives 0 and its slope is 0? By running the net on from such a z.
 *
 * @param layer the unit's layer, from 1
 * @param row the unit, from 0
 * @param of the layer whose dℓ/dW is asked for: the unit's own, or the next
 * @param after the pass with the unit dead
 */
public record UnitDies(Trace trace, int layer, int row, int of, Trace after) implements Question {

  private static final int MOST_WEIGHTS = 64;

  /** A z that turns a unit off. */
  private static final double OFF = -1;

  /** What happens to the gradient. */
  public enum Effect implements Choice.Said {
    /** The unit's row becomes 0, and nothing else changes. */
    ROW_ALONE,
    /** The unit's row becomes 0, and something else changes too, but not all to 0. */
    ROW_AND_MORE,
    /** The unit's column becomes 0, and nothing else changes. */
    COLUMN_ALONE,
    /** The unit's column becomes 0, and something else changes too, but not all to 0. */
    COLUMN_AND_MORE,
    /** All of it becomes 0. */
    ALL,
    /** All of it stays as it is. */
    NOTHING;

    @Override
    public String key() {
      return "effect." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Asks it of a unit that is alive, where one of the effects describes what happens. */
  static Optional<UnitDies> of(Trace trace, int layer, int row, int of) {
    return Optional.of(new UnitDies(trace, layer, row, of, trace))
        .filter(UnitDies::canBeAsked)
        .map(alive -> new UnitDies(trace, layer, row, of, without(trace, layer, row)))
        .filter(question -> new Ground(question.after).isFinite())
        .filter(question -> question.effect().isPresent());
  }

  private static Trace without(Trace trace, int layer, int row) {
    Matrix z = trace.quantity(Name.linearOutput(layer)).value();
    Matrix dead =
        Matrix.generate(z.rows(), z.columns(), (i, sample) -> i == row ? OFF : z.get(i, sample));
    return Pass.run(trace.network(), trace.sample(), Map.of(Name.linearOutput(layer), dead));
  }

  private boolean canBeAsked() {
    Ground ground = new Ground(trace);
    Matrix gradient = trace.quantity(gradient()).value();
    return layer < trace.network().depth()
        && trace.network().penalty().isEmpty()
        && gradient.rows() > 1
        && gradient.columns() > 1
        && gradient.rows() * gradient.columns() <= MOST_WEIGHTS
        && row < gradient.rows()
        && row < gradient.columns()
        && gradient.maxMagnitude() > 0
        && canDie()
        && isAlive()
        && ground.goesOneWay(layer)
        && ground.isFinite();
  }

  private boolean canDie() {
    Optional<Elementwise> f = trace.network().layer(layer).activation().elementwise();
    return f.filter(known -> known.hasOffPiece() && known.value(OFF) == 0 && known.slope(OFF) == 0)
        .isPresent();
  }

  private boolean isAlive() {
    Matrix z = trace.quantity(Name.linearOutput(layer)).value();
    return IntStream.range(0, z.columns()).anyMatch(sample -> z.get(row, sample) > 0);
  }

  /** What happens; empty where it is something else than what can be answered. */
  public Optional<Effect> effect() {
    boolean own = of == layer;
    boolean more = entries().anyMatch(at -> !isHit(at, own) && changes(at));
    if (entries().allMatch(at -> after(at) == 0)) {
      return more ? Optional.of(Effect.ALL) : Optional.empty();
    }
    if (entries().noneMatch(this::changes)) {
      return Optional.of(Effect.NOTHING);
    }
    boolean was = entries().anyMatch(at -> isHit(at, own) && before(at) != 0);
    if (!was || leftIn(own).isPresent() || leftIn(!own).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        own
            ? more ? Effect.ROW_AND_MORE : Effect.ROW_ALONE
            : more ? Effect.COLUMN_AND_MORE : Effect.COLUMN_ALONE);
  }

  private Name gradient() {
    return Name.weight(of).gradient();
  }

  private Stream<Target> entries() {
    Matrix gradient = trace.quantity(gradient()).value();
    return IntStream.range(0, gradient.rows() * gradient.columns())
        .mapToObj(k -> Target.cell(gradient(), k / gradient.columns(), k % gradient.columns()));
  }

  private boolean isHit(Target at, boolean inRow) {
    return inRow ? at.row() == row : at.column() == row;
  }

  private boolean changes(Target at) {
    double size = Math.max(Math.abs(before(at)), Math.abs(after(at)));
    return Math.abs(after(at) - before(at)) > Ground.ROUNDING * size;
  }

  /** Returns an entry of the gradient as it is. */
  public double before(Target at) {
    return trace.quantity(gradient()).get(at.row(), at.column());
  }

  /** Returns an entry of the gradient with the unit dead. */
  public double after(Target at) {
    return after.quantity(gradient()).get(at.row(), at.column());
  }

  /** Returns the loss of a pass. */
  public double loss(Trace pass) {
    return new Ground(pass).loss();
  }

  /** Returns an entry that is not 0 with the unit dead, if there is one in its row or column. */
  public Optional<Target> leftIn(boolean inRow) {
    return entries().filter(at -> isHit(at, inRow) && after(at) != 0).findFirst();
  }

  /** Returns an entry that is not 0 with the unit dead, where there is one. */
  public Target left() {
    return entries().filter(at -> after(at) != 0).findFirst().orElseThrow();
  }

  /** Returns an entry that changes, where one does. */
  public Target changed() {
    return entries().filter(this::changes).findFirst().orElseThrow();
  }

  /** Returns an entry that changes outside of the unit's row or column, where one does. */
  public Target changedElsewhere() {
    boolean own = of == layer;
    return entries().filter(at -> !isHit(at, own) && changes(at)).findFirst().orElseThrow();
  }

  @Override
  public int shown() {
    return trace.steps().size();
  }

  @Override
  public Optional<Target> about() {
    return Optional.of(Target.cell(Name.linearOutput(layer), row, 0));
  }

  @Override
  public List<Choice> choices() {
    return List.of(Effect.values());
  }

  @Override
  public boolean isRight(Choice choice) {
    return effect().filter(choice::equals).isPresent();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.unitDies(this);
  }
}
