package org.chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.reading.Reader;
import org.chainrule.formula.reading.UnreadableException;
import org.chainrule.formula.value.Evaluation;
import org.chainrule.formula.value.Shape;
import org.chainrule.formula.value.Shapes;
import org.chainrule.formula.writing.NumPy;
import org.chainrule.formula.writing.Plain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written of a formula has the formula's value, read again or run. */
final class WrittenFormulasTest {

  private static final int COUNT = 400;

  @ParameterizedTest
  @EnumSource
  void readAgainItHasTheSameValue(Writing writing) {
    RandomFormulas formulas = new RandomFormulas(11);
    Reader reader = writing.reader(formulas::symbol);
    for (int k = 0; k < COUNT; k++) {
      Formula formula = formulas.next();
      String text = writing.text(formula);
      Writing.assertClose(
          Evaluation.of(formula, formulas::value),
          Evaluation.of(read(reader, text), formulas::value),
          text);
    }
  }

  private static Formula read(Reader reader, String text) {
    try {
      return reader.read(text);
    } catch (UnreadableException e) {
      throw new AssertionError(e.getMessage() + " at " + e.place() + " in " + text, e);
    }
  }

  @Test
  void theShapeIsThatOfTheValue() {
    RandomFormulas formulas = new RandomFormulas(12);
    for (int k = 0; k < COUNT; k++) {
      Formula formula = formulas.next();
      assertEquals(
          Shape.of(Evaluation.of(formula, formulas::value)),
          Shapes.of(formula, id -> formulas.value(id).map(Shape::of)));
    }
  }

  @Test
  void numPyItselfFindsTheSameValues(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(PythonBatch.isPossible(), "skipped: there is no /usr/bin/python3 with NumPy");
    RandomFormulas formulas = new RandomFormulas(13);
    PythonBatch batch = new PythonBatch(formulas.values());
    List<Formula> all = Stream.generate(formulas::next).limit(COUNT).toList();
    all.forEach(formula -> batch.add(NumPy.of(formula, UnaryOperator.identity())));
    List<List<Double>> answers = batch.run(folder);
    for (int k = 0; k < COUNT; k++) {
      Matrix expected = Evaluation.of(all.get(k), formulas::value);
      Writing.assertClose(
          expected, PythonBatch.like(expected, answers.get(k)), Plain.of(all.get(k)));
    }
  }
}
