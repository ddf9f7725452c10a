package org.chainrule.layout.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.layout.Box;
import org.junit.jupiter.api.Test;

class CheckLayoutTest {

  private static final List<Double> WIDTHS = List.of(2.0, 2.0, 4.0);

  @Test
  void smallMatricesStandSideBySide() {
    CheckLayout layout = CheckLayout.of(27, 3, 2, 0, 0, WIDTHS);

    assertThat(layout.boxes()).extracting(Box::y).containsOnly(CheckLayout.HEAD);
    assertThat(layout.boxes().get(1).x()).isGreaterThan(layout.boxes().get(0).right());
    assertThat(layout.boxes().get(2).right()).isLessThan(27);
    assertThat(layout.cut(3, 2)).isFalse();
    assertThat(layout.cell(2, 1, 1).right()).isEqualTo(layout.boxes().get(2).right());
  }

  @Test
  void wideOnesStandOneBelowTheOther() {
    CheckLayout layout = CheckLayout.of(27, 3, 5, 0, 0, WIDTHS);

    assertThat(layout.columns()).isEqualTo(5);
    assertThat(layout.boxes()).extracting(Box::x).containsOnly(layout.boxes().get(0).x());
    assertThat(layout.boxes().get(1).y()).isGreaterThan(layout.boxes().get(0).bottom());
    assertThat(layout.height()).isGreaterThan(layout.boxes().get(2).bottom());
  }

  @Test
  void largeOnesAreCutAroundTheEntryThatMustBeSeen() {
    CheckLayout middle = CheckLayout.of(27, 256, 784, 100, 300, WIDTHS);
    assertThat(middle.shows(100, 300)).isTrue();
    assertThat(middle.rows()).isEqualTo(6);
    assertThat(middle.firstRow()).isEqualTo(97);
    assertThat(middle.firstColumn()).isEqualTo(297);
    assertThat(middle.columns()).isEqualTo(6);
    assertThat(middle.boxes().get(2).right()).isLessThan(27);
    assertThat(middle.cut(256, 784)).isTrue();

    CheckLayout end = CheckLayout.of(27, 256, 784, 255, 783, WIDTHS);
    assertThat(end.shows(255, 783)).isTrue();
    assertThat(end.firstRow()).isEqualTo(250);
    CheckLayout start = CheckLayout.of(27, 256, 784, 0, 0, WIDTHS);
    assertThat(start.firstRow()).isZero();
    assertThat(start.shows(0, 6)).isFalse();
  }

  @Test
  void evenTheNarrowestRoomShowsAColumn() {
    assertThat(CheckLayout.of(2, 3, 3, 0, 2, WIDTHS).columns()).isEqualTo(1);
    assertThat(CheckLayout.of(2, 3, 3, 0, 2, WIDTHS).shows(0, 2)).isTrue();
  }
}
