package org.chainrule.app.lesson;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Offers the first lesson to whoever starts the program for the first time. */
final class LessonOffer extends HBox {

  /**
   * An offer.
   *
   * @param accept shows the lesson
   * @param close takes the offer away
   */
  LessonOffer(Runnable accept, Runnable close) {
    setId("lesson-offer");
    getStyleClass().addAll("notice", "news");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TEXT);
    Label text = new Label(Words.of("lesson.offer"));
    setAccessibleText(text.getText());
    Button show = button("accept", accept);
    show.setDefaultButton(false);
    getChildren().addAll(new FontIcon(Feather.COMPASS), text, show, button("decline", close));
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(Words.of("lesson.offer." + key));
    button.setId("lesson-offer-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
