package org.chainrule.view.common.choice;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.chainrule.view.common.spoken.SpokenBox;

/**
 * A choice of a few things with its name.
 *
 * @param <T> the kind of thing
 */
public final class Choices<T> extends HBox {

  private final SpokenBox<T> box = new SpokenBox<>();
  private boolean showing;

  /**
   * Offers some things.
   *
   * @param id that of the list
   * @param text what the choice is called
   * @param words what each of them is called
   * @param setter told which one a person takes
   */
  public Choices(
      String id, String text, List<T> all, Function<T, String> words, Consumer<T> setter) {
    Label label = new Label(text);
    label.setLabelFor(box);
    label.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    gap.getStyleClass().add("number-gap");
    HBox.setHgrow(gap, Priority.ALWAYS);
    box.setId(id);
    box.setName(text);
    box.setItems(FXCollections.observableList(all));
    box.setConverter(new Named<>(words));
    box.valueProperty()
        .addListener(
            (source, before, now) -> {
              if (!showing && now != null) {
                setter.accept(now);
              }
            });
    getStyleClass().add("depth-row");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(label, gap, box);
  }

  /** Shows the one that is taken. */
  public void show(T thing) {
    showing = true;
    box.setValue(thing);
    showing = false;
  }
}
