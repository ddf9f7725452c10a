package org.chainrule.view.depth;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.depth.StudiedStack;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The stacks that stand side by side, of which one is looked at. */
final class StackSwitch extends FlowPane {

  private final DepthSession depth;
  private final Button add;
  private final Button remove;
  private List<String> names = List.of();

  StackSwitch(DepthSession depth) {
    this.depth = depth;
    this.add = button("add", Feather.PLUS, depth::add);
    this.remove = button("remove", Feather.MINUS, depth::remove);
    getStyleClass().add("depth-stacks");
    depth.stacksProperty().addListener(source -> show());
    depth.chosenProperty().addListener(source -> show());
    show();
  }

  private static Button button(String name, Feather icon, Runnable action) {
    Button button = new Button("", new FontIcon(icon));
    button.setId("depth-" + name);
    button.setAccessibleText(Words.of("depth.control." + name));
    button.setTooltip(new Tooltip(Words.of("depth.control." + name)));
    button.setOnAction(event -> action.run());
    return button;
  }

  private void show() {
    List<StudiedStack> stacks = depth.stacksProperty().get();
    List<String> now =
        IntStream.range(0, stacks.size()).mapToObj(k -> StackNames.of(stacks, k)).toList();
    if (!now.equals(names)) {
      names = now;
      getChildren().clear();
      for (int k = 0; k < names.size(); k++) {
        getChildren().add(toggle(k));
      }
      getChildren().addAll(add, remove);
    }
    for (int k = 0; k < names.size(); k++) {
      ((ToggleButton) getChildren().get(k)).setSelected(k == depth.chosenProperty().get());
    }
    add.setDisable(names.size() == DepthSession.MOST_STACKS);
    remove.setDisable(names.size() == 1);
  }

  /** The one that is looked at stays pressed, however often it is pressed. */
  private ToggleButton toggle(int index) {
    ToggleButton toggle = new ToggleButton(names.get(index));
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
