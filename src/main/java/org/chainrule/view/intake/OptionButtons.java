package org.chainrule.view.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.intake.Question.Option;
import org.chainrule.intake.answer.Answers;
import org.chainrule.words.Words;

/** Options as buttons, each with what would come of it below. */
final class OptionButtons implements QuestionRow.Offer {

  private final String id;
  private final String question;
  private final Consumer<Answers> answer;
  private final ToggleGroup group = new ToggleGroup();
  private final List<RadioButton> buttons = new ArrayList<>();
  private final List<Label> previews = new ArrayList<>();
  private final FlowPane box = new FlowPane();
  private final List<VBox> pairs = new ArrayList<>();
  private List<Option> options = List.of();
  private boolean showing;

  OptionButtons(String id, String question, Consumer<Answers> answer) {
    this.id = id;
    this.question = question;
    this.answer = answer;
    box.getStyleClass().add("intake-options");
    // Else it would never get narrower than it is, as its options are as wide.
    box.setMinWidth(0);
    group
        .selectedToggleProperty()
        .addListener(
            (source, before, now) -> {
              if (!showing && now != null) {
                answer.accept(options.get(buttons.indexOf(now)).answers());
              }
            });
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Node first() {
    return buttons.get(0);
  }

  @Override
  public void show(List<Option> now, Optional<Option> chosen) {
    showing = true;
    options = now;
    while (buttons.size() < now.size()) {
      add(now.get(buttons.size()));
    }
    for (int k = 0; k < now.size(); k++) {
      Option option = now.get(k);
      buttons.get(k).setText(option.label());
      buttons.get(k).setSelected(chosen.map(Option::id).filter(option.id()::equals).isPresent());
      previews.get(k).setText(option.preview());
      previews.get(k).setVisible(!option.preview().isEmpty());
      buttons
          .get(k)
          .setAccessibleHelp(Words.of("intake.sheet.option", question, option.preview()).strip());
    }
    showing = false;
    setStacked(now.stream().anyMatch(option -> !option.preview().isEmpty()));
  }

  /** Options with previews stand one below the other, others in one line. */
  private void setStacked(boolean stacked) {
    for (VBox pair : pairs) {
      if (stacked) {
        pair.prefWidthProperty().bind(box.widthProperty());
      } else {
        pair.prefWidthProperty().unbind();
        pair.setPrefWidth(Region.USE_COMPUTED_SIZE);
      }
    }
  }

  /** A click on the preview chooses too. */
  private void add(Option option) {
    RadioButton button = new RadioButton();
    button.setId(id + "-" + option.id());
    button.setToggleGroup(group);
    button.setMnemonicParsing(false);
    button.setWrapText(true);
    Label preview = Texts.of("", "intake-preview");
    preview.managedProperty().bind(preview.visibleProperty());
    preview.setOnMouseClicked(
        event -> {
          button.requestFocus();
          button.setSelected(true);
        });
    buttons.add(button);
    previews.add(preview);
    VBox pair = new VBox(button, preview);
    pairs.add(pair);
    box.getChildren().add(pair);
  }
}
