package org.chainrule.explain.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.practice.line.AlikeNets;
import org.chainrule.practice.line.Lettering;
import org.chainrule.practice.line.Line;
import org.chainrule.practice.line.LineMarker;
import org.chainrule.practice.line.LineReading;
import org.chainrule.practice.line.LineTask;
import org.chainrule.practice.line.OwnLines;
import org.chainrule.practice.line.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of lines that are typed for the net of the solution sheet. */
final class LineTextTest {

  private final Trace trace = Pass.run(BundledScenarios.first());

  private record Said(List<Block> reading, List<Block> verdict) {}

  private Said said(Convention shown, String asked, String typed) {
    Explainer explainer =
        Explainer.of(trace, new Numbers(3), 0.05, new Style(shown, Notation.SHEET));
    Step step = trace.stepOf(asked).orElseThrow();
    LineTask task =
        new LineTask(trace, step, new Lettering(false, explainer.labels()::inline), shown);
    LineReading reading = task.read(typed);
    LineText text = new LineText(explainer, step);
    List<Block> verdict =
        reading instanceof Line line
            ? text.verdict(new LineMarker(task, new AlikeNets(trace), OwnLines.NONE).mark(line))
            : List.of();
    return new Said(text.reading(typed, reading), verdict);
  }

  private static String text(List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        lines.add(paragraph.prose().plainText());
      } else if (block instanceof Block.Columns columns) {
        columns.columns().forEach(column -> lines.add("[" + text(column) + "]"));
      } else if (block instanceof Block.Display display) {
        lines.add(Plain.of(display.formula().formula()));
      }
    }
    return String.join(" / ", lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dl_dz2 | W2.T @ dz3 | dℓ/dz₂ = W₂ᵀ dℓ/dz₃ / A matrix of 3 × 1, as it should be.
          dl_dW2 | dz3 | dℓ/dW₂ = dℓ/dz₃ / A matrix of 2 × 1, but dℓ/dW₂ is one of 2 × 3.
          dl_dz2 | dz3 @ W2 | dℓ/dz₂ = dℓ/dz₃ W₂ / A matrix of 1 × 3, as it should be. / Read with a column a sample, in numerator layout.
          dl_dz2 | W2 @ dz3 | W2 @ dz3 / A matrix of 2 × 3 times one of 2 × 1: the left has to have as many columns as the right has rows.
          dl_dx | W1 @ dz1 | W1 @ dz1 / A matrix of 3 × 2 times one of 3 × 1: the left has to have as many columns as the right has rows.
          dl_dW1 | W2 @ W1 @ dz1 | W2 @ W1 @ dz1 / A matrix of 2 × 2 times one of 3 × 1: the left has to have as many columns as the right has rows.
          dl_dz2 | W2*dz3 | W2*dz3 / A matrix of 2 × 3 times one of 2 × 1: the left has to have as many columns as the right has rows. Entry by entry, as * goes in NumPy, it would give a matrix of 2 × 3, which is none that is asked for.
          dl_dx | dz1 @ W1 @ x | dz1 @ W1 @ x / A matrix of 3 × 1 times one of 3 × 2: the left has to have as many columns as the right has rows.
          dl_dW2 | dz3 z2 | dz3 z2 / A matrix of 2 × 1 times one of 3 × 1: the left has to have as many columns as the right has rows.
          dl_dz2 | W2.T @ | W2.T @ … / Something is missing at the end.
          """)
  void itIsSaidHowALineIsRead(String asked, String typed, String expected) {
    assertThat(text(said(Convention.DEFAULT, asked, typed).reading())).isEqualTo(expected);
  }

  /** The remedy comes once somebody wants to know. */
  @Test
  void whatWouldFitIsSaidOnceTheLineIsToBeMarked() {
    Explainer explainer = Explainer.of(trace, new Numbers(3), 0.05);
    Step step = trace.stepOf("dl_dz2").orElseThrow();
    LineTask task =
        new LineTask(
            trace, step, new Lettering(false, explainer.labels()::inline), Convention.DEFAULT);
    LineText text = new LineText(explainer, step);
    assertThat(text(text.refused((Refusal) task.read("W2 @ dz3")))).endsWith("W₂ᵀ would fit.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dl_dz2 | W2.T @ dz3 | Right. However it is written, it is this:
          dl_dz2 | dz3 @ W2 | Right, with a column a sample, in numerator layout. It is this:
          dl_dz2 | W2.T @ dz3 * (z1 > 0) | Not yet. This is the formula of dℓ/dz₁.
          dl_dW2 | z2 @ dz3.T | Not yet. It gives the transpose.
          dl_dz1 | [4; 0; 2] | Not yet. It gives the right numbers here, but with other weights and inputs it does not: it is no formula for every net of this shape.
          dl_dx | W1 @ W1.T @ dz1 | Not yet. It gives a matrix of 3 × 1, but dℓ/dx is one of 2 × 1.
          dl_dz1 | dz2 * (z1 + 1) | Not yet. It is none of the known mistakes. With the numbers here 3 of 3 entries are off. / [dℓ/dz₁ = [14; −1; 3]] / [dℓ/dz₁ = [4; 0; 2]]
          dl_dz1 | dz2 * (z1 > 0) + 0 * z1 + (z1 - 0.5) * 0 + 4 * (z2 - 2.5) * z2 * (z2 - 0.5) | Not yet. It gives the right numbers here
          dl_dz1 | dz2 | This is what one gets if the slope of the activation is left out
          dl_dyhat | yhat - y | Right under ½
          """)
  void everyVerdictIsSaid(String asked, String typed, String expected) {
    assertThat(text(said(Convention.DEFAULT, asked, typed).verdict())).startsWith(expected);
  }

  /**
   * Both stand there with their numbers: what was typed gives (4, −2, 2), and (4, 0, 2) is right.
   */
  @Test
  void theWrongFormulaStandsBesideTheRightOne() {
    assertThat(text(said(Convention.DEFAULT, "dl_dz1", "W2.T @ dz3").verdict()))
        .contains("[dℓ/dz₂ = [4; −2; 2]]", "[4; 0; 2] = [4; −2; 2] ⊙ [1; 0; 1]");
  }

  /** dℓ/dz₂ = (4, −2, 2) is negative just where the unit is off. */
  @Test
  void itIsSaidThatAMistakeDoesNotShowInTheNumbersHere() {
    assertThat(text(said(Convention.DEFAULT, "dl_dz1", "np.maximum(0, dz2)").verdict()))
        .startsWith("This is what one gets if ReLU is applied to the gradient.")
        .contains("With the numbers here that gives the same as what is right");
    assertThat(text(said(Convention.DEFAULT, "dl_dz1", "dz2").verdict()))
        .doesNotContain("With the numbers here");
  }

  @Test
  void inNumeratorLayoutTheRowIsWhatIsMeant() {
    Said row = said(Convention.NUMERATOR, "dl_dz2", "dz3 @ W2");
    assertThat(text(row.reading())).doesNotContain("Read");
    assertThat(text(row.verdict())).startsWith("Right. However it is written, it is this:");
  }
}
