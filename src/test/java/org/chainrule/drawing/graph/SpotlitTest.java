package org.chainrule.drawing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.Scenarios;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.MatrixBlock;
import org.chainrule.layout.graph.NodeBlock;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.pass.program.Pass;
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

    List<Box> boxes = Spotlit.of(frame(3, z, z), graph);

    assertThat(seen(boxes))
        .containsExactlyInAnyOrder("x00", "x10", "W110", "W111", "b110", "z110", "makes z1");
  }

  @Test
  void theSelectionCountsAndNotWhatIsWorkedOutBeside() {
    Optional<Target> selected = Optional.of(Target.cell(Name.weight(1), 0, 0));
    Optional<Target> worked = Optional.of(Target.cell(Name.linearOutput(1), 1, 0));

    assertThat(seen(Spotlit.of(frame(1, selected, worked), graph))).containsExactly("W100");
  }

  @Test
  void withNoEntryItFallsOnTheStep() {
    List<Box> boxes = Spotlit.of(frame(2, Optional.empty(), Optional.empty()), graph);

    assertThat(seen(boxes))
        .containsExactlyInAnyOrder("z100", "z110", "z120", "z200", "z210", "z220", "makes z2");
    assertThat(Spotlit.of(frame(0, Optional.empty(), Optional.empty()), graph)).isEmpty();
  }

  @Test
  void itFallsOnWhatIsAskedForAndWhatWillMakeIt() {
    Optional<Target> asked = Optional.of(Target.cell(Name.linearOutput(2), 0, 0));

    List<Box> boxes = Spotlit.of(frame(2, asked, asked).asking(asked), graph);

    assertThat(seen(boxes))
        .contains("z300", "W200", "W201", "W202", "z200", "b200")
        .doesNotContain("z310", "W210");
  }

  /** Where two holes of a veil overlapped, there would be veil again. */
  @Test
  void noTwoBoxesOverlap() {
    for (MatrixBlock block : graph.matrices()) {
      cells(block).forEach(this::requireApart);
    }
  }

  private void requireApart(Target cell) {
    List<Box> boxes = Spotlit.of(frame(14, Optional.of(cell), Optional.of(cell)), graph);
    for (int i = 0; i < boxes.size(); i++) {
      for (int k = i + 1; k < boxes.size(); k++) {
        assertThat(boxes.get(i).grown(-1e-9).overlaps(boxes.get(k).grown(-1e-9)))
            .as("%s: %s and %s", cell, boxes.get(i), boxes.get(k))
            .isFalse();
      }
    }
  }
}
