package org.chainrule.practice.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.value.Shape;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.practice.mistake.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of lines that are not simply right. */
final class LineMarkerTest {

  private static Verdict verdict(Trace trace, String asked, String typed, OwnLines own) {
    LineTask task = LineNets.task(trace, asked);
    Line line = assertInstanceOf(Line.class, task.read(typed));
    return new LineMarker(task, new AlikeNets(trace), own).mark(line);
  }

  private static Verdict verdict(String net, String asked, String typed) {
    return verdict(LineNets.of(net), asked, typed, OwnLines.NONE);
  }

  private static OwnLines own(Trace trace, String asked, String typed) {
    LineTask task = LineNets.task(trace, asked);
    Line line = assertInstanceOf(Line.class, task.read(typed));
    return OwnLines.NONE.with(task.step().name(), line.sense());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sheet   | dl_dz1   | dz2                                   | no-slope
          sheet   | dl_dz1   | dz2 * (z2 >= 0)                       | mask-of-a
          sheet   | dl_dz1   | W2.T @ dz3                            | no-slope
          sheet   | dl_dz1   | (z1 > 0)                              | mask-only
          sheet   | dl_dz1   | W2.T @ dz3 * (z2 >= 0)                | mask-of-a
          sheet   | dl_dz1   | np.maximum(0, W2.T @ dz3)             | relu-of-g
          sheet   | dl_dW1   | dz2 @ x.T                             | g-for-delta
          sheet   | dl_dW2   | dz3 @ z3.T                            |
          sheet   | dl_dyhat | 2*(y - yhat)                          | sign
          sheet   | dl_dyhat | yhat - y                              | factor-two mean-outputs
          sheet   | z1       | W1 @ x                                | bias-left
          bce     | dl_dz1   | dz2 .* z1 .* (1 - z1)                 | slope-of-z
          bce     | dl_dz1   | dz2 ⊙ (1 − a₁)                        | half-slope
          bce     | dl_dz1   | dz2 * sigmoid(z2) * (1 - sigmoid(z2)) | sigma-twice
          bce     | dl_dz3   | (yhat - y)*yhat*(1-yhat)/(n*d)        | slope-twice
          bce     | dl_dyhat | -(y/yhat + (1-y)/(1-yhat))/(d*n)      | bce-sign
          deep    | dl_dz4   | W3 @ dz5                              | no-transpose
          deep    | dl_dW2   | dz3 @ z3.T                            | own-input
          deep    | dl_dW2   | z2 @ dz3.T                            | outer-flipped
          softmax | dl_db1   | dz1[1]                                |
          """)
  void mistakesAreNamedByWhatTheirFormulasGive(
      String net, String asked, String typed, String expected) {
    if (LineNets.task(LineNets.of(net), asked).read(typed) instanceof Line) {
      Verdict verdict = verdict(net, asked, typed);
      String found = verdict instanceof Verdict.Mistaken mistaken ? ids(mistaken) : null;
      assertEquals(expected, found, verdict::toString);
    } else {
      assertEquals(null, expected);
    }
  }

  private static String ids(Verdict.Mistaken mistaken) {
    return mistaken.all().stream()
        .map(wrong -> wrong.mistake().id())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  @Test
  void aFactorThatIsAgreedOnCounts() {
    assertTrue(verdict("sheet", "dl_dyhat", "yhat - y").isRight());
  }

  @ParameterizedTest
  @CsvSource({
    "sheet, dl_dW2, z2 @ dz3.T, Transposed",
    "sheet, dl_dz1, [4; 0; 2], OnlyHere",
    "sheet, dl_dz1, dz2 * (z1 > -0.5), OnlyHere",
    "sheet, dl_dx, W1 @ W1.T @ dz1, OtherShape",
    "sheet, dl_dz2, dz2 = W2.T @ dz3 * (z1 > 0), OtherQuantity",
    "softmax, yhat, 'np.exp(z3)/np.sum(np.exp(z3), axis=1, keepdims=True)', OtherLayout",
    "sheet, dl_dz1, dz2 * (z1 + 1), Different"
  })
  void whatIsNoKnownMistakeIsSaidAsFarAsItGoes(
      String net, String asked, String typed, String kind) {
    assertEquals(kind, verdict(net, asked, typed).getClass().getSimpleName());
  }

  @Test
  void itIsSaidWhoseFormulaItIs() {
    Verdict verdict = verdict("sheet", "dl_dz2", "W2.T @ dz3 * (z1 > 0)");
    assertEquals(new Verdict.OtherQuantity(Name.linearOutput(1).gradient()), verdict);
  }

  @Test
  void bothShapesAreSaid() {
    Verdict verdict = verdict("sheet", "dl_dx", "W1 @ W1.T @ dz1");
    assertEquals(new Verdict.OtherShape(new Shape(3, 1), new Shape(2, 1)), verdict);
  }

  /** z₁ = (2.5, −0.5, 0.5) and dℓ/dz₂ = (4, −2, 2): of what is masked wrongly one entry is off. */
  @Test
  void theEntriesThatAreOffAreTold() {
    Verdict verdict = verdict("sheet", "dl_dz1", "dz2 * (z1 + 1) / 3.5 + 0 * (z1 > 0)");
    Verdict.Different different = assertInstanceOf(Verdict.Different.class, verdict);
    List<Integer> rows = different.off().stream().map(target -> target.row()).toList();
    assertEquals(List.of(1, 2), rows);
  }

  /** With dz3 taken for twice what it is, dℓ/dW₂ written out in full is twice what it is. */
  @Test
  void aLineThatFollowsFromAnEarlierOneIsCarriedOn() {
    Trace trace = LineNets.of("bce");
    OwnLines slip = own(trace, "dl_dz3", "dyhat");
    String inFull = "((yhat - y)/(yhat*(1 - yhat))/(n*d)) @ z2.T";
    assertInstanceOf(Verdict.Mistaken.class, verdict(trace, "dl_dW2", inFull, OwnLines.NONE));
    assertInstanceOf(Verdict.Carried.class, verdict(trace, "dl_db2", "dyhat 𝟏", slip));
    assertInstanceOf(
        Verdict.Carried.class, verdict(trace, "dl_dz1", "(W2.T @ dyhat) * z2 * (1 - z2)", slip));
    assertInstanceOf(
        Verdict.Right.class, verdict(trace, "dl_dz1", "(W2.T @ dz3) * z2 * (1 - z2)", slip));
  }

  /** A slip on top of a slip is named by the numbers that the first one gave. */
  @Test
  void aMistakeWithWhatAnEarlierLineGaveIsNamed() {
    Trace trace = LineNets.of("bce");
    OwnLines slip = own(trace, "dl_dz3", "-dz3 / dz3 * dz3".replace("dz3", "dyhat"));
    Verdict verdict = verdict(trace, "dl_dz1", "W2.T @ (-dyhat)", slip);
    Verdict.Mistaken mistaken = assertInstanceOf(Verdict.Mistaken.class, verdict);
    assertTrue(mistaken.byOwn());
    assertEquals(Mistake.NO_SLOPE, mistaken.all().get(0).mistake());
  }

  /** A line may be right as if the earlier one had been so, or by that, which is told apart. */
  @Test
  void itIsSaidWhetherARightLineMakesUseOfTheEarlierOne() {
    Trace trace = LineNets.of("sheet");
    OwnLines slip = own(trace, "dl_dz1", "dz2");
    Verdict.Right by =
        assertInstanceOf(Verdict.Right.class, verdict(trace, "dl_dW1", "dz1 x^T", slip));
    assertTrue(by.past().isEmpty());
    Verdict.Right past =
        assertInstanceOf(
            Verdict.Right.class, verdict(trace, "dl_dW1", "(dz2 * (z1 > 0)) x^T", slip));
    assertEquals(
        Matrix.of(new double[][] {{4, -8}, {0, 0}, {2, -4}}),
        past.past().orElseThrow().map(entry -> entry + 0.0));
    assertTrue(
        assertInstanceOf(Verdict.Right.class, verdict(trace, "dl_dW2", "dz3 z2^T", slip))
            .past()
            .isEmpty());
  }

  /** What comes later does not stand in the place of what comes before. */
  @Test
  void aLaterLineIsNotCarriedBack() {
    Trace trace = LineNets.of("bce");
    OwnLines later = own(trace, "dl_dz1", "dz2");
    assertInstanceOf(Verdict.Mistaken.class, verdict(trace, "dl_dz3", "-(yhat - y)/(n*d)", later));
  }

  /** At z = 0 the program takes the slope 0 and others take 1: right elsewhere, not here. */
  @Test
  void theOtherSlopeAtAKinkIsAConvention() {
    Trace sheet = LineNets.of("sheet");
    Sample kink = new Sample(Matrix.column(2, 1), sheet.sample().y());
    Trace trace = Pass.run(sheet.network(), kink);
    assertEquals(0, trace.quantity(Name.linearOutput(1)).get(0, 0));
    Verdict verdict = verdict(trace, "dl_dz1", "dz2 * (z1 >= 0)", OwnLines.NONE);
    Verdict.Mistaken mistaken = assertInstanceOf(Verdict.Mistaken.class, verdict);
    assertEquals("mask-at-0", ids(mistaken));
    assertTrue(mistaken.isRight());
  }
}
