package org.chainrule.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunsTest {

  private static List<String> letters(String text) {
    return Stream.of(text.split("")).toList();
  }

  @Test
  void keepsWhatStandsTogetherAsOne() {
    Runs<String> runs = Runs.of(List.of(letters("abcxde"), letters("abcyde"), letters("abcde")));

    assertThat(runs.runs())
        .containsExactlyInAnyOrder(letters("abc"), letters("x"), letters("y"), letters("de"));
  }

  /** Whatever the sequences are, put together again they are the same. */
  @Test
  void losesNothing() {
    Random random = new Random(7);
    for (int trial = 0; trial < 200; trial++) {
      List<List<Integer>> all = new ArrayList<>();
      for (int k = 0; k < 4; k++) {
        all.add(random.ints(random.nextInt(12), 0, 6).boxed().toList());
      }
      Runs<Integer> runs = Runs.of(all);
      for (int k = 0; k < all.size(); k++) {
        List<Integer> again = new ArrayList<>();
        runs.sequences().get(k).forEach(run -> again.addAll(runs.runs().get(run)));
        assertThat(again).isEqualTo(all.get(k));
      }
    }
  }
}
