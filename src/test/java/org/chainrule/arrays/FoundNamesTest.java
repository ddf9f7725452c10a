package org.chainrule.arrays;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoundNamesTest {

  private static final Found W = new LeftOut("a.npz", "W", "", "");
  private static final Found OTHER_W = new LeftOut("b.npz", "W", "", "");
  private static final Found X = new TableText("x.csv", "x", "1");
  private static final FoundNames NAMES = new FoundNames(List.of(W, OTHER_W, X));

  @Test
  void callsEachByTheShortestNameThatTellsItApart() {
    assertThat(NAMES.of(X)).isEqualTo("x");
    assertThat(NAMES.of(W)).isEqualTo("a.npz/W");
  }

  @Test
  void findsByIdByNameAndBySource() {
    assertThat(NAMES.called("a.npz/W")).containsExactly(W);
    assertThat(NAMES.called("W")).containsExactly(W, OTHER_W);
    assertThat(NAMES.called("x")).containsExactly(X);
    assertThat(NAMES.called("x.csv")).containsExactly(X);
    assertThat(NAMES.called("y")).isEmpty();
  }
}
