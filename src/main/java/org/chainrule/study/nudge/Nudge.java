package org.chainrule.study.nudge;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * What becomes of the loss if one entry of a weight, of a bias or of x is raised by ε and all else
 * stays. Never changes, and is safe to use from any thread.
 *
 * <p>Δℓ comes from {@link Perturbation}, so that it has its digits for the smallest ε, too.
 */
public final class Nudge {

  private final Trace trace;
  private final Target entry;
  private final Baseline rest;
  private final double value;
  private final double slope;

  private Nudge(Trace trace, Target entry) {
    this.trace = trace;
    this.entry = entry;
    this.rest = new Baseline(trace.network(), trace.sample(), name -> trace.quantity(name).value());
    this.value = given(trace, entry.name()).get(entry.row(), entry.column());
    this.slope = trace.quantity(entry.name().gradient()).get(entry.row(), entry.column());
  }

  /**
   * Looks along the line of an entry.
   *
   * @param entry of a W, of a b or of x
   * @throws IllegalArgumentException if it is of anything else, or not in this pass
   */
  public static Nudge of(Trace trace, Target entry) {
    if (!canMove(trace, entry)) {
      throw new IllegalArgumentException("cannot nudge " + entry);
    }
    return new Nudge(trace, entry);
  }

  /** Whether this is an entry of a W, of a b or of x of this pass. */
  public static boolean canMove(Trace trace, Target entry) {
    boolean movable = entry.name().isGiven() && !entry.name().equals(Name.y());
    return movable
        && entry.isCell()
        && trace
            .find(entry.name())
            .filter(whole -> entry.row() < whole.rows() && entry.column() < whole.columns())
            .isPresent();
  }

  private static Matrix given(Trace trace, Name name) {
    return trace.quantity(name).value();
  }

  /** The pass. */
  public Trace trace() {
    return trace;
  }

  /** The entry. */
  public Target entry() {
    return entry;
  }

  /** The entry's value. */
  public double value() {
    return value;
  }

  /** The loss where the entry stands. */
  public double loss() {
    return given(trace, Name.loss()).get(0, 0);
  }

  /** The slope that backpropagation found, the gradient's entry. */
  public double slope() {
    return slope;
  }

  /** Whether there is something to compare: the loss and its slope are finite. */
  public boolean finite() {
    return rest.finite() && Double.isFinite(slope);
  }

  /** Returns what becomes of the loss if the entry is raised by ε. */
  public NudgeChange change(double epsilon) {
    return new NudgeChange(epsilon, change(perturbation(), epsilon), slope * epsilon);
  }

  private double change(Perturbation perturbation, double epsilon) {
    return finite() && Double.isFinite(value + epsilon)
        ? perturbation.change(epsilon) + 0.0
        : Double.NaN;
  }

  /** About how many multiplications one Δℓ takes. */
  public long work() {
    return perturbation().work();
  }

  /** The derivatives from the left and from the right, where the entry stands at a kink. */
  public Optional<Sides> sides(Crossings crossings) {
    return crossings.here().isEmpty() || !finite()
        ? Optional.empty()
        : Optional.of(SideSlope.both(trace, entry));
  }

  /**
   * The derivatives at a kink.
   *
   * @param left from below
   * @param right from above
   */
  public record Sides(double left, double right) {}

  /** Returns a round number up to which it is worth to look, to both sides. */
  public double reach() {
    Perturbation perturbation = perturbation();
    return new SearchRange(slope, epsilon -> change(perturbation, epsilon)).from(size());
  }

  /** On what scale the entry lives: its own size, or that of its matrix if it is larger. */
  private double size() {
    Matrix matrix = given(trace, entry.name());
    double mean = matrix.map(Math::abs).sum() / ((double) matrix.rows() * matrix.columns());
    return Math.max(Math.abs(value), mean);
  }

  /** Returns the loss from −reach to reach, with its kinks. */
  public LossCurve curve(double reach) {
    return curve(reach, () -> false);
  }

  /**
   * Returns the loss from −reach to reach, with its kinks.
   *
   * @param cancelled asked now and then; once it says true, what is returned is of no use
   */
  public LossCurve curve(double reach, BooleanSupplier cancelled) {
    Perturbation perturbation = perturbation();
    Crossings crossings =
        finite()
            ? new CrossingSearch(rest, perturbation, cancelled).within(reach)
            : new Crossings(List.of(), true);
    return new CurveSampler(epsilon -> change(perturbation, epsilon), cancelled)
        .sample(reach, crossings);
  }

  private Perturbation perturbation() {
    Perturbation perturbation = new Perturbation(rest);
    perturbation.setLimit(MoveLimit.FREE);
    perturbation.aim(entry.name().variable(), entry.row(), entry.column());
    return perturbation;
  }
}
