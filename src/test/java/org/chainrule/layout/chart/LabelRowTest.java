package org.chainrule.layout.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.chainrule.layout.chart.LabelRow.Label;
import org.junit.jupiter.api.Test;

class LabelRowTest {

  private static final LabelRow ROW = new LabelRow(0, 20, 1);

  private static List<OptionalDouble> places(Double... places) {
    return Stream.of(places)
        .map(place -> place == null ? OptionalDouble.empty() : OptionalDouble.of(place))
        .toList();
  }

  @Test
  void aLabelStandsOverWhatItSpeaksOf() {
    assertThat(ROW.places(List.of(new Label(5, 2), new Label(15, 4)))).isEqualTo(places(4.0, 13.0));
  }

  @Test
  void labelsThatWouldOverlapGiveWayByTheSame() {
    assertThat(ROW.places(List.of(new Label(10, 4), new Label(11, 4))))
        .isEqualTo(places(6.0, 11.0));
    assertThat(ROW.places(List.of(new Label(10, 2), new Label(10, 2), new Label(10, 2))))
        .isEqualTo(places(6.0, 9.0, 12.0));
  }

  @Test
  void aLabelStaysInTheRowAndPushesTheOthers() {
    assertThat(ROW.places(List.of(new Label(0, 4), new Label(3, 4)))).isEqualTo(places(0.0, 5.0));
    assertThat(ROW.places(List.of(new Label(18, 4), new Label(20, 4))))
        .isEqualTo(places(11.0, 16.0));
  }

  @Test
  void theWidestIsLeftOutWhereThereIsNoRoom() {
    assertThat(ROW.places(List.of(new Label(5, 8), new Label(8, 9), new Label(15, 8))))
        .isEqualTo(places(1.0, null, 11.0));
  }
}
