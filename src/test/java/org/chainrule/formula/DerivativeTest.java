package org.chainrule.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.reading.Reader;
import org.chainrule.formula.reading.UnreadableException;
import org.chainrule.formula.value.Evaluation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DerivativeTest {

  private static final double STEP = 1e-5;

  /** Central differences; the points are no kinks. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "σ(z)",
        "tanh(z)",
        "e^(-z^2/2)",
        "log(1 + e^z)",
        "z Φ(z)",
        "φ(z)",
        "z σ(z) - 3",
        "max(0, z)",
        "min(1, e^z)",
        "z if z > 0 else e^z - 1",
        "|z|",
        "√(1 + z²)",
        "1/(2 + z)^3",
        "(sinh(z) cosh(z) z)/(1 + z^2)",
        "2^2 - z"
      })
  void isTheLimitOfDifferences(String typed) {
    Function function = Function.defined("f", z -> Substitution.in(read(typed), at(z)));
    for (double z : List.of(-1.5, -0.25, 0.75, 2.0)) {
      Formula slope = Derivative.of(function, new Formula.Number(z, "z")).orElseThrow();
      double difference = (value(function, z + STEP) - value(function, z - STEP)) / (2 * STEP);
      assertThat(number(slope)).as(typed + " at " + z).isCloseTo(difference, within(1e-7));
    }
  }

  private static Map<String, Formula> at(Formula z) {
    return Map.of("z", z);
  }

  private static Formula read(String typed) {
    try {
      return new Reader(name -> Optional.of(name).filter("z"::equals).map(Formulas::letter))
          .read(typed);
    } catch (UnreadableException e) {
      throw new IllegalArgumentException(typed, e);
    }
  }

  private static double value(Function function, double z) {
    return number(Formulas.apply(function, new Formula.Number(z, "z")));
  }

  private static double number(Formula formula) {
    Matrix value = Evaluation.of(formula, id -> Optional.empty());
    return value.get(0, 0);
  }
}
