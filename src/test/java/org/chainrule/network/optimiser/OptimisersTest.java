package org.chainrule.network.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Relation;
import org.chainrule.formula.value.Evaluation;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.Plain;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimisersTest {

  private static final Formula PARAMETER = Formulas.letter("W");
  private static final Formula GRADIENT = Formulas.letter("g");

  static List<Optimiser> all() {
    List<Optimiser> all = new ArrayList<>(Optimisers.all());
    all.add(new Momentum(0));
    all.add(new Adam(0, 0.5, 0.1));
    return all;
  }

  /** What stands on the page and what is computed cannot go apart. */
  @ParameterizedTest
  @MethodSource("all")
  void movesByItsEquations(Optimiser optimiser) {
    Random random = new Random(7);
    Matrix value = drawn(random);
    List<Matrix> memory = List.of();
    Map<String, Matrix> known = new HashMap<>();
    known.put("W", value);
    known.put("η", Matrix.scalar(0.1));
    for (Optimiser.Constant constant : optimiser.constants()) {
      known.put(id(constant.symbol()), Matrix.scalar(constant.value()));
    }
    for (String kept : List.of("m", "v")) {
      known.put(kept, value.map(entry -> 0));
    }
    for (int k = 0; k < optimiser.kept(); k++) {
      memory = append(memory, value.map(entry -> 0));
    }
    for (int step = 1; step <= 4; step++) {
      Matrix gradient = drawn(random);
      known.put("g", gradient);
      known.put("t", Matrix.scalar(step));
      List<Matrix> keeps = new ArrayList<>();
      for (Formula.Equation equation : optimiser.equations(PARAMETER, GRADIENT)) {
        Matrix right =
            Evaluation.of(Formulas.right(equation), name -> Optional.ofNullable(known.get(name)));
        String name = id(equation.left());
        known.put(name, right);
        if (equation.sides().get(0).relation() == Relation.BECOMES && !name.equals("W")) {
          keeps.add(right);
        }
      }
      Optimiser.Moved moved = optimiser.move(value, gradient, memory, step, 0.1);

      assertClose(moved.parameter(), known.get("W"));
      assertThat(moved.memory()).hasSameSizeAs(keeps).hasSize(optimiser.kept());
      for (int k = 0; k < keeps.size(); k++) {
        assertClose(moved.memory().get(k), keeps.get(k));
      }
      value = moved.parameter();
      memory = moved.memory();
    }
  }

  private static String id(Formula name) {
    return name instanceof Formula.Symbol symbol ? symbol.id() : ((Formula.Letter) name).text();
  }

  private static List<Matrix> append(List<Matrix> list, Matrix matrix) {
    List<Matrix> longer = new ArrayList<>(list);
    longer.add(matrix);
    return longer;
  }

  private static Matrix drawn(Random random) {
    return Matrix.generate(2, 3, (row, column) -> random.nextGaussian());
  }

  private static void assertClose(Matrix one, Matrix other) {
    assertThat(one.zip(other, (a, b) -> a - b).maxMagnitude()).isCloseTo(0, within(1e-14));
  }

  @Test
  void saysItsRule() {
    assertThat(plain(new Sgd())).containsExactly("W ← W − η g");
    assertThat(plain(Momentum.USUAL)).containsExactly("v ← μ v + g", "W ← W − η v");
    assertThat(plain(Adam.USUAL))
        .containsExactly(
            "m ← β₁ m + (1 − β₁) g",
            "v ← β₂ v + (1 − β₂) g²",
            "m̂ = m/(1 − β₁^t)",
            "v̂ = v/(1 − β₂^t)",
            "W ← W − η m̂/(√(v̂) + ε)");
    assertThat(Latex.of(Adam.USUAL.equations(PARAMETER, GRADIENT).get(2)))
        .isEqualTo("\\hat{m}=\\frac{m}{1-\\beta_{1}^{t}}");
  }

  private static List<String> plain(Optimiser optimiser) {
    return optimiser.equations(PARAMETER, GRADIENT).stream().map(Plain::of).toList();
  }

  /**
   * Kingma and Ba (2015), section 2.1: |Δ| is about η where the gradient is alike, whatever it is.
   */
  @Test
  void adamBeginsByMovingEachEntryByAboutEta() {
    Matrix gradient = Matrix.of(new double[][] {{1000, -1e-3, 0}});
    Matrix none = gradient.map(entry -> 0);

    Matrix moved = Adam.USUAL.move(none, gradient, List.of(none, none), 1, 0.01).parameter();

    assertThat(moved.get(0, 0)).isCloseTo(-0.01, within(1e-12));
    assertThat(moved.get(0, 1)).isCloseTo(0.01, within(1e-6));
    assertThat(moved.get(0, 2)).isZero();
  }

  @Test
  void refusesNumbersThatMakeNoRule() {
    assertThatThrownBy(() -> new Momentum(1))
        .isInstanceOf(InvalidTrainingException.class)
        .hasMessage("momentum must be a number from 0 up to but not including 1, not 1.0");
    assertThatThrownBy(() -> new Adam(0.9, Double.NaN, 1e-8)).hasMessageContaining("beta2");
    assertThatThrownBy(() -> new Adam(0.9, 0.999, 0))
        .hasMessage("epsilon must be a finite number above 0, not 0.0");
    assertThatThrownBy(() -> new Course(new Sgd(), 0, Batches.WHOLE))
        .hasMessage("rate must be a finite number above 0, not 0.0");
    assertThatThrownBy(() -> new Batches(-1, 0)).hasMessageContaining("at least one sample");
  }
}
