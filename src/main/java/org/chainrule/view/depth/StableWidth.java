package org.chainrule.view.depth;

import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.chainrule.view.common.Tip;

/** Lets controls whose words change keep their place, and so all that stands after them. */
final class StableWidth {

  /** How narrow a button may get by leaving out a part of its words, in pixels. */
  private static final double NARROW = 56;

  private StableWidth() {}

  /** How wide what is kept gets before it has several lines, in sizes of the text. */
  private static final double WIDEST = 24;

  /** Returns what holds a label, in the room that the longest of these texts needs. */
  static StackPane kept(Label label, String... texts) {
    StackPane room =
        new StackPane(unseen(label.isWrapText(), texts)) {
          @Override
          protected double computePrefWidth(double height) {
            return Math.min(WIDEST * label.getFont().getSize(), super.computePrefWidth(height));
          }
        };
    room.getChildren().add(label);
    room.setAlignment(Pos.CENTER_LEFT);
    return room;
  }

  /** Makes a button as wide as the longest of these texts needs, whichever it shows. */
  static void keep(Button button, String... texts) {
    Label shown = new Label();
    shown.textProperty().bind(button.textProperty());
    shown.textFillProperty().bind(button.textFillProperty());
    StackPane room = new StackPane(unseen(false, texts));
    room.getChildren().add(shown);
    button.setGraphic(room);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMinWidth(Region.USE_PREF_SIZE);
  }

  private static Label[] unseen(boolean wrapped, String... texts) {
    return Stream.of(texts)
        .map(
            text -> {
              Label label = new Label(text);
              label.setVisible(false);
              label.setWrapText(wrapped);
              return label;
            })
        .toArray(Label[]::new);
  }

  /** Returns a button that gets as narrow as it must; its whole text is its tip. */
  static ToggleButton narrow(String text) {
    ToggleButton button =
        new ToggleButton(text) {
          @Override
          protected double computeMinWidth(double height) {
            return Math.min(NARROW, prefWidth(height));
          }
        };
    button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    Tip.on(button, text);
    return button;
  }
}
