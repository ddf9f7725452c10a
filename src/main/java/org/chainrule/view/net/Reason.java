package org.chainrule.view.net;

import java.util.Optional;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says beside a control why what was asked of it cannot be done. */
final class Reason {

  private final Label label = new Label();
  private final Control control;

  Reason(String id, Control control) {
    this.control = control;
    label.setId(id + "-reason");
    label.getStyleClass().add("reason");
    label.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    label.setWrapText(true);
    label.managedProperty().bind(label.visibleProperty());
    label.setVisible(false);
  }

  Label node() {
    return label;
  }

  /** Shows a reason, or takes the last one away. */
  void show(Optional<String> reason) {
    label.setVisible(reason.isPresent());
    label.setText(reason.orElse(""));
    control.setAccessibleHelp(reason.orElse(null));
  }
}
