package org.chainrule.view.lesson;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.Stop;
import org.chainrule.lesson.View;
import org.chainrule.session.lesson.LessonDocument;
import org.chainrule.session.lesson.Lessons;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * The sheet on which a lesson is put in order: its stops, their titles and notes. Each change is
 * done at once, and can be undone.
 */
public final class LessonSheet {

  private static final int ROWS = 9;
  private static final double ROW = 1.9;

  /**
   * Saves the lesson.
   *
   * @param save into its file
   * @param saveAs into another file
   */
  public record Files(Runnable save, Runnable saveAs) {}

  private final Lessons lessons;
  private final LessonDocument document;
  private final DoubleSupplier zoom;
  private final VBox box = new VBox();
  private final TextField name = new TextField();
  private final TextField teaches = new TextField();
  private final ObservableList<String> rows = FXCollections.observableArrayList();
  private final ListView<String> list = new ListView<>(rows);
  private final TextField title = new TextField();
  private final TextArea notes = new TextArea();
  private final CheckBox brief = new CheckBox(Words.of("lesson.brief"));
  private final CheckBox walk = new CheckBox(Words.of("lesson.walk"));
  private final Label view = new Label();
  private final VBox stop = new VBox();
  private final Label empty = new Label(Words.of("lesson.sheet.empty"));
  private boolean showing;
  private boolean shown;

  /**
   * A sheet.
   *
   * @param zoom how much larger the graph is than by itself
   */
  public LessonSheet(Lessons lessons, DoubleSupplier zoom, Files files) {
    this.lessons = lessons;
    this.document = lessons.document();
    this.zoom = zoom;
    box.getStyleClass().add("lesson-sheet");
    field(name, "name", text -> change(lesson().named(text), "name"));
    field(teaches, "teaches", text -> change(lesson().teaching(text), "teaches"));
    field(title, "title", text -> changeStop(stopAt().titled(text), "title"));
    notes.setWrapText(true);
    notes.setPrefRowCount(5);
    field(notes, "notes", text -> changeStop(stopAt().noted(text), "notes"));
    brief.setId("lesson-brief");
    brief.setWrapText(true);
    brief.setOnAction(event -> change(lesson().brief(brief.isSelected()), "brief"));
    walk.setId("lesson-walk");
    walk.setWrapText(true);
    walk.setOnAction(event -> changeStop(stopAt().walked(walk.isSelected()), "walk"));
    view.setId("lesson-view");
    view.setWrapText(true);
    view.getStyleClass().add("lesson-view");
    empty.setWrapText(true);
    list.setId("lesson-stops");
    list.setAccessibleText(Words.of("lesson.stops"));
    list.setCellFactory(view -> new StopCell());
    list.getSelectionModel().selectedIndexProperty().addListener(source -> showStop());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            goThere();
          }
        });
    stop.getStyleClass().add("lesson-stop");
    stop.getChildren()
        .addAll(labelled("title", title), view, walk, labelled("notes", notes), stopButtons());
    box.getChildren()
        .addAll(
            labelled("name", name),
            labelled("teaches", teaches),
            brief,
            empty,
            list,
            listButtons(files),
            stop);
    document.lessonProperty().addListener(source -> follow());
    lessons.player().positionProperty().addListener(source -> followPlayer());
  }

  /** A title on as many lines as it needs: as wide as the list, which is wider than 0. */
  private static final class StopCell extends ListCell<String> {

    StopCell() {
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(String title, boolean empty) {
      super.updateItem(title, empty);
      setText(empty ? null : title);
    }
  }

  /** What is seen of the sheet. */
  public Node node() {
    return box;
  }

  /** Says whether the sheet is seen, and so has to follow. */
  public void setShown(boolean isShown) {
    shown = isShown;
    follow();
    if (shown) {
      followPlayer();
    }
  }

  private void field(
      TextInputControl field, String key, java.util.function.Consumer<String> change) {
    field.setId("lesson-" + key);
    field
        .textProperty()
        .addListener(
            (source, before, now) -> {
              if (!showing) {
                change.accept(now);
              }
            });
  }

  private static Node labelled(String key, Node control) {
    Label label = new Label(Words.of("lesson." + key));
    label.setLabelFor(control);
    label.getStyleClass().add("lesson-label");
    return new VBox(label, control);
  }

  private FlowPane listButtons(Files files) {
    Button undo = button("undo", document::undo);
    undo.disableProperty().bind(document.undoableProperty().not());
    Button redo = button("redo", document::redo);
    redo.disableProperty().bind(document.redoableProperty().not());
    Button save = button("save", files.save());
    save.disableProperty().bind(document.unsavedProperty().not());
    return row(
        button("add", () -> lessons.addView(zoom.getAsDouble())),
        undo,
        redo,
        save,
        button("saveAs", files.saveAs()));
  }

  private FlowPane stopButtons() {
    return row(
        button("go", this::goThere),
        button("take", this::takeView),
        button("up", () -> move(-1)),
        button("down", () -> move(1)),
        button("delete", this::delete));
  }

  private static FlowPane row(Button... buttons) {
    FlowPane row = new FlowPane(buttons);
    row.getStyleClass().add("lesson-buttons");
    return row;
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(Words.of("lesson.button." + key));
    button.setId("lesson-button-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void press(KeyEvent event) {
    if (event.isAltDown() && event.getCode() == KeyCode.UP) {
      move(-1);
      event.consume();
    } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
      move(1);
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      delete();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      goThere();
      event.consume();
    }
  }

  private Lesson lesson() {
    return document.lesson();
  }

  private int at() {
    return list.getSelectionModel().getSelectedIndex();
  }

  private boolean isAtStop() {
    return at() >= 0 && at() < lesson().stops().size();
  }

  private Stop stopAt() {
    return lesson().stops().get(at());
  }

  private void change(Lesson changed, Object what) {
    document.change(changed, what);
  }

  private void changeStop(Stop changed, String what) {
    if (isAtStop()) {
      change(lesson().with(at(), changed), List.of(what, at()));
    }
  }

  private void goThere() {
    if (isAtStop()) {
      lessons.player().play(at());
    }
  }

  private void takeView() {
    if (isAtStop()) {
      lessons.takeView(at(), zoom.getAsDouble());
    }
  }

  private void move(int by) {
    int to = at() + by;
    if (isAtStop() && to >= 0 && to < lesson().stops().size()) {
      document.change(lesson().moved(at(), to));
      select(to);
    }
  }

  private void delete() {
    if (isAtStop()) {
      int gone = at();
      document.change(lesson().without(gone));
      select(Math.min(gone, lesson().stops().size() - 1));
    }
  }

  private void select(int index) {
    if (index >= 0) {
      list.getSelectionModel().clearAndSelect(index);
      list.scrollTo(Math.max(0, index - ROWS / 2));
    }
    showStop();
  }

  private void follow() {
    if (!shown) {
      return;
    }
    int before = at();
    List<String> fresh = IntStream.range(0, lesson().stops().size()).mapToObj(this::row).toList();
    if (!rows.equals(fresh)) {
      rows.setAll(fresh);
      select(Math.max(0, Math.min(before, fresh.size() - 1)));
    }
    boolean some = !fresh.isEmpty();
    list.setVisible(some);
    list.setManaged(some);
    list.setPrefHeight(ROW * 16 * Math.min(ROWS, Math.max(3, fresh.size())));
    empty.setVisible(!some);
    empty.setManaged(!some);
    show(name, lesson().name());
    show(teaches, lesson().teaches());
    brief.setSelected(lesson().brief());
    showStop();
  }

  /** The stop that is played is the one that is looked at. */
  private void followPlayer() {
    if (shown && lessons.player().playingProperty().get()) {
      select(lessons.player().positionProperty().get());
    }
  }

  private String row(int index) {
    String said = OneLine.spaced(lesson().stops().get(index).title());
    String shownAs =
        said.isEmpty()
            ? said(lesson().stops().get(index).view(), lesson().scenario(index).name())
            : said;
    return Words.of("lesson.row", String.valueOf(index + 1), shownAs);
  }

  private void showStop() {
    stop.setVisible(isAtStop());
    stop.setManaged(isAtStop());
    if (!isAtStop()) {
      return;
    }
    Stop now = stopAt();
    show(title, now.title());
    show(notes, now.notes());
    boolean useful = lesson().goesOn(at());
    walk.setDisable(!useful);
    walk.setSelected(now.walked());
    String where = said(now.view(), lesson().scenario(at()).name());
    view.setText(
        now.exercise()
            .map(asked -> Words.of("lesson.exercise." + asked.kind().id()))
            .map(asked -> Words.of("lesson.view.exercise", where, asked))
            .orElse(where));
  }

  private void show(TextInputControl field, String text) {
    if (!field.getText().equals(text)) {
      showing = true;
      field.setText(text);
      showing = false;
    }
  }

  private static String said(View view, String scenario) {
    Optional<String> lens = view.lens().map(one -> Words.of("lens." + one.key()));
    String step = view.step().equals(View.START) ? Words.of("lesson.view.start") : view.step();
    String where = Words.of("lesson.view", OneLine.spaced(scenario), step);
    return lens.map(one -> Words.of("lesson.view.lens", where, one)).orElse(where);
  }
}
