package org.chainrule.network.activation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.chainrule.algebra.Matrix;
import org.chainrule.algebra.Storage;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Function;
import org.chainrule.formula.Functions;

/**
 * An activation that works on each entry alone, so that its derivative is a slope for each entry.
 */
public final class Elementwise implements Activation {

  private final Entry entry;
  private final AtOnce atOnce;

  private final Function function;

  private Elementwise(Entry entry) {
    this.entry = entry;
    this.atOnce = entry.atOnce == null ? new EachByItself(entry.value, entry.slope) : entry.atOnce;
    this.function =
        Functions.of(entry.name).orElseGet(() -> Function.defined(entry.name, entry.formula));
  }

  /** Begins an entry with its name in scenario files and its name in formulas. */
  static Entry entry(String id, String name) {
    return new Entry(id, name);
  }

  /** What an activation is made from; nobody can change it once it is made. */
  static final class Entry {

    private final String id;
    private final String name;
    private DoubleUnaryOperator value;
    private DoubleUnaryOperator slope;
    private UnaryOperator<Formula> formula;
    private UnaryOperator<Formula> slopeFormula;
    private boolean calledByName;
    private List<Double> kinks = List.of();
    private double slopeBound = 1;
    private boolean mask;
    private boolean identity;
    private boolean off;
    private DoublePredicate tail;
    private Map<String, Double> settings = Map.of();
    private DoubleFunction<Elementwise> remake;
    private AtOnce atOnce;

    private Entry(String id, String name) {
      this.id = id;
      this.name = name;
    }

    private Entry(Entry other) {
      this(other.id, other.name);
      value = other.value;
      slope = other.slope;
      formula = other.formula;
      slopeFormula = other.slopeFormula;
      calledByName = other.calledByName;
      kinks = other.kinks;
      slopeBound = other.slopeBound;
      mask = other.mask;
      identity = other.identity;
      off = other.off;
      tail = other.tail;
      settings = other.settings;
      remake = other.remake;
      atOnce = other.atOnce;
    }

    /** With f, and what it is for an argument by elementary functions. */
    Entry value(DoubleUnaryOperator f, UnaryOperator<Formula> written) {
      value = f;
      formula = written;
      return this;
    }

    /** With f called by its name in the layer table. */
    Entry calledByName() {
      calledByName = true;
      return this;
    }

    /** With f′, at a kink its conventional value, and how it is written. */
    Entry slope(DoubleUnaryOperator derivative, UnaryOperator<Formula> written) {
      slope = derivative;
      slopeFormula = written;
      return this;
    }

    /** With the places where f has no derivative. */
    Entry kinks(Double... places) {
      kinks = List.of(places);
      return this;
    }

    /** With the least upper bound of |f′|. */
    Entry slopeBound(double bound) {
      slopeBound = bound;
      return this;
    }

    /** With f′ a mask: 1 where a condition holds, exactly 0 elsewhere. */
    Entry mask() {
      mask = true;
      return offPiece(true);
    }

    /** With a piece on which f′ is exactly 0. */
    Entry offPiece(boolean hasOne) {
      off = hasOne;
      return this;
    }

    /** With a number of its own, and how to make the same with another one. */
    Entry number(String key, double number, DoubleFunction<Elementwise> withAnother) {
      settings = Map.of(key, number);
      remake = withAnother;
      return this;
    }

    /** With loops of its own for matrices, which give the very same numbers faster. */
    Entry atOnce(AtOnce loops) {
      atOnce = loops;
      return this;
    }

    /** With f(z) = z. */
    Entry identity() {
      identity = true;
      return this;
    }

    /** With tails in which f′ fades towards 0 without reaching it. */
    Entry tail(DoublePredicate inTail) {
      tail = inTail;
      return this;
    }

    /** Makes the activation. */
    Elementwise make() {
      return new Elementwise(new Entry(this));
    }
  }

  @Override
  public String id() {
    return entry.id;
  }

  @Override
  public Function function() {
    return function;
  }

  @Override
  public Map<String, Double> settings() {
    return entry.settings;
  }

  @Override
  public Activation with(String key, double value) {
    return entry.settings.containsKey(key)
        ? entry.remake.apply(value)
        : Activation.super.with(key, value);
  }

  @Override
  public Matrix apply(Matrix z) {
    return apply(z, Storage.FRESH);
  }

  /** Returns the same, in this storage, or in that of z where it is z itself. */
  public Matrix apply(Matrix z, Storage storage) {
    return atOnce.apply(z, storage);
  }

  /** Returns what comes back through f: an arriving gradient times f′(z), entry by entry. */
  public Matrix handBack(Matrix arriving, Matrix z, Storage storage) {
    return atOnce.handBack(arriving, z, storage);
  }

  @Override
  public Formula formula(Formula argument) {
    return entry.calledByName ? Formulas.apply(function, argument) : definition(argument);
  }

  @Override
  public Formula definition(Formula argument) {
    return entry.formula.apply(argument);
  }

  @Override
  public Optional<Elementwise> elementwise() {
    return Optional.of(this);
  }

  @Override
  public boolean isIdentity() {
    return entry.identity;
  }

  @Override
  public boolean marksUnits() {
    return hasOffPiece() || hasTail() || !kinks().isEmpty();
  }

  @Override
  public Matrix jacobian(Matrix z, int sample) {
    int size = z.rows();
    return Matrix.generate(size, size, (i, j) -> i == j ? slope(z.get(i, sample)) : 0);
  }

  @Override
  public double derivative(Matrix z, int sample, int output, int input) {
    return output == input ? slope(z.get(input, sample)) : 0;
  }

  @Override
  public Formula derivative(
      int output, int input, IntFunction<Formula> inputs, IntFunction<Formula> outputs) {
    return output == input ? slopeFormula(inputs.apply(input)) : Formulas.whole(0);
  }

  /** Returns f′(z) for each entry; a kink counts by its conventional value. */
  public Matrix slopes(Matrix z) {
    return z.map(entry.slope);
  }

  /** Returns f(z) for one unit. */
  public double value(double z) {
    return entry.value.applyAsDouble(z);
  }

  /** Returns f′(z) for one unit; at a kink the conventional value. */
  public double slope(double z) {
    return entry.slope.applyAsDouble(z);
  }

  /** Returns f′(argument) written out. */
  public Formula slopeFormula(Formula argument) {
    return entry.slopeFormula.apply(argument);
  }

  /** Where the function has no derivative. */
  public List<Double> kinks() {
    return entry.kinks;
  }

  /** The least upper bound of |f′|. */
  public double slopeBound() {
    return entry.slopeBound;
  }

  /** Whether the slope is 1 where a condition holds and 0 elsewhere, and is written as it. */
  public boolean slopeIsMask() {
    return entry.mask;
  }

  /** Whether the function has a piece on which its slope is exactly 0. */
  public boolean hasOffPiece() {
    return entry.off;
  }

  /** Whether the slope fades towards 0 in a tail without reaching it. */
  public boolean hasTail() {
    return entry.tail != null;
  }

  /** Returns how the gradient of a unit fares. */
  UnitState stateOf(double z, double threshold) {
    if (kinks().contains(z == 0 ? 0.0 : z)) {
      return UnitState.KINK;
    }
    double slope = Math.abs(slope(z));
    if (hasOffPiece() && slope == 0) {
      return UnitState.OFF;
    }
    boolean tail = hasTail() && entry.tail.test(z);
    return tail && slope < threshold ? UnitState.FLAT : UnitState.ACTIVE;
  }

  /** Two are equal if they have one name and the same numbers. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Elementwise that
        && id().equals(that.id())
        && settings().equals(that.settings());
  }

  @Override
  public int hashCode() {
    return 31 * id().hashCode() + settings().hashCode();
  }

  @Override
  public String toString() {
    return entry.id;
  }
}
