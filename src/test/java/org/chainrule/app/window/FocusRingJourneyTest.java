package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.NodeHelper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.chainrule.drawing.Contrast;
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

  /** How much one changes at least that is painted anew, be it beside something bright. */
  private static final double CHANGED = 1.5;

  /** So many of them are the least that is seen: an edge of a small button. */
  private static final int PIXELS = 16;

  /** Beside those of the sides that meet it. */
  private static final double LEAST_OF_A_SIDE = 1.5;

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
    lookAround("the pass");
    window.act(() -> session.lenses().show(Lens.NUDGE));
    lookAround("the lens");
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
    double right = before.getWidth() - 1;
    double bottom = before.getHeight() - 1;
    int changed = 0;
    int[] atSides = new int[4];
    for (int y = 0; y <= bottom; y++) {
      for (int x = 0; x <= right; x++) {
        double contrast = Contrast.of(one.getArgb(x, y), other.getArgb(x, y));
        changed += contrast >= CONTRAST ? 1 : 0;
        if (contrast >= CHANGED) {
          double[] away = {x, right - x, y, bottom - y};
          for (int side = 0; side < away.length; side++) {
            atSides[side] += away[side] < 2 * RING ? 1 : 0;
          }
        }
      }
    }
    // The frame of a button is whole, and not cut off by what it stands in.
    boolean whole =
        !(node instanceof ButtonBase)
            || Arrays.stream(atSides).allMatch(side -> side >= LEAST_OF_A_SIDE * PIXELS);
    return changed >= PIXELS && whole;
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
}
