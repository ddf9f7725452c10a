package org.chainrule.app.menu;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainrule.app.about.AboutPane;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Command.Group;
import org.chainrule.app.common.Key;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.AtFirstLook;
import org.chainrule.view.glossary.GlossaryPane;
import org.chainrule.words.Words;

/** The list of keys and, once they are asked for, the glossary and what the program is. */
public final class HelpSheet {

  private final Node keys;
  private final AtFirstLook<GlossaryPane> glossary;
  private final AtFirstLook<AboutPane> about;
  private final StackPane shown = new StackPane();
  private final ToggleButton keysButton = button("keys", "left-pill", this::showKeys);
  private final ToggleButton glossaryButton = button("glossary", "center-pill", this::showGlossary);
  private final ToggleButton aboutButton = button("about", "right-pill", this::showAbout);
  private final VBox all;

  /** A sheet that shows the keys first. */
  public HelpSheet(Commands commands, Appearance appearance, Supplier<AboutPane> about) {
    this.keys = keys(commands);
    this.glossary = new AtFirstLook<>(() -> new GlossaryPane(appearance));
    this.about = new AtFirstLook<>(about);
    all = new VBox(new HBox(keysButton, glossaryButton, aboutButton), shown);
    all.getStyleClass().add("help");
    showKeys();
  }

  /** The sheet. */
  public Node node() {
    return all;
  }

  private static ToggleButton button(String key, String style, Runnable show) {
    ToggleButton button = new ToggleButton(Words.of("help." + key));
    button.setId("help-" + key);
    button.getStyleClass().add(style);
    button.setOnAction(event -> show.run());
    return button;
  }

  /** Shows the list of keys. */
  public void showKeys() {
    show(keys, keysButton);
  }

  /** Shows the glossary, and lets it be searched. */
  public void showGlossary() {
    show(glossary.get(), glossaryButton);
    glossary.get().focusSearch();
  }

  /** Shows what the program is, and lets it be copied. */
  public void showAbout() {
    show(about.get(), aboutButton);
    about.get().focusCopy();
  }

  /** Whether the glossary is shown. */
  public boolean showsGlossary() {
    return glossary.made().filter(shown.getChildren()::contains).isPresent();
  }

  /** The one that is shown stays pressed, however often it is pressed. */
  private void show(Node node, ToggleButton pressed) {
    shown.getChildren().setAll(node);
    Stream.of(keysButton, glossaryButton, aboutButton)
        .forEach(button -> button.setSelected(button == pressed));
  }

  /** Two columns of groups, about as long as each other, so that the whole list is seen at once. */
  private static Node keys(Commands all) {
    List<Command> commands = all.all();
    VBox left = new VBox();
    VBox right = new VBox();
    int listed = 0;
    for (Group group : commands.stream().map(Command::group).distinct().toList()) {
      VBox column = 2 * listed < commands.size() ? left : right;
      column.getChildren().add(group(group, commands));
      listed += (int) commands.stream().filter(c -> c.group() == group).count();
    }
    HBox columns = new HBox(left, right);
    columns.getChildren().forEach(column -> column.getStyleClass().add("keys-column"));
    columns.getStyleClass().add("keys-columns");
    Label mouse = new Label(Words.of("keys.mouse"));
    mouse.setWrapText(true);
    mouse.getStyleClass().add("keys-mouse");
    return new VBox(columns, mouse);
  }

  private static Node group(Group group, List<Command> commands) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys");
    Label heading = new Label(Words.of("keys.group." + group.key()));
    heading.getStyleClass().add("keys-group");
    grid.add(heading, 0, 0, 2, 1);
    int row = 1;
    for (Command command : commands) {
      if (command.group() == group && isListed(command)) {
        Label keys = new Label(keys(command));
        keys.getStyleClass().add("keys-key");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(keys, VPos.TOP);
        Label text = new Label(Words.of("keys." + command.name()));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        grid.addRow(row++, keys, text);
      }
    }
    return grid;
  }

  private static boolean isListed(Command command) {
    return command.keys().stream().anyMatch(Key::listed);
  }

  private static String keys(Command command) {
    return command.keys().stream()
        .filter(Key::listed)
        .map(Key::inList)
        .reduce((one, other) -> Words.of("keys.or", one, other))
        .orElse("");
  }
}
