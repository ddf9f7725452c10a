package org.chainrule.view.net;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.chainrule.edit.InsertLayer;
import org.chainrule.edit.RemoveLayer;
import org.chainrule.edit.SetActivation;
import org.chainrule.edit.SetNumber;
import org.chainrule.edit.SetUnits;
import org.chainrule.edit.given.Limits;
import org.chainrule.explain.naming.Labels;
import org.chainrule.network.Layer;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.pass.Editing;
import org.chainrule.view.common.RefusalLabel;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** A layer: its units, its activation and its parts, another layer behind it, and an end to it. */
final class LayerRow implements Part {

  private final int number;
  private final Editing editing;
  private final CountField units;
  private final ChoiceField<Activation> activation;
  private final NumberFields numbers;
  private final LayerParts parts;
  private final Button insert;
  private final Button remove;
  private final RefusalLabel reason;
  private final Node row;

  /** Creates the row of the layer of this number, counted from 1. */
  LayerRow(int number, Editing editing) {
    this.number = number;
    this.editing = editing;
    String id = "layer-" + number;
    units =
        new CountField(
            id + "-units",
            Words.of("net.units.of", number),
            Limits.UNITS,
            count -> editing.tryDrag(new SetUnits(number, count, editing.fillingProperty().get())),
            editing::seal);
    activation =
        new ChoiceField<>(
            id + "-activation",
            Words.of("net.activation.of", number),
            Activations.all(),
            Labels::activation,
            chosen -> editing.tryDrag(new SetActivation(number, chosen)),
            editing::seal);
    numbers =
        new NumberFields(
            id + "-",
            name -> Words.of("net.number.of", name, number),
            (key, value) -> SetNumber.ofActivation(number, key, value),
            editing);
    numbers.node().getStyleClass().add("net-more");
    parts = new LayerParts(number, editing);
    insert =
        SheetRows.button(
            id + "-insert", Feather.PLUS, Words.of("net.insert", number), this::insert);
    remove =
        SheetRows.button(
            id + "-remove", Feather.TRASH_2, Words.of("net.remove", number), this::remove);
    reason = RefusalLabel.withSign(id, insert);
    row = row();
  }

  private Node row() {
    Label name = new Label(Words.of("stage.linear", number));
    name.getStyleClass().add("net-layer");
    return new VBox(
        SheetRows.row(
            name,
            SheetRows.labelled(Words.of("net.units"), units.control()),
            activation.control(),
            insert,
            remove,
            units.reason(),
            activation.reason(),
            reason),
        numbers.node(),
        parts.node());
  }

  @Override
  public Node node() {
    return row;
  }

  @Override
  public void show(Scenario scenario) {
    Layer layer = scenario.network().layer(number);
    units.show(layer.outputs());
    activation.show(layer.activation());
    numbers.show(layer.activation());
    parts.show(scenario);
    remove.setDisable(scenario.network().depth() == 1);
    reason.show(Optional.empty());
  }

  /** Gives the keyboard to the button that removes the layer. */
  void focusRemove() {
    remove.requestFocus();
  }

  private void insert() {
    reason.show(
        editing.tryApply(
            InsertLayer.offered(
                editing.historyProperty().get().current(),
                number + 1,
                editing.fillingProperty().get())));
  }

  private void remove() {
    reason.show(editing.tryApply(new RemoveLayer(number, editing.fillingProperty().get())));
  }
}
