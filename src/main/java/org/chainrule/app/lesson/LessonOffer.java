package org.chainrule.app.lesson;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.chainrule.file.lesson.BundledLessons;
import org.chainrule.session.pass.Workspace;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** Offers the first lesson to whoever starts the program for the first time. */
final class LessonOffer extends HBox {

  /**
   * An offer, which is there until a person has taken note of it, or plays a lesson.
   *
   * @param noted whether that is so
   * @param workspace what is shown: it is the pass that the offered lesson speaks of
   */
  LessonOffer(BooleanProperty noted, ObservableValue<Workspace> workspace, LessonDesk desk) {
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
    visibleProperty().bind(noted.not().and(showsPass(workspace)));
    managedProperty().bind(visibleProperty());
    desk.playingProperty().addListener(source -> noted.set(true));
  }

  private static BooleanBinding showsPass(ObservableValue<Workspace> workspace) {
    return Bindings.createBooleanBinding(() -> workspace.getValue() == Workspace.PASS, workspace);
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(Words.of("lesson.offer." + key));
    button.setId("lesson-offer-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
