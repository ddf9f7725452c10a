package org.chainrule.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainrule.drawing.surface.CanvasFonts;
import org.chainrule.view.common.PaintedPane;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A robot that presses keys in a window, clicks into it, and reads what a screen reader would. */
public abstract class SceneRobot implements AutoCloseable {

  /** The seconds that a test waits for something before it gives up. */
  static final int PATIENCE_SECONDS = 20;

  /** How often what happens in the toolkit's thread may hand on to something later there. */
  private static final int ROUNDS = 6;

  private final List<Throwable> failures = new ArrayList<>();
  private Stage stage;

  /** A robot without a window yet, in a toolkit that runs. */
  SceneRobot() {
    try {
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new AssertionError("the toolkit does not start", e);
    }
    Platform.setImplicitExit(false);
  }

  /**
   * Opens the window, and waits until it has the keyboard.
   *
   * @param showing makes and shows it, in the toolkit's thread
   */
  final void begin(Supplier<Stage> showing) {
    stage =
        onFx(
            () -> {
              Thread.currentThread()
                  .setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
              CanvasFonts.register();
              Stage fresh = showing.get();
              fresh.requestFocus();
              return fresh;
            });
    await("the window has the keyboard", () -> onFx(stage::isFocused));
    settle();
  }

  /** Closes the window, and fails if anything went wrong in the toolkit's thread meanwhile. */
  @Override
  public void close() {
    onFx(
        () -> {
          stage.hide();
          closed();
          Thread.currentThread().setUncaughtExceptionHandler(null);
          return stage;
        });
    if (!failures.isEmpty()) {
      throw new AssertionError("in the toolkit's thread", failures.get(0));
    }
  }

  /** Is told in the toolkit's thread that the window is closed. */
  void closed() {}

  /** The window. */
  public Stage stage() {
    return stage;
  }

  /** Does something in the toolkit's thread and waits for it. */
  public static <T> T onFx(Callable<T> work) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }

  /** Does something in the toolkit's thread, and waits until every event is done with. */
  public void act(Runnable work) {
    onFx(
        () -> {
          work.run();
          return stage;
        });
    settle();
  }

  /** Waits until something has come to be. */
  public static void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain until " + what, e);
    }
  }

  /** Waits until every event is done with, and lays the scene out. */
  public void settle() {
    settle(stage);
  }

  /** Waits until every event is done with, and lays the scene of a window out. */
  public static void settle(Window stage) {
    for (int round = 0; round < ROUNDS; round++) {
      onFx(() -> laidOut(stage));
    }
    await("all can be reached", () -> onFx(() -> isReachable(stage)));
  }

  /** The nodes of a large net come with several pulses, which only a window that shows has. */
  private static boolean isReachable(Window stage) {
    return !stage.isShowing() || isReachable(stage.getScene().getRoot());
  }

  private static boolean isReachable(Node node) {
    return node instanceof PaintedPane pane
        ? pane.isReachable()
        : !(node instanceof Parent parent)
            || parent.getChildrenUnmodifiable().stream().allMatch(SceneRobot::isReachable);
  }

  private static Parent laidOut(Window stage) {
    Parent root = stage.getScene().getRoot();
    root.applyCss();
    root.layout();
    return root;
  }

  /**
   * Where a node is on the screen once its window is laid out: what has only just come to be is
   * visible before it has its place.
   */
  public static Bounds onScreen(Node node) {
    settle(onFx(() -> node.getScene().getWindow()));
    return onFx(() -> node.localToScreen(node.getLayoutBounds()));
  }

  /** Presses a key, with the keys before it held down. */
  public void press(KeyCode... keys) {
    press(stage, keys);
  }

  /** Presses a key in the window that has the keyboard, with the keys before it held down. */
  public static void press(Stage stage, KeyCode... keys) {
    onFx(
        () -> {
          Robot keyboard = new Robot();
          for (KeyCode key : keys) {
            keyboard.keyPress(key);
          }
          for (int k = keys.length - 1; k >= 0; k--) {
            keyboard.keyRelease(keys[k]);
          }
          return keyboard;
        });
    settle(stage);
  }

  /** Clicks into the middle of a node. */
  public void click(String id) {
    Node node = node(id);
    Bounds bounds = onScreen(node);
    clickAt(bounds.getCenterX(), bounds.getCenterY());
  }

  /** Clicks at a point of the screen. */
  public void clickAt(double x, double y) {
    pointAt(x, y);
    mouse(robot -> robot.mousePress(MouseButton.PRIMARY));
    mouse(robot -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  /** Clicks twice with nothing in between, or a busy computer makes two clicks of it. */
  public void doubleClickAt(double x, double y) {
    pointAt(x, y);
    mouse(
        robot -> {
          robot.mouseClick(MouseButton.PRIMARY);
          robot.mouseClick(MouseButton.PRIMARY);
        });
  }

  private void mouse(Consumer<Robot> action) {
    onFx(
        () -> {
          Robot robot = new Robot();
          action.accept(robot);
          return robot;
        });
    settle();
  }

  /** Moves the pointer to a point of the screen. */
  public void pointAt(double x, double y) {
    mouse(robot -> robot.mouseMove(x, y));
  }

  /** Takes a node with the mouse and puts it down so many pixels further. */
  public void drag(Node node, double dx, double dy) {
    Bounds bounds = onScreen(node);
    dragFrom(bounds.getCenterX(), bounds.getCenterY(), dx, dy);
  }

  /** Takes what is at a point of the screen, and puts it down so many pixels further. */
  public void dragFrom(double x, double y, double dx, double dy) {
    pointAt(x, y);
    mouse(robot -> robot.mousePress(MouseButton.PRIMARY));
    pointAt(x + dx / 2, y + dy / 2);
    pointAt(x + dx, y + dy);
    mouse(robot -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  /** Gives the window another size. */
  public void resize(double width, double height) {
    onFx(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
          return stage;
        });
    // The window has no frame here, so that its scene becomes as large.
    await(
        "the scene has its size",
        () ->
            onFx(
                () ->
                    stage.getScene().getWidth() == width
                        && stage.getScene().getHeight() == height));
    settle();
  }

  /** Gives the keyboard to a node. */
  public void focus(String id) {
    Node node = node(id);
    onFx(
        () -> {
          node.requestFocus();
          return node;
        });
    settle();
  }

  /** Whether an open menu has this item. */
  public boolean menuShows(String item) {
    return menuItem(item).isPresent();
  }

  /** Waits until a menu with this item is open, and clicks on it. */
  public void clickMenu(String item) {
    await("the menu is open", () -> menuShows(item));
    Node node = menuItem(item).orElseThrow();
    Bounds bounds = onScreen(node);
    clickAt(bounds.getCenterX(), bounds.getCenterY());
  }

  private Optional<Node> menuItem(String id) {
    return onFx(
        () ->
            Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .filter(Window::isShowing)
                .map(popup -> popup.getScene().getRoot().lookup("#" + id))
                .filter(Objects::nonNull)
                .findFirst());
  }

  /** Returns the node of this id. */
  public Node node(String id) {
    return find(id).orElseThrow(() -> new AssertionError("there is no node " + id));
  }

  /** Returns the node of this id, if it is in the scene. */
  public Optional<Node> find(String id) {
    return find(stage, id);
  }

  /** Returns the node of this id, if it is in the scene of a window. */
  public static Optional<Node> find(Stage stage, String id) {
    return nodes(stage, node -> id.equals(node.getId())).stream().findFirst();
  }

  /** Returns the nodes of a window's scene of which something holds, in the order of the scene. */
  public static List<Node> nodes(Stage stage, Predicate<Node> wanted) {
    return onFx(
        () -> {
          List<Node> found = new ArrayList<>();
          collect(stage.getScene().getRoot(), wanted, found);
          return found;
        });
  }

  private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
    if (wanted.test(node)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
    }
  }

  /** Whether there is a node of this id, and it and all that it stands in is visible. */
  public boolean visible(String id) {
    return find(id).map(node -> onFx(() -> shown(node))).orElse(false);
  }

  /** Whether a node and all that it stands in is visible. */
  public static boolean shown(Node node) {
    return node == null || node.isVisible() && shown(node.getParent());
  }

  /** Returns the text on a label or a button. */
  public String text(String id) {
    return onFx(() -> ((Labeled) node(id)).getText());
  }

  /** Returns what a screen reader says for a node. */
  public String reading(String id) {
    return (String) attribute(node(id), AccessibleAttribute.TEXT);
  }

  /** Returns every passage of a painted sheet, from top to bottom. */
  public List<String> passages(String sheet) {
    return nodes(node -> String.valueOf(node.getId()).matches(sheet + "-\\d+")).stream()
        .map(node -> reading(node.getId()))
        .toList();
  }

  /** Returns the nodes of which something holds, in the order of the scene. */
  public List<Node> nodes(Predicate<Node> wanted) {
    return nodes(stage, wanted);
  }

  /** Whether there is a node of this id. */
  public boolean has(String id) {
    return find(id).isPresent();
  }

  /** Returns what a screen reader asks a node for. */
  public static Object attribute(Node node, AccessibleAttribute attribute, Object... arguments) {
    return onFx(() -> node.queryAccessibleAttribute(attribute, arguments));
  }
}
