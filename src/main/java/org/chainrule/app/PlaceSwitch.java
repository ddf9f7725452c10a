package org.chainrule.app;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.chainrule.session.Place;
import org.chainrule.session.Session;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The switch between the workspaces, and the way back from a net of the depth study. */
final class PlaceSwitch {

  private final HBox row = new HBox();

  PlaceSwitch(Session session, DepthPassage passage) {
    row.getStyleClass().add("place-switch");
    row.setAlignment(Pos.CENTER_LEFT);
    ToggleButton pass = toggle(session, Place.PASS, "pass");
    pass.getStyleClass().add("left-pill");
    ToggleButton depth = toggle(session, Place.DEPTH, "depth");
    depth.getStyleClass().add("right-pill");
    HBox both = new HBox(pass, depth);
    both.setAlignment(Pos.CENTER);
    row.getChildren().addAll(both, back(session, passage));
  }

  Node node() {
    return row;
  }

  /** The one that is shown stays pressed, however often it is pressed. */
  private static ToggleButton toggle(Session session, Place place, String key) {
    ToggleButton button = new ToggleButton(Words.of("place." + key));
    button.setId("place-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Words.of("place." + key + ".tip")));
    button.setOnAction(
        event -> {
          session.placeProperty().set(place);
          button.setSelected(true);
        });
    session.placeProperty().addListener((source, before, now) -> button.setSelected(now == place));
    button.setSelected(session.placeProperty().get() == place);
    return button;
  }

  private static Button back(Session session, DepthPassage passage) {
    Button button = new Button(Words.of("place.back"), new FontIcon(Feather.ARROW_LEFT));
    button.setId("place-back");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Words.of("place.back.tip")));
    button.setOnAction(event -> passage.back());
    button
        .visibleProperty()
        .bind(passage.openProperty().and(session.placeProperty().isEqualTo(Place.PASS)));
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }
}
