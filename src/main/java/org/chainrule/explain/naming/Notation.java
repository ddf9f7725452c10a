package org.chainrule.explain.naming;

/**
 * How the quantities of a net are named; three choices that do not depend on each other.
 *
 * @param layered whether each layer has its own z⁽ᵏ⁾ and a⁽ᵏ⁾, instead of z₁, z₂, … in a row
 * @param delta whether dℓ/dz of what leaves a linear map is written δ
 * @param partial whether derivatives are written with ∂ instead of d
 */
public record Notation(boolean layered, boolean delta, boolean partial) {

  /** The names of the solution sheet: z₁ = W₁x + b₁, z₂ = f(z₁), …, dℓ/dz₁. */
  public static final Notation SHEET = new Notation(false, false, false);

  /** The names of most textbooks: z⁽¹⁾ = W⁽¹⁾x + b⁽¹⁾, a⁽¹⁾ = f(z⁽¹⁾), …, δ⁽¹⁾ = ∂ℓ/∂z⁽¹⁾. */
  public static final Notation TEXTBOOK = new Notation(true, true, true);
}
