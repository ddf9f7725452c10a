package org.chainrule.app.window;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.common.Appearance;

/** One pane in a window of its own, with a robot that clicks and types into it. */
public final class PaneStage extends SceneRobot {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final double LENS_WIDTH = 420;
  private static final double LENS_HEIGHT = 900;

  private PaneStage(
      Settings settings, Function<Appearance, ? extends Node> pane, double width, double height) {
    begin(() -> show(settings, pane, width, height));
  }

  /** Opens a window as large as a lens with a pane that shows a session. */
  public static PaneStage open(
      Session session, BiFunction<Session, Appearance, ? extends Node> pane) {
    return open(
        session.settings(), appearance -> pane.apply(session, appearance), LENS_WIDTH, LENS_HEIGHT);
  }

  /** Opens a window of this size with a pane that looks as the settings say. */
  public static PaneStage open(
      Settings settings, Function<Appearance, ? extends Node> pane, double width, double height) {
    return new PaneStage(settings, pane, width, height);
  }

  private static Stage show(
      Settings settings, Function<Appearance, ? extends Node> pane, double width, double height) {
    Parent root = new StackPane(pane.apply(new Appearance(settings, MEASURE)));
    Scene scene = new Scene(root, width, height);
    new Theme(scene, root, settings).apply();
    Stage fresh = new Stage();
    fresh.setScene(scene);
    fresh.show();
    return fresh;
  }

  /** What is in the graph, if the pane is one. */
  public GraphReader graph() {
    return new GraphReader(this);
  }

  /** Clicks at a share of the way across a node, half way down. */
  public void click(String id, double share) {
    Bounds bounds = onScreen(node(id));
    clickAt(bounds.getMinX() + share * bounds.getWidth(), bounds.getCenterY());
  }
}
