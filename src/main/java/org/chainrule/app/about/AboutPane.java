package org.chainrule.app.about;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.words.Language;
import org.chainrule.words.Words;

/** What this program is and runs on, what ships with it, and all of that for a report. */
public final class AboutPane extends VBox {

  private final Optional<Path> folder;
  private final ObservableValue<Optional<Language>> chosen;
  private final Button copy = new Button(Words.of("about.copy"));
  private final Label copied = new Label();
  private final VBox said = new VBox();

  /**
   * A pane that says it anew in whatever language is spoken.
   *
   * @param folder where the program keeps things, if anywhere
   * @param chosen the language of the settings
   */
  public AboutPane(Optional<Path> folder, ObservableValue<Optional<Language>> chosen) {
    this.folder = folder;
    this.chosen = chosen;
    copy.setId("about-copy");
    copy.setOnAction(event -> copy());
    copied.setId("about-copied");
    HBox buttons = new HBox(copy, copied);
    buttons.getStyleClass().add("about-buttons");
    said.getStyleClass().add("about");
    getStyleClass().add("about");
    getChildren().addAll(buttons, said);
    chosen.addListener(source -> say());
    say();
  }

  /** Gives the button the keyboard. */
  public void focusCopy() {
    copied.setText("");
    copy.requestFocus();
  }

  private Facts facts() {
    return new Facts(folder, chosen.getValue());
  }

  private void say() {
    Facts facts = facts();
    said.getChildren()
        .setAll(
            grid(facts.program()),
            prose("about.keeps"),
            prose("about.network"),
            heading("about.libraries"),
            prose("about.own"),
            grid(facts.libraries()),
            prose("about.texts"));
  }

  private static GridPane grid(List<Fact> facts) {
    GridPane grid = new GridPane();
    grid.getStyleClass().addAll("keys", "about-prose");
    for (int row = 0; row < facts.size(); row++) {
      Label name = new Label(facts.get(row).name());
      name.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
      GridPane.setValignment(name, VPos.TOP);
      name.getStyleClass().add("keys-key");
      grid.addRow(row, name, wrapped(facts.get(row).value()));
    }
    return grid;
  }

  private static Label heading(String key) {
    Label heading = new Label(Words.of(key));
    heading.getStyleClass().add("keys-group");
    return heading;
  }

  private static Label prose(String key) {
    Label prose = wrapped(Words.of(key));
    prose.getStyleClass().add("about-prose");
    return prose;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void copy() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, facts().text()));
    copied.setText(Words.of("about.copied"));
  }
}
