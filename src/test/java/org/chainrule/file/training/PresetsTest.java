package org.chainrule.file.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.file.scenario.ScenarioWriter;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.landscape.RateKind;
import org.chainrule.study.landscape.RateStudy;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.PlannedRun;
import org.chainrule.study.train.Run;
import org.chainrule.study.train.WholeRun;
import org.junit.jupiter.api.Test;

/** Each preset does what its name says. */
class PresetsTest {

  private static List<Scenario> scenarios(String id) {
    return Presets.all().stream()
        .filter(preset -> preset.id().equals(id))
        .findFirst()
        .orElseThrow()
        .scenarios();
  }

  private static List<WholeRun> runs(String id) {
    List<WholeRun> runs = new ArrayList<>();
    for (Scenario scenario : scenarios(id)) {
      for (PlannedRun run : TrainingKey.of(scenario).orElseThrow().runs()) {
        runs.add(run.run(scenario.network(), scenario.sample(), () -> false));
      }
    }
    return runs;
  }

  private static long rises(double[] losses) {
    return IntStream.range(1, losses.length).filter(k -> !(losses[k] <= losses[k - 1])).count();
  }

  private static double last(WholeRun run) {
    return run.losses()[run.last()];
  }

  static List<String> files() {
    return Presets.all().stream().flatMap(preset -> preset.files().stream()).toList();
  }

  @ForAll("files")
  void isSavedAsItWasWritten(String file) throws Exception {
    Path path = Path.of("assets/scenarios/training/" + file + ".json");
    Scenario scenario = ScenarioReader.read(path);

    assertThat(ScenarioWriter.toJson(scenario)).isEqualTo(Files.readString(path));
  }

  @Test
  void everyFileBelongsToOneAndHasAName() throws Exception {
    try (Stream<Path> all = Files.list(Path.of("assets/scenarios/training"))) {
      assertThat(all.map(path -> path.getFileName().toString()).filter(name -> name.endsWith("n")))
          .containsExactlyInAnyOrderElementsOf(files().stream().map(id -> id + ".json").toList());
    }
    assertThat(Presets.all()).allSatisfy(preset -> assertThat(preset.name()).isNotBlank());
  }

  @Test
  void learningRatesAreWhatTheyAreCalled() {
    Scenario scenario = scenarios("learning-rates").get(0);
    List<WholeRun> runs = runs("learning-rates");
    WholeRun good = runs.get(0);
    WholeRun small = runs.get(1);
    WholeRun large = runs.get(2);
    WholeRun diverging = runs.get(3);
    double begin = good.losses()[0];

    assertThat(TrainingKey.of(scenario).orElseThrow().runs())
        .extracting(PlannedRun::name)
        .containsExactly("good", "too small", "too large", "diverging");
    assertThat(last(good)).isLessThan(begin / 10);
    assertThat(rises(good.losses())).isZero();
    assertThat(last(small)).isGreaterThan(begin / 2);
    assertThat(rises(small.losses())).isZero();
    assertThat(large.end()).isEmpty();
    assertThat(rises(large.losses())).isGreaterThan(50);
    assertThat(last(large)).isGreaterThan(2 * last(good));
    assertThat(diverging.end()).isPresent();
    assertThat(diverging.last()).isLessThan(200);
  }

  private static RateKind kind(WholeRun run, int iteration, double rate) {
    Run part = run.parts().get(0);
    Course course = new Course(part.course().optimiser(), rate, part.course().batches());
    List<RateStudy> found = new ArrayList<>();
    RateStudy.of(run.at(iteration), course, part.sample(), () -> false, found::add);
    return found.get(found.size() - 1).kind();
  }

  @Test
  void thePictureOfRatesCallsThemWhatTheyAreCalled() {
    List<WholeRun> runs = runs("learning-rates");
    List<RateKind> kinds =
        runs.stream().map(run -> kind(run, 0, run.parts().get(0).course().rate())).toList();

    assertThat(kinds)
        .containsExactly(RateKind.GOOD, RateKind.SMALL, RateKind.LARGE, RateKind.RISES);
  }

  /** The units die, the bias of the output goes on learning: nothing grows without a bound. */
  @Test
  void aRateThatKillsAllUnitsDoesNotDiverge() {
    WholeRun small = runs("dead-relu").get(0);

    assertThat(kind(small, 100, 0.2)).isEqualTo(RateKind.LARGE);
    assertThat(kind(small, 100, 2)).isEqualTo(RateKind.RISES);
  }

  /** How many samples each hidden unit lets through. */
  private static int[] open(WholeRun run, int iteration) {
    Matrix z =
        Pass.run(run.at(iteration).network(), run.parts().get(0).sample())
            .quantity(Name.linearOutput(1))
            .value();
    return Arrays.stream(z.toRows())
        .mapToInt(row -> (int) Arrays.stream(row).filter(entry -> entry > 0).count())
        .toArray();
  }

  @Test
  void aLargeStepKillsUnits() {
    List<WholeRun> runs = runs("dead-relu");

    assertThat(open(runs.get(0), 100)).doesNotContain(0);
    assertThat(open(runs.get(1), 0)).doesNotContain(0);
    for (int k = 1; k <= 100; k++) {
      assertThat(open(runs.get(1), k)[0]).isZero();
    }
    assertThat(open(runs.get(1), 100)[1]).isPositive();
    assertThat(open(runs.get(2), 1)[1]).isPositive();
    assertThat(open(runs.get(2), 2)).containsOnly(0);
    assertThat(last(runs.get(2))).isGreaterThan(5 * last(runs.get(0)));
  }

  /** Both outputs are wrong, and σ is flat there, which only the squared error minds. */
  @Test
  void squaredErrorHesitatesWhereTheOutputIsFlatAndBceDoesNot() {
    List<Scenario> scenarios = scenarios("saturated");
    List<WholeRun> runs = runs("saturated");

    assertThat(scenarios.get(0).network().layers()).isEqualTo(scenarios.get(1).network().layers());
    assertThat(scenarios.get(0).sample()).isEqualTo(scenarios.get(1).sample());
    double[] squares = runs.get(0).losses();
    double[] entropies = runs.get(1).losses();
    assertThat(squares[0]).isBetween(1.9, 2.0);
    assertThat(squares[50]).isGreaterThan(0.95 * squares[0]);
    assertThat(entropies[40]).isLessThan(entropies[0] / 10);
  }

  private static Trace pass(WholeRun run, int iteration) {
    return Pass.run(run.at(iteration).network(), run.parts().get(0).sample());
  }

  private static double squares(Network network) {
    return network.layers().stream()
        .map(Layer::weight)
        .mapToDouble(weight -> weight.map(entry -> entry * entry).sum())
        .sum();
  }

  @Test
  void l2KeepsTheWeightsSmallAndCostsALittle() {
    List<WholeRun> runs = runs("l2");
    Network without = runs.get(0).at(400).network();
    Network with = runs.get(1).at(400).network();
    double loss = pass(runs.get(1), 400).quantity(Name.dataLoss()).get(0, 0);

    assertThat(runs.get(1).at(0).network().layers())
        .isEqualTo(runs.get(0).at(0).network().layers());
    assertThat(squares(without)).isGreaterThan(7);
    assertThat(squares(with)).isLessThan(0.6);
    assertThat(loss).isGreaterThan(last(runs.get(0))).isLessThan(0.05);
  }

  private static double gradient(WholeRun run, int layer) {
    Matrix gradient = pass(run, 0).quantity(Name.weight(layer).gradient()).value();
    return Math.sqrt(gradient.map(entry -> entry * entry).sum());
  }

  @Test
  void withSkipConnectionsTwentyLayersLearn() {
    List<WholeRun> runs = runs("skip");
    Network without = runs.get(0).at(0).network();
    Network with = runs.get(1).at(0).network();

    assertThat(without.depth()).isEqualTo(20);
    for (int k = 1; k <= 20; k++) {
      assertThat(with.layer(k).weight()).isEqualTo(without.layer(k).weight());
      assertThat(with.layer(k).added().isPresent()).isEqualTo(k < 20);
      assertThat(without.layer(k).added()).isEmpty();
    }
    assertThat(gradient(runs.get(0), 1)).isLessThan(1e-5);
    assertThat(gradient(runs.get(1), 1)).isGreaterThan(0.01);
    assertThat(last(runs.get(0))).isGreaterThan(0.99 * runs.get(0).losses()[0]);
    assertThat(last(runs.get(1))).isLessThan(runs.get(1).losses()[0] / 100);
  }
}
