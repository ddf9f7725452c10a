package org.chainrule.drawing.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.Inked;
import org.chainrule.drawing.Passes;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.Arrow;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.LabelSize;
import org.chainrule.layout.graph.NodeBlock;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.quantity.Convention;
import org.junit.jupiter.api.Named;

/**
 * That in no graph, at no step, two words, numbers or formulas touch, one leaves its box, or a way
 * runs through one.
 */
class GraphTextsTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();

  /** The least distance between the ink of two texts, of a digit's size. */
  private static final double APART = 0.08;

  /** The least size of a word, in that of a digit. */
  private static final double LEAST_WORD = 0.52 - 1e-9;

  /** Half the width of an arrow's line, and half that of its head. */
  private static final double LINE = 0.1;

  private static final double HEAD = 0.3;

  /** Pixels of a unit at which digits are large, small, and so small that some are left out. */
  private static final List<Double> SIZES = List.of(30.0, 12.0, 7.0);

  private static final List<Style> STYLES =
      List.of(
          new Style(Convention.DEFAULT, Notation.SHEET),
          new Style(Convention.ROWS, Notation.SHEET),
          new Style(Convention.NUMERATOR, Notation.TEXTBOOK));

  /** A graph with its pass. */
  private record Graph(Explainer explainer, GraphLayout layout, boolean alone) {

    List<Inked> texts(int cursor, double pixels) {
      Box all = new Box(0, 0, layout.size().width(), layout.size().height());
      return Inked.of(
          Recording.of(
              MEASURE, target -> GraphPainter.paint(target, frame(cursor), layout, all, pixels)));
    }

    private Frame frame(int cursor) {
      int sample = alone ? 1 : 0;
      return Frame.of(
          explainer, new Focus(explainer.trace(), cursor, Optional.empty(), sample, alone));
    }

    int last() {
      return explainer.trace().steps().size();
    }
  }

  static Stream<Named<Graph>> graphs() {
    return Stream.of(Spacing.USUAL, Spacing.LECTURE)
        .flatMap(
            spacing ->
                Stream.of(
                        Passes.shown()
                            .flatMap(
                                pass ->
                                    STYLES.stream().flatMap(style -> graphs(pass, style, spacing))),
                        Passes.others()
                            .flatMap(pass -> graphs(pass, STYLES.get(turn(pass)), spacing)),
                        Passes.updated().map(pass -> updated(pass, spacing)))
                    .flatMap(graphs -> graphs));
  }

  /** The rest take turns. */
  private static int turn(Scenario scenario) {
    return Math.floorMod(scenario.name().hashCode(), STYLES.size());
  }

  /** Of a batch with its second sample alone. */
  private static Named<Graph> updated(Scenario scenario, Spacing spacing) {
    Style style = STYLES.get(turn(scenario));
    Explainer explainer = Passes.explainedWithUpdates(scenario, style);
    boolean alone = scenario.sample().count() > 1;
    return graph(scenario.name() + ", updated", explainer, style, spacing, alone);
  }

  /** With all samples and, of a batch, with its second alone. */
  private static Stream<Named<Graph>> graphs(Scenario scenario, Style style, Spacing spacing) {
    Named<Graph> all = graph(scenario, style, spacing, false);
    return scenario.sample().count() == 1
        ? Stream.of(all)
        : Stream.of(all, graph(scenario, style, spacing, true));
  }

  private static Named<Graph> graph(
      Scenario scenario, Style style, Spacing spacing, boolean alone) {
    return graph(scenario.name(), Passes.explained(scenario, style), style, spacing, alone);
  }

  private static Named<Graph> graph(
      String name, Explainer explainer, Style style, Spacing spacing, boolean alone) {
    CellSize cells = CellWidths.of(MEASURE, explainer.numbers());
    LabelSize labels = LabelWidths.of(MEASURE, explainer);
    Convention convention = style.convention();
    GraphLayout layout =
        alone
            ? GraphBuilder.ofOneSample(explainer.marks(), cells, labels, convention, spacing)
                .ofSample(1)
            : GraphBuilder.of(explainer.marks(), cells, labels, convention, spacing);
    String spaced = spacing == Spacing.USUAL ? "usual" : "lecture";
    String samples = alone ? ", one sample, " : ", ";
    return Named.of(name + samples + spaced + ", " + style, new Graph(explainer, layout, alone));
  }

  /** Every step is looked at, or only one of so many. */
  int stride() {
    return 1;
  }

  @ForAll("graphs")
  void textsStandApart(Graph graph) {
    for (int step = 0; step <= graph.last(); step += stride()) {
      List<Inked> texts = graph.texts(step, SIZES.get(0));
      Inked.requireApart(texts, APART);
      requireClear(graph.layout(), step, texts);
    }
    for (double pixels : SIZES) {
      Inked.requireApart(graph.texts(graph.last(), pixels), APART);
    }
  }

  @ForAll("graphs")
  void textsStayInTheirBoxes(Graph graph) {
    List<Inked> texts = graph.texts(graph.last(), SIZES.get(0));
    Inked.requireIn(texts, graph.layout().size());
    for (NodeBlock node : graph.layout().nodes()) {
      Inked.requireIn(
          texts.stream().filter(text -> text.isNear(node.box(), APART)).toList(),
          node.box().grown(-APART));
    }
  }

  /** However long they are. */
  @ForAll("graphs")
  void wordsAreLarge(Graph graph) {
    for (Inked text : graph.texts(graph.last(), SIZES.get(0))) {
      if (text.drawn() instanceof Drawn.Text
          && text.text().codePoints().anyMatch(Character::isLetter)) {
        assertThat(text.size()).as("size of %s", text).isGreaterThanOrEqualTo(LEAST_WORD);
      }
    }
  }

  /** Those of a loss, however long they are, no smaller than the others. */
  @ForAll("graphs")
  void formulasInOperationsAreLarge(Graph graph) {
    List<Inked> texts = graph.texts(graph.last(), SIZES.get(0));
    for (NodeBlock node : graph.layout().nodes()) {
      boolean ofLoss = node.stage().kind() == Stage.Kind.LOSS;
      double least = ofLoss ? 0.85 * NodeFormulas.FORWARD : NodeFormulas.LEAST;
      for (Inked text : texts) {
        if (text.drawn() instanceof Drawn.SetFormula && text.isIn(node.box())) {
          assertThat(text.size()).as("size of %s", text).isGreaterThanOrEqualTo(least);
        }
      }
    }
  }

  private static void requireClear(GraphLayout layout, int step, List<Inked> texts) {
    for (Arrow arrow : layout.arrows()) {
      for (Box way : ways(arrow, step)) {
        for (Inked text : texts) {
          if (text.isNear(way, 0)) {
            fail("step %s: the %s arrow at %s runs through %s", step, arrow.kind(), way, text);
          }
        }
      }
    }
  }

  private static List<Box> ways(Arrow arrow, int step) {
    List<Box> ways = new ArrayList<>();
    boolean done = step >= arrow.step();
    if (!done && arrow.kind() == Arrow.Kind.REMEMBERED) {
      return ways;
    }
    List<Point> path = done ? arrow.path() : arrow.early();
    for (int k = 1; k < path.size(); k++) {
      Point from = path.get(k - 1);
      Point to = path.get(k);
      double x = Math.min(from.x(), to.x());
      double y = Math.min(from.y(), to.y());
      double width = Math.abs(to.x() - from.x());
      double height = Math.abs(to.y() - from.y());
      ways.add(new Box(x, y, width, height).grown(LINE));
      double length = width + height;
      if (k == path.size() - 1 && length > 0.05) {
        Point neck = to.towards(from, Math.min(2 * HEAD, length) / length);
        ways.add(
            width > height
                ? new Box(Math.min(neck.x(), to.x()), y, Math.abs(neck.x() - to.x()), 0)
                    .around(new Box(to.x(), y - HEAD, 0, 2 * HEAD))
                : new Box(x, Math.min(neck.y(), to.y()), 0, Math.abs(neck.y() - to.y()))
                    .around(new Box(x - HEAD, to.y(), 2 * HEAD, 0)));
      }
    }
    return ways;
  }
}
