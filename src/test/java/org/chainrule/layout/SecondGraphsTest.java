package org.chainrule.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chainrule.layout.graph.Arrow;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.layout.graph.NodeBlock;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.SecondCase;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mirror of nets that are more than a plain chain of layers. */
class SecondGraphsTest {

  private static final List<Convention> CONVENTIONS =
      List.of(
          Convention.DEFAULT, Convention.NUMERATOR, Convention.ROWS, new Convention(true, true));

  static Stream<SecondCase> cases() {
    return SecondCase.all();
  }

  private static GraphLayout graph(Trace trace, Convention convention) {
    CellSize cells = new CellSize(quantity -> 2.3);
    return GraphBuilder.of(new Marks(trace, 0.05), cells, convention);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyStepHasItsMatrix(SecondCase known) {
    Trace trace = Pass.run(known.scenario());
    GraphLayout graph = graph(trace, Convention.DEFAULT);

    for (Step step : trace.steps()) {
      assertThat(graph.find(step.name())).as(step.id()).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothingStandsOnAnything(SecondCase known) {
    Trace trace = Pass.run(known.scenario());
    for (Convention convention : CONVENTIONS) {
      GraphLayout graph = graph(trace, convention);
      List<MatrixBlock> matrices = graph.matrices();
      for (int i = 0; i < matrices.size(); i++) {
        Box box = matrices.get(i).box();
        for (MatrixBlock other : matrices.subList(i + 1, matrices.size())) {
          assertThat(box.overlaps(other.box()))
              .as("%s and %s", matrices.get(i).name(), other.name())
              .isFalse();
        }
        for (NodeBlock node : graph.nodes()) {
          assertThat(box.overlaps(node.box()))
              .as("%s and %s", matrices.get(i).name(), node.result())
              .isFalse();
        }
        assertThat(box.x()).isPositive();
        assertThat(box.y()).isPositive();
        assertThat(box.right()).isLessThan(graph.size().width());
        assertThat(box.bottom()).isLessThan(graph.size().height());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noArrowButAForkGoesThroughAMatrix(SecondCase known) {
    GraphLayout graph = graph(Pass.run(known.scenario()), Convention.DEFAULT);
    for (Arrow arrow : graph.arrows()) {
      for (MatrixBlock matrix : graph.matrices()) {
        for (int k = 1; k < arrow.path().size(); k++) {
          Point from = arrow.path().get(k - 1);
          Point to = arrow.path().get(k);
          Box way =
              new Box(
                  Math.min(from.x(), to.x()),
                  Math.min(from.y(), to.y()),
                  Math.abs(to.x() - from.x()),
                  Math.abs(to.y() - from.y()));
          Box inside = matrix.box().within(0.2, 0.2, 0.2, 0.2);
          assertThat(crosses(way, inside))
              .as("%s of step %s and %s", arrow.kind(), arrow.step(), matrix.name())
              .isFalse();
        }
      }
    }
  }

  private static boolean crosses(Box way, Box box) {
    return way.x() <= box.right()
        && way.right() >= box.x()
        && way.y() <= box.bottom()
        && way.bottom() >= box.y();
  }

  @Test
  void anAddedValueTravelsOverTheLaneAndItsGradientUnderIt() {
    Trace trace = Pass.run(SecondCase.named("add-z2-n1").scenario());
    GraphLayout graph = graph(trace, Convention.DEFAULT);
    Box value = graph.find(Name.layerOutput(1)).orElseThrow().box();
    Box copied = graph.find(Name.layerOutput(1).contribution(2)).orElseThrow().box();
    NodeBlock sum = graph.nodes().stream().filter(NodeBlock::isRound).findFirst().orElseThrow();

    assertThat(sum.stage()).isEqualTo(Stage.addition(sum.stage().layer()));
    assertThat(sum.phase()).isEqualTo(Phase.FORWARD);
    Arrow there = arc(graph, Name.layerOutput(1), Arrow.Kind.FORWARD);
    assertThat(tip(there).x()).isEqualTo(sum.box().centerX());
    assertThat(highest(there)).isLessThan(value.y());
    Arrow back = arc(graph, Name.layerOutput(1).contribution(2), Arrow.Kind.BACKWARD);
    assertThat(tip(back).x()).isEqualTo(copied.centerX());
    assertThat(lowest(back)).isGreaterThan(copied.bottom());
  }

  /** The longest way that the quantity travels. */
  private static Arrow arc(GraphLayout graph, Name carried, Arrow.Kind kind) {
    return graph.arrows().stream()
        .filter(arrow -> arrow.kind() == kind && arrow.path().size() > 2)
        .filter(arrow -> arrow.carries().filter(carried::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static Point tip(Arrow arrow) {
    return arrow.path().get(arrow.path().size() - 1);
  }

  private static double highest(Arrow arrow) {
    return arrow.path().stream().mapToDouble(Point::y).min().orElseThrow();
  }

  private static double lowest(Arrow arrow) {
    return arrow.path().stream().mapToDouble(Point::y).max().orElseThrow();
  }

  @Test
  void summandsStandBesideTheGradientThatTheyMake() {
    Trace trace = Pass.run(SecondCase.named("add-z2-n1").scenario());
    GraphLayout graph = graph(trace, Convention.DEFAULT);
    Name z = Name.layerOutput(1);
    Box sum = graph.find(z.gradient()).orElseThrow().box();
    Box first = graph.find(z.contribution(1)).orElseThrow().box();
    Box second = graph.find(z.contribution(2)).orElseThrow().box();

    assertThat(sum.right()).isLessThan(second.x());
    assertThat(second.right()).isLessThan(first.x());
    assertThat(graph.signs()).extracting(sign -> sign.sign().text()).contains("⊕");
  }

  @Test
  void aPenaltyStandsOverTheSumOfTheLosses() {
    Trace trace = Pass.run(SecondCase.named("l2-half-n1").scenario());
    GraphLayout graph = graph(trace, Convention.DEFAULT);
    Box penalty = graph.find(Name.penalty()).orElseThrow().box();
    long dotted =
        graph.arrows().stream()
            .filter(arrow -> arrow.kind() == Arrow.Kind.REMEMBERED)
            .filter(arrow -> arrow.step() == trace.stepOf("penalty").orElseThrow().number())
            .count();

    assertThat(penalty.bottom()).isLessThan(graph.find(Name.loss()).orElseThrow().box().y());
    assertThat(dotted).isEqualTo(trace.network().depth());
  }
}
