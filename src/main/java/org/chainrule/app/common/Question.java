package org.chainrule.app.common;

import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainrule.words.Words;

/**
 * A card that asks something, over everything else in the window. Enter gives the answer that has
 * the focus, at first the preferred one; Esc gives none.
 */
public final class Question extends StackPane {

  private static final String ACCENT = "accent";

  /**
   * An answer that can be given.
   *
   * @param id names its button
   * @param label stands on it, with an underscore before the letter that gives it with Alt
   */
  public record Answer(String id, String label, Runnable action) {

    /** An answer whose label is a message. */
    public static Answer of(String key, Runnable action) {
      return new Answer(key, Words.of("question." + key), action);
    }
  }

  private final Label title = new Label();
  private final Label text = new Label();
  private final FlowPane buttons = new FlowPane();
  private Node focusBefore;

  /** A card that asks nothing yet. */
  public Question() {
    setId("question");
    getStyleClass().add("overlay");
    setAccessibleRole(AccessibleRole.DIALOG);
    accessibleTextProperty().bind(title.textProperty());
    title.getStyleClass().add("overlay-title");
    title.setWrapText(true);
    text.setId("question-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    buttons.getStyleClass().add("question-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox card = new VBox(title, text, buttons);
    card.getStyleClass().addAll("overlay-card", "question-card");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    getChildren().add(card);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    setVisible(false);
  }

  /** Asks. An older question that was not answered gives way. */
  public void ask(String heading, String question, Answer preferred, Answer... others) {
    title.setText(heading);
    text.setText(question);
    Button first = button(preferred);
    first.getStyleClass().add(ACCENT);
    buttons.getChildren().setAll(Stream.of(others).map(this::button).toList());
    buttons.getChildren().addAll(button(Answer.of("cancel", () -> {})), first);
    if (!isVisible()) {
      focusBefore = getScene().getFocusOwner();
    }
    setVisible(true);
    toFront();
    first.requestFocus();
  }

  /** A screen reader reads the question with whichever answer has the focus. */
  private Button button(Answer answer) {
    Button button = new Button(answer.label());
    button.setId("question-" + answer.id());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.accessibleHelpProperty().bind(text.textProperty());
    button.setOnAction(
        event -> {
          hide();
          answer.action().run();
        });
    return button;
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      hide();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER
        && getScene().getFocusOwner() instanceof Button focused) {
      focused.fire();
      event.consume();
    }
  }

  private void hide() {
    setVisible(false);
    if (focusBefore != null) {
      focusBefore.requestFocus();
    }
  }
}
