package org.chainrule.layout.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.layout.Box;
import org.chainrule.layout.graph.MatrixBlock.LabelSide;
import org.chainrule.layout.graph.MatrixBlock.Part;
import org.chainrule.pass.quantity.Name;
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
          new Box(0, 0, 0, 0));

  @Test
  void aPartHasTheRowsAndColumnsThatABoxReachesInto() {
    assertThat(BLOCK.part(new Box(26, 11, 2, 4))).isEqualTo(new Part(0, 2, 1, 1));
    assertThat(BLOCK.part(new Box(0, 0, 100, 100))).isEqualTo(new Part(0, 3, 0, 2));
  }

  @Test
  void ofABoxBesideItTheNearestAreItsPart() {
    assertThat(BLOCK.part(new Box(0, 0, 3, 3))).isEqualTo(new Part(0, 0, 0, 0));
    assertThat(BLOCK.part(new Box(90, 90, 3, 3))).isEqualTo(new Part(3, 3, 2, 2));
  }
}
