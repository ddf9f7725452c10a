package org.chainrule.practice.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.Notation;
import org.chainrule.formula.writing.Plain;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a typed line is read: by whose names, in which layout, and what is refused where. */
final class LineTaskTest {

  private static LineReading read(Notation notation, Convention shown, String asked, String line) {
    Trace trace = LineNets.of("sheet");
    Labels labels = new Labels(trace.network(), notation, shown);
    return new LineTask(
            trace,
            trace.stepOf(asked).orElseThrow(),
            new Lettering(notation.layered(), labels::symbol),
            shown)
        .read(line);
  }

  /** z₂ is the hidden layer on the sheet, and what leaves the second linear map in textbooks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          false | dl_dz1 | dz2 * (z1 > 0)       | dℓ/dz₂ ⊙ (z₁ > 0)
          true  | dl_dz1 | W2.T @ dz2 * (z1 > 0) | W⁽²⁾ᵀ δ⁽²⁾ ⊙ (z⁽¹⁾ > 0)
          false | dl_dz1 | W2.T @ dz2 * (a1 > 0) | W₂ᵀ dℓ/dz₃ ⊙ (z₂ > 0)
          true  | dl_dz1 | W2.T @ dz3 * (z1 > 0) | W⁽²⁾ᵀ δ⁽²⁾ ⊙ (z⁽¹⁾ > 0)
          true  | dl_dz1 | W2.T @ dz3 * (z2 > 0) | W⁽²⁾ᵀ δ⁽²⁾ ⊙ (a⁽¹⁾ > 0)
          false | dl_dz1 | W2.T @ delta2 * (z1 > 0) | W₂ᵀ dℓ/dz₃ ⊙ (z₁ > 0)
          false | dl_dz1 | dA1 * (Z1 > 0) | dℓ/dz₂ ⊙ (z₁ > 0)
          false | dl_dz1 | dz2 * (1 - a1) | dℓ/dz₂ ⊙ (1 − z₂)
          true  | dl_dz1 | ∂ℓ/∂a⁽¹⁾ ⊙ f'(z⁽¹⁾) | ∂ℓ/∂a⁽¹⁾ ⊙ ReLU′(z⁽¹⁾)
          """)
  void namesAreReadByTheNumberingThatTheyTell(
      boolean layered, String asked, String typed, String read) {
    Notation notation = layered ? Notation.TEXTBOOK : Notation.SHEET;
    LineReading reading = read(notation, Convention.DEFAULT, asked, typed);
    Line line = assertInstanceOf(Line.class, reading, reading::toString);
    assertEquals(read, Plain.of(line.sense().formula()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dl_dz1 | W2 @ dz3 * (z1 > 0) | W2 @ dz3 | A matrix of 2 × 3 times one of 2 × 1: the left has to have as many columns as the right has rows
          dl_dz2 | W2.T @ dz3 + x      | W2.T @ dz3 + x | A matrix of 3 × 1 and one of 2 × 1 cannot be added
          dl_dz2 | W2.T @ dz9          | dz9 | There is no "dz9" in this net
          dl_dz2 | W.T @ dz3           | W | There is no "W" in this net; its number is missing, as in W1
          dl_dz2 | 2 * dz2             | dz2 | This is what the line is to compute
          dl_dz2 | W2.T @ dz3 + dz1    | dz1 | This is not known yet at this step
          z1     | W1 @ x + b1 + z3    | z3 | This is not known yet at this step
          dl_dz2 | dz1 = W2.T @ dz3    | dz1 | This is another quantity than the line is to compute
          dl_dz2 | W2.T @ (dz3         | (dz3 | "(" is never closed
          dl_dz2 | W2.T @              |  | Something is missing at the end
          dl_dz2 |                     |  | There is no formula yet
          dl_dz2 | W2.T @ % dz3        | % | The character "%" has no meaning in a formula
          dl_dz2 | foo(W2)             | foo | There is no function "foo"
          """)
  void whatCannotBeReadIsRefusedWithItsPlace(
      String asked, String typed, String place, String message) {
    String text = typed == null ? "" : typed;
    Refusal refusal =
        assertInstanceOf(Refusal.class, read(Notation.SHEET, Convention.DEFAULT, asked, text));
    assertEquals(message, refusal.message());
    assertEquals(
        place == null ? "" : place,
        refusal.place().map(span -> text.substring(span.start(), span.end())).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, W2.T @ dz3, 3 × 1",
    "true, false, dz3 @ W2, 1 × 3",
    "false, true, dz3 @ W2, 1 × 3",
    "false, false, dz3 @ W2, 1 × 3",
    "true, true, W2.T @ dz3, 3 × 1"
  })
  void theLayoutThatIsShownComesFirst(boolean numerator, boolean rows, String typed, String shape) {
    Convention shown = new Convention(numerator, rows);
    Line line = assertInstanceOf(Line.class, read(Notation.SHEET, shown, "dl_dz2", typed));
    assertEquals(shape, line.sense().shape().toString());
  }
}
