package org.chainrule.layout.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainrule.layout.Box;
import org.chainrule.layout.sheet.TimelineLayout.Chip;
import org.chainrule.network.RandomNets;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineLayoutTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 20})
  void aChipAStepInOrderWithoutOverlap(int depth) {
    Trace trace = Pass.run(RandomNets.deep(depth));
    List<Chip> chips = TimelineLayout.of(trace).chips();

    assertThat(chips).extracting(Chip::step).isEqualTo(trace.steps());
    for (int k = 1; k < chips.size(); k++) {
      assertThat(chips.get(k).box().x()).isGreaterThan(chips.get(k - 1).box().right());
    }
  }

  @Test
  void sideBranchesHangLowerThanTheSpine() {
    TimelineLayout layout = TimelineLayout.of(Pass.run(RandomNets.deep(3)));
    for (Chip chip : layout.chips()) {
      if (chip.step().sideBranch()) {
        assertThat(chip.box().y()).isGreaterThan(layout.spine());
      } else {
        assertThat(chip.box().centerY()).isEqualTo(layout.spine());
      }
    }
  }

  @Test
  void theTurnAtTheLossIsWiderThanAnyOtherGap() {
    List<Chip> chips = TimelineLayout.of(Pass.run(RandomNets.deep(2))).chips();
    double turn = gap(chips, 5);

    for (int k = 1; k < chips.size(); k++) {
      assertThat(k == 5 || gap(chips, k) < turn).isTrue();
    }
  }

  private static double gap(List<Chip> chips, int k) {
    return chips.get(k).box().x() - chips.get(k - 1).box().right();
  }

  @Test
  void everyChipIsHitAndInside() {
    TimelineLayout layout = TimelineLayout.of(Pass.run(RandomNets.deep(4)));
    for (Chip chip : layout.chips()) {
      Box box = chip.box();
      assertThat(layout.at(box.centerX(), box.centerY())).map(Step::id).contains(chip.step().id());
      assertThat(box.x()).isPositive();
      assertThat(box.y()).isPositive();
      assertThat(box.right()).isLessThan(layout.width());
      assertThat(box.bottom()).isLessThan(layout.height());
    }
    assertThat(layout.at(0, 0)).isEmpty();
  }
}
