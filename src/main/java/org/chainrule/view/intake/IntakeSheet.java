package org.chainrule.view.intake;

import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.chainrule.intake.Outcome;
import org.chainrule.session.intake.Stand;
import org.chainrule.session.intake.TakingIn;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.TypedValue;

/**
 * The card on which arrays are taken in, over the whole window. It is there as long as something is
 * being taken in; what takes no time to read shows no empty card before.
 */
public final class IntakeSheet extends StackPane {

  private static final Duration PATIENCE = Duration.millis(300);

  private static final double SHARE = 0.93;

  /** In widths of a letter. */
  private static final double MOST_WIDTH = 84;

  private final TakingIn takingIn;
  private final IntakeCard card;
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private Optional<Outcome> shown = Optional.empty();
  private Node focusBefore;

  /** A sheet that is hidden until something is taken in. */
  public IntakeSheet(Session session, TakingIn takingIn) {
    this.takingIn = takingIn;
    card = new IntakeCard(session, takingIn);
    setId("intake");
    getStyleClass().add("overlay");
    getStylesheets()
        .add(Objects.requireNonNull(IntakeSheet.class.getResource("intake.css")).toExternalForm());
    setAccessibleRole(AccessibleRole.DIALOG);
    accessibleTextProperty().bind(card.titleProperty());
    getChildren().add(card);
    setVisible(false);
    patience.setOnFinished(event -> appear());
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    addEventHandler(ActionEvent.ACTION, TypedValue::release);
    sceneProperty().addListener((source, before, now) -> listenTo(now));
    takingIn.standProperty().addListener((source, before, now) -> follow(now));
    follow(takingIn.standProperty().get());
  }

  private void follow(Optional<Stand> stand) {
    if (stand.isEmpty()) {
      disappear();
      return;
    }
    String focus = focusId();
    if (stand.get().outcome().isEmpty()) {
      shown = Optional.empty();
      card.clear();
    }
    card.show(stand.get());
    if (stand.get().outcome().isPresent()) {
      appear();
    } else if (!isVisible()) {
      patience.playFromStart();
    }
    keepFocus(stand.get(), focus);
  }

  private void appear() {
    patience.stop();
    if (!isVisible()) {
      focusBefore = getScene().getFocusOwner();
      setVisible(true);
      toFront();
      card.focus(Optional.empty());
    }
  }

  private void disappear() {
    patience.stop();
    shown = Optional.empty();
    card.clear();
    if (isVisible()) {
      setVisible(false);
      if (focusBefore != null && focusBefore.getScene() == getScene()) {
        focusBefore.requestFocus();
      }
      focusBefore = null;
    }
  }

  private String focusId() {
    Scene scene = getScene();
    Node focus = scene == null ? null : scene.getFocusOwner();
    return focus == null ? "" : String.valueOf(focus.getId());
  }

  /** The first outcome gives the keyboard its place; it keeps it as long as that is there. */
  private void keepFocus(Stand stand, String before) {
    boolean first = shown.isEmpty();
    shown = stand.outcome();
    if (first && shown.isPresent()) {
      card.focus(shown);
    } else if (shown.isPresent() && !holdsFocus()) {
      Node again = before.isEmpty() ? null : lookup("#" + before);
      if (again == null) {
        card.focus(shown);
      } else {
        again.requestFocus();
      }
    }
  }

  private boolean holdsFocus() {
    Node node = getScene().getFocusOwner();
    while (node != null && node != this) {
      node = node.getParent();
    }
    return node == this;
  }

  /** Enter presses the button that has the keyboard, and with Ctrl it applies from anywhere. */
  private void press(KeyEvent event) {
    Node focus = getScene().getFocusOwner();
    if (event.getCode() == KeyCode.ENTER) {
      if (event.isShortcutDown()) {
        takingIn.apply();
        event.consume();
      } else if (focus instanceof ButtonBase button) {
        button.fire();
        event.consume();
      }
    }
  }

  /** Wherever the keyboard is, Esc gives it up, unless something else in the window needed it. */
  private void listenTo(Scene scene) {
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && isVisible() && !isDisabled()) {
            takingIn.cancel();
            event.consume();
          }
        });
  }

  /** The card takes most of a small window, and no more than it needs of a large one. */
  @Override
  protected void layoutChildren() {
    double width = Math.min(getWidth() * SHARE, MOST_WIDTH * card.letter());
    double height = Math.min(getHeight() * SHARE, card.prefHeight(width));
    double x = snapPositionX((getWidth() - width) / 2);
    double y = snapPositionY((getHeight() - height) / 2);
    card.resizeRelocate(x, y, snapSizeX(width), snapSizeY(height));
  }
}
