package org.chainrule.session.depth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.chainrule.network.Initialisation;
import org.chainrule.network.activation.Activations;
import org.chainrule.pass.program.Pass;
import org.chainrule.session.Notices;
import org.chainrule.session.Work;
import org.chainrule.session.settings.Settings;
import org.chainrule.study.depth.Crew;
import org.chainrule.study.depth.DepthMap;
import org.chainrule.study.depth.MapPlan;
import org.chainrule.study.depth.MapRun;
import org.chainrule.study.depth.flow.Fate;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.depth.stack.RandomNetwork;
import org.chainrule.study.depth.stack.Stack;
import org.junit.jupiter.api.Test;

final class DepthSessionTest {

  private final ByHand quick = new ByHand();
  private final ByHand slow = new ByHand();
  private final ByHand mapJobs = new ByHand();
  private final ByHand ui = new ByHand();
  private final Settings settings = new Settings();
  private final Notices notices = new Notices();
  private final DepthSession depth =
      new DepthSession(settings, new DepthJobs(quick, slow, mapJobs, ui, 1), notices);

  /** Runs what it is given when the test says so. */
  private static final class ByHand implements Executor {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable job) {
      waiting.add(job);
    }

    int runAll() {
      int count = 0;
      for (; !waiting.isEmpty(); count++) {
        waiting.removeFirst().run();
      }
      return count;
    }
  }

  private void finishAll() {
    while (quick.runAll() + slow.runAll() + mapJobs.runAll() + ui.runAll() > 0) {
      assertThat(notices.problemProperty().get()).isEmpty();
    }
  }

  @Test
  void beginsWithSigmaTanhAndRelu() {
    assertThat(depth.stacksProperty().get())
        .extracting(known -> known.stack().activation().id())
        .containsExactly("sigmoid", "tanh", "relu");
    assertThat(depth.stacksProperty().get())
        .extracting(known -> known.stack().initialisation())
        .containsExactly(Initialisation.XAVIER, Initialisation.XAVIER, Initialisation.HE);
    assertThat(depth.stacksProperty().get())
        .allMatch(known -> known.stack().depth() == 20 && known.stack().width() == 8);
  }

  @Test
  void studiesAStackBesideTheOthersAndOnlyOnce() {
    Stack wanted =
        depth.chosen().stack().withDepth(7).withWidth(3).withInitialisation(Initialisation.NORMAL);
    depth.chooseLayer(5);
    depth.study(wanted);
    assertThat(depth.stacksProperty().get()).hasSize(4);
    assertThat(depth.chosen().stack()).isEqualTo(wanted);
    assertThat(depth.layerProperty().get()).isEqualTo(1);

    depth.choose(0);
    depth.study(wanted);
    assertThat(depth.chosenProperty().get()).isEqualTo(3);

    depth.study(wanted.withDepth(8));
    assertThat(depth.stacksProperty().get())
        .extracting(known -> known.stack().depth())
        .containsExactly(20, 20, 20, 8);
    finishAll();
    assertThat(depth.chosen().upToDate()).isTrue();
  }

  /** The numbers are those of the pass itself. */
  @Test
  void learnsWhatThePassSays() {
    finishAll();
    for (StudiedStack known : depth.stacksProperty().get()) {
      GradientFlow flow = GradientFlow.of(Pass.run(known.network().scenario("")));
      assertThat(known.upToDate()).isTrue();
      assertThat(known.net().orElseThrow().flow()).isEqualTo(flow);
      assertThat(known.sentences()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(known.many().orElseThrow().report().tally().networks()).isEqualTo(1000);
    }
  }

  /** The norms of wide layers take seconds; the verdict and the factors do not wait for them. */
  @Test
  void whatCanBeSaidAtOnceIsSaidWithTheNet() {
    quick.runAll();
    ui.runAll();
    List<String> atOnce = depth.chosen().sentences();
    assertThat(atOnce).hasSize(2);
    assertThat(atOnce.get(0)).contains("the gradient vanishes");
    finishAll();
    assertThat(depth.chosen().sentences()).hasSize(4).startsWith(atOnce.toArray(String[]::new));
  }

  @Test
  void aResultThatComesLateIsNotShown() {
    quick.runAll();
    depth.change(stack -> stack.withDepth(5));
    ui.runAll();
    assertThat(depth.stacksProperty().get()).noneMatch(known -> known.net().isPresent());

    finishAll();
    assertThat(depth.stacksProperty().get())
        .allMatch(known -> known.net().orElseThrow().flow().layers().size() == 5);
  }

  @Test
  void workThatNobodyWaitsForIsNotBegun() {
    finishAll();
    for (int layers = 2; layers < 50; layers++) {
      int now = layers;
      depth.change(stack -> stack.withDepth(now));
    }
    quick.runAll();
    assertThat(ui.runAll()).isEqualTo(3);
    assertThat(depth.chosen().net().orElseThrow().flow().layers()).hasSize(49);
  }

  @Test
  void whatIsSaidOfAnOldNetGoesAtOnceAndItsCurveIsMarked() {
    finishAll();
    depth.change(stack -> stack.withScale(2));
    assertThat(depth.chosen().sentences()).isEmpty();
    assertThat(depth.chosen().many()).isEmpty();
    assertThat(depth.chosen().upToDate()).isFalse();
    assertThat(depth.chosen().net()).isPresent();
  }

  /** As at the end of the weight scales, where the next key asks for what is there. */
  @Test
  void aChangeThatChangesNothingKeepsWhatIsKnown() {
    depth.maps().networksProperty().set(1);
    depth.startMaps();
    depth.picked().pick(new MapCell(0, 4, 4, 0));
    finishAll();
    List<StudiedStack> before = depth.stacksProperty().get();
    assertThat(before.get(0).many()).isPresent();
    assertThat(before.get(0).sentences()).isNotEmpty();
    depth.picked().pick(new MapCell(0, 4, 4, 0));
    assertThat(depth.stacksProperty().get()).isEqualTo(before);
    depth.togetherProperty().set(false);
    depth.setSeed(depth.chosen().network().seed());
    assertThat(depth.stacksProperty().get()).isEqualTo(before);
  }

  @Test
  void aPickedCellStaysPickedWhenNothingChanges() {
    depth.togetherProperty().set(false);
    depth.startMaps();
    depth.picked().pick(new MapCell(0, 4, 4, 0));
    double scale = depth.chosen().stack().scale();
    depth.change(stack -> stack.withScale(scale));
    assertThat(depth.picked().cellProperty().get()).contains(new MapCell(0, 4, 4, 0));
    depth.change(stack -> stack.withScale(2 * scale));
    assertThat(depth.picked().cellProperty().get()).isEmpty();
  }

  /** Nothing is studied twice, so the second one has to take what is known of the first. */
  @Test
  void aStackThatBecomesLikeAnotherIsKnownAtOnce() {
    finishAll();
    depth.setActivation(Activations.TANH);
    assertThat(depth.chosen()).isEqualTo(depth.stacksProperty().get().get(1));
    finishAll();
    assertThat(depth.chosen().upToDate()).isTrue();
    assertThat(depth.chosen().many()).isPresent();
    assertThat(depth.chosen().sentences()).isNotEmpty();
  }

  @Test
  void stacksGoTogetherUnlessTheyAreParted() {
    depth.change(stack -> stack.withWidth(4));
    depth.togetherProperty().set(false);
    depth.choose(1);
    depth.change(stack -> stack.withWidth(6));
    depth.setActivation(Activations.GELU);
    assertThat(depth.stacksProperty().get())
        .extracting(known -> known.stack().width())
        .containsExactly(4, 6, 4);
    assertThat(depth.stacksProperty().get())
        .extracting(known -> known.stack().activation().id())
        .containsExactly("sigmoid", "gelu", "relu");
  }

  @Test
  void aChangeThatIsRefusedChangesNothing() {
    List<StudiedStack> before = depth.stacksProperty().get();
    assertThat(depth.change(stack -> stack.withDepth(101)))
        .contains("the depth is a whole number from 2 to 100, not 101");
    assertThat(depth.stacksProperty().get()).isSameAs(before);
  }

  @Test
  void thereAreOneToFourStacks() {
    depth.add();
    depth.add();
    assertThat(depth.stacksProperty().get()).hasSize(4);
    assertThat(depth.chosenProperty().get()).isEqualTo(3);
    for (int k = 0; k < 6; k++) {
      depth.remove();
    }
    assertThat(depth.stacksProperty().get()).hasSize(1);
    assertThat(depth.chosenProperty().get()).isZero();
  }

  @Test
  void theMapsOfTheStacksThatStayAreKept() {
    depth.choose(1);
    depth.remove();
    assertThat(depth.mappedProperty().get()).containsExactly(0, 1);
    depth.remove();
    assertThat(depth.mappedProperty().get()).containsExactly(0);
  }

  @Test
  void aThirdMapTakesThePlaceOfTheOldest() {
    depth.toggleMapped(1);
    assertThat(depth.mappedProperty().get()).containsExactly(1, 2);
    depth.toggleMapped(2);
    assertThat(depth.mappedProperty().get()).containsExactly(1);
  }

  @Test
  void theLayerStaysWithinTheStack() {
    depth.chooseLayer(99);
    assertThat(depth.layerProperty().get()).isEqualTo(20);
    depth.change(stack -> stack.withDepth(7));
    assertThat(depth.layerProperty().get()).isEqualTo(7);
    depth.chooseLayer(-3);
    assertThat(depth.layerProperty().get()).isEqualTo(1);
  }

  @Test
  void mapsAreThoseOfTheStudy() {
    depth.maps().networksProperty().set(3);
    depth.startMaps();
    assertThat(depth.maps().runningProperty().get()).isTrue();
    assertThat(depth.maps().mapsProperty().get()).hasSize(2);
    finishAll();

    RandomNetwork relu = depth.stacksProperty().get().get(2).network();
    DepthMap expected =
        MapRun.run(MapPlan.usual(relu.stack(), 3, relu.seed()), Crew.of(1), map -> {}, () -> false)
            .orElseThrow();
    assertThat(depth.maps().runningProperty().get()).isFalse();
    assertThat(depth.maps().mapsProperty().get().get(1).tallies()).isEqualTo(expected.tallies());
    assertThat(depth.maps().progress().orElseThrow().share()).isEqualTo(1);
  }

  @Test
  void whatACancelledMapFindsLaterIsNotShown() {
    depth.maps().networksProperty().set(3);
    depth.startMaps();
    mapJobs.runAll();
    depth.maps().cancel();
    ui.runAll();
    assertThat(depth.maps().runningProperty().get()).isFalse();
    assertThat(depth.maps().mapsProperty().get().get(0).total().networks()).isZero();
  }

  @Test
  void aCellThatIsPickedSetsItsStackAndShowsItsNets() {
    depth.maps().networksProperty().set(3);
    depth.startMaps();
    finishAll();
    depth.picked().pick(new MapCell(1, 4, 9, 0));
    MapPlan plan = depth.maps().mapsProperty().get().get(1).plan();
    assertThat(depth.chosenProperty().get()).isEqualTo(2);
    assertThat(depth.chosen().network()).isEqualTo(plan.network(4, 9, 0));
    assertThat(depth.stacksProperty().get().get(0).stack().depth()).isEqualTo(20);

    depth.nextNetwork(-1);
    assertThat(depth.chosen().network()).isEqualTo(plan.network(4, 9, 2));
    assertThat(depth.picked().cellProperty().get()).contains(new MapCell(1, 4, 9, 2));
    depth.change(stack -> stack.withBias(1));
    assertThat(depth.picked().cellProperty().get()).isEmpty();
  }

  @Test
  void theCellMovesFromOneMapIntoTheOther() {
    depth.maps().networksProperty().set(1);
    depth.picked().move(1, 0);
    assertThat(depth.picked().cellProperty().get()).isEmpty();
    depth.startMaps();
    depth.picked().pick(new MapCell(0, 0, 14, 0));
    depth.picked().move(-1, 1);
    assertThat(depth.picked().cellProperty().get()).contains(new MapCell(1, 0, 0, 0));
    depth.picked().move(0, -1);
    assertThat(depth.picked().cellProperty().get()).contains(new MapCell(0, 0, 14, 0));
    depth.picked().pick(new MapCell(1, 2, 14, 0));
    depth.picked().move(0, 1);
    assertThat(depth.picked().cellProperty().get()).contains(new MapCell(1, 2, 14, 0));
  }

  @Test
  void whatWouldBeMappedIsKnownBeforeItIsStarted() {
    depth.toggleMapped(0);
    depth.maps().networksProperty().set(7);
    DepthMap planned = depth.plannedMaps().get(0);
    assertThat(depth.plannedMaps()).hasSize(1);
    assertThat(planned.plan().stack().activation()).isEqualTo(Activations.RELU);
    assertThat(planned.plan().networks()).isEqualTo(7);
    assertThat(planned.total().networks()).isZero();
    depth.startMaps();
    assertThat(depth.maps().mapsProperty().get()).isEqualTo(List.of(planned));
  }

  /** Of 40 ReLU nets of depth 21 and scale 1 some are dead, and none explodes. */
  @Test
  void theNextNetWithAFateIsFoundInTheBackground() {
    depth.maps().networksProperty().set(40);
    depth.startMaps();
    finishAll();
    depth.picked().pick(new MapCell(1, 8, 6, 0));
    depth.picked().find(Fate.VANISHED);
    assertThat(depth.picked().searchingProperty().get()).isTrue();
    finishAll();
    assertThat(depth.picked().searchingProperty().get()).isFalse();
    assertThat(fateOfShown()).isEqualTo(Fate.VANISHED);
    int dead = shownNet();
    depth.picked().find(Fate.HEALTHY);
    finishAll();
    assertThat(fateOfShown()).isEqualTo(Fate.HEALTHY);
    assertThat(shownNet()).isEqualTo(dead + 1);
    assertThat(depth.picked().missingProperty().get()).isEmpty();
    depth.picked().find(Fate.EXPLODED);
    finishAll();
    assertThat(depth.picked().missingProperty().get()).contains(Fate.EXPLODED);
    assertThat(shownNet()).isEqualTo(dead + 1);
    depth.picked().network(0);
    assertThat(depth.picked().missingProperty().get()).isEmpty();
  }

  private int shownNet() {
    return depth.picked().cellProperty().get().orElseThrow().network();
  }

  private Fate fateOfShown() {
    return depth.chosen().net().orElseThrow().flow().outcome().fate();
  }

  @Test
  void aSearchThatNobodyWaitsForChangesNothing() {
    depth.maps().networksProperty().set(40);
    depth.startMaps();
    finishAll();
    depth.picked().pick(new MapCell(1, 8, 6, 0));
    depth.picked().find(Fate.VANISHED);
    depth.setSeed(5);
    assertThat(depth.picked().searchingProperty().get()).isFalse();
    finishAll();
    assertThat(depth.picked().cellProperty().get()).isEmpty();
    assertThat(depth.chosen().network().seed()).isEqualTo(5);

    MapCell other = new MapCell(1, 3, 6, 0);
    depth.picked().pick(new MapCell(1, 8, 6, 0));
    depth.picked().find(Fate.VANISHED);
    slow.runAll();
    depth.picked().pick(other);
    finishAll();
    assertThat(depth.picked().cellProperty().get()).contains(other);
  }

  @Test
  void otherDigitsAndAnotherRateAreAnswered() {
    finishAll();
    assertThat(depth.chosen().net().orElseThrow().lost().get(0)).isBetween(0.01, 1.0);
    depth.rateProperty().set(1e300);
    finishAll();
    assertThat(depth.chosen().net().orElseThrow().lost().get(0)).isZero();
    String before = depth.chosen().sentences().get(0);
    settings.digitsProperty().set(6);
    finishAll();
    assertThat(depth.chosen().sentences().get(0)).isNotEqualTo(before).contains("2.3");
  }

  /** Without threads, nets cannot be run by the many; with a broken window, maps tell nothing. */
  @Test
  void whateverFailsIsSaidOnceAndWhatIsKnownStays() {
    List<Throwable> logged = new ArrayList<>();
    notices.logFailures(
        new Work(Runnable::run, Runnable::run),
        failure -> {
          logged.add(failure);
          return Optional.empty();
        });
    DepthSession broken =
        new DepthSession(settings, new DepthJobs(quick, slow, mapJobs, ui, 0), notices);
    broken.remove();
    broken.remove();
    while (quick.runAll() + slow.runAll() + ui.runAll() > 0) {}

    assertThat(logged).hasSize(1).hasOnlyElementsOfType(IllegalArgumentException.class);
    assertThat(notices.problemProperty().get().orElseThrow()).contains("IllegalArgumentException");
    assertThat(broken.chosen().upToDate()).isTrue();
    assertThat(broken.chosen().sentences()).isNotEmpty();
    broken.rateProperty().set(0.2);
    while (quick.runAll() + slow.runAll() + ui.runAll() > 0) {}
    assertThat(logged).as("it is tried anew with the next change").hasSize(2);
  }

  @Test
  void mapsThatFailAreSaidOnceAndEnd() {
    List<Throwable> logged = new ArrayList<>();
    notices.logFailures(
        new Work(Runnable::run, Runnable::run),
        failure -> {
          logged.add(failure);
          return Optional.empty();
        });
    Crew broken =
        new Crew(
            1,
            () -> {
              throw new AssertionError("nothing of this can be done");
            });
    DepthMaps maps =
        new DepthMaps(new DepthJobs(quick, slow, mapJobs, ui, 1), broken, notices::fail);
    maps.start(List.of(depth.chosen().network(), depth.chosen().network()));
    assertThat(maps.runningProperty().get()).isTrue();
    while (mapJobs.runAll() + ui.runAll() > 0) {
      assertThat(maps.progress()).isPresent();
    }

    assertThat(logged).hasSize(1).hasOnlyElementsOfType(AssertionError.class);
    assertThat(maps.runningProperty().get()).isFalse();
  }
}
