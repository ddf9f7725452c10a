package org.chainrule.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.chainrule.drawing.AwtMeasure;
import org.chainrule.drawing.CanvasFonts;
import org.chainrule.session.Session;
import org.chainrule.session.Settings;
import org.chainrule.view.common.Look;
import org.testfx.api.FxToolkit;

/** One lens in a window of its own, with a robot that clicks and types into it. */
final class LensStage implements AutoCloseable {

  private static final double WIDTH = 420;
  private static final double HEIGHT = 900;

  private final Stage stage;
  private final List<Throwable> failures = new ArrayList<>();

  private LensStage(Session session, BiFunction<Session, Look, ? extends Node> lens) {
    try {
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new AssertionError("the toolkit does not start", e);
    }
    Platform.setImplicitExit(false);
    stage = WindowRobot.onFx(() -> show(session, lens));
    WindowRobot.await("the window has the keyboard", () -> WindowRobot.onFx(stage::isFocused));
    settle();
  }

  /** Opens a window with the lens on a session. */
  static LensStage open(Session session, BiFunction<Session, Look, ? extends Node> lens) {
    return new LensStage(session, lens);
  }

  private Stage show(Session session, BiFunction<Session, Look, ? extends Node> lens) {
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
    CanvasFonts.register();
    Settings settings = session.settings();
    Parent root = new StackPane(lens.apply(session, new Look(settings, new AwtMeasure())));
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    new Theme(scene, root, settings).apply();
    Stage fresh = new Stage();
    fresh.setScene(scene);
    fresh.show();
    fresh.requestFocus();
    return fresh;
  }

  /** Closes the window, and fails if anything went wrong in the toolkit's thread meanwhile. */
  @Override
  public void close() {
    WindowRobot.onFx(
        () -> {
          stage.hide();
          Thread.currentThread().setUncaughtExceptionHandler(null);
          return stage;
        });
    if (!failures.isEmpty()) {
      throw new AssertionError("in the toolkit's thread", failures.get(0));
    }
  }

  void settle() {
    WindowRobot.settle(stage);
  }

  /** Does something in the toolkit's thread, and waits until every event is done with. */
  void act(Runnable work) {
    WindowRobot.onFx(
        () -> {
          work.run();
          return stage;
        });
    settle();
  }

  Node node(String id) {
    return WindowRobot.find(stage, id)
        .orElseThrow(() -> new AssertionError("there is no node " + id));
  }

  /** Returns the nodes of which something holds, in the order of the scene. */
  List<Node> nodes(Predicate<Node> wanted) {
    return WindowRobot.nodes(stage, wanted);
  }

  boolean has(String id) {
    return WindowRobot.find(stage, id).isPresent();
  }

  /** Clicks at a share of the way across a node, half way down. */
  void click(String id, double share) {
    Node node = node(id);
    Bounds bounds = WindowRobot.onScreen(node);
    double x = bounds.getMinX() + share * bounds.getWidth();
    mouse(robot -> robot.mouseMove(x, bounds.getCenterY()));
    mouse(robot -> robot.mousePress(MouseButton.PRIMARY));
    mouse(robot -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  /** Clicks into the middle of a node. */
  void click(String id) {
    click(id, 0.5);
  }

  private void mouse(Consumer<Robot> action) {
    act(() -> action.accept(new Robot()));
  }

  /** Presses a key, wherever the keyboard is. */
  void press(KeyCode... keys) {
    WindowRobot.press(stage, keys);
  }

  /** Gives the keyboard to a node. */
  void focus(String id) {
    act(() -> node(id).requestFocus());
  }

  /** Returns what a screen reader says for a node. */
  String reading(String id) {
    return (String)
        WindowRobot.onFx(() -> node(id).queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }

  /** Returns every passage of a painted sheet, from top to bottom. */
  List<String> passages(String sheet) {
    return WindowRobot.nodes(stage, node -> String.valueOf(node.getId()).matches(sheet + "-\\d+"))
        .stream()
        .map(node -> reading(node.getId()))
        .toList();
  }
}
