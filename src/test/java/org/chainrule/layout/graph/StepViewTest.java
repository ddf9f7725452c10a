package org.chainrule.layout.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.layout.Box;
import org.chainrule.network.RandomNets;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a view of a deep net stands, step by step. */
class StepViewTest {

  private record Walk(Trace trace, StepView view, List<Box> seen) {

    static Walk through(int depth, double width, double height) {
      Trace trace = Pass.run(RandomNets.deep(depth));
      GraphLayout graph =
          GraphBuilder.of(
              new Marks(trace, 0.05),
              new CellSize(quantity -> 2.5),
              LabelSize.USUAL,
              Convention.DEFAULT,
              Spacing.LECTURE);
      double room = width * graph.size().width();
      StepView view = new StepView(graph, room, height * graph.size().height());
      List<Box> seen = new ArrayList<>(List.of(view.at(trace, 0)));
      for (int step = 1; step <= trace.steps().size(); step++) {
        seen.add(view.next(seen.get(step - 1), trace, step));
      }
      return new Walk(trace, view, seen);
    }

    int steps() {
      return trace.steps().size();
    }

    Box at(int cursor) {
      return seen.get(cursor);
    }

    int moves() {
      int moves = 0;
      for (int step = 1; step <= steps(); step++) {
        moves += at(step).equals(at(step - 1)) ? 0 : 1;
      }
      return moves;
    }
  }

  /** A view of so many layers of a net moves about once for each of them, there and back. */
  @ParameterizedTest
  @CsvSource({"6, 3, 6", "12, 3, 14", "12, 6, 7", "20, 3, 26", "20, 20, 0"})
  void movesSeldom(int depth, double layers, int most) {
    Walk walk = Walk.through(depth, layers / depth, 1);
    assertThat(walk.moves()).isLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({"6, 3, 1", "12, 3, 1", "12, 1.5, 0.6", "20, 5, 1"})
  void theStepIsAlwaysSeen(int depth, double layers, double height) {
    Walk walk = Walk.through(depth, layers / depth, height);
    for (int step = 1; step <= walk.steps(); step++) {
      Box subject = walk.view().subject(walk.trace().step(step));
      assertThat(walk.at(step).holds(subject)).as("step %s", step).isTrue();
    }
  }

  /** On the way there it never goes back, and on the way back never there. */
  @ParameterizedTest
  @CsvSource({"6, 3", "12, 3", "20, 5"})
  void goesTheShortestWay(int depth, double layers) {
    Walk walk = Walk.through(depth, layers / depth, 1);
    int turn = 2 * depth + 1;
    double way = 0;
    for (int step = 1; step <= walk.steps(); step++) {
      double move = walk.at(step).x() - walk.at(step - 1).x();
      way += Math.abs(move);
      assertThat(step <= turn ? move : -move).as("step %s", step).isGreaterThanOrEqualTo(0);
    }
    double hidden = walk.view().layout().size().width() - walk.view().width();
    assertThat(way).isLessThanOrEqualTo(2 * hidden + 1e-9);
  }

  @Test
  void aPictureOfOneStepShowsWhatTheStepsBeforeLedTo() {
    Walk walk = Walk.through(6, 0.5, 1);
    for (int step : List.of(0, 7, 20, walk.steps())) {
      assertThat(walk.view().at(walk.trace(), step)).isEqualTo(walk.at(step));
    }
  }
}
