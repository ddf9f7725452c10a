package org.chainrule.app.common;

import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainrule.view.common.TypedValue;
import org.chainrule.words.Words;

/** A card over the window with a title, something to read or set, and a button that closes it. */
public final class Overlay extends StackPane {

  private final Button close = new Button(Words.of("overlay.close"));
  private static final double LINE = 0.15;
  private static final double PAGE = 0.7;

  private Node focusBefore;

  /** A card that is hidden at first. */
  public Overlay(String id, String title, Node content) {
    setId(id);
    getStyleClass().add("overlay");
    Label heading = new Label(title);
    heading.getStyleClass().add("overlay-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    close.setOnAction(event -> hide());
    close.setId(id + "-close");
    HBox head = new HBox(heading, gap, close);
    head.setAlignment(Pos.CENTER_LEFT);
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("overlay-scroll");
    VBox card = new VBox(head, scroll);
    card.getStyleClass().add("overlay-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(card);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            hide();
          }
        });
    addEventFilter(KeyEvent.KEY_PRESSED, event -> scroll(scroll, event));
    addEventHandler(ActionEvent.ACTION, TypedValue::release);
    setVisible(false);
  }

  /** The arrow and page keys scroll the card, unless a field needs them. */
  private void scroll(ScrollPane pane, KeyEvent event) {
    double by =
        switch (event.getCode()) {
          case DOWN -> LINE;
          case UP -> -LINE;
          case PAGE_DOWN -> PAGE;
          case PAGE_UP -> -PAGE;
          default -> 0;
        };
    Node focus = getScene().getFocusOwner();
    boolean inField =
        focus instanceof TextInputControl
            || focus instanceof Spinner
            || focus instanceof ListView
            || focus instanceof ComboBoxBase;
    if (by != 0 && !inField) {
      pane.setVvalue(Math.max(0, Math.min(1, pane.getVvalue() + by)));
      event.consume();
    }
  }

  /** Shows it above everything else, and gives it the keyboard. */
  public void show() {
    focusBefore = getScene().getFocusOwner();
    setVisible(true);
    toFront();
    // What scrolls is in the scene, and can have the keyboard, only once its pane is dressed.
    applyCss();
    layout();
    close.requestFocus();
  }

  /** Hides it, and gives the keyboard back to what had it before. */
  public void hide() {
    setVisible(false);
    if (focusBefore != null) {
      focusBefore.requestFocus();
    }
  }

  /** Hides it if it is shown, else shows it. */
  public void toggle() {
    if (isVisible()) {
      hide();
    } else {
      show();
    }
  }
}
