package org.chainrule.study.depth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunOrderTest {

  private static List<RunOrder.Piece> pieces(MapPlan plan) {
    RunOrder order = new RunOrder(plan);
    List<RunOrder.Piece> pieces = new ArrayList<>();
    for (Optional<RunOrder.Piece> piece = order.next(); piece.isPresent(); piece = order.next()) {
      pieces.add(piece.orElseThrow());
    }
    assertThat(order.next()).isEmpty();
    return pieces;
  }

  @Test
  void everyNetIsRunOnce() {
    for (int networks : new int[] {1, 9, 10, 11, 100, 137, 1000}) {
      MapPlan plan =
          new MapPlan(Stacks.sigmoid(2, 30), List.of(3, 100), List.of(1.0, 2.0, 3.0), networks, 1);
      Set<List<Integer>> nets = new HashSet<>();
      int count = 0;
      for (RunOrder.Piece piece : pieces(plan)) {
        for (int index = piece.from(); index < piece.to(); index++) {
          nets.add(List.of(piece.cell(), index));
          count++;
        }
      }
      assertThat(count).isEqualTo(6 * networks).isEqualTo(nets.size());
    }
  }

  @Test
  void aFewNetsOfEachCellComeBeforeMoreOfAny() {
    MapPlan plan = MapPlan.usual(Stacks.sigmoid(2, 8), 1000, 1);
    List<RunOrder.Piece> pieces = pieces(plan);
    List<RunOrder.Piece> first = pieces.subList(0, plan.cells());

    assertThat(first).allMatch(piece -> piece.from() == 0 && piece.to() == 10);
    assertThat(first).extracting(RunOrder.Piece::cell).doesNotHaveDuplicates();
    assertThat(pieces.get(plan.cells()).from()).isEqualTo(10);
  }

  @Test
  void cellsFarApartComeBeforeThoseBetweenThem() {
    MapPlan plan =
        new MapPlan(Stacks.sigmoid(2, 2), List.of(2, 3, 4, 5), List.of(1.0, 2.0, 3.0, 4.0), 5, 1);

    assertThat(pieces(plan).stream().map(RunOrder.Piece::cell).limit(4))
        .containsExactly(0, 2, 8, 10);
  }

  @Test
  void aPieceOfWorkIsSmall() {
    MapPlan plan = new MapPlan(Stacks.sigmoid(2, 256), List.of(2, 100), List.of(1.0), 300, 1);

    assertThat(pieces(plan)).allMatch(piece -> piece.cell() == 0 || piece.to() - piece.from() == 1);
  }
}
