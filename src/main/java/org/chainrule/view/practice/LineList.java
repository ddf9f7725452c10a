package org.chainrule.view.practice;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.explain.naming.Labels;
import org.chainrule.pass.program.Step;
import org.chainrule.session.practice.LinePage;
import org.chainrule.session.practice.LineState;
import org.chainrule.session.practice.TypedLines;
import org.chainrule.words.Words;

/** The steps of the pass, each with how far its line has come. */
public final class LineList {

  private final TypedLines lines;
  private final ObservableList<Step> steps = FXCollections.observableArrayList();
  private final ListView<Step> list = new ListView<>(steps);
  private final Label progress = new Label();
  private final VBox box = new VBox(progress, list);
  private boolean showing;

  /**
   * Lists the steps of the pass that is open.
   *
   * @param chosen gives the keyboard to the line of the step that was chosen
   */
  public LineList(TypedLines lines, Runnable chosen) {
    this.lines = lines;
    list.setId("line-steps");
    list.setAccessibleText(Words.of("line.steps"));
    list.setCellFactory(view -> new Cell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (source, before, now) -> {
              if (!showing && now != null) {
                lines.select(now);
              }
            });
    list.setOnMouseClicked(event -> chosen.run());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            chosen.run();
            event.consume();
          }
        });
    progress.setId("line-progress");
    progress.getStyleClass().add("line-progress");
    VBox.setVgrow(list, Priority.ALWAYS);
    box.getStyleClass().add("line-list");
    lines.pageProperty().addListener(source -> show());
    show();
  }

  /** What is shown. */
  public Node node() {
    return box;
  }

  private void show() {
    LinePage page = lines.page();
    showing = true;
    if (!steps.equals(page.trace().steps())) {
      steps.setAll(page.trace().steps());
    }
    list.getSelectionModel().select(page.at());
    showing = false;
    progress.setText(Words.of("line.progress", page.done(), page.asked().size()));
  }

  /** A step by its name, and behind it in words how far its line has come. */
  private final class Cell extends ListCell<Step> {

    private final Label name = new Label();
    private final Label state = new Label();
    private final HBox row = new HBox();

    Cell() {
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      row.getStyleClass().add("line-step");
      row.getChildren().addAll(name, space, state);
      state.getStyleClass().add("line-state");
      lines.pageProperty().addListener(source -> tell());
    }

    @Override
    protected void updateItem(Step step, boolean empty) {
      super.updateItem(step, empty);
      tell();
    }

    /** A cell stays as long as its list, and says what is found while it stands there. */
    private void tell() {
      Step step = getItem();
      setGraphic(step == null || isEmpty() ? null : row);
      if (getGraphic() == null) {
        return;
      }
      LineState found = lines.page().entry(step).state();
      Labels labels = lines.page().explainer().labels();
      String how = Words.of("line.state." + found.key());
      name.setText(labels.plain(step.name()));
      state.setText(how);
      for (LineState each : LineState.values()) {
        state.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.key()), each == found);
      }
      setAccessibleText(Words.of("line.step", labels.spoken(step.name()), how));
    }
  }
}
