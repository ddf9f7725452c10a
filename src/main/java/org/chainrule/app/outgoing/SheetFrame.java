package org.chainrule.app.outgoing;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainrule.view.common.RefusalLabel;
import org.chainrule.words.Words;

/**
 * What every sheet has from which files go out: its form with what is wrong with it, the button
 * that begins, the bar and the button to stop while a job goes on, and the preview beside them.
 */
final class SheetFrame {

  private final RefusalLabel said;
  private final ProgressBar bar = new ProgressBar(0);
  private final Button go;
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final VBox node = new VBox();

  /**
   * A frame in which nothing goes on.
   *
   * @param id what the ids of its parts begin with
   * @param go begins
   * @param stop ends the job that goes on
   */
  SheetFrame(String id, Button go, Node form, Node preview, Runnable stop) {
    this.go = go;
    said = RefusalLabel.withSign(id, go);
    said.setId(id + "-said");
    said.setPrefWidth(0); // A long reason is broken into lines, and widens nothing.
    said.setMaxWidth(Double.MAX_VALUE);
    go.getStyleClass().add("accent");
    Button cancel = new Button(Words.of("export.cancel"));
    cancel.setId(id + "-cancel");
    cancel.setOnAction(event -> stop.run());
    cancel.visibleProperty().bind(busy);
    bar.visibleProperty().bind(busy);
    bar.setAccessibleText(Words.of("export.progress"));
    form.disableProperty().bind(busy);
    HBox buttons = new HBox(bar, cancel, go);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.getStyleClass().add("export-buttons");
    VBox left = new VBox(form, said, buttons);
    left.getStyleClass().add("export-choices");
    left.setMinWidth(Region.USE_PREF_SIZE);
    HBox columns = new HBox(left, preview);
    columns.getStyleClass().add("export-columns");
    node.getChildren().add(columns);
  }

  /**
   * Returns a preview of a size of its own: a button must not move from under the pointer as the
   * picture comes.
   */
  static StackPane preview(ImageView picture, double width, double height) {
    picture.setPreserveRatio(true);
    picture.setFitWidth(width);
    picture.setFitHeight(height);
    StackPane preview = new StackPane(picture);
    preview.setPrefSize(width, height);
    preview.getStyleClass().add("export-preview");
    return preview;
  }

  Node node() {
    return node;
  }

  /** Says what is wrong, if something is. */
  void say(Optional<String> message) {
    said.show(message);
  }

  /** Says whether what is asked for can be had. */
  void allow(boolean possible) {
    go.setDisable(busy.get() || !possible);
  }

  /** A job begins. */
  void begin() {
    busy.set(true);
    go.setDisable(true);
    bar.setProgress(0);
  }

  /** The share of the job that is done. */
  void progress(double share) {
    bar.setProgress(share);
  }

  /** The job has ended. */
  void end() {
    busy.set(false);
    go.setDisable(false);
  }
}
