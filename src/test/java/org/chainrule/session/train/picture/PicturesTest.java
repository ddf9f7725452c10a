package org.chainrule.session.train.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.session.train.TrainJobs;
import org.chainrule.session.train.Training;
import org.chainrule.study.landscape.PlaneStudy;
import org.chainrule.study.landscape.Survey;
import org.chainrule.study.landscape.Track;
import org.chainrule.study.landscape.Window;
import org.junit.jupiter.api.Test;

class PicturesTest {

  private static final Executor AT_ONCE = Runnable::run;

  private final Session session = new Session(line(), new Settings(), AT_ONCE, AT_ONCE);
  private final Training training =
      new Training(new TrainJobs(AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE), session.notices());
  private final List<Integer> sides = new ArrayList<>();

  /** σ(x₁ − x₂) of two samples of which one is on its own side. */
  private static Scenario line() {
    Layer layer =
        new Layer(Matrix.of(new double[][] {{1, -1}}), Matrix.column(0), Activations.SIGMOID);
    return new Scenario(
        "line",
        new Network(List.of(layer), Losses.BCE),
        new Sample(
            Matrix.of(new double[][] {{1, 0.5}, {0, 0}}), Matrix.of(new double[][] {{1, 0}})));
  }

  private PlanePicture<Integer> plane() {
    training.begin(List.of(session.scenarioProperty().get()));
    return new PlanePicture<>(
        session,
        training,
        study -> {
          sides.add(study.relief().side());
          return study.relief().side();
        });
  }

  private static PlaneStudy shown(PlanePicture<Integer> plane) {
    return plane.shownProperty().get().orElseThrow().study();
  }

  private Sample open() {
    return session.scenarioProperty().get().sample();
  }

  /** As the place does. */
  private void takeUp() {
    training.beginBeside(session.scenarioProperty().get());
  }

  @Test
  void thePlaneFollowsTheState() {
    PlanePicture<Integer> plane = plane();

    assertThat(sides).isEqualTo(Survey.sides(2));
    PlaneStudy before = shown(plane);
    assertThat(before.right()).isEqualTo(1);
    assertThat(before.relief().at(0, 0.5, 0.5)).isCloseTo(0.5, within(1e-12));
    training.move(50);
    assertThat(plane.shownProperty().get().orElseThrow().look().iteration()).isEqualTo(50);
    assertThat(shown(plane).relief().window()).isEqualTo(before.relief().window());
    assertThat(shown(plane).relief()).isNotEqualTo(before.relief());
  }

  @Test
  void whatIsNotLookedAtIsNotComputed() {
    PlanePicture<Integer> plane = plane();
    plane.activeProperty().set(false);
    int known = sides.size();

    training.move(3);
    assertThat(sides).hasSize(known);
    plane.activeProperty().set(true);
    assertThat(plane.shownProperty().get().orElseThrow().look().iteration()).isEqualTo(3);
  }

  @Test
  void samplesArePutAndTakenAwayAndThatIsUndone() {
    PlanePicture<Integer> plane = plane();
    Sample first = open();
    plane.setKind(1);

    plane.add(0.7512345, -0.25);

    assertThat(open().x()).isEqualTo(Matrix.of(new double[][] {{1, 0.5, 0.75}, {0, 0, -0.25}}));
    assertThat(open().y()).isEqualTo(Matrix.of(new double[][] {{1, 0, 1}}));
    assertThat(plane.pickedProperty().get()).isEqualTo(2);
    takeUp();
    assertThat(shown(plane).sample()).isEqualTo(open());
    assertThat(training.runsProperty().get().all()).as("no step was taken yet").hasSize(1);

    plane.remove(0);
    assertThat(open().y()).isEqualTo(Matrix.of(new double[][] {{0, 1}}));
    assertThat(plane.pickedProperty().get()).isEqualTo(-1);
    session.editing().undo();
    session.editing().undo();
    assertThat(open()).isEqualTo(first);
  }

  /** Before the first of them is trained the next one may be put. */
  @Test
  void manySamplesMayBePutInARow() {
    PlanePicture<Integer> plane = plane();
    for (int k = 0; k < 5; k++) {
      plane.add(0.1 * k, 0.9);
    }
    assertThat(open().count()).isEqualTo(7);
    assertThat(session.notices().problemProperty().get()).isEmpty();
  }

  @Test
  void theOnlySampleStays() {
    PlanePicture<Integer> plane = plane();
    plane.remove(1);
    takeUp();
    plane.remove(0);
    assertThat(open().count()).isEqualTo(1);
    assertThat(session.notices().problemProperty().get().orElseThrow()).contains("only sample");
  }

  /** Points by a seed are not the samples of the open net, which stays as it is. */
  @Test
  void pointsThatARunLearnsAreChangedInTheRun() {
    PlanePicture<Integer> plane = plane();
    Sample first = open();
    Sample points =
        new Sample(
            Matrix.of(new double[][] {{0, 1, 2}, {0, 1, 3}}),
            Matrix.of(new double[][] {{0, 1, 0}}));
    training.learn(net -> points);
    training.move(3);

    plane.add(0.5, -0.5);
    plane.add(0.25, -0.5);
    plane.remove(0);

    assertThat(session.notices().problemProperty().get()).isEmpty();
    assertThat(open()).isEqualTo(first);
    assertThat(training.runsProperty().get().all()).as("no step was taken since").hasSize(2);
    assertThat(shown(plane).sample().x())
        .isEqualTo(Matrix.of(new double[][] {{1, 2, 0.5, 0.25}, {1, 3, -0.5, -0.5}}));
    training.undo();
    assertThat(shown(plane).sample().count()).isEqualTo(5);
    training.undo();
    training.undo();
    assertThat(shown(plane).sample()).isEqualTo(points);
    assertThat(training.last()).isEqualTo(3);
    training.undo();
    assertThat(shown(plane).sample()).isEqualTo(first);
  }

  @Test
  void pickingGoesAround() {
    PlanePicture<Integer> plane = plane();
    plane.pickNext(-1);
    assertThat(plane.pickedProperty().get()).isEqualTo(1);
    plane.pickNext(1);
    assertThat(plane.pickedProperty().get()).isZero();
    plane.nextKind();
    plane.nextKind();
    assertThat(plane.kindProperty().get()).isZero();
  }

  @Test
  void moreAndLessOfThePlaneIsShown() {
    PlanePicture<Integer> plane = plane();
    Window before = shown(plane).relief().window();
    plane.zoom(2);
    assertThat(shown(plane).relief().window().width()).isEqualTo(2 * before.width());
    plane.fit();
    assertThat(shown(plane).relief().window()).isEqualTo(before);
    plane.showOutput(OptionalInt.of(0));
    assertThat(shown(plane).showsClasses()).isFalse();
  }

  @Test
  void aNetOfThreeInputsHasNoPlane() {
    Layer layer =
        new Layer(Matrix.of(new double[][] {{1, 1, 1}}), Matrix.column(0), Activations.SIGMOID);
    Sample sample = new Sample(Matrix.column(1, 2, 3), Matrix.scalar(1));
    PlanePicture<Integer> plane = plane();

    training.begin(List.of(new Scenario("", new Network(List.of(layer), Losses.BCE), sample)));

    assertThat(plane.isPossible()).isFalse();
  }

  private final SurfacePicture<Boolean> surface() {
    training.begin(List.of(session.scenarioProperty().get()));
    return new SurfacePicture<>(training, SurfacePicture.Surface::logarithmic);
  }

  private static SurfacePicture.Shown<Boolean> shown(SurfacePicture<Boolean> surface) {
    return surface.shownProperty().get().orElseThrow();
  }

  /** The state is always in the window, and where the run was is where its weights were. */
  @Test
  void theSurfaceFollowsTheStateAndItsWay() {
    SurfacePicture<Boolean> surface = surface();
    Target across = surface.pairProperty().get().orElseThrow().across();
    training.move(40);

    SurfacePicture.Shown<Boolean> shown = shown(surface);
    assertThat(shown.look().iteration()).isEqualTo(40);
    List<Track.Mark> marks = shown.ways().get(0).marks();
    assertThat(marks).hasSize(41);
    for (Track.Mark mark : marks) {
      Network then = training.runsProperty().get().all().get(0).at(mark.iteration()).network();
      assertThat(mark.x())
          .isEqualTo(then.parameter(across.name().variable()).get(across.row(), across.column()));
    }
    Track.Mark last = marks.get(40);
    assertThat(shown.study().relief().window().contains(last.x(), last.y())).isTrue();
    assertThat(shown.drawn()).as("on a scale of powers of ten").isTrue();
    training.goTo(10);
    assertThat(shown(surface).ways().get(0).marks()).hasSize(11);
  }

  @Test
  void aBranchGoesTheWayOfItsRunAtFirst() {
    SurfacePicture<Boolean> surface = surface();
    training.move(10);
    training.goTo(6);
    training.changeRate(rate -> 3 * rate);
    training.move(4);

    List<SurfacePicture.Way> ways = shown(surface).ways();
    assertThat(ways).hasSize(2);
    List<Track.Mark> old = ways.get(0).marks();
    List<Track.Mark> branch = ways.get(1).marks();
    assertThat(branch.subList(0, 7)).isEqualTo(old.subList(0, 7));
    assertThat(branch.get(branch.size() - 1)).isNotEqualTo(old.get(10));
  }

  /** The window that a run needs whose weights leave for 10¹⁵⁰ shows nothing of another. */
  @Test
  void aRunThatDivergedLeavesNoWindowToTheOthers() {
    SurfacePicture<Boolean> surface = surface();
    Target across = surface.pairProperty().get().orElseThrow().across();
    double width = shown(surface).study().relief().window().width();
    training.move(3);
    training.goTo(2);
    training.entryProperty().set(across);
    training.changeEntry(1e9);
    surface.fit();
    assertThat(shown(surface).study().relief().window().width()).isGreaterThan(1e6 * width);

    training.choose(0);
    training.goTo(3);
    assertThat(shown(surface).study().relief().window().width()).isLessThan(10 * width);
  }

  /** Whose own weights may no longer be numbers; the others are looked at as before. */
  @Test
  void aRunThatOverflowedLeavesAWindowToItselfAndTheOthers() {
    SurfacePicture<Boolean> surface = surface();
    training.begin(List.of(squared()));
    training.move(2);
    Window before = shown(surface).study().relief().window();
    training.goTo(0);
    training.changeRate(rate -> 1e6);
    training.move(1000);
    SurfacePicture.Shown<Boolean> overflowed = shown(surface);
    assertThat(overflowed.study().loss()).isNotFinite();
    assertThat(overflowed.study().relief().window().width()).isLessThan(1e3 * before.width());
    assertThat(overflowed.study().high()).isFinite().isGreaterThan(overflowed.study().low());

    training.choose(0);
    training.goTo(2);
    SurfacePicture.Shown<Boolean> shown = shown(surface);
    assertThat(shown.study().relief().window().width()).isLessThan(1e3 * before.width());
    assertThat(shown.study().high()).isGreaterThan(shown.study().low());
  }

  private static Scenario squared() {
    Layer layer =
        new Layer(Matrix.of(new double[][] {{1, -1}}), Matrix.column(0), Activations.IDENTITY);
    return new Scenario(
        "squared",
        new Network(List.of(layer), Losses.MSE),
        new Sample(
            Matrix.of(new double[][] {{1, 0.5}, {0, 0}}), Matrix.of(new double[][] {{3, 0}})));
  }

  /** Trained to rounding, a net lies lower than every node of the grid around it. */
  @Test
  void whatIsSaidOfTheWindowHoldsTheStateItself() {
    SurfacePicture<Boolean> surface = surface();
    training.begin(List.of(squared()));
    training.changeRate(rate -> 0.3);
    training.move(1500);

    SurfacePicture.Shown<Boolean> shown = shown(surface);
    assertThat(shown.study().loss()).isLessThan(1e-6);
    assertThat(shown.study().low()).isLessThanOrEqualTo(shown.study().loss());
  }

  @Test
  void otherWeightsAreTaken() {
    SurfacePicture<Boolean> surface = surface();
    Target first = Target.cell(Name.weight(1), 0, 0);
    Target second = Target.cell(Name.weight(1), 0, 1);
    surface.takeAcross(first);
    surface.takeUp(second);
    assertThat(surface.pairProperty().get())
        .isEqualTo(Optional.of(new SurfacePicture.Pair(first, second)));
    surface.takeUp(first);
    assertThat(surface.pairProperty().get())
        .as("they change places")
        .isEqualTo(Optional.of(new SurfacePicture.Pair(second, first)));
    Window before = shown(surface).study().relief().window();
    surface.zoom(0.5);
    assertThat(shown(surface).study().relief().window().width()).isEqualTo(before.width() / 2);
    surface.logarithmicProperty().set(false);
    assertThat(shown(surface).drawn()).isFalse();
  }

  @Test
  void theRateFollowsTheStateAndIsChosen() {
    training.begin(List.of(session.scenarioProperty().get()));
    RatePicture picture = new RatePicture(training);
    assertThat(picture.shownProperty().get().orElseThrow().study().outlook()).isPresent();

    training.move(3);
    picture.choose(1234.5);

    assertThat(training.courseProperty().get().rate()).isEqualTo(1200);
    RatePicture.Shown shown = picture.shownProperty().get().orElseThrow();
    assertThat(shown.look().iteration()).isEqualTo(3);
    assertThat(shown.study().chosen().rate()).isEqualTo(1200);
    assertThat(shown.study().later()).isPresent();
  }
}
