package org.chainrule.drawing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers in the cells have the digits that the formulas and the sentences have. */
class CellDigitsTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final double PIXELS = 13;

  private static Explainer explainer(Scenario scenario, int digits) {
    Style style = new Style(Convention.DEFAULT, Notation.SHEET);
    return Explainer.of(Pass.run(scenario), new Numbers(digits), 0.05, style);
  }

  private static void assertWritten(Explainer explainer, List<Numbers> allowed) {
    GraphLayout graph =
        GraphBuilder.of(
            explainer.marks(),
            CellWidths.of(MEASURE, explainer.numbers()),
            explainer.labels().convention());
    Frame frame = Frame.at(explainer, explainer.trace().steps().size());
    for (MatrixBlock block : graph.matrices()) {
      Quantity quantity = explainer.trace().quantity(block.name());
      List<List<String>> wanted =
          allowed.stream().map(numbers -> texts(quantity, numbers)).toList();
      assertThat(written(frame, block)).as(block.name().id()).isIn(wanted);
    }
  }

  private static List<String> texts(Quantity quantity, Numbers numbers) {
    return Arrays.stream(quantity.value().toRows())
        .flatMapToDouble(Arrays::stream)
        .mapToObj(numbers::plain)
        .toList();
  }

  private static List<String> written(Frame frame, MatrixBlock block) {
    Consumer<Drawing> painter =
        drawing -> new CellsPainter(drawing, frame, block.box(), PIXELS).paint(block, 1);
    return Recording.of(MEASURE, painter).stream()
        .filter(Drawn.Text.class::isInstance)
        .map(drawn -> ((Drawn.Text) drawn).text())
        .filter(text -> !text.equals("±"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void everyCellShowsTheDigitsThatWereChosen(int digits) {
    assertWritten(explainer(Scenarios.sigmoid(), digits), List.of(new Numbers(digits)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void smallNumbersHaveAsManyDigitsAsTheOthers(int digits) {
    Scenario plain = Scenarios.relu();
    Matrix x = plain.sample().x().map(entry -> 1.2345678912e-21 * entry);
    Scenario small = new Scenario("", plain.network(), new Sample(x, plain.sample().y()));
    assertWritten(explainer(small, digits), List.of(new Numbers(digits)));
  }

  @Test
  void whereAMatrixIsWideAllOfItsCellsLoseAsManyDigitsButKeepThree() {
    Scenario plain = Scenarios.sigmoid();
    Matrix x = Matrix.generate(2, 14, (i, j) -> Math.sin(1 + i + 2 * j));
    Matrix y = Matrix.generate(2, 14, (i, j) -> (i + j) % 2);
    Scenario batch = new Scenario("", plain.network(), new Sample(x, y));
    List<Numbers> allowed = IntStream.rangeClosed(3, 8).mapToObj(Numbers::new).toList();
    assertWritten(explainer(batch, 8), allowed);
  }
}
