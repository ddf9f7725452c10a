package org.chainrule.view.train.plane;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.view.train.ActedIn;
import org.chainrule.view.train.PictureAct;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** Shows more or less of a picture. */
final class Zoom {

  private Zoom() {}

  static Node buttons(String name, ActedIn picture) {
    HBox row =
        new HBox(
            button(name, "in", Feather.ZOOM_IN, picture, PictureAct.ZOOM_IN),
            button(name, "out", Feather.ZOOM_OUT, picture, PictureAct.ZOOM_OUT),
            button(name, "fit", Feather.MAXIMIZE, picture, PictureAct.FIT));
    row.getStyleClass().add("depth-choices");
    return row;
  }

  private static Button button(
      String name, String key, Feather icon, ActedIn picture, PictureAct act) {
    Button button = new Button("", new FeatherIcon(icon));
    button.setId("train-" + name + "-" + key);
    String text = Words.of("train.zoom." + key);
    button.setAccessibleText(text);
    Tip.on(button, text);
    button.setOnAction(event -> picture.act(act));
    return button;
  }
}
