package org.chainrule.session.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.file.scenario.ScenarioWriter;
import org.chainrule.file.training.TrainingKey;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.optimiser.Adam;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.Notices;
import org.chainrule.session.Work;
import org.chainrule.study.finding.Finding;
import org.chainrule.study.points.PointSets;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainingTest {

  private static final Executor AT_ONCE = Runnable::run;

  private final Notices notices = new Notices();
  private final Training training =
      new Training(new TrainJobs(AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE), notices);

  @BeforeEach
  void begin() {
    training.begin(Scenarios.relu());
  }

  private List<KeptRun> runs() {
    return training.runsProperty().get().all();
  }

  private KeptRun shown() {
    return training.runsProperty().get().shown().orElseThrow();
  }

  private Look look() {
    return training.lookProperty().get().orElseThrow();
  }

  private static Course withRate(Course course, double rate) {
    return new Course(course.optimiser(), rate, course.batches());
  }

  /** The usual rate of the descent lens for this net; see DescendingTest. */
  @Test
  void beginsWithTheUsualRate() {
    assertThat(training.courseProperty().get().rate()).isEqualTo(0.01);
    assertThat(look().state().network()).isEqualTo(Scenarios.relu().network());
    assertThat(training.last()).isZero();
  }

  /** After one step ℓ is 0.69918848 by hand; see DescentTest. */
  @Test
  void aStepIsTakenAtTheEndAndAnyStateIsGoneBackTo() {
    training.move(1);
    assertThat(training.iterationProperty().get()).isEqualTo(1);
    assertThat(training.reached(shown()).losses()[1])
        .isCloseTo(0.69918848, org.assertj.core.api.Assertions.within(1e-14));
    training.move(20);
    State late = look().state();
    training.goTo(0);
    assertThat(look().state().network()).isEqualTo(Scenarios.relu().network());
    training.goTo(training.last());
    assertThat(look().state()).isEqualTo(late);
    training.move(-1);
    assertThat(look().iteration()).isEqualTo(20);
    assertThat(training.last()).as("going back takes nothing away").isEqualTo(21);
  }

  @Test
  void aRunWithoutAStepIsBegunOtherwiseAndAnyOtherBranches() {
    training.change(course -> withRate(course, 0.02));
    training.change(course -> withRate(course, 0.03));
    assertThat(runs()).hasSize(1);
    assertThat(shown().run().course().rate()).isEqualTo(0.03);
    training.move(5);
    training.goTo(3);
    training.change(course -> new Course(Adam.USUAL, 0.1, new Batches(0, 0)));
    assertThat(runs()).hasSize(2);
    assertThat(shown().run().first()).isEqualTo(3);
    assertThat(shown().at(3).network()).isEqualTo(runs().get(0).at(3).network());
    assertThat(training.reached(runs().get(0)).steps()).as("the old run stays").isEqualTo(5);
    training.move(2);
    training.goTo(1);
    assertThat(look().state())
        .as("a state of the run that it branched off")
        .isEqualTo(runs().get(0).at(1));
    assertThat(training.courseProperty().get().rate()).isEqualTo(0.03);
  }

  @Test
  void whatIsDoneToTheRunsIsUndone() {
    training.move(5);
    training.change(course -> withRate(course, 0.02));
    training.move(3);
    KeptRun branch = shown();
    training.undo();
    assertThat(runs()).hasSize(1);
    assertThat(training.iterationProperty().get()).isEqualTo(5);
    training.redo();
    assertThat(shown()).isEqualTo(branch);
    assertThat(training.last()).as("what was reached is not computed again").isEqualTo(8);
    training.rename("larger");
    training.remove();
    assertThat(runs()).extracting(KeptRun::name).containsExactly("");
    training.undo();
    assertThat(shown().name()).isEqualTo("larger");
    training.undo();
    assertThat(shown().name()).isEmpty();
  }

  @Test
  void theOnlyRunIsNotDeletedAndASeventhIsRefused() {
    training.remove();
    assertThat(runs()).hasSize(1);
    training.move(2);
    for (int k = 2; k <= Runs.MOST; k++) {
      double rate = 0.01 * k;
      assertThat(training.change(course -> withRate(course, rate))).isEmpty();
      training.move(1);
    }
    assertThat(runs()).hasSize(6);
    assertThat(runs()).extracting(KeptRun::letter).containsExactly(0, 1, 2, 3, 4, 5);
    Optional<String> refusal = training.change(course -> withRate(course, 0.5));
    assertThat(refusal.orElseThrow()).contains("6 runs");
    assertThat(training.courseProperty().get().rate()).as("nothing changes").isEqualTo(0.06);
    training.tryTenfold();
    assertThat(notices.newsProperty().get().orElseThrow()).contains("6 runs");
    assertThat(notices.problemProperty().get()).as("nothing went wrong").isEmpty();
  }

  @Test
  void aRateThatIsRefusedChangesNothing() {
    assertThat(training.change(course -> withRate(course, -1)).orElseThrow()).contains("above 0");
    assertThat(runs()).hasSize(1);
    assertThat(training.courseProperty().get().rate()).isEqualTo(0.01);
  }

  /** With 1 every unit of the sheet's net is off after the first step, and ℓ stays above 2. */
  @Test
  void tenTimesTheRateIsTriedUntilTheLossGetsWorse() {
    training.tryTenfold();
    assertThat(runs()).hasSize(2);
    assertThat(shown().run().course().rate()).isEqualTo(1);
    double[] wild = training.reached(shown()).losses();
    double[] tame = training.reached(runs().get(0)).losses();
    assertThat(wild).hasSameSizeAs(tame).hasSizeGreaterThan(100);
    assertThat(wild[0]).isEqualTo(tame[0]);
    assertThat(wild[100]).isGreaterThan(wild[0]);
    assertThat(tame[100]).isLessThan(tame[0]);
    assertThat(training.iterationProperty().get()).as("before the step that raises it").isZero();
  }

  /** −log σ(z) of one sample falls for ever while z grows, with whatever rate. */
  @Test
  void whereNoRateIsTooLargeNoRunIsMade() {
    Layer unit = new Layer(Matrix.scalar(1), Matrix.column(0), Activations.SIGMOID);
    training.begin(
        new Scenario(
            "one unit",
            new Network(List.of(unit), Losses.BCE),
            new Sample(Matrix.scalar(1), Matrix.scalar(1)),
            Map.of()));
    training.tryTenfold();
    assertThat(runs()).hasSize(1);
    assertThat(notices.newsProperty().get().orElseThrow())
        .startsWith("No rate makes the loss worse here, up to 1000000 times this one");
  }

  @Test
  void anotherWeightGoesOnFromAState() {
    training.move(4);
    KeptRun before = shown();
    Network edited = doubled(before.at(2).network());
    assertThat(training.goOnWith(before, 2, edited)).isEmpty();
    assertThat(shown().run().first()).isEqualTo(2);
    assertThat(look().state().network()).isEqualTo(edited);
    training.move(1);
    assertThat(training.last()).isEqualTo(3);
    assertThat(training.reached(before).steps()).isEqualTo(4);
  }

  private static Network doubled(Network network) {
    List<Layer> layers = new ArrayList<>(network.layers());
    Matrix weight = layers.get(0).weight().map(entry -> 2 * entry);
    layers.set(0, layers.get(0).with(weight, layers.get(0).bias()));
    return network.withLayers(layers);
  }

  private static Network penalised(Network net, Optional<L2> penalty) {
    return new Network(net.layers(), net.loss(), net.batch(), penalty);
  }

  /** A penalty that comes and goes on the way is saved, and so is one that is there from 0 on. */
  @Test
  void anotherPenaltyIsSavedAndMadeAgain() throws Exception {
    training.changeNet(net -> penalised(net, Optional.of(new L2(0.3, true))));
    training.move(3);
    training.changeNet(net -> penalised(net, Optional.of(new L2(0.1, false))));
    training.move(2);
    training.changeNet(net -> penalised(net, Optional.empty()));
    training.move(2);
    State last = look().state();
    Scenario saved =
        TrainingKey.with(Scenarios.relu(), training.savable(Scenarios.relu()).plan().orElseThrow());

    training.begin(ScenarioReader.read(ScenarioWriter.toJson(saved), "net.json"));
    assertThat(runs()).hasSize(3);
    training.choose(2);
    training.goTo(training.last());
    assertThat(look().state()).isEqualTo(last);
    assertThat(training.savable(saved).plan()).isEqualTo(TrainingKey.of(saved));
  }

  /** Rather than as another run, one is not saved at all. */
  @Test
  void aRunWithAnotherLossIsNotSaved() {
    training.move(3);
    KeptRun before = shown();
    training.goOnWith(before, 3, before.at(3).network().withLoss(Losses.MAE));
    training.move(2);

    Savable savable = training.savable(Scenarios.relu());
    assertThat(savable.plan().orElseThrow().runs()).hasSize(1);
    assertThat(savable.unsaved())
        .as("which is said")
        .containsExactly(new Savable.Unsaved(shown(), Savable.Reason.NET));
  }

  /** Other weights to begin with are a change before the first step. */
  @Test
  void aRunThatBeganWithOtherWeightsIsSavedBesideTheRest() throws Exception {
    training.move(3);
    Scenario edited = withNetwork(doubled(Scenarios.relu().network()));
    training.beginBeside(edited);
    training.move(2);
    State last = look().state();

    Savable savable = training.savable(Scenarios.relu());
    assertThat(savable.unsaved()).isEmpty();
    Scenario saved = TrainingKey.with(Scenarios.relu(), savable.plan().orElseThrow());
    training.begin(ScenarioReader.read(ScenarioWriter.toJson(saved), "net.json"));
    training.choose(1);
    training.goTo(training.last());
    assertThat(look().state()).isEqualTo(last);
    assertThat(training.savable(saved).plan()).isEqualTo(TrainingKey.of(saved));
  }

  /** A file whose training began elsewhere would train other weights than it holds. */
  @Test
  void runsThatBeganElsewhereAreNotSavedAlone() {
    training.move(3);
    Savable savable = training.savable(withNetwork(doubled(Scenarios.relu().network())));
    assertThat(savable.plan()).isEmpty();
    assertThat(savable.unsaved())
        .extracting(Savable.Unsaved::reason)
        .containsExactly(Savable.Reason.BEGINNING);
  }

  @Test
  void aRunOfOtherSamplesIsNotSavedAndThatIsSaid() {
    training.move(3);
    Matrix other = Matrix.generate(2, 1, (row, column) -> 3);
    training.learn(net -> new Sample(other, Scenarios.relu().sample().y()));
    assertThat(training.savable(Scenarios.relu()).unsaved()).as("nothing was done").isEmpty();
    training.move(1);
    assertThat(training.savable(Scenarios.relu()).unsaved())
        .containsExactly(new Savable.Unsaved(shown(), Savable.Reason.SAMPLES));
  }

  private static Scenario withNetwork(Network network) {
    return new Scenario("", network, Scenarios.relu().sample());
  }

  /** The first key after the place is opened may be faster than its first run. */
  @Test
  void whatIsAskedForBeforeTheFirstRunIsThereIsDoneThen() {
    List<Runnable> waiting = new ArrayList<>();
    Training slow = new Training(new TrainJobs(waiting::add, AT_ONCE, AT_ONCE, AT_ONCE), notices);
    slow.begin(Scenarios.relu());
    slow.tryTenfold();
    for (int k = 0; k < waiting.size(); k++) {
      waiting.get(k).run();
    }
    assertThat(slow.runsProperty().get().all()).hasSize(2);
    assertThat(slow.last()).isEqualTo(100);
  }

  /** A run that has ended is played up to its end, and nothing is said that nobody asked. */
  @Test
  void whatThereIsIsPlayedFromTheStateThatIsLookedAt() {
    training.changeRate(rate -> 100);
    training.move(400);
    int last = training.last();
    assertThat(last).as("it overflows").isLessThan(400);
    training.goTo(1);
    notices.dismissNews();
    List<Integer> seen = new ArrayList<>();
    training.iterationProperty().addListener((source, before, now) -> seen.add(now.intValue()));
    training.speedProperty().set(1e9);
    training.toggleRunning();
    assertThat(seen).isSorted().endsWith(last);
    assertThat(training.last()).isEqualTo(last);
    assertThat(notices.newsProperty().get()).isEmpty();
  }

  /** The step that switches a unit off is told of in a run that branches off later, too. */
  @Test
  void whatBecameOfARunIsToldOfThoseThatGoOnFromIt() {
    training.changeRate(rate -> 10);
    training.move(3);
    Following<?, Told> told = Telling.of(training);
    List<Finding> before = told.answerProperty().get().orElseThrow().findings();
    assertThat(before).hasAtLeastOneElementOfType(Finding.Rise.class);
    assertThat(before).hasAtLeastOneElementOfType(Finding.Died.class);

    training.goTo(2);
    training.changeRate(rate -> 5);
    training.move(4);
    List<Finding> after = told.answerProperty().get().orElseThrow().findings();
    assertThat(after)
        .filteredOn(Finding.Rise.class::isInstance)
        .extracting(Finding::iteration)
        .as("a climb of several steps is one, before and since")
        .containsExactly(1, 3);
    assertThat(after)
        .filteredOn(some -> some instanceof Finding.Rise rise && rise.largest().isPresent())
        .as("what was is not counted so far")
        .hasSize(1);
    assertThat(after)
        .filteredOn(Finding.OfUnit.class::isInstance)
        .extracting(some -> ((Finding.OfUnit) some).unit())
        .containsExactlyElementsOf(
            before.stream()
                .filter(Finding.OfUnit.class::isInstance)
                .map(some -> ((Finding.OfUnit) some).unit())
                .toList());
    assertThat(after)
        .filteredOn(Finding.Died.class::isInstance)
        .extracting(some -> ((Finding.Died) some).last())
        .containsOnly(6);
  }

  /** What is saved of runs leads to the same bits when it is read. */
  @Test
  void whatTheRunsFollowFromIsSavedAndMadeAgain() {
    assertThat(training.savable(Scenarios.relu()).plan()).as("nothing was done").isEmpty();
    training.move(4);
    training.rename("first");
    training.goTo(2);
    training.change(course -> new Course(Adam.USUAL, 0.1, new Batches(0, 0)));
    training.move(3);
    KeptRun before = shown();
    training.goOnWith(before, 3, doubled(before.at(3).network()));
    training.move(2);
    State last = look().state();
    Scenario saved =
        TrainingKey.with(Scenarios.relu(), training.savable(Scenarios.relu()).plan().orElseThrow());

    training.begin(saved);
    assertThat(runs()).hasSize(3);
    assertThat(runs().get(0).name()).isEqualTo("first");
    assertThat(runs()).extracting(run -> run.run().first()).containsExactly(0, 2, 3);
    training.choose(2);
    training.goTo(training.last());
    assertThat(look().state()).isEqualTo(last);
    training.goTo(1);
    KeptRun having = shown().having(1);
    assertThat(training.reached(having).losses()[1])
        .as("what it goes on from is known, too")
        .isEqualTo(having.run().loss(1));
    training.goTo(training.last());
    assertThat(training.savable(saved).plan()).isEqualTo(TrainingKey.of(saved));
    training.undo();
    assertThat(look().state()).as("what was kept can be had back").isEqualTo(last);
  }

  @Test
  void stepsThatAreAskedForWhileOthersAreTakenAddUp() {
    List<Runnable> running = new ArrayList<>();
    Training waiting =
        new Training(new TrainJobs(running::add, AT_ONCE, AT_ONCE, AT_ONCE), notices);
    waiting.begin(Scenarios.relu());
    running.remove(0).run();
    for (int k = 0; k < 4; k++) {
      waiting.move(1);
    }
    while (!running.isEmpty()) {
      running.remove(0).run();
    }
    assertThat(waiting.last()).isEqualTo(4);
    assertThat(waiting.iterationProperty().get()).isEqualTo(4);
    assertThat(waiting.runningProperty().get()).isFalse();
  }

  @Test
  void oneWeightIsFollowedAndChanged() {
    training.moveEntry(1, 1);
    training.moveEntry(9, -9);
    assertThat(training.entryProperty().get()).isEqualTo(Target.cell(Name.weight(1), 2, 0));
    training.nextMatrix();
    assertThat(training.entryProperty().get()).isEqualTo(Target.cell(Name.bias(1), 0, 0));
    training.move(2);
    assertThat(training.changeEntry(7)).isEmpty();
    assertThat(runs()).hasSize(2);
    Network now = look().state().network();
    Network before = runs().get(0).at(2).network();
    assertThat(now.layer(1).bias().orElseThrow().get(0, 0)).isEqualTo(7);
    assertThat(now.layer(1).weight()).isEqualTo(before.layer(1).weight());
    assertThat(training.changeEntry(Double.NaN)).isPresent();
  }

  @Test
  void pointsByASeedAreLearnedBeside() {
    training.move(3);
    assertThat(training.learn(net -> PointSets.MOONS.sample(net, 20, 0.1, 7))).isEmpty();
    assertThat(runs()).hasSize(2);
    assertThat(look().sample().count()).isEqualTo(20);
    assertThat(look().iteration()).isZero();
    training.learn(net -> PointSets.MOONS.sample(net, 30, 0.1, 7));
    assertThat(runs()).as("what was not trained yet gives way").hasSize(2);
    assertThat(look().sample().count()).isEqualTo(30);
  }

  /** Each is read, and its runs go on. */
  @Test
  void everyTrainingThatComesAlongIsRun() {
    for (Offered offered : Offered.all()) {
      training.begin(offered.scenarios().get());
      assertThat(runs()).as(offered.name()).hasSizeBetween(1, Runs.MOST);
      assertThat(runs()).as(offered.name()).allMatch(run -> training.reached(run).steps() > 0);
      assertThat(runs()).extracting(KeptRun::letter).doesNotHaveDuplicates();
    }
  }

  /**
   * Of a run that is longer than a picture is wide every so many states are measured with the one
   * after each, and the last, and the one that is looked at.
   */
  @Test
  void whatIsMeasuredIsThinnedOut() {
    Following<?, List<Measured<Integer>>> measured =
        training.measure(training.logarithmicProperty(), (look, any) -> look.iteration());
    training.move(10);
    assertThat(measured.answerProperty().get().orElseThrow())
        .extracting(Measured::value)
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    training.move(1000);
    assertThat(measured.answerProperty().get().orElseThrow())
        .hasSizeBetween(400, 520)
        .contains(new Measured<>(4, 4), new Measured<>(5, 5), new Measured<>(1010, 1010))
        .doesNotContain(new Measured<>(6, 6));
    training.goTo(6);
    assertThat(measured.answerProperty().get().orElseThrow()).contains(new Measured<>(6, 6));
  }

  @Test
  void ofManyQuestionsOnlyTheLatestWaits() {
    List<Runnable> waiting = new ArrayList<>();
    List<Integer> asked = new ArrayList<>();
    Following<Integer, Integer> following =
        new Following<>(
            new Work(waiting::add, AT_ONCE),
            question -> {
              asked.add(question);
              return question;
            },
            failure -> {});
    for (int question = 1; question <= 5; question++) {
      following.ask(question);
    }
    while (!waiting.isEmpty()) {
      waiting.remove(0).run();
    }
    assertThat(asked).containsExactly(1, 5);
    assertThat(following.answerProperty().get()).contains(5);
    following.activeProperty().set(false);
    following.ask(6);
    assertThat(waiting).as("nobody looks").isEmpty();
    following.activeProperty().set(true);
    assertThat(waiting).hasSize(1);
  }

  /** What is known roughly is shown in any case; what would only be finer is not waited for. */
  @Test
  void whatIsOutOfDateIsNotBroughtToItsEnd() {
    List<Runnable> waiting = new ArrayList<>();
    List<String> told = new ArrayList<>();
    List<Following<Integer, String>> itself = new ArrayList<>();
    Following<Integer, String> following =
        new Following<>(
            new Work(waiting::add, AT_ONCE),
            (question, known, cancelled) -> {
              if (question == 1) {
                itself.get(0).ask(2);
              }
              assertThat(cancelled.getAsBoolean()).as("nothing is known yet").isFalse();
              known.accept(question + " roughly");
              if (!cancelled.getAsBoolean()) {
                known.accept(question + " finely");
              }
            },
            failure -> told.add(failure.toString()));
    itself.add(following);
    following.answerProperty().addListener((source, before, now) -> told.add(now.orElseThrow()));
    following.ask(1);
    while (!waiting.isEmpty()) {
      waiting.remove(0).run();
    }
    assertThat(told).containsExactly("1 roughly", "2 roughly", "2 finely");
    assertThat(following.isUpToDate()).isTrue();
  }
}
