package org.chainrule.formula.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Names;
import org.chainrule.formula.value.Evaluation;
import org.chainrule.formula.value.MisfitException;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.MathMl;
import org.chainrule.formula.writing.NumPy;
import org.chainrule.formula.writing.Plain;
import org.chainrule.formula.writing.Spoken;
import org.chainrule.formula.writing.UnwritableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed is read or refused with a place in it, and what is read can be written. */
final class ReaderFuzzTest {

  private static final int COUNT = 20_000;
  private static final int LONGEST = 12;

  private static final List<String> PIECES =
      List.of(
          ("x y W1 z1 ŷ dz1 dℓ/dz1 e n 2 0.5 1e-3 1e , ; ( ) [ ] { } {0} | ‖ || + - − ± * ** @ .*"
                  + " ./ .^ ' ′ / ^ _ ᵀ ² ₂ ⁻¹ ⁽¹⁾ √ Σ Σ_s Σₛ ½ ∞ ∇ 𝟏 π = ≈ < > ≤ ← → := . .T .sum("
                  + " np. np.sum( np.dot( np.where( max( σ( sigma' tanh² log norm( axis=1 dim=0 min=0"
                  + " if else True H_δ(e) … $ \\ \uD835 é 😀 ᵢ ⊙ · × ⊤ T")
              .split(" "));

  private static Optional<Formula> anything(String name) {
    return name.startsWith("{") ? Optional.of(Formulas.letter("q")) : Optional.empty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsOrRefuses(boolean prose) {
    Random random = new Random(5);
    Reader reader = prose ? Reader.ofProse(ReaderFuzzTest::anything) : new Reader(Names::of);
    int read = 0;
    for (int k = 0; k < COUNT; k++) {
      read += isReadAndWritten(reader, text(random)) ? 1 : 0;
    }
    assertThat(read).isGreaterThan(COUNT / 50);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(LONGEST);
    for (int k = 0; k < count; k++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private static boolean isReadAndWritten(Reader reader, String text) {
    Formula formula;
    try {
      formula = reader.read(text);
    } catch (UnreadableException e) {
      assertThat(e.place()).as(text).isBetween(0, text.length());
      assertThat(e.getMessage()).as(text).isNotBlank();
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(text, e);
    }
    try {
      assertThat(Latex.of(formula) + Plain.of(formula) + MathMl.of(formula) + Spoken.of(formula))
          .isNotEmpty();
      assertThat(isRefused(() -> NumPy.of(formula, name -> name))).isIn(true, false);
      assertThat(isRefused(() -> Evaluation.of(formula, name -> Optional.empty())))
          .isIn(true, false);
    } catch (RuntimeException e) {
      throw new AssertionError(text, e);
    }
    return true;
  }

  private static boolean isRefused(Runnable attempt) {
    try {
      attempt.run();
      return false;
    } catch (UnwritableException | MisfitException e) {
      return true;
    }
  }
}
