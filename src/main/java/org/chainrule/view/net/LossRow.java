package org.chainrule.view.net;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.chainrule.edit.SetLoss;
import org.chainrule.edit.SetNumber;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Loss;
import org.chainrule.network.Losses;
import org.chainrule.network.Scenario;
import org.chainrule.session.Editing;
import org.chainrule.words.Words;

/** The loss, and the numbers that it has of its own. */
final class LossRow implements Part {

  private final Editing editing;
  private final ChoiceField<Loss> loss;
  private final Map<String, TextEntry> numbers = new LinkedHashMap<>();
  private final FlowPane ownNumbers = Rows.row();
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
        .addAll(Rows.heading("net.loss"), Rows.row(loss.control(), loss.reason()), ownNumbers);
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
    settings.forEach((key, value) -> numbers.get(key).show(Numbers.full(value)));
  }

  private void add(String key) {
    String name = Words.of("edit.number." + key);
    TextEntry number =
        new TextEntry("net-" + key, name, typed -> change(key, typed), editing::seal);
    number.control().getStyleClass().add("net-number");
    numbers.put(key, number);
    ownNumbers.getChildren().addAll(Rows.labelled(name, number.control()), number.reason());
  }

  private Optional<String> change(String key, String typed) {
    return Typed.number(typed, value -> editing.tryDrag(SetNumber.ofLoss(key, value)));
  }
}
