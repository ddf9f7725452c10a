package org.chainrule.view.depth;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/**
 * The stacks that stand side by side, of which one is looked at. There is a place for each of the
 * four, so that nothing moves when one is added.
 */
final class StackSwitch extends VBox {

  private static final int COLUMNS = 2;

  private final GridPane places = new GridPane();
  private final DepthSession depth;
  private final Button add;
  private final Button remove;
  private List<String> names = List.of();

  StackSwitch(DepthSession depth) {
    this.depth = depth;
    this.add = button("add", Feather.PLUS, depth::add);
    this.remove = button("remove", Feather.MINUS, depth::remove);
    Label heading = new Label(Words.of("depth.control.stacks"));
    heading.getStyleClass().add("depth-heading");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox title = new HBox(heading, gap, add, remove);
    title.setAlignment(Pos.CENTER_LEFT);
    title.getStyleClass().add("depth-stacks");
    fillPlaces();
    getStyleClass().add("depth-stacks");
    getChildren().addAll(title, places);
    depth.stacksProperty().addListener(source -> show());
    depth.chosenProperty().addListener(source -> show());
    show();
  }

  private void fillPlaces() {
    places.getStyleClass().add("depth-stacks");
    for (int k = 0; k < COLUMNS; k++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(100.0 / COLUMNS);
      places.getColumnConstraints().add(half);
    }
  }

  private static Button button(String name, Feather icon, Runnable action) {
    Button button = new Button("", new FeatherIcon(icon));
    button.setId("depth-" + name);
    button.setAccessibleText(Words.of("depth.control." + name));
    Tip.on(button, Words.of("depth.control." + name));
    button.setOnAction(event -> action.run());
    return button;
  }

  private void show() {
    List<String> now = depth.names();
    if (!now.equals(names)) {
      names = now;
      places.getChildren().clear();
      for (int k = 0; k < DepthSession.MOST_STACKS; k++) {
        Region place = k < names.size() ? toggle(k) : free();
        place.setMaxWidth(Double.MAX_VALUE);
        places.add(place, k % COLUMNS, k / COLUMNS);
      }
    }
    for (int k = 0; k < names.size(); k++) {
      ((ToggleButton) places.getChildren().get(k)).setSelected(k == depth.chosenProperty().get());
    }
    add.setDisable(names.size() == DepthSession.MOST_STACKS);
    remove.setDisable(names.size() == 1);
  }

  /** As high as a stack's button, and nothing to be seen. */
  private static Region free() {
    ToggleButton free = new ToggleButton();
    free.setVisible(false);
    return free;
  }

  /** The one that is looked at stays pressed, however often it is pressed. */
  private ToggleButton toggle(int index) {
    ToggleButton toggle = StableWidth.narrow(names.get(index));
    toggle.setId("depth-stack-" + index);
    toggle.setAccessibleText(Words.of("depth.control.stack", names.get(index)));
    toggle.getStyleClass().add("depth-stack-" + index);
    toggle.setOnAction(
        event -> {
          depth.choose(index);
          show();
        });
    return toggle;
  }
}
