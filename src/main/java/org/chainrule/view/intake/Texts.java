package org.chainrule.view.intake;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.chainrule.view.common.icon.FeatherIcon;
import org.kordamp.ikonli.feather.Feather;

/** Labels that show all of their text, on as many lines as it needs. */
final class Texts {

  private Texts() {}

  static Label of(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static Label withSign(Feather sign, String text, String... styles) {
    Label label = of(text, styles);
    label.setGraphic(new FeatherIcon(sign));
    return label;
  }
}
