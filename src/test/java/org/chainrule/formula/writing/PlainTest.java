package org.chainrule.formula.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainrule.formula.Formulas.above;
import static org.chainrule.formula.Formulas.apply;
import static org.chainrule.formula.Formulas.equal;
import static org.chainrule.formula.Formulas.exp;
import static org.chainrule.formula.Formulas.fraction;
import static org.chainrule.formula.Formulas.letter;
import static org.chainrule.formula.Formulas.log;
import static org.chainrule.formula.Formulas.low;
import static org.chainrule.formula.Formulas.minus;
import static org.chainrule.formula.Formulas.negative;
import static org.chainrule.formula.Formulas.product;
import static org.chainrule.formula.Formulas.round;
import static org.chainrule.formula.Formulas.row;
import static org.chainrule.formula.Formulas.squared;
import static org.chainrule.formula.Formulas.sum;
import static org.chainrule.formula.Formulas.sumOver;
import static org.chainrule.formula.Formulas.tallRound;
import static org.chainrule.formula.Formulas.whole;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Function;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Gap;
import org.chainrule.formula.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTest {

  private static final Formula X = letter("x");
  private static final Formula Y = letter("y");
  private static final Formula YHAT = letter("ŷ");
  private static final Formula N = letter("n");
  private static final Formula S = letter("s");
  private static final Formula TARGET = low(Y, letter("i"));
  private static final Formula OUTPUT = low(YHAT, letter("i"));

  private static Formula z(int index) {
    return low(letter("z"), whole(index));
  }

  private static Formula gradient(Formula of) {
    Formula loss = letter("ℓ");
    return fraction(new Formula.Differential(false, loss), new Formula.Differential(false, of));
  }

  private static Formula mean() {
    Formula terms =
        new Formula.Group(
            org.chainrule.formula.Bracket.SQUARE, product(Times.SCALAR_TIGHT, TARGET, log(OUTPUT)));
    Formula share = fraction(whole(1), product(Times.SCALAR, letter("d"), N));
    return negative(product(Times.SCALAR_TIGHT, share, sumOver("i", terms)));
  }

  private static Formula overSamples() {
    return new Formula.SumOver(
        S, Optional.of(whole(1)), Optional.of(N), false, low(tallRound(gradient(z(1))), S));
  }

  private static Formula norm(Formula of, String kind) {
    return new Formula.Norm(of, kind, true);
  }

  private static Formula prime(Function function, Formula of) {
    return apply(new Formula.Prime(new Formula.FunctionName(function)), of);
  }

  private static Formula shareOf(Formula exponent) {
    return fraction(whole(1), sum(whole(1), exp(negative(exponent))));
  }

  private static Formula difference() {
    Formula one = whole(1);
    return minus(fraction(minus(one, Y), minus(one, YHAT)), fraction(Y, YHAT));
  }

  static Stream<Arguments> formulas() {
    Formula w2 = low(letter("W"), whole(2));
    Formula one = whole(1);
    return Stream.of(
        Arguments.of("dℓ/dz₁", gradient(z(1))),
        Arguments.of(
            "dℓ/dŷ = 2 (ŷ − y)",
            equal(gradient(YHAT), product(Times.SCALAR, whole(2), round(minus(YHAT, Y))))),
        Arguments.of("ℓ = ‖ŷ − y‖₂²", equal(letter("ℓ"), squared(norm(minus(YHAT, Y), "2")))),
        Arguments.of("1/(1 + e⁻ᶻ)", shareOf(letter("z"))),
        Arguments.of("1/(1 + e^(−z₁))", shareOf(z(1))),
        Arguments.of(
            "W₂ᵀ · dℓ/dz₃", product(Times.MATRIX_DOT, new Formula.Transpose(w2), gradient(z(3)))),
        Arguments.of("−1/(d n) Σᵢ [yᵢ log ŷᵢ]", mean()),
        Arguments.of(
            "(1 − yᵢ) log(1 − ŷᵢ)",
            product(Times.SCALAR_TIGHT, round(minus(one, TARGET)), log(minus(one, OUTPUT)))),
        Arguments.of("Σₛ₌₁ⁿ (dℓ/dz₁)ₛ", overSamples()),
        Arguments.of("σ′(z₃) ⊙ x", product(Times.ENTRYWISE, prime(Functions.SIGMA, z(3)), X)),
        Arguments.of("max(0, z₁)", apply(Functions.MAX, whole(0), z(1))),
        Arguments.of("ReLU(z₁₂)", apply(Function.named("ReLU"), z(12))),
        Arguments.of("(1 − y)/(1 − ŷ) − y/ŷ", difference()),
        Arguments.of("3 × 2", product(Times.SCALAR_CROSS, whole(3), whole(2))),
        Arguments.of("ŷ, y", row(Gap.WIDE_COMMA, YHAT, Y)),
        Arguments.of(
            "[1 if z > 0, else 0.01]",
            new Formula.Cases(one, above(letter("z"), whole(0)), Numbers.DEFAULT.number(0.01))),
        Arguments.of(
            "1 − tanh²(z₁)",
            minus(one, apply(squared(new Formula.FunctionName(Functions.TANH)), z(1)))),
        Arguments.of("tanh′(z₁)", prime(Functions.TANH, z(1))),
        Arguments.of(
            "1/d ‖y‖₁", product(Times.SCALAR_TIGHT, fraction(one, letter("d")), norm(Y, "1"))),
        Arguments.of("a₁‚₂", low(letter("a"), letter("1,2"))),
        Arguments.of("x^q", new Formula.Power(X, letter("q"))),
        Arguments.of("±δ", row(Gap.NOTHING, letter("±"), letter("δ"))),
        Arguments.of("−9.11 · 10⁻⁴", Numbers.DEFAULT.number(-9.11e-4)));
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void writesFormulasInPlainCharacters(String plain, Formula formula) {
    assertThat(Plain.of(formula)).isEqualTo(plain);
  }

  @Test
  void aLongSumHasSeveralLines() {
    Formula sum = sum(List.of(whole(1), whole(2), whole(3)), 2);

    assertThat(Plain.of(equal(letter("a"), sum))).isEqualTo("a = 1 + 2\n+ 3");
  }

  @Test
  void sidesUnderEachOtherHaveALineEach() {
    Formula.Equation equation = equal(equal(letter("a"), letter("b")), negative(letter("c")));

    assertThat(Plain.of(new Formula.Equation(equation.left(), equation.sides(), true)))
        .isEqualTo("a = b\n= −c");
  }
}
