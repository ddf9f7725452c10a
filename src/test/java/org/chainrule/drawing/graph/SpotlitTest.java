package org.chainrule.drawing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.Scenarios;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.layout.graph.NodeBlock;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;

final class SpotlitTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();

  private final Explainer explainer =
      Explainer.of(Pass.run(Scenarios.relu()), Numbers.DEFAULT, 0.05);
  private final GraphLayout graph =
      GraphBuilder.of(
          explainer.marks(),
          CellWidths.of(MEASURE, Numbers.DEFAULT),
          LabelWidths.of(MEASURE, explainer),
          Convention.DEFAULT,
          Spacing.USUAL);

  private Frame frame(int cursor, Optional<Target> selection, Optional<Target> worked) {
    return new Frame(
        explainer, cursor, selection, Optional.empty(), worked, 1, 0, Optional.empty(), false);
  }

  /** Every cell and operation whose middle lies in one of the boxes. */
  private Set<String> seen(List<Box> boxes) {
    Stream<String> cells =
        graph.matrices().stream()
            .flatMap(
                block ->
                    cells(block)
                        .filter(cell -> in(boxes, block, cell))
                        .map(cell -> cell.name().id() + cell.row() + cell.column()));
    Stream<String> nodes =
        graph.nodes().stream()
            .filter(node -> contains(boxes, node.box()))
            .map(NodeBlock::result)
            .map(result -> "makes " + result.id());
    return Stream.concat(cells, nodes).collect(Collectors.toSet());
  }

  private static Stream<Target> cells(MatrixBlock block) {
    return IntStream.range(0, block.heldRows())
        .boxed()
        .flatMap(
            row ->
                IntStream.range(0, block.heldColumns())
                    .mapToObj(column -> Target.cell(block.name(), row, column)));
  }

  private static boolean in(List<Box> boxes, MatrixBlock block, Target cell) {
    return contains(boxes, block.cell(cell.row(), cell.column()));
  }

  private static boolean contains(List<Box> boxes, Box other) {
    return boxes.stream().anyMatch(box -> box.contains(other.centerX(), other.centerY()));
  }

  @Test
  void itFallsOnAnEntryAndOnWhatMadeIt() {
    Optional<Target> z = Optional.of(Target.cell(Name.linearOutput(1), 1, 0));

    List<Box> boxes = Spotlit.of(MEASURE, frame(3, z, z), graph);

    assertThat(seen(boxes))
        .containsExactlyInAnyOrder("x00", "x10", "W110", "W111", "b110", "z110", "makes z1");
  }

  @Test
  void theSelectionCountsAndNotWhatIsWorkedOutBeside() {
    Optional<Target> selected = Optional.of(Target.cell(Name.weight(1), 0, 0));
    Optional<Target> worked = Optional.of(Target.cell(Name.linearOutput(1), 1, 0));

    assertThat(seen(Spotlit.of(MEASURE, frame(1, selected, worked), graph)))
        .containsExactly("W100");
  }

  @Test
  void withNoEntryItFallsOnTheStep() {
    List<Box> boxes = Spotlit.of(MEASURE, frame(2, Optional.empty(), Optional.empty()), graph);

    assertThat(seen(boxes))
        .containsExactlyInAnyOrder("z100", "z110", "z120", "z200", "z210", "z220", "makes z2");
    assertThat(Spotlit.of(MEASURE, frame(0, Optional.empty(), Optional.empty()), graph)).isEmpty();
  }

  @Test
  void whatIsTakenAlongTurnedIsSeenToo() {
    Optional<Target> asked = Optional.of(Target.whole(Name.layerOutput(1).gradient()));

    List<Box> boxes =
        Spotlit.of(MEASURE, frame(9, Optional.empty(), Optional.empty()).asking(asked), graph);

    assertThat(seen(boxes))
        .contains("dl_dz200", "dl_dz300", "W200", "W2_T00", "W2_T21")
        .doesNotContain("z200", "z2_T00");
  }

  @Test
  void itFallsOnWhatIsAskedForAndWhatWillMakeIt() {
    Optional<Target> asked = Optional.of(Target.cell(Name.linearOutput(2), 0, 0));

    List<Box> boxes = Spotlit.of(MEASURE, frame(2, asked, asked).asking(asked), graph);

    assertThat(seen(boxes))
        .contains("z300", "W200", "W201", "W202", "z200", "b200")
        .doesNotContain("z310", "W210");
  }

  @Test
  void theNamesOfItsMatricesAreSeen() {
    Optional<Target> z = Optional.of(Target.cell(Name.linearOutput(1), 1, 0));
    Frame frame = frame(3, z, z);

    List<Box> boxes = Spotlit.of(MEASURE, frame, graph);

    Set<String> names =
        graph.matrices().stream()
            .filter(block -> contains(boxes, MatrixPainter.labelBox(MEASURE, frame, block)))
            .map(block -> block.name().id())
            .collect(Collectors.toSet());
    assertThat(names).containsExactlyInAnyOrder("x", "W1", "b1", "z1");
  }

  static Stream<Explainer> nets() {
    return BundledScenarios.all().stream()
        .map(entry -> Pass.run(BundledScenarios.load(entry.id())))
        .map(trace -> Explainer.of(trace, Numbers.DEFAULT, 0.05));
  }

  /** Where two holes of a veil overlapped, there would be veil again. */
  @ForAll("nets")
  void noTwoBoxesOverlap(Explainer net) {
    for (Spacing spacing : List.of(Spacing.USUAL, Spacing.LECTURE)) {
      GraphLayout laid =
          GraphBuilder.of(
              net.marks(),
              CellWidths.of(MEASURE, Numbers.DEFAULT),
              LabelWidths.of(MEASURE, net),
              Convention.DEFAULT,
              spacing);
      for (Step step : net.trace().steps()) {
        Frame plain = Frame.at(net, step.number());
        requireApart(step, Spotlit.of(MEASURE, plain, laid));
        requireApart(step, Spotlit.of(MEASURE, plain.asking(next(net, step)), laid));
      }
    }
  }

  private static Optional<Target> next(Explainer net, Step step) {
    return net.trace().steps().stream()
        .filter(other -> other.number() == step.number() + 1)
        .map(other -> Target.cell(other.name(), 0, 0))
        .findFirst();
  }

  private static void requireApart(Step step, List<Box> boxes) {
    assertThat(boxes).as("%s", step.id()).isNotEmpty();
    for (int i = 0; i < boxes.size(); i++) {
      for (int k = i + 1; k < boxes.size(); k++) {
        assertThat(boxes.get(i).grown(-1e-9).overlaps(boxes.get(k).grown(-1e-9)))
            .as("%s: %s and %s", step.id(), boxes.get(i), boxes.get(k))
            .isFalse();
      }
    }
  }
}
