package org.chainrule.pass.marks;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.UnitState;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/** Tells what is special about each entry of a trace. */
public final class Marks {

  /** The threshold that a person gets without asking. */
  public static final double FLAT = 0.05;

  private final Trace trace;
  private final double flatThreshold;
  private final boolean silent;
  private final Map<Integer, BitSet> deadUnits = new ConcurrentHashMap<>();

  /**
   * The marks of a trace.
   *
   * @param flatThreshold the slope under which a unit of a saturating activation counts as flat
   */
  public Marks(Trace trace, double flatThreshold) {
    this(trace, flatThreshold, false);
  }

  private Marks(Trace trace, double flatThreshold, boolean silent) {
    this.trace = trace;
    this.flatThreshold = flatThreshold;
    this.silent = silent;
  }

  /**
   * Returns marks that say nothing of what units do, nor why a number is 0: where that is asked,
   * they would tell it.
   */
  public Marks silent() {
    return new Marks(trace, flatThreshold, true);
  }

  /** The pass. */
  public Trace trace() {
    return trace;
  }

  /** The slope under which a unit of a saturating activation counts as flat. */
  public double flatThreshold() {
    return flatThreshold;
  }

  /** Returns every mark of the entry, whether or not the pass has reached what it speaks of. */
  public Set<Mark> at(Name name, int row, int column) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    Quantity quantity = trace.quantity(name);
    double value = quantity.get(row, column);
    if (!Double.isFinite(value)) {
      marks.add(Mark.NOT_FINITE);
    }
    if (silent) {
      return marks;
    }
    unitOf(name).ifPresent(layer -> addUnitMarks(marks, name, layer, row, column));
    if (value == 0 && !marks.contains(Mark.BLOCKED) && cancelled(name, row, column)) {
      marks.add(Mark.CANCELLED);
    }
    return marks;
  }

  /** Returns the marks of the entry that speak of what the pass has reached at this step. */
  public Set<Mark> at(Name name, int row, int column, int cursor) {
    if (cursor < trace.shownFrom(name)) {
      return Set.of();
    }
    Set<Mark> marks = at(name, row, column);
    if (cursor < unitMarksFrom(name)) {
      marks.removeAll(EnumSet.of(Mark.OFF, Mark.DEAD, Mark.KINK, Mark.FLAT));
    }
    return marks;
  }

  /**
   * Returns the gradient that arrived at this entry of a dℓ/dz and was blocked, if one was. One
   * that is not finite is not: 0 times it is NaN. Nor is one that was let through by mistake.
   */
  public Optional<Entry> blocked(Name name, int row, int column) {
    if (!name.isGradient() || silent) {
      return Optional.empty();
    }
    return trace
        .stepOf(name)
        .flatMap(step -> step.operation().blocked(row, column))
        .filter(arriving -> Double.isFinite(arriving.value()))
        .filter(arriving -> arriving.value() != 0)
        .filter(arriving -> trace.quantity(name).get(row, column) == 0);
  }

  /** Returns what the activation of the layer does to the gradient of a unit for a sample. */
  public UnitState unitState(int layer, int unit, int sample) {
    Quantity z = trace.quantity(Name.linearOutput(layer));
    return activation(layer).stateAt(z.get(unit, sample), flatThreshold);
  }

  private void addUnitMarks(Set<Mark> marks, Name name, int layer, int row, int column) {
    boolean slopeMatters = name.form() == Name.Form.SLOPE || isLinearOutput(name);
    switch (unitState(layer, row, column)) {
      case OFF -> marks.add(offForAll(layer, row) ? Mark.DEAD : Mark.OFF);
      case KINK -> marks.add(Mark.KINK);
      case FLAT -> {
        if (slopeMatters) {
          marks.add(Mark.FLAT);
        }
      }
      case ACTIVE -> {}
    }
    if (blocked(name, row, column).isPresent()) {
      marks.add(Mark.BLOCKED);
    }
  }

  /** To look through all samples takes long, and the cells of each of them ask for it. */
  private boolean offForAll(int layer, int unit) {
    return trace.sample().count() > 1
        && deadUnits.computeIfAbsent(layer, this::findDeadUnits).get(unit);
  }

  private BitSet findDeadUnits(int layer) {
    BitSet dead = new BitSet();
    for (int unit = 0; unit < trace.network().layer(layer).outputs(); unit++) {
      dead.set(unit, isDead(layer, unit));
    }
    return dead;
  }

  private boolean isDead(int layer, int unit) {
    return IntStream.range(0, trace.sample().count())
        .allMatch(sample -> unitState(layer, unit, sample) == UnitState.OFF);
  }

  private boolean cancelled(Name name, int row, int column) {
    Optional<Step> step = trace.stepOf(name).filter(made -> !made.operation().hasOneTerm());
    List<Term> terms = step.map(made -> made.terms(row, column)).orElse(List.of());
    return terms.stream().filter(term -> term.value() != 0).count() > 1;
  }

  /** Returns the layer whose units the rows of this quantity are, if they show what units do. */
  private Optional<Integer> unitOf(Name name) {
    boolean shows =
        switch (name.role()) {
          case LINEAR -> name.isValue() || name.form() == Name.Form.SLOPE || comesThrough(name);
          case BRANCH, ACTIVATION, OUTPUT ->
              name.isValue()
                  && trace.network().activationOutput(layerOf(name)).equals(name.variable());
          default -> false;
        };
    return shows ? Optional.of(layerOf(name)) : Optional.empty();
  }

  private int layerOf(Name name) {
    return trace.network().layerOf(name.variable());
  }

  /** Whether this gradient came through the activation of its unit, and not past it. */
  private boolean comesThrough(Name name) {
    return name.isGradient() && name.equals(trace.firstGradient(name.value()));
  }

  private static boolean isLinearOutput(Name name) {
    return name.isValue() && name.role() == Variable.Role.LINEAR;
  }

  private int unitMarksFrom(Name name) {
    if (!isLinearOutput(name)) {
      return 0;
    }
    int layer = name.layer();
    return trace.shownFrom(Name.of(trace.network().activationOutput(layer)));
  }

  private Activation activation(int layer) {
    return trace.network().layer(layer).activation();
  }

  /** Marks of one pass and one threshold are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Marks that
        && trace == that.trace
        && flatThreshold == that.flatThreshold
        && silent == that.silent;
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(trace) + Double.hashCode(flatThreshold);
  }
}
