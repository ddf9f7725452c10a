package org.chainrule.view.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.chainrule.intake.Question.Option;
import org.chainrule.intake.answer.Answers;

/** Many options as a list that opens, with what would come of the chosen one below. */
final class OptionList implements QuestionRow.Offer {

  private final Choice<Option> choice;
  private final Label preview = Texts.of("", "intake-preview");
  private final VBox box = new VBox();

  OptionList(String id, String question, Consumer<Answers> answer) {
    choice =
        new Choice<>(
            id + "-choice", question, Option::label, chosen -> answer.accept(chosen.answers()));
    preview.managedProperty().bind(preview.visibleProperty());
    box.getStyleClass().add("intake-options");
    box.getChildren().addAll(choice.control(), preview);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public ComboBox<Option> first() {
    return choice.control();
  }

  @Override
  public void show(List<Option> options, Optional<Option> chosen) {
    choice.show(options, chosen.flatMap(now -> same(options, now)));
    preview.setText(chosen.map(Option::preview).orElse(""));
    preview.setVisible(!preview.getText().isEmpty());
    choice.control().setAccessibleHelp(preview.getText());
  }

  private static Optional<Option> same(List<Option> options, Option chosen) {
    return options.stream().filter(option -> option.id().equals(chosen.id())).findFirst();
  }
}
