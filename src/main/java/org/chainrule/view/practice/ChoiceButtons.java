package org.chainrule.view.practice;

import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.chainrule.explain.prose.Prose;
import org.chainrule.session.practice.choosing.Choosing;
import org.chainrule.words.Words;

/** A button for each answer that is offered, with the key that answers it. */
final class ChoiceButtons<C> extends FlowPane {

  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
  private static final PseudoClass TRIED = PseudoClass.getPseudoClass("tried");

  /** The keys 1 to 9. */
  private static final int KEYS = 9;

  /** What stands between two indices in plain text. */
  private static final char LOW_COMMA = '‚';

  private final String name;
  private final Choosing<C> choosing;
  private final Function<C, Prose> label;

  /**
   * Buttons for answers.
   *
   * @param name what their ids begin with
   * @param label what stands on a button
   */
  ChoiceButtons(String name, Choosing<C> choosing, Function<C, Prose> label) {
    this.name = name;
    this.choosing = choosing;
    this.label = label;
    getStyleClass().add("choices");
    setId(name + "-choices");
    setAccessibleText(Words.of("practice.choices"));
    choosing.offeredProperty().addListener(source -> offer());
    choosing.givenProperty().addListener(source -> show());
    choosing.markedProperty().addListener(source -> showMarked());
    offer();
  }

  /** Makes the buttons anew; the keyboard stays where they are. */
  void offer() {
    List<C> offered = choosing.offeredProperty().get();
    if (getChildren().stream().anyMatch(Node::isFocused)) {
      requestFocus();
    }
    getChildren().clear();
    for (int k = 0; k < offered.size(); k++) {
      getChildren().add(button(k + 1, offered.get(k)));
    }
    show();
  }

  private Button button(int place, C choice) {
    Label sign = new Label();
    sign.getStyleClass().add("choice-sign");
    Button button = new Button("", sign);
    button.setMnemonicParsing(false);
    button.setId(name + "-choice-" + place);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("choice");
    button.setFocusTraversable(true);
    button.setOnAction(event -> choosing.answer(choice));
    button
        .focusedProperty()
        .addListener(
            (source, before, now) -> {
              if (now) {
                choosing.mark(choice);
              }
            });
    return button;
  }

  /** The keyboard goes along. */
  private void showMarked() {
    show();
    choosing
        .markedProperty()
        .get()
        .map(choosing.offeredProperty().get()::indexOf)
        .filter(place -> place >= 0 && place < getChildren().size())
        .ifPresent(place -> getChildren().get(place).requestFocus());
  }

  private int offered(C choice) {
    return choosing.offeredProperty().get().indexOf(choice) + 1;
  }

  private void show() {
    List<C> offered = choosing.offeredProperty().get();
    for (int k = 0; k < Math.min(offered.size(), getChildren().size()); k++) {
      show((Button) getChildren().get(k), offered.get(k));
    }
  }

  private void show(Button button, C choice) {
    boolean given = choosing.givenProperty().get().contains(choice);
    boolean right = given && choosing.isRight(choice);
    button.pseudoClassStateChanged(
        MARKED, choosing.markedProperty().get().filter(choice::equals).isPresent());
    button.pseudoClassStateChanged(RIGHT, right);
    button.pseudoClassStateChanged(TRIED, given && !right);
    String text = label.apply(choice).plainText();
    String spoken = label.apply(choice).spokenText();
    int place = offered(choice);
    String state = right ? "right" : "tried";
    button.setText(text.replace(LOW_COMMA, ',')); // The low one hangs too high in this font.
    String key = place <= KEYS ? String.valueOf(place) : "";
    Label sign = (Label) button.getGraphic();
    sign.setText(given ? Words.of("practice.choice." + state) : key);
    sign.setManaged(!sign.getText().isEmpty());
    sign.setVisible(sign.isManaged());
    button.setAccessibleText(
        given ? Words.of("practice.choice." + state + ".spoken", spoken) : spoken);
  }
}
