package org.chainrule.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.chainrule.app.Command.Key;
import org.chainrule.words.Words;

/** The list of keys. */
final class HelpSheet {

  private HelpSheet() {}

  static Node of(List<Command> commands) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys");
    String group = "";
    int row = 0;
    for (Command command : commands) {
      if (!command.group().equals(group)) {
        group = command.group();
        Label heading = new Label(Words.of("keys.group." + group));
        heading.getStyleClass().add("keys-group");
        grid.add(heading, 0, row++, 2, 1);
      }
      Label keys = new Label(keys(command));
      keys.getStyleClass().add("keys-key");
      grid.add(keys, 0, row);
      grid.add(new Label(Words.of("keys." + command.name())), 1, row++);
    }
    Label mouse = new Label(Words.of("keys.mouse"));
    mouse.setWrapText(true);
    mouse.setMaxWidth(560);
    grid.add(mouse, 0, row, 2, 1);
    return grid;
  }

  private static String keys(Command command) {
    return command.keys().stream()
        .filter(key -> !key.label().isEmpty())
        .map(HelpSheet::written)
        .collect(Collectors.joining("  ·  "));
  }

  private static String written(Key key) {
    return switch (key.modifier()) {
      case NONE -> key.label();
      case SHIFT -> Words.of("keys.shift", key.label());
      case SHORTCUT -> Words.of(mac() ? "keys.command" : "keys.control", key.label());
    };
  }

  private static boolean mac() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
  }
}
