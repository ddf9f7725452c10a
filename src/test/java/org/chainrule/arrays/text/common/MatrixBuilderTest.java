package org.chainrule.arrays.text.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chainrule.typed.PastedMatrix;
import org.chainrule.typed.TypedException;
import org.junit.jupiter.api.Test;

class MatrixBuilderTest {

  @Test
  void refusesMoreEntriesThanAMatrixMayHave() throws Exception {
    MatrixBuilder builder = new MatrixBuilder(6);
    builder.addRow(List.of("1", "2", "3"));
    builder.addRow(List.of("4", "5", "6"));

    assertThat(builder.matrix().rows()).isEqualTo(2);
    assertThatThrownBy(() -> builder.add("7"))
        .isInstanceOf(TypedException.class)
        .hasMessage("this has more than 6 entries, the most that a matrix may have");
    assertThat(PastedMatrix.MOST_ENTRIES).isEqualTo(4_194_304);
  }
}
