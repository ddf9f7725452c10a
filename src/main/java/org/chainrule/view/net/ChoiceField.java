package org.chainrule.view.net;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.chainrule.view.common.RefusalLabel;
import org.chainrule.view.common.spoken.SpokenBox;

/**
 * One of several things, told apart by what they are called.
 *
 * @param <T> what is chosen
 */
final class ChoiceField<T> {

  private final SpokenBox<T> box = new SpokenBox<>();
  private final RefusalLabel reason;
  private final Function<T, String> words;
  private boolean showing;

  /**
   * Creates a field.
   *
   * @param name what a screen reader calls it
   * @param words what a choice is called
   * @param change asks for another choice; returns why not if it is refused
   * @param left called when the keyboard goes elsewhere
   */
  ChoiceField(
      String id,
      String name,
      List<T> choices,
      Function<T, String> words,
      Function<T, Optional<String>> change,
      Runnable left) {
    this.words = words;
    this.reason = RefusalLabel.withSign(id, box);
    box.setId(id);
    box.setName(name);
    box.getItems().setAll(choices);
    box.setConverter(new Written());
    box.setOnAction(
        event -> {
          if (!showing) {
            reason.show(change.apply(box.getValue()));
          }
        });
    SheetRows.whenLeft(box, left);
  }

  ComboBox<T> control() {
    return box;
  }

  Node reason() {
    return reason;
  }

  /** Offers other choices; one of them has to be shown next. */
  void offer(List<T> choices) {
    if (!box.getItems().equals(choices)) {
      showing = true;
      box.getItems().setAll(choices);
      showing = false;
    }
  }

  /** Shows the choice of the same name. */
  void show(T chosen) {
    showing = true;
    box.getItems().stream()
        .filter(choice -> words.apply(choice).equals(words.apply(chosen)))
        .findFirst()
        .ifPresent(box::setValue);
    showing = false;
    reason.show(Optional.empty());
  }

  private final class Written extends StringConverter<T> {

    @Override
    public String toString(T choice) {
      return choice == null ? "" : words.apply(choice);
    }

    /** Nothing can be typed. */
    @Override
    public T fromString(String text) {
      return box.getValue();
    }
  }
}
