package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.SetEntry;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.Initialisation;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.depth.MapCell;
import org.chainrule.session.depth.StudiedStack;
import org.chainrule.session.pass.Workspace;
import org.chainrule.study.depth.DepthMap;
import org.chainrule.study.depth.stack.Stack;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Works in the depth study with keys and mouse, and takes a layer into the pass and back. */
final class DepthJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1600, 1000);

  private final DepthSession depth = window.depth();

  @BeforeEach
  void goToDepth() {
    window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    awaitStacks("all is known", known -> known.upToDate() && known.many().isPresent());
  }

  private void awaitStacks(String what, Predicate<StudiedStack> condition) {
    WindowRobot.await(
        what,
        () -> WindowRobot.onFx(() -> depth.stacksProperty().get().stream().allMatch(condition)));
    window.settle();
  }

  private Stack stack(int index) {
    return depth.stacksProperty().get().get(index).stack();
  }

  private TextField field(String name) {
    return (TextField) window.node("depth-" + name);
  }

  private void type(String name, String text) {
    window.click("depth-" + name);
    WindowRobot.onFx(
        () -> {
          field(name).setText(text);
          return text;
        });
    window.press(KeyCode.ENTER);
  }

  @Test
  void aKeyOrTheSwitchShowsTheStudyAndThePass() {
    assertThat(window.visible("depth-gradients")).isTrue();
    assertThat(window.find("graph")).isEmpty();
    window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertThat(window.visible("graph")).isTrue();
    window.press(KeyCode.RIGHT);
    assertThat(window.session().stepping().cursor()).isEqualTo(1);
    window.click("workspace-depth");
    assertThat(window.visible("depth-gradients")).isTrue();
    window.press(KeyCode.RIGHT);
    assertThat(window.session().stepping().cursor()).isEqualTo(1);
    assertThat(depth.layerProperty().get()).isEqualTo(2);
  }

  @Test
  void aSliderIsDraggedAndEverythingFollows() {
    Node thumb = window.node("depth-depth-slider").lookup(".thumb");
    window.drag(thumb, 60, 0);
    int now = stack(0).depth();
    assertThat(now).isGreaterThan(30);
    assertThat(field("depth").getText()).isEqualTo(String.valueOf(now));
    assertThat(stack(2).depth()).isEqualTo(now);
    awaitStacks("the curves follow", StudiedStack::upToDate);
    assertThat(window.find("depth-layer-" + now)).isPresent();
    assertThat(window.reading("depth-curve-0")).contains("at layer " + now);
  }

  /** With a bias of −3 no ReLU is on: every gradient is exactly 0, and has a mark for that. */
  @Test
  void aDeadStackIsSeenAndSaid() {
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    type("bias", "-3");
    awaitStacks("the dead stack is known", known -> known.upToDate() && known.many().isPresent());
    assertThat(window.reading("depth-layer-1")).isEqualTo("ReLU, layer 1: ‖dℓ/dz‖ = exactly 0");
    assertThat(window.reading("depth-passage-0")).endsWith("The gradient is exactly 0");
    assertThat(window.reading("depth-passage-1")).startsWith("Every unit of layer 20 is off");
  }

  @Test
  void aSmallMapIsStartedAndFinishesAndACellIsPicked() {
    assertThat(window.reading("depth-map-0")).endsWith("M fills this map");
    hover("depth-map-0");
    assertThat(window.visible("problem")).isFalse();
    type("networks", "4");
    window.click("depth-start");
    WindowRobot.await("the maps are full", () -> !depth.maps().runningProperty().get());
    window.settle();
    DepthMap map = depth.maps().mapsProperty().get().get(0);
    assertThat(map.total().networks()).isEqualTo(15 * 15 * 4);
    assertThat(((ProgressBar) window.node("depth-progress")).getProgress()).isEqualTo(1);
    assertThat(window.text("depth-state")).startsWith("100 %");

    window.focus("depth-gradients");
    window.press(KeyCode.SHIFT, KeyCode.UP);
    window.press(KeyCode.SHIFT, KeyCode.UP);
    int row = depth.picked().cellProperty().get().orElseThrow().row();
    assertThat(stack(0).depth()).isEqualTo(map.plan().depths().get(row));
    assertThat(window.reading("depth-map-0")).contains("depth " + stack(0).depth(), "4 nets");
    window.press(KeyCode.L);
    assertThat(window.visible("depth-progress")).as("the lecture layout keeps the maps").isTrue();
    assertThat(window.visible("depth-start")).as("but not their controls").isFalse();
    window.press(KeyCode.L);
    for (double[] size : new double[][] {{1280, 720}, {1366, 768}, {1600, 1000}}) {
      assertThat(mapWidth(size, true))
          .as("maps in a lecture at " + size[0])
          .isGreaterThan(1.1 * mapWidth(size, false));
    }
    window.press(KeyCode.CLOSE_BRACKET);
    assertThat(depth.picked().cellProperty().get().orElseThrow().network()).isEqualTo(1);
    assertThat(field("seed").getText()).isEqualTo(String.valueOf(depth.chosen().network().seed()));
  }

  private void hover(String id) {
    Bounds at = WindowRobot.onScreen(window.node(id));
    window.pointAt(at.getCenterX(), at.getCenterY());
  }

  private double mapWidth(double[] size, boolean lecture) {
    WindowRobot.onFx(
        () -> {
          window.session().settings().lectureProperty().set(lecture);
          return null;
        });
    window.resize(size[0], size[1]);
    window.settle();
    return window.node("depth-map-0").getBoundsInParent().getWidth();
  }

  /** Of the picked cell a net that died is found by a key, one that did not by a button. */
  @Test
  void aNetOfTheCellIsPickedByItsFateAndByItsNumber() {
    window.press(KeyCode.X);
    assertThat(window.text("news")).startsWith("First pick a cell of a map");
    type("networks", "40");
    assertThat(window.visible("depth-net")).isFalse();
    window.click("depth-start");
    WindowRobot.await("the maps are full", () -> !depth.maps().runningProperty().get());
    WindowRobot.onFx(
        () -> {
          depth.picked().pick(new MapCell(1, 8, 6, 0));
          return null;
        });
    window.settle();
    assertThat(field("net").getText()).isEqualTo("1");
    assertThat(window.node("depth-find-EXPLODED").isDisabled()).isTrue();
    assertThat(window.reading("depth-map-1")).contains("of all, exactly 0", "not finite 0 %");

    window.focus("depth-gradients");
    window.press(KeyCode.X);
    String none = "In no net of the picked cell does the gradient explode";
    WindowRobot.await("it is said", () -> window.text("news").equals(none));
    window.press(KeyCode.V);
    WindowRobot.await("a dead net is found", () -> shownNet() > 0);
    window.settle();
    assertThat(window.visible("news")).isFalse();
    assertThat(field("net").getText()).isEqualTo(String.valueOf(shownNet() + 1));
    awaitStacks("it is known", StudiedStack::upToDate);
    assertThat(window.reading("depth-passage-0")).contains("exactly 0");

    int dead = shownNet();
    window.click("depth-find-HEALTHY");
    WindowRobot.await("another net is found", () -> shownNet() > dead);
    type("net", "41");
    assertThat(window.text("depth-net-reason")).isEqualTo("this is a whole number from 1 to 40");
    type("net", "40");
    assertThat(shownNet()).isEqualTo(39);
    window.click("depth-net-following");
    assertThat(shownNet()).isZero();
  }

  private int shownNet() {
    return WindowRobot.onFx(() -> depth.picked().cellProperty().get().orElseThrow().network());
  }

  /** As in the lecture layout, where no controls are shown. */
  @Test
  void theStackIsChangedByKeysToo() {
    window.press(KeyCode.L);
    window.press(KeyCode.ALT, KeyCode.UP);
    window.press(KeyCode.ALT, KeyCode.UP);
    window.press(KeyCode.ALT, KeyCode.RIGHT);
    assertThat(stack(0).scale()).isEqualTo(2);
    assertThat(stack(2).scale()).isEqualTo(2);
    assertThat(stack(0).depth()).isEqualTo(21);
    window.press(KeyCode.ALT, KeyCode.DOWN);
    window.press(KeyCode.ALT, KeyCode.LEFT);
    assertThat(stack(0).scale()).isEqualTo(1.41421);
    assertThat(stack(1).depth()).isEqualTo(20);
    window.press(KeyCode.I);
    assertThat(stack(0).initialisation()).isEqualTo(Initialisation.HE);
    assertThat(stack(1).initialisation()).isEqualTo(Initialisation.HE);
    WindowRobot.onFx(() -> depth.change(stack -> stack.withDepth(100)));
    window.press(KeyCode.ALT, KeyCode.RIGHT);
    assertThat(stack(0).depth()).isEqualTo(100);
  }

  /** dℓ/dW of σ's first layer is below 1e−12, half a unit in the last place of 0.35 is 1.5e−8. */
  @Test
  void whichWeightsWouldNotMoveIsShownAndSaidOnRequest() {
    assertThat(window.reading("depth-factors-1")).doesNotContain("float32");
    window.click("depth-lost");
    window.settle();
    assertThat(window.reading("depth-factors-1"))
        .contains("In float32 a step with η = 0.1 would not move 100 %");
    assertThat(words()).anyMatch(text -> text.startsWith("In float32 a step of gradient descent"));
    type("rate", "1000000");
    awaitStacks("it is judged anew", StudiedStack::upToDate);
    assertThat(window.reading("depth-factors-20")).contains("would not move 0 %");
  }

  private List<String> words() {
    return WindowRobot.nodes(
            window.stage(),
            node -> node.getId() != null && node.getId().startsWith("depth-passage"))
        .stream()
        .map(node -> window.reading(node.getId()))
        .toList();
  }

  @Test
  void whatIsSaidIsScrolledByKeys() {
    double before = window.node("depth-passage-0").getLayoutY();
    window.press(KeyCode.PAGE_DOWN);
    window.settle();
    assertThat(window.node("depth-passage-0").getLayoutY()).isLessThan(before - 50);
    window.press(KeyCode.PAGE_UP);
    window.settle();
    assertThat(window.node("depth-passage-0").getLayoutY()).isEqualTo(before);
  }

  @Test
  void aLargeMapIsCancelledAndKeepsWhatItHas() {
    type("networks", "100000");
    window.focus("depth-gradients");
    window.press(KeyCode.M);
    WindowRobot.await(
        "some nets have run",
        () -> WindowRobot.onFx(() -> depth.maps().progress().orElseThrow().networks() > 1000));
    assertThat(window.text("depth-start")).isEqualTo("Cancel");
    WindowRobot.await("the time left is said", () -> window.text("depth-state").contains("s left"));
    assertThat(window.text("depth-state")).contains("nets/s");
    window.click("depth-start");
    assertThat(depth.maps().runningProperty().get()).isFalse();
    long networks = depth.maps().progress().orElseThrow().networks();
    assertThat(networks).isBetween(1000L, 44_999_999L);
    assertThat(window.text("depth-start")).isEqualTo("Start");
    assertThat(window.text("depth-state")).endsWith("stopped");
  }

  /** The longer word must not push the button, nor the maps, to another place. */
  @Test
  void startAndCancelStandInOnePlace() {
    window.resize(1366, 768);
    type("networks", "100000");
    Bounds start = WindowRobot.onScreen(window.node("depth-start"));
    Bounds map = WindowRobot.onScreen(window.node("depth-maps"));
    window.click("depth-start");
    window.settle();
    assertThat(window.text("depth-start")).isEqualTo("Cancel");
    assertThat(WindowRobot.onScreen(window.node("depth-start"))).isEqualTo(start);
    assertThat(WindowRobot.onScreen(window.node("depth-maps"))).isEqualTo(map);
    window.click("depth-start");
    window.settle();
    assertThat(window.text("depth-state")).endsWith("stopped");
    assertThat(WindowRobot.onScreen(window.node("depth-maps"))).isEqualTo(map);
  }

  /** As a lecturer does it: the count, Enter, M. */
  @Test
  void aValueThatIsTakenGivesTheKeyboardBackToTheChart() {
    for (String name : List.of("depth", "width", "scale", "bias", "seed", "networks")) {
      type(name, "7");
      assertThat(window.node("depth-gradients").isFocused()).as("after " + name).isTrue();
    }
    type("depth", "1000");
    assertThat(field("depth").isFocused()).as("what is refused is mended").isTrue();
    type("networks", "100000");
    window.press(KeyCode.M);
    assertThat(depth.maps().runningProperty().get()).isTrue();
    assertThat(field("networks").getText()).isEqualTo("100000");
    window.press(KeyCode.M);
  }

  @Test
  void aFourthStackPushesNoControlAway() {
    window.resize(1366, 768);
    List<String> ids = List.of("add", "remove", "together", "depth", "seed", "start", "maps");
    List<Bounds> before = places(ids);
    window.click("depth-add");
    assertThat(places(ids)).isEqualTo(before);
  }

  private List<Bounds> places(List<String> ids) {
    return ids.stream().map(id -> WindowRobot.onScreen(window.node("depth-" + id))).toList();
  }

  @Test
  void aLayerOpensInThePassWithItsNumbersAndTheWayLeadsBack() {
    for (int k = 0; k < 6; k++) {
      window.press(KeyCode.RIGHT);
    }
    window.press(KeyCode.DOWN);
    StudiedStack tanh = depth.chosen();
    Scenario expected = tanh.network().scenario("");
    window.press(KeyCode.ENTER);
    WindowRobot.await(
        "the pass is shown", () -> window.session().workspaceProperty().get() == Workspace.PASS);
    window.settle();

    Scenario open = window.session().scenarioProperty().get();
    assertThat(open.network().layer(7).weight()).isEqualTo(expected.network().layer(7).weight());
    int cursor = window.session().stepping().cursor();
    assertThat(window.session().traceProperty().get().step(cursor).name())
        .isEqualTo(Name.linearOutput(7).gradient());
    Matrix gradient =
        window.session().traceProperty().get().quantity(Name.linearOutput(7).gradient()).value();
    double length = Math.sqrt(gradient.map(entry -> entry * entry).sum());
    assertThat(tanh.net().orElseThrow().flow().layers().get(6).gradient().value())
        .isCloseTo(length, org.assertj.core.api.Assertions.within(length * 1e-12));

    window.click("workspace-back");
    assertThat(window.visible("depth-gradients")).isTrue();
    assertThat(depth.layerProperty().get()).isEqualTo(7);
    assertThat(depth.chosen().network()).isEqualTo(tanh.network());
  }

  /** A net that is deep and wide takes a while. */
  @Test
  void whatWasOpenBeforeIsFoundAgainAsItWasLeft() {
    window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    Target cell = Target.cell(Name.weight(1), 0, 0);
    window.act(() -> window.session().editing().apply(new SetEntry(cell, 3)));
    window.act(() -> window.session().document().askBeforeLeaving(Runnable::run));
    window.press(KeyCode.END);
    window.act(() -> window.session().pointing().select(cell));
    Scenario edited = window.session().scenarioProperty().get();
    openLayer(edited);
    assertThat(window.has("chip-dl_dz5")).isTrue();
    openLayer(window.session().scenarioProperty().get());

    window.click("workspace-leave");
    WindowRobot.await("it is back", () -> window.session().scenarioProperty().get() == edited);
    window.settle();
    assertThat(window.counter()).isEqualTo("14 / 14");
    assertThat(window.has("chip-dl_dz5")).isFalse();
    assertThat(window.has("chip-dl_dx")).isTrue();
    assertThat(window.session().pointing().selectionProperty().get()).contains(cell);
    assertThat(window.visible("workspace-leave")).isFalse();

    openLayer(edited);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    WindowRobot.await("it is back", () -> window.session().scenarioProperty().get() == edited);
    window.settle();
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.session().scenarioProperty().get()).isEqualTo(BundledScenarios.first());
  }

  private void openLayer(Scenario before) {
    window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    window.press(KeyCode.ENTER);
    WindowRobot.await("it is open", () -> window.session().scenarioProperty().get() != before);
    window.settle();
  }

  @Test
  void itIsSeenThatALayerIsBeingOpened() {
    Button open = (Button) window.node("depth-open");
    String meanwhile =
        WindowRobot.onFx(
            () -> {
              open.fire();
              return open.getText();
            });
    assertThat(meanwhile).isEqualTo("Opening layer 1 …");
    WindowRobot.await(
        "the pass is shown", () -> window.session().workspaceProperty().get() == Workspace.PASS);
    window.click("workspace-back");
    assertThat(window.text("depth-open")).isEqualTo("Open layer 1");
  }

  @Test
  void theWayBackIsOfferedOnlyToANetOfTheStudy() {
    window.click("depth-open");
    WindowRobot.await(
        "the pass is shown", () -> window.session().workspaceProperty().get() == Workspace.PASS);
    window.settle();
    assertThat(window.visible("workspace-back")).isTrue();
    window.choose("relu-regression");
    assertThat(window.visible("workspace-back")).isFalse();
  }

  @Test
  void everythingThatCanBeReachedHasAName() {
    assertThat(
            WindowRobot.nodes(
                window.stage(),
                node -> node.isFocusTraversable() && WindowRobot.shown(node) && nameless(node)))
        .isEmpty();
  }

  private static boolean nameless(Node node) {
    Object text = node.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT);
    boolean named = node.getAccessibleText() != null || text != null && !text.toString().isBlank();
    return !named && !(node instanceof javafx.scene.control.SplitPane);
  }

  @Test
  void theLectureLayoutKeepsTheChartAndTheWords() {
    window.press(KeyCode.L);
    assertThat(window.visible("depth-gradients")).isTrue();
    assertThat(window.visible("depth-words")).isTrue();
    assertThat(window.find("depth-controls")).isEmpty();
    window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    window.press(KeyCode.L);
    window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertThat(window.visible("depth-controls")).isTrue();
  }
}
