package org.chainrule.drawing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.Scenarios;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.Measure;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.Arrow;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.LabelSize;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Convention;
import org.junit.jupiter.api.Named;

/** That no two words, numbers and formulas of a graph overlap, and no way runs through one. */
class GraphTextsTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();

  /** The ink of a text stays this much within its extent. */
  private static final double INK = 0.12;

  /** A text with the room that its ink takes, in the graph's units. */
  private record Ink(String text, Box box) {}

  private record Drawing(GraphLayout layout, List<Ink> texts) {}

  static Stream<Named<Drawing>> graphs() {
    Stream<Scenario> bundled =
        BundledScenarios.all().stream()
            .filter(entry -> !entry.id().equals("8-16-8"))
            .map(entry -> BundledScenarios.load(entry.id()));
    return Stream.concat(bundled, Stream.of(Scenarios.batch()))
        .flatMap(
            scenario ->
                Stream.of(Spacing.USUAL, Spacing.LECTURE)
                    .flatMap(
                        spacing ->
                            Stream.of(Convention.DEFAULT, Convention.ROWS)
                                .flatMap(convention -> drawings(scenario, convention, spacing))));
  }

  /** With all samples and, of a batch, with its second alone. */
  private static Stream<Named<Drawing>> drawings(
      Scenario scenario, Convention convention, Spacing spacing) {
    Named<Drawing> all = drawing(scenario, convention, spacing, false);
    return scenario.sample().count() == 1
        ? Stream.of(all)
        : Stream.of(all, drawing(scenario, convention, spacing, true));
  }

  private static Named<Drawing> drawing(
      Scenario scenario, Convention convention, Spacing spacing, boolean alone) {
    Explainer explainer =
        Explainer.of(
            Pass.run(scenario), Numbers.DEFAULT, 0.05, new Style(convention, Notation.SHEET));
    CellSize cells = CellWidths.of(MEASURE, explainer.numbers());
    LabelSize labels = LabelWidths.of(MEASURE, explainer);
    GraphLayout graph =
        alone
            ? GraphBuilder.ofOneSample(explainer.marks(), cells, labels, convention, spacing)
                .ofSample(1)
            : GraphBuilder.of(explainer.marks(), cells, labels, convention, spacing);
    Box all = new Box(0, 0, graph.size().width(), graph.size().height());
    int last = explainer.trace().steps().size();
    List<Ink> texts =
        Recording.of(
                MEASURE,
                target -> GraphPainter.paint(target, frame(explainer, last, alone), graph, all, 30))
            .stream()
            .flatMap(GraphTextsTest::ink)
            .toList();
    String spaced = spacing == Spacing.USUAL ? "usual" : "lecture";
    String samples = alone ? " one sample " : " ";
    return Named.of(
        scenario.name() + samples + spaced + " rows=" + convention.rows(),
        new Drawing(graph, texts));
  }

  private static Frame frame(Explainer explainer, int cursor, boolean alone) {
    int sample = alone ? 1 : 0;
    return Frame.of(
        explainer, new Focus(explainer.trace(), cursor, Optional.empty(), sample, alone));
  }

  private static Stream<Ink> ink(Drawn drawn) {
    if (drawn instanceof Drawn.SetFormula set) {
      Measure.Extent extent = MEASURE.formula(set.formula(), set.size());
      Box box = new Box(set.x(), set.baseline() - extent.ascent(), extent.width(), extent.height());
      return Stream.of(new Ink(Plain.of(set.formula()), box.grown(-INK * set.size())));
    }
    if (drawn instanceof Drawn.Text written) {
      double size = written.style().size();
      double width = MEASURE.textWidth(written.text(), written.style());
      double left =
          switch (written.style().align()) {
            case LEFT -> written.x();
            case CENTER -> written.x() - width / 2;
            case RIGHT -> written.x() - width;
          };
      Box box = new Box(left, written.baseline() - 0.7 * size, width, 0.75 * size);
      return Stream.of(new Ink(written.text(), box.grown(-INK * size / 2)));
    }
    return Stream.empty();
  }

  @ForAll("graphs")
  void noTwoTextsOverlap(Drawing drawing) {
    List<Ink> texts = drawing.texts();
    for (int i = 0; i < texts.size(); i++) {
      for (Ink other : texts.subList(i + 1, texts.size())) {
        assertThat(texts.get(i).box().overlaps(other.box()))
            .as("%s and %s", texts.get(i), other)
            .isFalse();
      }
    }
  }

  @ForAll("graphs")
  void everyTextIsInside(Drawing drawing) {
    Box size = drawing.layout().size();
    for (Ink text : drawing.texts()) {
      assertThat(text.box().x()).as("%s", text).isGreaterThanOrEqualTo(0);
      assertThat(text.box().y()).as("%s", text).isGreaterThanOrEqualTo(0);
      assertThat(text.box().right()).as("%s", text).isLessThanOrEqualTo(size.width());
      assertThat(text.box().bottom()).as("%s", text).isLessThanOrEqualTo(size.height());
    }
  }

  @ForAll("graphs")
  void noArrowRunsThroughAText(Drawing drawing) {
    for (Arrow arrow : drawing.layout().arrows()) {
      for (Box way : ways(arrow)) {
        for (Ink text : drawing.texts()) {
          assertThat(way.overlaps(text.box()))
              .as("%s arrow of step %s and %s", arrow.kind(), arrow.step(), text)
              .isFalse();
        }
      }
    }
  }

  private static List<Box> ways(Arrow arrow) {
    List<Box> ways = new ArrayList<>();
    for (int k = 1; k < arrow.path().size(); k++) {
      Point from = arrow.path().get(k - 1);
      Point to = arrow.path().get(k);
      double x = Math.min(from.x(), to.x());
      double y = Math.min(from.y(), to.y());
      double width = Math.abs(to.x() - from.x());
      double height = Math.abs(to.y() - from.y());
      ways.add(new Box(x - 0.05, y - 0.05, width + 0.1, height + 0.1));
    }
    return ways;
  }
}
