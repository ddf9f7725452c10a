package org.chainrule.view.depth;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.chainrule.view.common.choice.Named;
import org.chainrule.words.Words;

/**
 * A choice of a few things with its name.
 *
 * @param <T> the kind of thing
 */
final class Choices<T> extends HBox {

  private final ComboBox<T> box = new ComboBox<>();
  private boolean showing;

  Choices(String name, List<T> all, Function<T, String> words, Consumer<T> setter) {
    String text = Words.of("depth.control." + name);
    Label label = new Label(text);
    label.setLabelFor(box);
    label.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    gap.getStyleClass().add("number-gap");
    HBox.setHgrow(gap, Priority.ALWAYS);
    box.setId("depth-" + name);
    box.setAccessibleText(text);
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

  void show(T thing) {
    showing = true;
    box.setValue(thing);
    showing = false;
  }
}
