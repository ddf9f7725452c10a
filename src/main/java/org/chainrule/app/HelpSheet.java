package org.chainrule.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.app.Command.Key;
import org.chainrule.words.Words;

/** The list of keys. */
final class HelpSheet {

  private HelpSheet() {}

  /** Two columns of groups, about as long as each other, so that the whole list is seen at once. */
  static Node of(List<Command> commands) {
    VBox left = new VBox();
    VBox right = new VBox();
    int listed = 0;
    for (String group : commands.stream().map(Command::group).distinct().toList()) {
      VBox column = 2 * listed < commands.size() ? left : right;
      column.getChildren().add(group(group, commands));
      listed += (int) commands.stream().filter(c -> c.group().equals(group)).count();
    }
    HBox columns = new HBox(left, right);
    columns.getStyleClass().add("keys-columns");
    Label mouse = new Label(Words.of("keys.mouse"));
    mouse.setWrapText(true);
    mouse.getStyleClass().add("keys-mouse");
    return new VBox(columns, mouse);
  }

  private static Node group(String group, List<Command> commands) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys");
    Label heading = new Label(Words.of("keys.group." + group));
    heading.getStyleClass().add("keys-group");
    grid.add(heading, 0, 0, 2, 1);
    int row = 1;
    for (Command command : commands) {
      if (command.group().equals(group)) {
        Label keys = new Label(keys(command));
        keys.getStyleClass().add("keys-key");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        Label text = new Label(Words.of("keys." + command.name()));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        grid.addRow(row++, keys, text);
      }
    }
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
      case SHORTCUT -> shortcut(key.label());
      case SHORTCUT_SHIFT -> shortcut(Words.of("keys.shift", key.label()));
      case ALT -> Words.of("keys.alt", key.label());
      case ALT_SHIFT -> Words.of("keys.alt", Words.of("keys.shift", key.label()));
      case ALT_SHORTCUT -> shortcut(Words.of("keys.alt", key.label()));
    };
  }

  private static String shortcut(String label) {
    return Words.of(mac() ? "keys.command" : "keys.control", label);
  }

  private static boolean mac() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
  }
}
