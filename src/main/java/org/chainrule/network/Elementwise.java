package org.chainrule.network;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.chainrule.algebra.Matrix;

/**
 * An activation that works on each entry alone, so that its derivative is a slope for each entry.
 * Patterns are LaTeX with {@code #} for the argument.
 */
final class Elementwise implements Activation {

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
    private DoublePredicate tail;

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
      tail = other.tail;
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
    Activation make() {
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
  public Matrix apply(Matrix z) {
    return z.map(entry.value);
  }

  @Override
  public Matrix slopes(Matrix z) {
    return z.map(entry.slope);
  }

  @Override
  public double value(double z) {
    return entry.value.applyAsDouble(z);
  }

  @Override
  public double slope(double z) {
    return entry.slope.applyAsDouble(z);
  }

  @Override
  public String formula(String argument) {
    return entry.formula.replace("#", argument);
  }

  @Override
  public String definition(String argument) {
    return entry.definition.replace("#", argument);
  }

  @Override
  public String slopeFormula(String argument) {
    return entry.slopeFormula.replace("#", argument);
  }

  @Override
  public List<Double> kinks() {
    return entry.kinks;
  }

  @Override
  public double slopeBound() {
    return entry.slopeBound;
  }

  @Override
  public boolean hasOffPiece() {
    return entry.mask;
  }

  @Override
  public boolean slopeIsMask() {
    return entry.mask;
  }

  @Override
  public boolean isIdentity() {
    return entry.identity;
  }

  @Override
  public boolean hasTail() {
    return entry.tail != null;
  }

  @Override
  public boolean inTail(double z) {
    return entry.tail != null && entry.tail.test(z);
  }

  @Override
  public String toString() {
    return entry.id;
  }
}
