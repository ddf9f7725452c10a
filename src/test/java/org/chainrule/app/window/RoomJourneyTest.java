package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.pass.quantity.Name;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks whether everything has room, in small windows and with large text. */
final class RoomJourneyTest {

  private static final double HAIR = 0.6;

  private final Settings settings = new Settings();
  @AutoClose private WindowRobot window;

  @ParameterizedTest
  @CsvSource({
    "1280, 720, 100", "1366, 768, 100", "1920, 1080, 100",
    "1280, 720, 150", "1366, 768, 150", "1920, 1080, 150"
  })
  void nothingIsCutOffAndNothingOverlaps(int width, int height, int text) {
    settings.textSizeProperty().set(text);
    open("relu-regression", width, height);
    window.press(KeyCode.END);

    assertThat(labels()).isNotEmpty().allSatisfy(label -> assertThat(written(label)).isTrue());
    assertThat(labels()).allSatisfy(label -> assertInside(label, box(root())));
    assertApart(headerControls());
    assertApart(panels());
    assertThat(panels()).hasSize(5).allSatisfy(panel -> assertInside(panel, box(root())));
    assertThat(panels())
        .allSatisfy(
            panel -> {
              assertThat(box(panel).getWidth()).isGreaterThan(60);
              assertThat(box(panel).getHeight()).isGreaterThan(20);
            });
  }

  @Test
  void theTimelineIsAsHighAsItsTextInEachSizeOfTheWindow() {
    open("relu-regression", 1800, 1100);
    double large = box(window.node("timeline")).getHeight();
    window.resize(1200, 700);
    double small = box(window.node("timeline")).getHeight();
    assertThat(small).isLessThan(large);
    window.resize(1800, 1100);
    assertThat(box(window.node("timeline")).getHeight()).isEqualTo(large);
  }

  @ParameterizedTest
  @CsvSource({"1280, 720, 100", "1366, 768, 150", "1920, 1080, 150"})
  void theLectureLayoutHasRoom(int width, int height, int text) {
    settings.textSizeProperty().set(text);
    settings.lectureProperty().set(true);
    open("sigmoid-bce", width, height);
    window.press(KeyCode.RIGHT);

    assertThat(labels()).isNotEmpty().allSatisfy(label -> assertThat(written(label)).isTrue());
    List<Node> shown = List.of(window.node("graph"), window.node("strip"));
    assertApart(shown);
    assertThat(shown).allSatisfy(panel -> assertInside(panel, box(root())));
  }

  @ParameterizedTest
  @CsvSource({
    "8-16-8, 1280, 720, 100, false", "relu-regression, 1280, 720, 200, false",
    "relu-regression, 1280, 720, 100, true", "xor, 1366, 768, 150, true",
    "relu-regression, 1280, 720, 200, true", "residual-block, 1280, 720, 150, true"
  })
  void theResultOfTheStepIsAlwaysInView(
      String scenario, int width, int height, int text, boolean lecture) {
    settings.textSizeProperty().set(text);
    settings.lectureProperty().set(lecture);
    open(scenario, width, height);
    Bounds graph = box(window.node("graph"));

    for (int step = 1; step <= window.session().stepping().count(); step++) {
      window.act(window.session().stepping()::next);
      assertInView(graph, step);
    }
    for (int step = window.session().stepping().count() - 1; step >= 1; step--) {
      window.act(window.session().stepping()::back);
      assertInView(graph, step);
    }
  }

  /**
   * In a small window with large text: every control, and the arithmetic of every selected cell.
   */
  @ParameterizedTest
  @CsvSource({"150, false", "200, false", "150, true", "200, true"})
  void largeTextLosesNothing(int text, boolean lecture) {
    settings.textSizeProperty().set(text);
    settings.lectureProperty().set(lecture);
    open("sigmoid-bce", 1280, 720);
    assertThat(headerControls()).hasSizeGreaterThan(3);
    assertThat(headerControls()).allSatisfy(control -> assertInside(control, box(root())));

    window.press(KeyCode.CONTROL, KeyCode.RIGHT);
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    Bounds graph = box(window.node("graph"));
    assertInView(graph, 1);
    String arithmetic = window.session().explainer().reading().cell(Name.linearOutput(1), 1, 0, 1);
    assertThat(lecture ? window.passages("strip-0") : scrolled(arithmetic)).contains(arithmetic);
  }

  /** What can be read in the explanation once one has scrolled to a passage, or to the end. */
  private List<String> scrolled(String wanted) {
    for (int page = 0; page < 10 && !window.explanation().contains(wanted); page++) {
      window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    }
    return window.explanation();
  }

  @Test
  void panelsCanBeHiddenAndShownAgain() {
    open("relu-regression", 1366, 768);
    for (Settings.Panel panel : Settings.Panel.values()) {
      show(panel, false);
    }
    assertThat(panels()).hasSize(1);
    assertThat(box(window.node("graph")).getWidth()).isGreaterThan(1300);
    window.press(KeyCode.RIGHT);
    assertThat(window.numbers("z1")).contains("2.5; −0.5; 0.5");

    for (Settings.Panel panel : Settings.Panel.values()) {
      show(panel, true);
    }
    assertThat(panels()).hasSize(5);
    assertApart(panels());
    window.press(KeyCode.RIGHT);
    assertThat(window.counter()).isEqualTo("2 / 14");
  }

  /** A switch that stood outside of the window could be found by nobody with a mouse. */
  @Test
  void aNarrowWindowKeepsEveryControlOfTheHeader() {
    open("relu-regression", 1366, 768);
    assertThat(dark().getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
    window.resize(800, 500);
    assertInside(headerControls(), 800);
    assertThat(dark().getContentDisplay()).isEqualTo(ContentDisplay.GRAPHIC_ONLY);
    assertThat(dark().getAccessibleText()).isEqualTo("Dark");

    window.resize(1366, 768);
    assertThat(dark().getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
    for (int k = 0; k < 5; k++) {
      window.act(window.session().settings()::enlargeText);
    }
    assertInside(headerControls(), 1366);
    window.act(window.session().settings()::resetText);
    assertThat(dark().getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
  }

  private Labeled dark() {
    return (Labeled) window.node("toggle-dark");
  }

  private static void assertInside(List<Node> controls, double width) {
    assertThat(controls).allMatch(control -> box(control).getMaxX() <= width);
  }

  @Test
  void aDividerStaysWhereItIsPut() {
    open("relu-regression", 1366, 768);
    Node divider = window.node("divider-all");

    window.drag(divider, -150, 0);
    double put = share("split-all");
    assertThat(put).isBetween(0.5, 0.62);
    window.resize(1600, 900);

    assertThat(share("split-all")).isCloseTo(put, offset(0.005));
    assertApart(panels());
  }

  /** In sizes of the text: 14 wide and 7 high is little, but can be read. */
  @Test
  void aDividerStopsBeforeAPanelBecomesUnreadable() {
    open("relu-regression", 1366, 768);
    double text = 14.5;
    for (int side : new int[] {2000, -2000}) {
      for (String divider : List.of("all", "left", "lower")) {
        Node bar = window.node("divider-" + divider);
        boolean across = !divider.equals("left");
        window.drag(bar, across ? side : 0, across ? 0 : side);
        for (String panel : List.of("graph", "table", "curves", "explanation")) {
          Bounds bounds = SceneRobot.onScreen(window.node(panel));
          assertThat(bounds.getWidth()).as("width of %s", panel).isGreaterThan(13 * text);
          assertThat(bounds.getHeight()).as("height of %s", panel).isGreaterThan(6 * text);
        }
      }
    }
  }

  @Test
  void theKeyboardMovesADivider() {
    open("relu-regression", 1366, 768);
    double across = share("split-all");
    double down = share("split-left");

    window.focus("divider-all");
    window.press(KeyCode.LEFT);
    window.press(KeyCode.LEFT);
    window.press(KeyCode.RIGHT);
    window.press(KeyCode.UP);
    assertThat(share("split-all")).isCloseTo(across - 0.04, offset(0.005));
    window.focus("divider-left");
    window.press(KeyCode.DOWN);
    assertThat(share("split-left")).isCloseTo(down + 0.02, offset(0.005));
    assertThat(window.session().stepping().cursor()).isZero();

    // Where it is held up by the panels it turns round at once.
    for (int k = 0; k < 40; k++) {
      window.press(KeyCode.DOWN);
    }
    double lowest = share("split-left");
    window.press(KeyCode.UP);
    assertThat(share("split-left")).isCloseTo(lowest - 0.02, offset(0.005));

    window.press(KeyCode.SPACE);
    assertThat(window.session().stepping().cursor()).isEqualTo(1);
    assertThat(window.reading("divider-left")).contains("arrow keys");
  }

  @Test
  void thePanelsKeepTheirSharesOfAGrowingWindow() {
    open("relu-regression", 1280, 720);
    double across = share("split-all");
    double down = share("split-left");

    window.resize(1900, 1100);

    assertThat(share("split-all")).isCloseTo(across, offset(0.005));
    assertThat(share("split-left")).isCloseTo(down, offset(0.03));
  }

  @Test
  void fullScreenFillsTheScreenAndGivesItBack() {
    open("relu-regression", 1920, 1200);
    for (KeyCode key : List.of(KeyCode.F11, KeyCode.F5)) {
      window.press(key);
      assertThat(window.stage().isFullScreen()).isTrue();
      window.press(KeyCode.RIGHT);
      window.press(KeyCode.ESCAPE);
      assertThat(window.stage().isFullScreen()).isFalse();
      window.press(key);
      window.press(key);
      assertThat(window.stage().isFullScreen()).isFalse();
    }
    assertThat(window.counter()).isEqualTo("2 / 14");
  }

  private double share(String id) {
    SplitPane split = (SplitPane) window.node(id);
    return WindowRobot.onFx(() -> split.getDividerPositions()[0]);
  }

  private void show(Settings.Panel panel, boolean shown) {
    WindowRobot.onFx(
        () -> {
          settings.shownProperty(panel).set(shown);
          return panel;
        });
    window.settle();
  }

  private void open(String scenario, int width, int height) {
    window = WindowRobot.open(BundledScenarios.load(scenario), settings, width, height);
  }

  private Node root() {
    return WindowRobot.onFx(() -> window.stage().getScene().getRoot());
  }

  private List<Node> panels() {
    return WindowRobot.nodes(window.stage(), node -> node.getStyleClass().contains("card-panel"));
  }

  private List<Node> headerControls() {
    Parent header =
        (Parent)
            WindowRobot.nodes(window.stage(), node -> node.getStyleClass().contains("header"))
                .get(0);
    return WindowRobot.onFx(
        () -> header.getChildrenUnmodifiable().stream().filter(Node::isVisible).toList());
  }

  /** Every visible label and button with a text on it. */
  private List<Labeled> labels() {
    return WindowRobot.nodes(
            window.stage(),
            node ->
                node instanceof Labeled labeled
                    && WindowRobot.shown(node)
                    && rendered(labeled).isPresent()
                    && !labeled.getText().isEmpty())
        .stream()
        .map(Labeled.class::cast)
        .toList();
  }

  private static Optional<Text> rendered(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .filter(node -> node.getStyleClass().contains("text"))
        .map(Text.class::cast)
        .findFirst();
  }

  /** Whether a label is written out, without an ellipsis. */
  private static boolean written(Labeled labeled) {
    return WindowRobot.onFx(
        () -> {
          String text = labeled.getText();
          String plain = labeled.isMnemonicParsing() ? text.replace("_", "") : text;
          return rendered(labeled).orElseThrow().getText().equals(plain);
        });
  }

  private static Bounds box(Node node) {
    return WindowRobot.onFx(() -> node.localToScene(node.getLayoutBounds()));
  }

  private static void assertInside(Node node, Bounds outer) {
    Bounds inner = box(node);
    assertThat(inner.getMinX()).as("%s", node).isGreaterThanOrEqualTo(outer.getMinX() - HAIR);
    assertThat(inner.getMinY()).as("%s", node).isGreaterThanOrEqualTo(outer.getMinY() - HAIR);
    assertThat(inner.getMaxX()).as("%s", node).isLessThanOrEqualTo(outer.getMaxX() + HAIR);
    assertThat(inner.getMaxY()).as("%s", node).isLessThanOrEqualTo(outer.getMaxY() + HAIR);
  }

  private static void assertApart(List<Node> nodes) {
    for (int first = 0; first < nodes.size(); first++) {
      for (int second = first + 1; second < nodes.size(); second++) {
        assertThat(shrunk(box(nodes.get(first))).intersects(box(nodes.get(second))))
            .as("%s overlaps %s", nodes.get(first), nodes.get(second))
            .isFalse();
      }
    }
  }

  private static Bounds shrunk(Bounds box) {
    return new BoundingBox(
        box.getMinX() + HAIR,
        box.getMinY() + HAIR,
        Math.max(0, box.getWidth() - 2 * HAIR),
        Math.max(0, box.getHeight() - 2 * HAIR));
  }

  /** All of the result where it fits into the panel, else as much of it as fits. */
  private void assertInView(Bounds graph, int step) {
    String id = window.session().traceProperty().get().step(step).id();
    Bounds result = box(window.node("matrix-" + id));
    double across = overlap(result.getMinX(), result.getMaxX(), graph.getMinX(), graph.getMaxX());
    double down = overlap(result.getMinY(), result.getMaxY(), graph.getMinY(), graph.getMaxY());
    assertThat(across)
        .as(id + " from left to right")
        .isGreaterThan(Math.min(result.getWidth(), graph.getWidth() - 30) - HAIR);
    assertThat(down)
        .as(id + " from top to bottom")
        .isGreaterThan(Math.min(result.getHeight(), graph.getHeight() - 30) - HAIR);
  }

  private static double overlap(double from, double to, double least, double most) {
    return Math.min(to, most) - Math.max(from, least);
  }
}
