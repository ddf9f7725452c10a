package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.NodeHelper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks whether it is seen what has the keyboard, for everything that looks different. */
final class FocusRingJourneyTest {

  /** How much a pixel changes, at least, that shows the focus: WCAG's contrast of shapes. */
  private static final double CONTRAST = 3;

  /** So many of them are the least that is seen: an edge of a small button. */
  private static final int PIXELS = 16;

  /** How far a ring may reach. */
  private static final double RING = 4;

  private final Settings settings = new Settings();
  @AutoClose private WindowRobot window;
  private final Set<String> seen = new HashSet<>();
  private final List<String> unseen = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatHasTheKeyboardIsSeen(boolean dark) {
    settings.motionProperty().set(false);
    settings.darkProperty().set(dark);
    window = WindowRobot.open(BundledScenarios.first(), settings, 1366, 768);
    Session session = window.session();
    window.press(KeyCode.END);
    window.act(() -> session.lenses().show(Lens.NUDGE));
    lookAround("the pass");
    for (Workspace workspace : List.of(Workspace.DEPTH, Workspace.TRAIN, Workspace.PRACTICE)) {
      window.act(() -> session.workspaceProperty().set(workspace));
      window.awaitJobs();
      lookAround(workspace.key());
    }
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    lookAround("the settings");
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.CONTROL, KeyCode.E);
    window.awaitJobs();
    lookAround("exporting");
    window.press(KeyCode.ESCAPE);
    assertThat(seen).hasSizeGreaterThan(12);
    assertThat(unseen).isEmpty();
  }

  private void lookAround(String screen) {
    window.settle();
    for (Node node : window.nodes(FocusRingJourneyTest::isReached)) {
      String looks =
          node.getClass().getSimpleName()
              + " "
              + node.getStyleClass()
              + " "
              + WindowRobot.onFx(() -> node.getParent().getStyleClass());
      if (seen.add(looks) && !isSeen(node)) {
        unseen.add(screen + ": " + node.getId() + ", " + looks);
      }
    }
  }

  private static boolean isReached(Node node) {
    return node.isFocusTraversable()
        && !node.isDisabled()
        && WindowRobot.shown(node)
        && isInWindow(node)
        && !(node instanceof ScrollPane || node instanceof SplitPane || node instanceof MenuBar);
  }

  private static boolean isInWindow(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return bounds.getWidth() > 1
        && node.getScene()
            .getRoot()
            .getLayoutBounds()
            .contains(bounds.getCenterX(), bounds.getCenterY());
  }

  private boolean isSeen(Node node) {
    WritableImage before = picture(node, false);
    WritableImage focused = picture(node, true);
    PixelReader one = before.getPixelReader();
    PixelReader other = focused.getPixelReader();
    int changed = 0;
    for (int y = 0; y < before.getHeight(); y++) {
      for (int x = 0; x < before.getWidth(); x++) {
        if (contrast(luminance(one.getArgb(x, y)), luminance(other.getArgb(x, y))) >= CONTRAST) {
          changed++;
        }
      }
    }
    return changed >= PIXELS;
  }

  private WritableImage picture(Node node, boolean focused) {
    WindowRobot.onFx(
        () -> {
          if (focused) {
            NodeHelper.requestFocusVisible(node);
          } else {
            node.getScene().getRoot().requestFocus();
          }
          return node;
        });
    window.settle();
    return WindowRobot.onFx(
        () -> {
          Parent root = node.getScene().getRoot();
          Bounds bounds = node.localToScene(node.getLayoutBounds());
          SnapshotParameters part = new SnapshotParameters();
          part.setViewport(
              new Rectangle2D(
                  Math.max(0, bounds.getMinX() - RING),
                  Math.max(0, bounds.getMinY() - RING),
                  bounds.getWidth() + 2 * RING,
                  bounds.getHeight() + 2 * RING));
          part.setFill(root.getScene().getFill());
          return root.snapshot(part, null);
        });
  }

  private static double contrast(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16 & 255)
        + 0.7152 * linear(argb >> 8 & 255)
        + 0.0722 * linear(argb & 255);
  }

  private static double linear(int value) {
    double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
