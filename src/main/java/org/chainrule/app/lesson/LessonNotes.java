package org.chainrule.app.lesson;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.chainrule.session.lesson.Lessons;
import org.chainrule.view.common.AtFirstLook;

/** Where the notes of a lesson are read: on a second screen if there is one, else in the window. */
final class LessonNotes {

  private final Lessons lessons;
  private final Stage stage;
  private final Clock clock;
  private final LessonPlace place;
  private final BooleanProperty inBar = new SimpleBooleanProperty();
  private final AtFirstLook<Presenter> presenter = new AtFirstLook<>(this::presenter);

  /**
   * Notes that nobody reads yet.
   *
   * @param stage the window that the audience sees
   */
  LessonNotes(Lessons lessons, Stage stage, Clock clock, LessonPlace place) {
    this.lessons = lessons;
    this.stage = stage;
    this.clock = clock;
    this.place = place;
    lessons.player().playingProperty().addListener(source -> followPlaying());
  }

  /** Whether they stand in the window, under the title. */
  BooleanProperty inBarProperty() {
    return inBar;
  }

  /** Shows or hides them. */
  void toggle() {
    Optional<ScreenPlan> plan = plan();
    if (isOnSecondScreen()) {
      hide();
    } else if (plan.isPresent()) {
      inBar.set(false);
      presenter.get().show(plan.get().lecturer());
      stage.requestFocus();
    } else {
      inBar.set(!inBar.get());
    }
  }

  private boolean isOnSecondScreen() {
    return presenter.made().filter(made -> made.stage().isShowing()).isPresent();
  }

  /** Takes the second window away. */
  void hide() {
    presenter.made().ifPresent(Presenter::hide);
  }

  private void followPlaying() {
    if (!lessons.player().playingProperty().get()) {
      inBar.set(false);
      hide();
    }
  }

  private Presenter presenter() {
    Screen.getScreens().addListener((ListChangeListener<Screen>) change -> fallBack());
    return new Presenter(lessons, clock, place::dress, this::swap);
  }

  /** A projector that is unplugged takes no notes with it. */
  private void fallBack() {
    if (isOnSecondScreen() && plan().isEmpty()) {
      hide();
      inBar.set(true);
    }
  }

  private Optional<ScreenPlan> plan() {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    double width = Math.max(0, stage.getWidth());
    double height = Math.max(0, stage.getHeight());
    return ScreenPlan.of(screens, new Rectangle2D(stage.getX(), stage.getY(), width, height));
  }

  private void swap() {
    plan().ifPresent(this::swap);
  }

  private void swap(ScreenPlan plan) {
    boolean full = stage.isFullScreen();
    boolean maximized = stage.isMaximized();
    Rectangle2D screen = plan.lecturer();
    stage.setFullScreen(false);
    stage.setMaximized(false);
    stage.setX(screen.getMinX());
    stage.setY(screen.getMinY());
    stage.setWidth(Math.min(stage.getWidth(), screen.getWidth()));
    stage.setHeight(Math.min(stage.getHeight(), screen.getHeight()));
    presenter.get().show(plan.audience());
    stage.setMaximized(maximized);
    stage.setFullScreen(full);
    stage.toFront();
  }
}
