package org.chainrule.explain.study;

import static org.chainrule.formula.Formulas.equal;
import static org.chainrule.formula.Formulas.fraction;
import static org.chainrule.formula.Formulas.letter;
import static org.chainrule.formula.Formulas.low;
import static org.chainrule.formula.Formulas.product;
import static org.chainrule.formula.Formulas.slash;

import org.chainrule.formula.Formula;
import org.chainrule.formula.Times;

/** What is looked at in a stack, as formulas; k is a layer, and L the last. */
public final class DepthFormulas {

  /** How long the gradient of what leaves a linear map is. */
  public static final Formula LENGTH_OF_Z = length("z", "k");

  /** How long the gradient of a weight matrix is. */
  public static final Formula LENGTH_OF_W = length("W", "k");

  /** What a gradient is made of: D is the diagonal matrix of a layer's slopes. */
  public static final Formula CHAIN =
      equal(
          fraction(differential(letter("ℓ")), differential(at("z", "1"))),
          product(
              Times.MATRIX_TIGHT,
              at("D", "1"),
              transposedWeight("2"),
              at("D", "2"),
              Formula.Dots.CENTRED,
              transposedWeight("L"),
              at("D", "L"),
              fraction(differential(letter("ℓ")), differential(letter("ŷ")))));

  /** What ρ is: how long the gradient is at the first layer, as a part of the last. */
  private static final Formula RATIO = slash(length("z", "1"), length("z", "L"));

  private DepthFormulas() {}

  /** Returns that ρ has a value; where it first stands, with what ρ is. */
  public static Formula ratio(Formula value, boolean first) {
    Formula rho = letter("ρ");
    return equal(first ? equal(rho, RATIO) : rho, value);
  }

  private static Formula length(String name, String layer) {
    Formula gradient = slash(differential(letter("ℓ")), differential(at(name, layer)));
    return new Formula.Norm(gradient, "", true);
  }

  private static Formula transposedWeight(String layer) {
    return new Formula.Transpose(at("W", layer));
  }

  private static Formula at(String name, String layer) {
    return low(letter(name), letter(layer));
  }

  private static Formula differential(Formula of) {
    return new Formula.Differential(false, of);
  }
}
