package org.chainrule.app.lesson;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.chainrule.session.lesson.LessonPlayer;
import org.chainrule.session.lesson.Lessons;
import org.chainrule.session.lesson.StopWatch;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** The lecturer's window: the notes of the stop, what comes next, and a clock. */
final class Presenter {

  private static final List<String> SIZES = List.of("s", "m", "l", "xl", "xxl");
  private static final String CLASS = "presenter-";

  private final LessonTexts texts;
  private final StopWatch watch;
  private final Stage stage = new Stage();
  private final VBox root = new VBox();
  private final Label position = new Label();
  private final Label title = new Label();
  private final Label notes = new Label();
  private final Label next = new Label();
  private final Label time = new Label();
  private final Button pause = new Button();
  private final ScrollPane scroll = new ScrollPane(notes);
  private final Timeline ticks;
  private int size = 2;

  /**
   * A window that is not shown yet.
   *
   * @param dress gives it its style sheets and its keys
   * @param swap exchanges the screens
   */
  Presenter(Lessons lessons, Clock clock, Consumer<Scene> dress, Runnable swap) {
    texts = new LessonTexts(lessons);
    watch = new StopWatch(clock);
    ticks = new Timeline(new KeyFrame(Duration.millis(200), event -> tick()));
    ticks.setCycleCount(Animation.INDEFINITE);
    root.setId("presenter");
    root.setFocusTraversable(true);
    root.getStyleClass().add("presenter");
    title.setId("presenter-title");
    title.getStyleClass().add("presenter-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    notes.setId("presenter-notes");
    notes.getStyleClass().add("presenter-notes");
    notes.setWrapText(true);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("overlay-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    next.setId("presenter-next");
    next.getStyleClass().add("presenter-next");
    next.setWrapText(true);
    next.setMinHeight(Region.USE_PREF_SIZE);
    root.getChildren().addAll(head(swap), title, scroll, next);
    Scene scene = new Scene(root);
    dress.accept(scene);
    stage.setScene(scene);
    stage.setTitle(Words.of("presenter.title"));
    InvalidationListener show = source -> showWhatIsSeen(lessons.player());
    lessons.document().lessonProperty().addListener(show);
    lessons.player().positionProperty().addListener(show);
    lessons.player().cursorProperty().addListener(show);
    lessons.player().shownProperty().addListener(show);
    stage.showingProperty().addListener(source -> followShowing());
    show();
    resize(0);
  }

  private HBox head(Runnable swap) {
    position.setId("presenter-position");
    position.setMinWidth(Region.USE_PREF_SIZE);
    time.setId("presenter-time");
    time.getStyleClass().add("presenter-time");
    time.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    name(pause, "pause");
    pause.setOnAction(event -> toggle());
    HBox head =
        new HBox(
            position,
            gap,
            time,
            pause,
            button("reset", Feather.ROTATE_CCW, this::reset),
            button("smaller", Feather.MINUS, () -> resize(-1)),
            button("larger", Feather.PLUS, () -> resize(1)),
            button("swap", Feather.REPEAT, swap));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("presenter-head");
    return head;
  }

  private static Button button(String key, Feather icon, Runnable action) {
    Button button = new Button("", new FeatherIcon(icon));
    name(button, key);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static void name(Button button, String key) {
    button.setId("presenter-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(Words.of("presenter." + key));
    org.chainrule.view.common.Tip.on(button, Words.of("presenter." + key));
  }

  /** Shows it on a screen, all over it. */
  void show(Rectangle2D screen) {
    stage.setMaximized(false);
    stage.setX(screen.getMinX());
    stage.setY(screen.getMinY());
    stage.setWidth(screen.getWidth());
    stage.setHeight(screen.getHeight());
    stage.show();
    // The keys are the clicker's, until a person goes to a button.
    root.requestFocus();
    stage.setMaximized(true);
    watch.start();
    tick();
  }

  /** Takes it away; the clock goes on. */
  void hide() {
    stage.hide();
  }

  /** The window itself. */
  Stage stage() {
    return stage;
  }

  private void followShowing() {
    if (stage.isShowing()) {
      ticks.play();
    } else {
      ticks.stop();
    }
  }

  private void toggle() {
    watch.toggle();
    tick();
  }

  private void reset() {
    watch.reset();
    tick();
  }

  private void tick() {
    time.setText(watch.text());
    pause.setGraphic(new FeatherIcon(watch.isGoing() ? Feather.PAUSE : Feather.PLAY));
  }

  private void resize(int by) {
    size = Math.max(0, Math.min(SIZES.size() - 1, size + by));
    root.getStyleClass().removeIf(name -> name.startsWith(CLASS));
    root.getStyleClass().add(CLASS + SIZES.get(size));
  }

  /** What is said of a stop does not come before its net. */
  private void showWhatIsSeen(LessonPlayer player) {
    if (!player.isComing()) {
      show();
    }
  }

  private void show() {
    position.setText(texts.name() + "  ·  " + texts.position());
    title.setText(texts.title());
    notes.setText(texts.notes());
    next.setText(texts.next());
    scroll.setVvalue(0);
  }
}
