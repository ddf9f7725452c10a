package org.chainrule.app.lesson;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.session.lesson.LessonPlayer;
import org.chainrule.session.lesson.Lessons;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** The line over the panels while a lesson is played: what this is, and which stop of how many. */
final class LessonBar extends VBox {

  private final LessonTexts texts;
  private final Label title = new Label();
  private final Label position = new Label();
  private final Label notes = new Label();

  /**
   * A bar.
   *
   * @param showsNotes whether the notes stand under the title
   */
  LessonBar(Lessons lessons, BooleanProperty showsNotes, LessonDesk desk) {
    texts = new LessonTexts(lessons);
    setId("lesson-bar");
    getStyleClass().add("lesson-bar");
    title.setId("lesson-title");
    title.getStyleClass().add("lesson-title");
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    position.setId("lesson-position");
    position.setMinWidth(Region.USE_PREF_SIZE);
    HBox line =
        new HBox(
            title,
            button("back", Feather.CHEVRON_LEFT, desk::back),
            position,
            button("next", Feather.CHEVRON_RIGHT, desk::next),
            button("leave", Feather.X, desk::leaveLesson));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("lesson-line");
    notes.setId("lesson-notes");
    notes.getStyleClass().add("lesson-notes");
    notes.setWrapText(true);
    notes.setMinHeight(Region.USE_PREF_SIZE);
    notes.visibleProperty().bind(showsNotes);
    notes.managedProperty().bind(showsNotes);
    getChildren().addAll(line, notes);
    setMinHeight(USE_PREF_SIZE);
    InvalidationListener show = source -> showWhatIsSeen(lessons.player());
    lessons.document().lessonProperty().addListener(show);
    lessons.player().positionProperty().addListener(show);
    lessons.player().cursorProperty().addListener(show);
    lessons.player().shownProperty().addListener(show);
    show();
  }

  /** What is said of a stop does not come before its net. */
  private void showWhatIsSeen(LessonPlayer player) {
    if (!player.isComing()) {
      show();
    }
  }

  private void show() {
    title.setText(texts.title());
    position.setText(texts.position());
    notes.setText(texts.notes());
  }

  private static Button button(String key, Feather icon, Runnable action) {
    Button button = new Button("", new FeatherIcon(icon));
    button.setId("lesson-" + key);
    button.setAccessibleText(Words.of("lesson.bar." + key));
    Tip.on(button, Words.of("lesson.bar." + key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
