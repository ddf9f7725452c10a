package org.chainrule.view.net;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.chainrule.edit.Edit;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.valid.Parametric;
import org.chainrule.session.pass.Editing;
import org.chainrule.view.common.TypedFormat;
import org.chainrule.words.Words;

/** A field for each number that the loss or an activation has of its own. */
final class NumberFields {

  private final String id;
  private final UnaryOperator<String> spoken;
  private final BiFunction<String, Double, Edit> change;
  private final Editing editing;
  private final Map<String, TextEntry<Double>> numbers = new LinkedHashMap<>();
  private final FlowPane row = SheetRows.row();

  /**
   * Creates the fields.
   *
   * @param id what the id of each begins with, before the number's key
   * @param spoken what a screen reader calls a number, by what it is called here
   * @param change sets the number of this key
   */
  NumberFields(
      String id,
      UnaryOperator<String> spoken,
      BiFunction<String, Double, Edit> change,
      Editing editing) {
    this.id = id;
    this.spoken = spoken;
    this.change = change;
    this.editing = editing;
    row.setVisible(false);
    row.managedProperty().bind(row.visibleProperty());
  }

  Node node() {
    return row;
  }

  void show(Parametric<?> owner) {
    Map<String, Double> settings = owner.settings();
    if (!numbers.keySet().equals(settings.keySet())) {
      numbers.clear();
      row.getChildren().clear();
      settings.keySet().forEach(this::add);
      row.setVisible(!numbers.isEmpty());
    }
    settings.forEach((key, value) -> numbers.get(key).show(value));
  }

  private void add(String key) {
    String name = Words.of("edit.number." + key);
    TextEntry<Double> number =
        new TextEntry<>(
            id + key,
            spoken.apply(name),
            TypedFormat.number(Numbers::full),
            value -> editing.tryDrag(change.apply(key, value)),
            editing::seal);
    number.control().getStyleClass().add("net-number");
    numbers.put(key, number);
    row.getChildren().addAll(SheetRows.labelled(name, number.control()), number.reason());
  }
}
