package org.chainrule.view.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chainrule.view.common.choice.Named;
import org.chainrule.view.common.spoken.SpokenBox;
import org.chainrule.words.Words;

/**
 * One of several things in a list that opens.
 *
 * @param <T> what is chosen
 */
final class Choice<T> {

  private final SpokenBox<T> box = new SpokenBox<>();
  private boolean showing;

  /**
   * Creates a list.
   *
   * @param name what a screen reader calls it
   * @param words what a choice is called
   * @param chosen is told what a person chooses
   */
  Choice(String id, String name, Function<T, String> words, Consumer<T> chosen) {
    box.setId(id);
    box.setName(name);
    box.setPromptText(Words.of("intake.sheet.choose"));
    box.setConverter(new Named<>(words));
    box.setOnAction(
        event -> {
          if (!showing && box.getValue() != null) {
            chosen.accept(box.getValue());
          }
        });
  }

  SpokenBox<T> control() {
    return box;
  }

  /** Offers these, of which one is chosen, or none yet. */
  void show(List<T> choices, Optional<T> chosen) {
    showing = true;
    if (!box.getItems().equals(choices)) {
      box.getItems().setAll(choices);
    }
    box.setValue(chosen.orElse(null));
    showing = false;
  }
}
