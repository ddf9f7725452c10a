package org.chainrule.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.chainrule.algebra.Matrix;

/**
 * An activation that works on each entry alone, so that its derivative is a slope for each entry.
 * Patterns are LaTeX with {@code #} for the argument.
 */
public final class Elementwise implements Activation {

  private final Entry entry;

  private Elementwise(Entry entry) {
    this.entry = entry;
  }

  /** Begins an entry with its name in scenario files and its symbol in LaTeX. */
  static Entry entry(String id, String symbol) {
    return new Entry(id, symbol);
  }

  /** What an activation is made from; nobody can change it once it is made. */
  static final class Entry {

    private final String id;
    private final String symbol;
    private DoubleUnaryOperator value;
    private DoubleUnaryOperator slope;
    private String formula;
    private String definition;
    private String slopeFormula;
    private List<Double> kinks = List.of();
    private double slopeBound = 1;
    private boolean mask;
    private boolean identity;
    private boolean off;
    private DoublePredicate tail;
    private Map<String, Double> settings = Map.of();
    private DoubleFunction<Elementwise> remake;

    private Entry(String id, String symbol) {
      this.id = id;
      this.symbol = symbol;
    }

    private Entry(Entry other) {
      this(other.id, other.symbol);
      value = other.value;
      slope = other.slope;
      formula = other.formula;
      definition = other.definition;
      slopeFormula = other.slopeFormula;
      kinks = other.kinks;
      slopeBound = other.slopeBound;
      mask = other.mask;
      identity = other.identity;
      off = other.off;
      tail = other.tail;
      settings = other.settings;
      remake = other.remake;
    }

    /** With f, and how it is written in the layer table. */
    Entry value(DoubleUnaryOperator function, String pattern) {
      value = function;
      formula = pattern;
      definition = pattern;
      return this;
    }

    /** With f written by elementary functions, where the layer table has a short form. */
    Entry defined(String pattern) {
      definition = pattern;
      return this;
    }

    /** With f′, at a kink its conventional value, and how it is written. */
    Entry slope(DoubleUnaryOperator function, String pattern) {
      slope = function;
      slopeFormula = pattern;
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
  public String symbol() {
    return entry.symbol;
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
    return z.map(entry.value);
  }

  /**
   * Where a number is a factor, it stands behind a dot, a negative one in parentheses. A matrix is
   * no exponent that could be read: it is the argument of exp.
   */
  @Override
  public String formula(String argument) {
    if (argument.startsWith("\\begin")) {
      return entry.formula.replace("e^{#}", "\\exp(#)").replace("#", argument);
    }
    String factor = argument.matches("-.*|1-.*") ? "(" + argument + ")" : argument;
    String sign = argument.matches("[-0-9].*") ? "\\cdot " : "\\,";
    return entry.formula.replace("\\,#", sign + factor).replace("#", argument);
  }

  @Override
  public String definition(String argument) {
    return entry.definition.replace("#", argument);
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

  /** Returns f′(argument) written out in LaTeX. */
  public String slopeFormula(String argument) {
    return entry.slopeFormula.replace("#", argument);
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
