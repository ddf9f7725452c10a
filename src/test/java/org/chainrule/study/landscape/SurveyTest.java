package org.chainrule.study.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.PlainNet;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.Run;
import org.chainrule.study.train.State;
import org.junit.jupiter.api.Test;

class SurveyTest {

  private static final Window WINDOW = new Window(-1, 3, 0, 2);

  private static List<Relief> survey(Terrain terrain, Integer... sides) {
    List<Relief> found = new ArrayList<>();
    Survey.of(terrain, WINDOW, List.of(sides), () -> false, found::add);
    return found;
  }

  @Test
  void eachNodeIsAskedForOnce() {
    Set<List<Double>> asked = new HashSet<>();
    int[] count = {0};
    Terrain product =
        points -> {
          for (int k = 0; k < points.columns(); k++) {
            asked.add(List.of(points.get(0, k), points.get(1, k)));
            count[0]++;
          }
          return Matrix.generate(
              1, points.columns(), (i, k) -> points.get(0, k) * points.get(1, k));
        };

    List<Relief> found = survey(product, 3, 5, 17);

    assertThat(found).extracting(Relief::side).containsExactly(3, 5, 17);
    assertThat(count[0]).isEqualTo(17 * 17);
    assertThat(asked).hasSize(17 * 17);
    for (Relief relief : found) {
      int last = relief.side() - 1;
      for (int row = 0; row <= last; row++) {
        for (int column = 0; column <= last; column++) {
          double x = -1 + 4.0 * column / last;
          double y = 2 - 2.0 * row / last;
          assertThat(relief.heights().get(0).get(row, column)).isEqualTo(x * y);
        }
      }
    }
  }

  /** x·y is bilinear itself. */
  @Test
  void betweenTheNodesItIsBilinear() {
    Terrain two =
        points ->
            Matrix.generate(
                2,
                points.columns(),
                (i, k) -> i == 0 ? points.get(0, k) * points.get(1, k) : points.get(0, k));

    Relief relief = survey(two, 3).get(0);

    assertThat(relief.at(0, 0.3, 1.7)).isCloseTo(0.51, within(1e-12));
    assertThat(relief.at(1, 0.3, 1.7)).isCloseTo(0.3, within(1e-12));
    Matrix pixels = relief.pixels(0, 4);
    assertThat(pixels.get(0, 0)).isCloseTo(-0.5 * 1.75, within(1e-12));
    assertThat(pixels.get(3, 2)).isCloseTo(1.5 * 0.25, within(1e-12));
  }

  @Test
  void whatOverflowsStaysWhereItIs() {
    Terrain pole =
        points -> Matrix.generate(1, points.columns(), (i, k) -> 1 / (points.get(0, k) + 1));
    Relief relief = survey(pole, 3).get(0);
    assertThat(relief.at(0, -1, 1)).isInfinite();
    assertThat(relief.at(0, 1, 1)).isEqualTo(0.5);
  }

  /** By hand: 65² · 400 is 1.7 million, 129² · 400 is 6.7 million, 129² · 50,000 is 832 million. */
  @Test
  void theMoreWorkTheRougherItIs() {
    assertThat(Survey.sides(2)).containsExactly(129);
    assertThat(Survey.sides(400)).containsExactly(65, 129);
    assertThat(Survey.sides(5000)).containsExactly(17, 65, 129);
    assertThat(Survey.sides(50_000)).containsExactly(17, 65);
    assertThat(Survey.sides(1e9)).containsExactly(17);
  }

  @Test
  void aSurveyThatIsCancelledEndsWithWhatItHas() {
    List<Relief> found = new ArrayList<>();
    int[] asked = {0};
    Survey.of(points -> points, WINDOW, List.of(3, 5), () -> ++asked[0] > 4, found::add);
    assertThat(found).extracting(Relief::side).containsExactly(3);
  }

  @Test
  void theOutputsAreThoseOfPlainLoops() {
    Scenario scenario = Scenarios.batch();

    Matrix outputs = new Outputs(scenario.network()).at(scenario.sample().x());

    for (int k = 0; k < 3; k++) {
      double[] plain = new PlainNet(scenario).output(k);
      for (int i = 0; i < 3; i++) {
        assertThat(outputs.get(i, k)).isCloseTo(plain[i], within(1e-15));
      }
    }
  }

  @Test
  void threeInputsMakeNoPlane() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Outputs(
                    Scenarios.batch()
                        .network()
                        .withLayers(List.of(Scenarios.batch().network().layer(2)))));
  }

  @Test
  void theLossOverTwoWeightsIsThatOfPlainLoops() {
    Scenario scenario = Scenarios.batch();
    Target across = Target.cell(Name.weight(2), 1, 2);
    Target up = Target.cell(Name.bias(1), 0, 0);
    TwoWeights loss = new TwoWeights(scenario.network(), scenario.sample(), across, up);
    Matrix points = Matrix.of(new double[][] {{-1.5, 0, 0, 0.25}, {2, 2, -0.5, 0}});

    Matrix found = loss.at(points);

    for (int k = 0; k < points.columns(); k++) {
      PlainNet plain = new PlainNet(scenario);
      plain.weights.get(1)[1][2] = points.get(0, k);
      plain.biases.get(0)[0] = points.get(1, k);
      assertThat(found.get(0, k)).isCloseTo(plain.loss(), within(1e-14));
    }
  }

  @Test
  void aTrackGoesWhereTheRunWent() {
    Scenario scenario = Scenarios.relu();
    Run run =
        Run.from(
            State.before(scenario.network()),
            new Course(new Sgd(), 0.01, Batches.WHOLE),
            scenario.sample());
    run.reach(700, () -> false);
    Target across = Target.cell(Name.weight(1), 0, 0);
    Target up = Target.cell(Name.weight(2), 1, 2);

    Track track =
        Track.NONE
            .followed(run, 300, across, up, () -> false)
            .followed(run, 700, across, up, () -> false);

    assertThat(track).isEqualTo(Track.NONE.followed(run, 700, across, up, () -> false));
    assertThat(track.marks()).hasSize(701);
    assertThat(track.followed(run, 700, across, up, () -> false)).isEqualTo(track);
    assertThat(track.marks().get(0)).isEqualTo(new Track.Mark(0, 0.5, 1));
    assertThat(track.marks().get(track.marks().size() - 1).iteration()).isEqualTo(700);
    for (Track.Mark mark : track.marks()) {
      assertThat(mark.x())
          .isEqualTo(run.at(mark.iteration()).network().layer(1).weight().get(0, 0));
    }
    assertThat(track.until(350).marks()).allMatch(mark -> mark.iteration() <= 350);
    assertThat(Track.NONE.followed(run, 700, across, up, () -> true)).isEqualTo(Track.NONE);
  }

  /** By hand: at most 1,024 of the 3,001 states, evenly spaced, and the last. */
  @Test
  void ofALongRunOnlySomeStatesAreOnTheTrack() {
    Scenario scenario = Scenarios.relu();
    Run run =
        Run.from(
            State.before(scenario.network()),
            new Course(new Sgd(), 0.0001, Batches.WHOLE),
            scenario.sample());
    run.reach(3001, () -> false);
    Target across = Target.cell(Name.weight(1), 0, 0);
    Target up = Target.cell(Name.weight(2), 1, 2);

    Track track = Track.NONE;
    for (int last : new int[] {1, 700, 701, 1500, 3001}) {
      track = track.followed(run, last, across, up, () -> false);
    }

    assertThat(track.marks()).hasSizeBetween(500, 1025);
    assertThat(track.marks().get(track.marks().size() - 1).iteration()).isEqualTo(3001);
    assertThat(track.marks()).extracting(Track.Mark::iteration).isSorted().doesNotHaveDuplicates();
  }
}
