package org.chainrule.drawing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chainrule.Scenarios;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A gradient that was blocked is as legible as the other words, and has all of its digits. */
class UnitWordsTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final double USUAL = 0.78;

  /** The reference net, in which −2 is blocked at the second unit, with W₂ made small. */
  private static Scenario small() {
    Scenario plain = Scenarios.relu();
    Layer last = plain.network().layer(2);
    Layer smaller = last.withWeight(last.weight().map(w -> 1.2345678e-21 * w));
    return new Scenario(
        "",
        new Network(List.of(plain.network().layer(1), smaller), plain.network().loss()),
        plain.sample());
  }

  static Stream<Style> styles() {
    return Stream.of(Convention.DEFAULT, Convention.NUMERATOR, Convention.ROWS)
        .map(convention -> new Style(convention, Notation.SHEET));
  }

  @ParameterizedTest
  @MethodSource("styles")
  void whatWasBlockedHasRoom(Style style) {
    for (int digits : new int[] {3, 8}) {
      Explainer explainer = Explainer.of(Pass.run(small()), new Numbers(digits), 0.05, style);
      GraphLayout graph =
          GraphBuilder.of(
              explainer.marks(),
              CellWidths.of(MEASURE, explainer.numbers()),
              explainer.labels().convention());
      Name delta = Name.linearOutput(1).gradient();
      MatrixBlock block = graph.find(delta).orElseThrow();
      Drawn.Text word = word(explainer, block);

      double arrived = explainer.trace().quantity(Name.layerOutput(1).gradient()).get(1, 0);
      assertThat(word.text()).isEqualTo(explainer.numbers().plain(arrived));
      assertThat(word.style().size()).isEqualTo(USUAL);
      Box room = block.wordRoom();
      assertThat(word.x()).isGreaterThan(room.x() - 1e-9);
    }
  }

  private static Drawn.Text word(Explainer explainer, MatrixBlock block) {
    Frame frame = Frame.at(explainer, explainer.trace().steps().size());
    Box all = block.box().around(block.wordRoom());
    return Recording.of(MEASURE, drawing -> new UnitWords(drawing, frame, all, 13).paint(block))
        .stream()
        .filter(Drawn.Text.class::isInstance)
        .map(Drawn.Text.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
