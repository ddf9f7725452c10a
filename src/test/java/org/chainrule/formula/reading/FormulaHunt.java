package org.chainrule.formula.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Names;
import org.chainrule.formula.RandomFormulas;
import org.chainrule.formula.value.Evaluation;
import org.chainrule.formula.value.MisfitException;
import org.chainrule.formula.writing.Latex;
import org.chainrule.formula.writing.MathMl;
import org.chainrule.formula.writing.NumPy;
import org.chainrule.formula.writing.Plain;
import org.chainrule.formula.writing.Spoken;
import org.chainrule.formula.writing.UnwritableException;
import org.chainrule.fuzz.Hunt;
import org.chainrule.fuzz.Smaller;
import org.chainrule.fuzz.Spoiler;

/** Formulas: each is read or refused with a place in it, and what is read can be written. */
public final class FormulaHunt implements Hunt<FormulaHunt.Typed> {

  /** A text, and whether it stands in a sentence. */
  public record Typed(String text, boolean prose) {}

  private static final int LONGEST = 12;

  private static final List<String> PIECES =
      List.of(
          ("x y W1 z1 ŷ dz1 dℓ/dz1 e n 2 0.5 1e-3 1e , ; ( ) [ ] { } {0} | ‖ || + - − ± * ** @ .*"
                  + " ./ .^ ' ′ / ^ _ ᵀ ² ₂ ⁻¹ ⁽¹⁾ √ Σ Σ_s Σₛ ½ ∞ ∇ 𝟏 π = ≈ < > ≤ ← → := . .T .sum("
                  + " np. np.sum( np.dot( np.where( max( σ( sigma' tanh² log norm( axis=1 dim=0 min=0"
                  + " if else True H_δ(e) … $ \\ \uD835 é 😀 ᵢ ⊙ · × ⊤ T")
              .split(" "));

  @Override
  public String name() {
    return "formulas";
  }

  @Override
  public int inTheBuild() {
    return 5000;
  }

  @Override
  public long mostBytes() {
    return 30_000_000;
  }

  @Override
  public Typed draw(Random random) {
    String text =
        random.nextInt(3) > 0
            ? pieces(random)
            : new Spoiler(random, PIECES)
                .text(Plain.of(new RandomFormulas(random.nextLong()).next()));
    return new Typed(text, random.nextBoolean());
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(LONGEST); k > 0; k--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private static Optional<Formula> anything(String name) {
    return name.startsWith("{") ? Optional.of(Formulas.letter("q")) : Optional.empty();
  }

  @Override
  public Outcome judge(Typed typed) {
    Reader reader = typed.prose() ? Reader.ofProse(FormulaHunt::anything) : new Reader(Names::of);
    Formula formula;
    try {
      formula = reader.read(typed.text());
    } catch (UnreadableException refused) {
      assertThat(refused.place()).isBetween(0, typed.text().length());
      assertThat(refused.getMessage()).isNotBlank();
      return Outcome.REFUSED;
    }
    assertThat(Latex.of(formula) + Plain.of(formula) + MathMl.of(formula) + Spoken.of(formula))
        .isNotEmpty();
    refusedAtMost(() -> NumPy.of(formula, name -> name));
    refusedAtMost(() -> Evaluation.of(formula, name -> Optional.empty()));
    return Outcome.TAKEN;
  }

  private static void refusedAtMost(Runnable attempt) {
    try {
      attempt.run();
    } catch (UnwritableException | MisfitException refused) {
      // Not every formula has a value, or can be written as a program.
    }
  }

  @Override
  public Stream<Typed> smaller(Typed typed) {
    return Smaller.texts(typed.text()).map(text -> new Typed(text, typed.prose()));
  }

  @Override
  public String show(Typed typed) {
    return typed.toString();
  }
}
