package org.chainrule.app.window;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;

/**
 * The upper edge of the window, where the header stands. In a lecture it is out of the way: it
 * comes over the graph while the pointer is at the edge or a control of it has the keyboard.
 */
final class TopEdge {

  private static final double EDGE = 3;

  private final Session session;
  private final BorderPane content;
  private final VBox header;
  private final StackPane bar = new StackPane();
  private final StackPane over = new StackPane();
  private boolean reached;

  /**
   * An edge.
   *
   * @param content has the header at its top, but in a lecture
   */
  TopEdge(Session session, BorderPane content, Region header) {
    this.session = session;
    this.content = content;
    bar.getStyleClass().add("edge-bar");
    this.header = new VBox(header, bar);
    over.setAlignment(Pos.TOP_CENTER);
    over.setPickOnBounds(false);
    this.header.setMaxHeight(Region.USE_PREF_SIZE);
    putBar(Optional.empty());
    session.settings().lectureProperty().addListener(source -> arrange());
    session.workspaceProperty().addListener(source -> arrange());
    arrange();
  }

  /** Puts the controls of a place under the header, where they are out of its way in a lecture. */
  void putBar(Optional<Node> controls) {
    bar.getChildren().setAll(controls.stream().toList());
    bar.setManaged(controls.isPresent());
    bar.setVisible(controls.isPresent());
  }

  /** What lies over the content. */
  Node node() {
    return over;
  }

  /** Follows the pointer and the keyboard of a scene. */
  void listenTo(Scene scene) {
    scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> pointed(event.getSceneY()));
    scene.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, event -> pointed(event.getSceneY()));
    scene.focusOwnerProperty().addListener(source -> show());
  }

  private void pointed(double y) {
    boolean now = y <= (reached ? header.getHeight() : EDGE);
    if (now != reached) {
      reached = now;
      show();
    }
  }

  private boolean isAway() {
    return session.settings().lectureProperty().get()
        && session.workspaceProperty().get() != Workspace.DEPTH;
  }

  private void arrange() {
    if (isAway()) {
      content.setTop(null);
      over.getChildren().setAll(header);
    } else {
      over.getChildren().clear();
      content.setTop(header);
    }
    show();
  }

  /** It is away by being transparent to eye and mouse, so that the keyboard still reaches it. */
  private void show() {
    boolean shown = !isAway() || reached || hasKeyboard();
    header.setOpacity(shown ? 1 : 0);
    header.setMouseTransparent(!shown);
  }

  private boolean hasKeyboard() {
    Node owner = header.getScene() == null ? null : header.getScene().getFocusOwner();
    while (owner != null && owner != header) {
      owner = owner.getParent();
    }
    return owner != null;
  }
}
