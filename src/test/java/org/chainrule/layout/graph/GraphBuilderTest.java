package org.chainrule.layout.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.network.Network;
import org.chainrule.network.RandomNets;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Optimisers;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.program.Updating;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Named;

/** The mirror, checked by coordinates for the bundled scenarios and for random nets. */
class GraphBuilderTest {

  private static final double ROUNDING = 1e-9;

  /** A laid out graph with the trace that it shows. */
  record Graph(Trace trace, Convention convention, GraphLayout layout) {

    Box box(Name name) {
      return layout.find(name).orElseThrow().box();
    }

    int depth() {
      return trace.network().depth();
    }

    /** x, z₁, …, ŷ, ℓ. */
    List<Name> values() {
      Stream<Name> layers =
          IntStream.rangeClosed(1, depth())
              .boxed()
              .flatMap(
                  k ->
                      Stream.of(
                          Name.linearOutput(k), Name.of(trace.network().activationOutput(k))));
      return Stream.of(Stream.of(Name.x()), layers, Stream.of(Name.loss()))
          .flatMap(names -> names)
          .toList();
    }

    List<Name> parameters() {
      return IntStream.rangeClosed(1, depth())
          .boxed()
          .flatMap(k -> Stream.of(Name.weight(k), Name.bias(k)))
          .toList();
    }
  }

  /** Of plain chains; other nets are in {@link org.chainrule.layout.SecondGraphsTest}. */
  static Stream<Named<Graph>> graphs() {
    Stream<Named<Graph>> bundled =
        BundledScenarios.all().stream()
            .map(entry -> Named.of(entry.id(), BundledScenarios.load(entry.id())))
            .filter(named -> isChain(named.getPayload().network()))
            .map(named -> Named.of(named.getName(), graph(named.getPayload(), Convention.DEFAULT)));
    Stream<Named<Graph>> random =
        LongStream.range(0, 30)
            .mapToObj(
                seed -> Named.of("net " + seed, graph(RandomNets.wide(seed), Convention.DEFAULT)));
    return Stream.of(bundled, random, turned(), updated()).flatMap(graphs -> graphs);
  }

  private static boolean isChain(Network network) {
    return network.penalty().isEmpty()
        && network.layers().stream()
            .allMatch(layer -> layer.bias().isPresent() && layer.added().isEmpty());
  }

  /** The other ways to lay matrices out. */
  private static Stream<Named<Graph>> turned() {
    return Stream.of(Convention.NUMERATOR, Convention.ROWS, new Convention(true, true))
        .flatMap(
            convention ->
                LongStream.range(30, 45)
                    .mapToObj(
                        seed ->
                            Named.of(
                                "net " + seed + " " + convention,
                                graph(RandomNets.wide(seed), convention))));
  }

  /** Those that go on with the updates of one optimiser or another. */
  private static Stream<Named<Graph>> updated() {
    return Stream.of(Convention.DEFAULT, Convention.NUMERATOR, Convention.ROWS)
        .flatMap(
            convention ->
                LongStream.range(45, 57)
                    .mapToObj(
                        seed ->
                            Named.of(
                                "net " + seed + " updated " + convention,
                                updated(RandomNets.wide(seed), seed, convention))));
  }

  private static Graph updated(Scenario scenario, long seed, Convention convention) {
    Optimiser optimiser = Optimisers.all().get((int) seed % 3);
    Updating updating = Updating.first(optimiser, 0.123);
    return graph(Pass.run(scenario.network(), scenario.sample(), updating), convention);
  }

  private static Graph graph(Scenario scenario, Convention convention) {
    return graph(Pass.run(scenario), convention);
  }

  private static Graph graph(Trace trace, Convention convention) {
    CellSize cells = new CellSize(GraphBuilderTest::width);
    return new Graph(trace, convention, GraphBuilder.of(new Marks(trace, 0.05), cells, convention));
  }

  /** Half a unit a character. */
  private static double width(Quantity quantity) {
    int longest = 0;
    for (double[] row : quantity.value().toRows()) {
      for (double entry : row) {
        longest = Math.max(longest, Numbers.DEFAULT.plain(entry).length());
      }
    }
    return Math.min(3.7, Math.max(1.4, longest * 0.5));
  }

  @ForAll("graphs")
  void noTwoMatricesOverlap(Graph graph) {
    List<MatrixBlock> matrices = graph.layout().matrices();
    for (int i = 0; i < matrices.size(); i++) {
      for (MatrixBlock other : matrices.subList(i + 1, matrices.size())) {
        assertThat(matrices.get(i).box().overlaps(other.box()))
            .as("%s and %s", matrices.get(i).name(), other.name())
            .isFalse();
      }
    }
  }

  @ForAll("graphs")
  void noMatrixOverlapsAnOperation(Graph graph) {
    for (MatrixBlock matrix : graph.layout().matrices()) {
      for (NodeBlock node : graph.layout().nodes()) {
        assertThat(matrix.box().overlaps(node.box()))
            .as("%s and %s %s", matrix.name(), node.stage(), node.phase())
            .isFalse();
      }
    }
  }

  @ForAll("graphs")
  void theWordsBesideTheRowsHaveRoomOfTheirOwn(Graph graph) {
    for (MatrixBlock marked : graph.layout().matrices()) {
      for (MatrixBlock other : graph.layout().matrices()) {
        assertThat(marked.hasWords() && marked.wordRoom().overlaps(other.box()))
            .as("the words of %s and %s", marked.name(), other.name())
            .isFalse();
      }
    }
  }

  @ForAll("graphs")
  void eachGradientStandsRightUnderItsValue(Graph graph) {
    for (Name name : graph.values()) {
      MatrixBlock value = graph.layout().find(name).orElseThrow();
      MatrixBlock gradient = graph.layout().find(name.gradient()).orElseThrow();

      boolean alike = !graph.convention().numerator();
      assertThat(gradient.box().centerX()).isCloseTo(value.box().centerX(), within(ROUNDING));
      assertThat(gradient.rows()).isEqualTo(alike ? value.rows() : value.columns());
      assertThat(gradient.columns()).isEqualTo(alike ? value.columns() : value.rows());
      if (alike) {
        assertThat(gradient.box().width()).isEqualTo(value.box().width());
        assertThat(gradient.box().height()).isEqualTo(value.box().height());
      }
      assertThat(value.box().bottom()).isLessThan(graph.layout().divider().y());
      assertThat(gradient.box().y()).isGreaterThan(graph.layout().divider().y());
    }
  }

  @ForAll("graphs")
  void bothLanesStandOnTheirMiddleLines(Graph graph) {
    for (Name name : graph.values()) {
      assertThat(graph.box(name).centerY())
          .isCloseTo(graph.box(Name.x()).centerY(), within(ROUNDING));
      assertThat(graph.box(name.gradient()).centerY())
          .isCloseTo(graph.box(Name.x().gradient()).centerY(), within(ROUNDING));
    }
  }

  @ForAll("graphs")
  void valuesAndOperationsAlternateFromLeftToRight(Graph graph) {
    List<Box> row = new ArrayList<>();
    List<NodeBlock> nodes =
        graph.layout().nodes().stream().filter(node -> node.phase() == Phase.FORWARD).toList();
    List<Name> values = graph.values();
    assertThat(nodes).hasSize(values.size() - 1);
    for (int k = 0; k < values.size(); k++) {
      row.add(graph.box(values.get(k)));
      if (k < nodes.size()) {
        assertThat(nodes.get(k).result()).isEqualTo(values.get(k + 1));
        row.add(nodes.get(k).box());
      }
    }
    for (int k = 1; k < row.size(); k++) {
      assertThat(row.get(k - 1).right()).isLessThan(row.get(k).x());
    }
  }

  @ForAll("graphs")
  void parametersStandAboveTheForwardLane(Graph graph) {
    double top = graph.values().stream().mapToDouble(n -> graph.box(n).y()).min().orElseThrow();
    for (Name name : graph.parameters()) {
      assertThat(graph.box(name).bottom()).as("%s", name).isLessThan(top);
    }
    assertThat(graph.box(Name.y()).bottom()).isLessThan(top);
  }

  @ForAll("graphs")
  void gradientsOfParametersStandBelowTheBackwardLane(Graph graph) {
    double bottom =
        graph.values().stream()
            .mapToDouble(name -> graph.box(name.gradient()).bottom())
            .max()
            .orElseThrow();
    for (Name name : graph.parameters()) {
      assertThat(graph.box(name.gradient()).y()).as("%s", name.gradient()).isGreaterThan(bottom);
    }
  }

  @ForAll("graphs")
  void whatIsMovedStandsUnderItsGradient(Graph graph) {
    for (Name name : graph.parameters()) {
      if (graph.trace().find(name.updated()).isPresent()) {
        Box gradient = graph.box(name.gradient());
        Box updated = graph.box(name.updated());
        assertThat(updated.centerX()).isCloseTo(gradient.centerX(), within(1e-9));
        assertThat(updated.y()).isGreaterThan(gradient.bottom() + 1.75);
      }
    }
  }

  /** W and b may reach over their neighbours; Wᵀ, which stands in a lane, may not. */
  @ForAll("graphs")
  void parametersStandOverTheirOperation(Graph graph) {
    for (int k = 1; k <= graph.depth(); k++) {
      Name z = Name.linearOutput(k);
      Box node =
          graph.layout().nodes().stream()
              .filter(each -> each.result().equals(z))
              .findFirst()
              .orElseThrow()
              .box();
      Box pair = graph.box(Name.weight(k)).around(graph.box(Name.bias(k)));
      assertThat(pair.centerX()).isCloseTo(node.centerX(), within(ROUNDING));

      Box factor = graph.box(Name.weight(k).transpose());
      Box left = graph.box(Name.of(graph.trace().network().layerInput(k)));
      assertThat(factor.centerX()).isCloseTo(node.centerX(), within(ROUNDING));
      assertThat(factor.x()).isGreaterThan(left.right());
      assertThat(factor.right()).isLessThan(graph.box(z).x());
    }
  }

  /** What is wide in one row does not widen the others. */
  @ForAll("graphs")
  void aGradientStandsBeforeThatOfTheBias(Graph graph) {
    for (int k = 1; k <= graph.depth(); k++) {
      Box table = graph.box(Name.weight(k).gradient());
      assertThat(table.right()).isLessThan(graph.box(Name.bias(k).gradient()).x());
    }
  }

  @ForAll("graphs")
  void theBackwardLaneIsInTheOrderOfTheFormula(Graph graph) {
    for (int k = 1; k <= graph.depth(); k++) {
      // dℓ/dz ← slope ⊙ dℓ/da, and dℓ/da ← Wᵀ · dℓ/dz
      Name delta = Name.linearOutput(k).gradient();
      Name arriving = Name.of(graph.trace().network().activationOutput(k)).gradient();
      Name slope = Name.linearOutput(k).slope();
      if (graph.trace().find(slope).isPresent()) {
        assertThat(graph.box(delta).right()).isLessThan(graph.box(slope).x());
        assertThat(graph.box(slope).right()).isLessThan(graph.box(arriving).x());
      }
      Box transpose = graph.box(Name.weight(k).transpose());
      assertThat(graph.box(Name.of(graph.trace().network().layerInput(k)).gradient()).right())
          .isLessThan(transpose.x());
      assertThat(transpose.right()).isLessThan(graph.box(delta).x());
    }
  }

  @ForAll("graphs")
  void eachCellIsHitInItsMiddle(Graph graph) {
    for (MatrixBlock matrix : graph.layout().matrices()) {
      for (int row = 0; row < matrix.rows(); row++) {
        for (int column = 0; column < matrix.columns(); column++) {
          Target entry = matrix.entry(row, column);
          Box cell = matrix.slot(row, column);
          assertThat(graph.layout().at(cell.centerX(), cell.centerY())).contains(entry);
          assertThat(matrix.cell(entry.row(), entry.column())).isEqualTo(cell);
        }
      }
    }
  }

  @ForAll("graphs")
  void eachOperationIsHitInItsMiddle(Graph graph) {
    for (NodeBlock node : graph.layout().nodes()) {
      assertThat(graph.layout().at(node.box().centerX(), node.box().centerY()))
          .contains(Target.whole(node.result()));
    }
    assertThat(graph.layout().at(-1, -1)).isEmpty();
  }

  @ForAll("graphs")
  void everyMatrixIsPlacedOnceInItsShape(Graph graph) {
    Set<Name> placed =
        graph.layout().matrices().stream().map(MatrixBlock::name).collect(Collectors.toSet());

    assertThat(graph.layout().matrices()).hasSameSizeAs(placed);
    assertThat(placed).containsAll(graph.values()).containsAll(graph.parameters());
    graph.trace().steps().forEach(step -> assertThat(placed).contains(step.name()));
    for (MatrixBlock matrix : graph.layout().matrices()) {
      Quantity quantity = graph.trace().quantity(matrix.name());
      assertThat(matrix.heldRows()).isEqualTo(quantity.rows());
      assertThat(matrix.heldColumns()).isEqualTo(quantity.columns());
    }
  }

  /** What is multiplied with each other conforms as it stands in the backward lane. */
  @ForAll("graphs")
  void theFactorsOfTheBackwardLaneConform(Graph graph) {
    for (int k = 1; k <= graph.depth(); k++) {
      MatrixBlock delta = block(graph, Name.linearOutput(k).gradient());
      MatrixBlock factor = block(graph, Name.weight(k).transpose());
      MatrixBlock result = block(graph, Name.of(graph.trace().network().layerInput(k)).gradient());
      assertConforms(factor, delta, result);
      graph
          .layout()
          .find(Name.linearOutput(k).slope())
          .ifPresent(
              slope -> {
                assertThat(slope.rows()).isEqualTo(delta.rows());
                assertThat(slope.columns()).isEqualTo(delta.columns());
              });
    }
  }

  /** The matrix comes first where columns are multiplied, and last where rows are. */
  private static void assertConforms(MatrixBlock matrix, MatrixBlock vector, MatrixBlock result) {
    MatrixBlock first = result.turned() ? vector : matrix;
    MatrixBlock second = result.turned() ? matrix : vector;
    assertThat(first.columns()).as("%s", result.name()).isEqualTo(second.rows());
    assertThat(result.rows()).as("%s", result.name()).isEqualTo(first.rows());
    assertThat(result.columns()).as("%s", result.name()).isEqualTo(second.columns());
  }

  private static MatrixBlock block(Graph graph, Name name) {
    return graph.layout().find(name).orElseThrow();
  }

  @ForAll("graphs")
  void everyCellOfAMatrixOfModerateSizeHasRoomForItsNumber(Graph graph) {
    for (MatrixBlock matrix : graph.layout().matrices()) {
      Quantity quantity = graph.trace().quantity(matrix.name());
      if (matrix.columns() <= 10) {
        assertThat(matrix.cell(0, 0).width()).isGreaterThan(width(quantity));
      }
      assertThat(matrix.cell(0, 0).height()).isCloseTo(Spacing.USUAL.cell(), within(ROUNDING));
    }
  }

  @ForAll("graphs")
  void everythingIsInside(Graph graph) {
    Box size = graph.layout().size();
    graph.layout().matrices().forEach(matrix -> assertInside(size, matrix.box()));
    graph.layout().matrices().forEach(matrix -> assertInside(size, matrix.wordRoom()));
    graph.layout().nodes().forEach(node -> assertInside(size, node.box()));
    graph.layout().signs().forEach(sign -> assertInside(size, sign.center()));
    graph.layout().arrows().forEach(arrow -> arrow.path().forEach(p -> assertInside(size, p)));
  }

  private static void assertInside(Box size, Box box) {
    assertInside(size, new Point(box.x(), box.y()));
    assertInside(size, new Point(box.right(), box.bottom()));
  }

  private static void assertInside(Box size, Point point) {
    assertThat(point.x()).isBetween(0.0, size.width());
    assertThat(point.y()).isBetween(0.0, size.height());
  }

  @ForAll("graphs")
  void valuesTravelToTheRightAndGradientsToTheLeft(Graph graph) {
    for (Arrow arrow : graph.layout().arrows()) {
      for (int k = 1; k < arrow.path().size(); k++) {
        double dx = arrow.path().get(k).x() - arrow.path().get(k - 1).x();
        if (arrow.kind() == Arrow.Kind.FORWARD) {
          assertThat(dx).as("%s", arrow).isPositive();
        } else if (arrow.kind() == Arrow.Kind.BACKWARD) {
          assertThat(dx).as("%s", arrow).isNotPositive();
        }
      }
    }
  }

  @ForAll("graphs")
  void everyStepHasItsArrow(Graph graph) {
    Set<Integer> steps =
        graph.layout().arrows().stream().map(Arrow::step).collect(Collectors.toSet());

    assertThat(steps)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, graph.trace().steps().size()).boxed().toList());
  }

  @ForAll("graphs")
  void anArrowsPointsAreOnItsWay(Graph graph) {
    for (Arrow arrow : graph.layout().arrows()) {
      List<Point> path = arrow.path();
      assertThat(arrow.along(0)).isEqualTo(path.get(0));
      Point tip = path.get(path.size() - 1);
      assertThat(arrow.along(1).x()).isCloseTo(tip.x(), within(ROUNDING));
      assertThat(arrow.along(1).y()).isCloseTo(tip.y(), within(ROUNDING));
    }
  }
}
