package org.chainrule.view.net;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.chainrule.edit.SetLoss;
import org.chainrule.edit.SetLossNumber;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Loss;
import org.chainrule.network.Losses;
import org.chainrule.network.Scenario;
import org.chainrule.session.Editing;
import org.chainrule.view.common.TypedFormat;
import org.chainrule.words.Words;

/** The loss, and the numbers that it has of its own. */
final class LossRow implements Part {

  private final Editing editing;
  private final ChoiceField<Loss> loss;
  private final Map<String, TextEntry<Double>> numbers = new LinkedHashMap<>();
  private final FlowPane ownNumbers = SheetRows.row();
  private final VBox box = new VBox();

  LossRow(Editing editing) {
    this.editing = editing;
    loss =
        new ChoiceField<>(
            "net-loss",
            Words.of("net.loss"),
            Losses.all(),
            choice -> Words.of("loss." + choice.id()),
            chosen -> editing.tryDrag(new SetLoss(chosen)),
            editing::seal);
    ownNumbers.setVisible(false);
    ownNumbers.managedProperty().bind(ownNumbers.visibleProperty());
    box.getStyleClass().add("net-part");
    box.getChildren()
        .addAll(
            SheetRows.heading("net.loss"),
            SheetRows.row(loss.control(), loss.reason()),
            ownNumbers);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(Scenario scenario) {
    Map<String, Double> settings = scenario.network().loss().settings();
    loss.show(scenario.network().loss());
    if (!numbers.keySet().equals(settings.keySet())) {
      numbers.clear();
      ownNumbers.getChildren().clear();
      settings.keySet().forEach(this::add);
      ownNumbers.setVisible(!numbers.isEmpty());
    }
    settings.forEach((key, value) -> numbers.get(key).show(value));
  }

  private void add(String key) {
    String name = Words.of("edit.number." + key);
    TextEntry<Double> number =
        new TextEntry<>(
            "net-" + key,
            name,
            TypedFormat.number(Numbers::full),
            value -> editing.tryDrag(new SetLossNumber(key, value)),
            editing::seal);
    number.control().getStyleClass().add("net-number");
    numbers.put(key, number);
    ownNumbers.getChildren().addAll(SheetRows.labelled(name, number.control()), number.reason());
  }
}
