package org.chainrule.view.depth;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.view.common.RefusalLabel;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.TypedFormat;
import org.chainrule.view.common.TypedValue;
import org.chainrule.view.common.WholeNumbers;
import org.chainrule.words.Words;

/** The seed of the net that is shown, to be typed, and a button for the next net. */
final class SeedRow extends VBox {

  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  private static final int SHORT = 12;

  private static final TypedFormat<Long> SEEDS =
      TypedFormat.plain(Long::valueOf, typed -> Words.of("depth.control.seed.wrong"));

  private final TextField field = new TextField();
  private final TypedValue<Long> seed;
  private Optional<Long> shown = Optional.empty();

  SeedRow(DepthSession depth) {
    Label label = new Label(Words.of("depth.control.seed"));
    label.setLabelFor(field);
    label.setMinWidth(Region.USE_PREF_SIZE);
    field.setId("depth-seed");
    field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    HBox.setHgrow(field, Priority.ALWAYS);
    Button next = new Button(Words.of("depth.control.next"));
    next.setId("depth-next");
    next.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(next, Words.of("depth.control.next.tip"));
    next.setOnAction(event -> depth.nextNetwork(1));
    HBox row = new HBox(label, field, next);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("depth-seed");
    RefusalLabel reason = RefusalLabel.small("depth-seed", field);
    getStyleClass().add("depth-row");
    getChildren().addAll(row, reason);
    field.setTextFormatter(WholeNumbers.only());
    seed =
        new TypedValue<>(
            field,
            reason,
            TypedValue.Refused.STAYS,
            SEEDS,
            number -> {
              depth.setSeed(number);
              return Optional.empty();
            });
  }

  /** Shows a seed, unless another one is just being typed. */
  void show(long number) {
    if (!shown.equals(Optional.of(number))) {
      shown = Optional.of(number);
      seed.show(number);
      field.pseudoClassStateChanged(LONG, field.getText().length() > SHORT);
    }
  }
}
