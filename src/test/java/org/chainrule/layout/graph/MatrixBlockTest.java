package org.chainrule.layout.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.layout.Box;
import org.chainrule.layout.graph.MatrixBlock.LabelSide;
import org.chainrule.layout.graph.MatrixBlock.Part;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;

class MatrixBlockTest {

  /** Four rows of height 2, from 10 on, and three columns of width 5, from 20 on. */
  private static final MatrixBlock BLOCK =
      new MatrixBlock(
          Name.weight(1),
          new Box(20, 10, 15, 8),
          4,
          3,
          false,
          LabelSide.ABOVE,
          new Box(0, 0, 0, 0),
          0);

  @Test
  void aPartHasTheRowsAndColumnsThatABoxReachesInto() {
    assertThat(BLOCK.part(new Box(26, 11, 2, 4))).isEqualTo(new Part(0, 2, 1, 1));
    assertThat(BLOCK.part(new Box(0, 0, 100, 100))).isEqualTo(new Part(0, 3, 0, 2));
  }

  /** The fourth sample of a batch alone: a column of four cells, or a row of them. */
  @Test
  void oneSampleStandsAtItsPlaceInThePass() {
    Box none = new Box(0, 0, 0, 0);
    Name name = Name.linearOutput(1);
    Box column = new Box(20, 10, 5, 8);
    MatrixBlock upright =
        new MatrixBlock(name, column, 4, 1, false, LabelSide.ABOVE, none, 0).from(3);
    MatrixBlock lying =
        new MatrixBlock(name, new Box(20, 10, 8, 5), 1, 4, true, LabelSide.ABOVE, none, 0).from(3);

    assertThat(upright.at(21, 15)).contains(Target.cell(name, 2, 3));
    assertThat(upright.cell(2, 3)).isEqualTo(new Box(20, 14, 5, 2));
    assertThat(lying.at(25, 12)).contains(Target.cell(name, 2, 3));
    assertThat(lying.cell(2, 3)).isEqualTo(new Box(24, 10, 2, 5));
    for (MatrixBlock block : List.of(upright, lying)) {
      assertThat(block.shows(3, 3)).isTrue();
      assertThat(block.shows(3, 2)).isFalse();
      assertThat(block.shows(4, 3)).isFalse();
      assertThat(block.shows(-1, -1)).isFalse();
    }
  }

  @Test
  void ofABoxBesideItTheNearestAreItsPart() {
    assertThat(BLOCK.part(new Box(0, 0, 3, 3))).isEqualTo(new Part(0, 0, 0, 0));
    assertThat(BLOCK.part(new Box(90, 90, 3, 3))).isEqualTo(new Part(3, 3, 2, 2));
  }
}
