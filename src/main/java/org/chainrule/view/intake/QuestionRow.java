package org.chainrule.view.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.chainrule.intake.Question;
import org.chainrule.intake.Question.Option;
import org.chainrule.intake.answer.Answers;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** A question with what can be chosen, and what would come of each. */
final class QuestionRow implements Row<Question> {

  /** The state of a text beside a list that opens. */
  private static final PseudoClass LISTED = PseudoClass.getPseudoClass("listed");

  /** More than these take less room in a list that opens. */
  private static final int MOST_BUTTONS = 4;

  /** What offers the options. */
  interface Offer {

    Node node();

    /** What has the keyboard first. */
    Node first();

    void show(List<Option> options, Optional<Option> chosen);
  }

  private final String id;
  private final Consumer<Answers> answer;
  private final Label sign = new Label();
  private final Label text = Texts.of("", "intake-question-text");
  private final Pane box;
  private Offer offer;
  private List<String> offered = List.of();

  /**
   * A question that is asked by the arrays.
   *
   * @param id names its nodes
   * @param urgent whether a person has to answer it, or had to
   * @param answer is told what was chosen
   */
  QuestionRow(String id, boolean urgent, Consumer<Answers> answer) {
    this.id = id;
    this.answer = answer;
    box = urgent ? new VBox() : beside();
    box.setId(id);
    box.getStyleClass().add(urgent ? "intake-open" : "intake-question");
    sign.setId(id + "-sign");
    sign.getStyleClass().add("intake-sign");
    if (urgent) {
      box.getChildren().add(sign);
    }
    box.getChildren().add(text);
    text.setId(id + "-text");
  }

  /** What is inferred asks for less room: its options stand beside it. */
  private static Pane beside() {
    GridPane grid = new GridPane();
    grid.getColumnConstraints().setAll(Columns.shares(34, 66));
    RowConstraints row = new RowConstraints();
    row.setValignment(VPos.TOP);
    grid.getRowConstraints().setAll(row);
    return grid;
  }

  @Override
  public Node node() {
    return box;
  }

  Node first() {
    return offer.first();
  }

  @Override
  public void show(Question question) {
    boolean open = question.isOpen();
    text.setText(question.text());
    sign.setText(Words.of(open ? "intake.sheet.choose" : "intake.sheet.chosen"));
    sign.setGraphic(new FeatherIcon(open ? Feather.HELP_CIRCLE : Feather.CHECK_CIRCLE));
    List<String> ids = question.options().stream().map(Option::id).toList();
    if (offer == null || !offered.equals(ids)) {
      offered = ids;
      box.getChildren().removeIf(node -> offer != null && node == offer.node());
      boolean listed = ids.size() > MOST_BUTTONS;
      text.pseudoClassStateChanged(LISTED, listed);
      offer =
          listed
              ? new OptionList(id, question.text(), answer)
              : new OptionButtons(id, question.text(), answer);
      box.getChildren().add(offer.node());
      GridPane.setConstraints(offer.node(), 1, 0);
    }
    offer.show(question.options(), question.chosen());
  }
}
