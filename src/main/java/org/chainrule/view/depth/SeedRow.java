package org.chainrule.view.depth;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.view.common.NumberRow;
import org.chainrule.words.Words;

/** The seed of the net that is shown, to be typed, and a button for the next net. */
final class SeedRow extends VBox {

  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  private static final int SHORT = 12;

  private final DepthSession depth;
  private final TextField field = new TextField();
  private final Label reason = new Label(Words.of("depth.control.seed.wrong"));
  private String shown = "";

  SeedRow(DepthSession depth) {
    this.depth = depth;
    Label label = new Label(Words.of("depth.control.seed"));
    label.setLabelFor(field);
    label.setMinWidth(Region.USE_PREF_SIZE);
    field.setId("depth-seed");
    field.setAccessibleText(Words.of("depth.control.seed"));
    HBox.setHgrow(field, Priority.ALWAYS);
    Button next = new Button(Words.of("depth.control.next"));
    next.setId("depth-next");
    next.setMinWidth(Region.USE_PREF_SIZE);
    next.setTooltip(new Tooltip(Words.of("depth.control.next.tip")));
    next.setOnAction(event -> depth.nextNetwork(1));
    HBox row = new HBox(label, field, next);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("depth-seed");
    reason.getStyleClass().add("number-reason");
    reason.setId("depth-seed-reason");
    reason.setWrapText(true);
    reason.managedProperty().bind(reason.visibleProperty());
    getStyleClass().add("depth-row");
    getChildren().addAll(row, reason);
    complain(false);
    field.setTextFormatter(Rows.wholeOnly());
    field.setOnAction(event -> typed());
    field.focusedProperty().addListener((source, before, focused) -> leave(focused));
  }

  void show(long seed) {
    String text = String.valueOf(seed);
    if (!text.equals(shown)) {
      shown = text;
      field.setText(text);
      field.pseudoClassStateChanged(LONG, text.length() > SHORT);
      complain(false);
    }
  }

  private void leave(boolean focused) {
    if (!focused) {
      typed();
    }
  }

  private void typed() {
    String text = field.getText().strip().replace('−', '-');
    Optional<Long> seed = parsed(text);
    complain(seed.isEmpty());
    seed.filter(number -> !text.equals(shown)).ifPresent(depth::setSeed);
  }

  private static Optional<Long> parsed(String text) {
    try {
      return Optional.of(Long.valueOf(text));
    } catch (NumberFormatException noWholeNumber) {
      return Optional.empty();
    }
  }

  private void complain(boolean wrong) {
    reason.setVisible(wrong);
    field.pseudoClassStateChanged(NumberRow.WRONG, wrong);
    field.setAccessibleHelp(wrong ? reason.getText() : null);
  }
}
