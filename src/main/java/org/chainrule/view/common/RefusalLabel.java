package org.chainrule.view.common;

import java.util.Optional;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import org.chainrule.view.common.icon.FeatherIcon;
import org.kordamp.ikonli.feather.Feather;

/** Says beside a control why what was asked of it cannot be done. */
public final class RefusalLabel extends Label {

  private final Control control;

  /** What the control is said to be for while nothing is refused. */
  private String usualHelp;

  private RefusalLabel(String id, Control control, String style) {
    this.control = control;
    this.usualHelp = control.getAccessibleHelp();
    setId(id + "-reason");
    getStyleClass().add(style);
    setWrapText(true);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /**
   * A label for below a field, small.
   *
   * @param id that of the field
   */
  public static RefusalLabel small(String id, Control control) {
    return new RefusalLabel(id, control, "number-reason");
  }

  /**
   * A label with a warning sign, for among other controls.
   *
   * @param id that of the control
   */
  public static RefusalLabel withSign(String id, Control control) {
    RefusalLabel label = new RefusalLabel(id, control, "reason");
    label.setGraphic(new FeatherIcon(Feather.ALERT_TRIANGLE));
    return label;
  }

  /** Shows a reason, or takes the last one away. */
  public void show(Optional<String> reason) {
    if (reason.isPresent() && !isVisible()) {
      usualHelp = control.getAccessibleHelp();
    }
    if (reason.isPresent() || isVisible()) {
      control.setAccessibleHelp(reason.orElse(usualHelp));
    }
    setText(reason.orElse(""));
    setVisible(reason.isPresent());
  }
}
