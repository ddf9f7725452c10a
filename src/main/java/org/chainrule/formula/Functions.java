package org.chainrule.formula;

import static org.chainrule.formula.Formulas.apply;
import static org.chainrule.formula.Formulas.exp;
import static org.chainrule.formula.Formulas.fraction;
import static org.chainrule.formula.Formulas.negative;
import static org.chainrule.formula.Formulas.product;
import static org.chainrule.formula.Formulas.squared;
import static org.chainrule.formula.Formulas.sum;
import static org.chainrule.formula.Formulas.whole;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.gamma.Erfc;

/** The functions that formulas are made of, whatever is computed. */
public final class Functions {

  /** eˣ. */
  public static final Function EXP = Function.elementary("exp", "exp", x -> Math.exp(x[0]));

  /** The natural logarithm. */
  public static final Function LOG = Function.elementary("log", "log", x -> Math.log(x[0]));

  /** The square root. */
  public static final Function SQRT = Function.elementary("√", "sqrt", x -> Math.sqrt(x[0]));

  /** The hyperbolic tangent. */
  public static final Function TANH = Function.elementary("tanh", "tanh", x -> Math.tanh(x[0]));

  /** The hyperbolic sine. */
  public static final Function SINH = Function.elementary("sinh", "sinh", x -> Math.sinh(x[0]));

  /** The hyperbolic cosine. */
  public static final Function COSH = Function.elementary("cosh", "cosh", x -> Math.cosh(x[0]));

  /** The larger of two. */
  public static final Function MAX =
      Function.elementary("max", "maximum", x -> Math.max(x[0], x[1]));

  /** The smaller of two. */
  public static final Function MIN =
      Function.elementary("min", "minimum", x -> Math.min(x[0], x[1]));

  /** −1, 0 or 1. */
  public static final Function SIGN = Function.elementary("sign", "sign", x -> Math.signum(x[0]));

  /** The magnitude. */
  public static final Function ABS = Function.elementary("abs", "abs", x -> Math.abs(x[0]));

  /** The distribution of the normal law, erfc(−x/√2)/2; neither NumPy nor PyTorch has the name. */
  public static final Function NORMAL =
      Function.elementary("Φ", "", x -> Erfc.value(-x[0] / Math.sqrt(2)) / 2);

  /** The density of the normal law, e^(−x²/2)/√(2π). */
  public static final Function NORMAL_DENSITY =
      Function.defined(
          "φ",
          x ->
              fraction(
                  exp(negative(fraction(squared(x), whole(2)))),
                  apply(SQRT, product(Times.SCALAR, whole(2), new Formula.Letter("π")))));

  /** The logistic function 1/(1 + e⁻ˣ). */
  public static final Function SIGMA =
      Function.defined("σ", x -> fraction(whole(1), sum(whole(1), exp(negative(x)))));

  /** The matrix with these numbers on its diagonal. */
  public static final Function DIAG = Function.named("diag");

  /** The inverse of a square matrix. */
  public static final Function INVERSE = Function.called("inv", "linalg.inv");

  /** The sum of all entries. */
  public static final Function TOTAL = Function.named("sum");

  /** The mean of all entries. */
  public static final Function MEAN = Function.named("mean");

  private static final List<Function> ALL =
      List.of(
          EXP,
          LOG,
          SQRT,
          TANH,
          SINH,
          COSH,
          MAX,
          MIN,
          SIGN,
          ABS,
          NORMAL,
          NORMAL_DENSITY,
          SIGMA,
          DIAG,
          INVERSE,
          TOTAL,
          MEAN);

  private Functions() {}

  /** Returns the function of this name, if it is one of these. */
  public static Optional<Function> of(String name) {
    return ALL.stream().filter(function -> function.name().equals(name)).findFirst();
  }
}
