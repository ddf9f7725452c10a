package org.chainrule.app.lesson;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.chainrule.file.lesson.BundledLessons;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** Offers the first lesson to whoever starts the program for the first time. */
final class LessonOffer extends HBox {

  /**
   * An offer, which is there until a person has taken note of it, or plays a lesson.
   *
   * @param noted whether that is so
   * @param fits whether it has a place: over the picture that the offered lesson speaks of, and not
   *     over the strip of a lecture
   */
  LessonOffer(BooleanProperty noted, BooleanBinding fits, LessonDesk desk) {
    setId("lesson-offer");
    getStyleClass().addAll("notice", "news", "lesson-offer");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TEXT);
    Label text = new Label(Words.of("lesson.offer"));
    setAccessibleText(text.getText());
    getChildren()
        .addAll(
            new FeatherIcon(Feather.COMPASS),
            text,
            button("accept", () -> desk.openBundled(BundledLessons.FIRST)),
            button("decline", () -> noted.set(true)));
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    visibleProperty().bind(noted.not().and(fits));
    managedProperty().bind(visibleProperty());
    desk.playingProperty().addListener(source -> noted.set(true));
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(Words.of("lesson.offer." + key));
    button.setId("lesson-offer-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
