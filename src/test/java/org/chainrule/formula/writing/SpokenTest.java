package org.chainrule.formula.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpokenTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      textBlock =
"""
z1 = W1 x + b1 ~ z one equals W one times x plus b one
dz1 = W2ᵀ dz3 ⊙ (z1 > 0) ~ "d l by d z one equals W two transposed times d l by d z three, entry by entry times open bracket, z one is greater than 0, close bracket"
-z1 - z2 ~ minus z one minus z two
1/2 ‖ŷ − y‖² ~ "1 over 2 times the norm of y hat minus y, end of norm squared"
‖x‖₂ ~ the 2 norm of x
σ(z1) ~ sigma of z one
σ(z1 + z2) ~ "sigma of, open bracket, z one plus z two, close bracket"
σ'(z1) ~ sigma prime of z one
"max(0, z1)" ~ "max of, open bracket, 0, z one, close bracket"
e^(−z1) ~ e to the power minus z one
e^(z1 + z2) ~ "e to the power z one plus z two, end of power"
z1/z2 + b1 ~ z one over z two plus b one
z1/(z2 + b1) ~ "z one over open bracket, z two plus b one, close bracket"
z1²/z2 ~ "the fraction z one squared, over z two, end of fraction"
(z1/z2)/b1 ~ "open bracket, z one over z two, close bracket over b one"
z1² + z2³ ~ z one squared plus z two cubed
z1^4 ~ z one to the power 4
W1ᵀ ~ W one transposed
|z1| ~ the magnitude of z one
[1 2; 3 4] ~ "the matrix, 2 by 2, row 1: 1, 2; row 2: 3, 4, end of matrix"
Σ_s dz1_s ~ the sum over s of d l by d z one s
1.5e-4 ~ 1.5 times 10 to the power minus 4
-∞ ~ minus infinity
√2 ~ the square root of 2
√(z1 + 1) ~ "the square root of z one plus 1, end of root"
"1 if z1 > 0, else 0.01" ~ "1 if z one is greater than 0, else 0.01"
W1 ← W1 − η dW1 ~ W one becomes W one minus eta times d l by d W one
""")
  void saysIt(String typed, String words) {
    assertEquals(words, Spoken.of(Names.read(typed)));
  }

  @Test
  void fractionsInEachOtherSayWhereTheyEnd() {
    Formula x = Formulas.letter("x");
    Formula y = Formulas.letter("y");
    Formula one = Formulas.whole(1);
    String above = Spoken.of(Formulas.fraction(Formulas.fraction(x, y), one));
    String below = Spoken.of(Formulas.fraction(x, Formulas.fraction(y, one)));
    assertEquals("the fraction x over y, over 1, end of fraction", above);
    assertEquals("the fraction x, over y over 1, end of fraction", below);
  }
}
