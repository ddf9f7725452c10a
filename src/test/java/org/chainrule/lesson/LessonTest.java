package org.chainrule.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** How a lesson is put together. */
class LessonTest {

  private static final Scenario RELU = BundledScenarios.load("relu-regression");
  private static final Scenario XOR = BundledScenarios.load("xor");

  private final Lesson three =
      Lesson.EMPTY
          .withView(0, RELU, View.of("z1"))
          .withView(1, RELU, View.of("z2"))
          .withView(2, XOR, View.of("z1"));

  private static List<String> steps(Lesson lesson) {
    return lesson.stops().stream()
        .map(stop -> stop.scenario().replaceAll("-.*", "") + " " + stop.view().step())
        .toList();
  }

  @Test
  void holdsAScenarioOnceHoweverManyStopsShowIt() {
    assertThat(steps(three)).containsExactly("1 z1", "1 z2", "xor z1");
    assertThat(three.scenarios()).hasSize(2);
    assertThat(three.scenario(1)).isSameAs(RELU);
    assertThat(three.goesOn(1)).isTrue();
    assertThat(three.goesOn(2)).isFalse();
  }

  @Test
  void anotherScenarioOfTheSameNameIsAnother() {
    Scenario renamed = new Scenario(RELU.name(), XOR.network(), XOR.sample());
    Lesson lesson = three.withView(3, renamed, View.of("z1"));
    assertThat(lesson.scenarios()).hasSize(3);
    assertThat(lesson.scenario(3)).isSameAs(renamed);
    assertThat(lesson.scenario(0)).isSameAs(RELU);
  }

  @Test
  void leavesOutAScenarioThatNobodyShows() {
    assertThat(three.without(2).scenarios()).hasSize(1);
    assertThat(three.without(0).scenarios()).hasSize(2);
    assertThat(three.showing(2, RELU, View.of("yhat")).scenarios()).hasSize(1);
  }

  @Test
  void saysTheSameOfWhatIsShownInAnotherWay() {
    Lesson lesson = three.with(2, three.stops().get(2).titled("T").noted("N").walked(true));
    Stop stop = lesson.showing(2, RELU, View.of("yhat")).stops().get(2);
    assertThat(stop.title()).isEqualTo("T");
    assertThat(stop.notes()).isEqualTo("N");
    assertThat(stop.walked()).isTrue();
    assertThat(stop.view().step()).isEqualTo("yhat");
  }

  @Test
  void movesStops() {
    assertThat(steps(three.moved(2, 0))).containsExactly("xor z1", "1 z1", "1 z2");
    assertThat(steps(three.moved(0, 1))).containsExactly("1 z2", "1 z1", "xor z1");
  }

  @Test
  void hasNoStopWithoutItsScenario() {
    assertThatThrownBy(
            () -> new Lesson("", "", false, java.util.Map.of(), three.stops(), java.util.Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
