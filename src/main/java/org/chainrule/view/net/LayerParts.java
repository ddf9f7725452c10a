package org.chainrule.view.net;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.chainrule.edit.SetAdded;
import org.chainrule.edit.SetBias;
import org.chainrule.edit.SetFrozen;
import org.chainrule.explain.naming.Labels;
import org.chainrule.network.Layer;
import org.chainrule.network.Variable;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.session.pass.Editing;
import org.chainrule.words.Words;

/** What a layer has or has not: a bias, what is frozen of it, and an earlier value added to it. */
final class LayerParts implements Part {

  private final int number;
  private final Editing editing;
  private final CheckField bias;
  private final CheckField frozenWeight;
  private final CheckField frozenBias;
  private final ChoiceField<Optional<Variable>> added;
  private final FlowPane row;
  private Labels labels;

  /** Creates the row of the layer of this number, counted from 1. */
  LayerParts(int number, Editing editing) {
    this.number = number;
    this.editing = editing;
    this.labels = editing.labels();
    String id = "layer-" + number;
    bias =
        new CheckField(
            id + "-bias",
            Words.of("net.bias.of", number),
            so -> editing.apply(new SetBias(number, so, editing.fillingProperty().get())));
    frozenWeight = frozen(id + "-frozen-weight", Name.weight(number));
    frozenBias = frozen(id + "-frozen-bias", Name.bias(number));
    added =
        new ChoiceField<>(
            id + "-adds",
            Words.of("net.adds.of", number),
            List.of(),
            this::called,
            chosen -> editing.tryDrag(new SetAdded(number, chosen)),
            editing::seal);
    row =
        SheetRows.row(
            bias.control(),
            frozenWeight.control(),
            frozenBias.control(),
            SheetRows.labelled(Words.of("net.adds"), added.control()),
            added.reason());
    row.getStyleClass().add("net-more");
  }

  private CheckField frozen(String id, Name parameter) {
    String letter = parameter.role() == Role.WEIGHT ? "W" : "b";
    return new CheckField(
        id,
        Words.of("net.frozen.of", letter, number),
        so -> editing.apply(new SetFrozen(parameter, so)));
  }

  private String called(Optional<Variable> value) {
    return value.map(Name::of).map(labels::plain).orElseGet(() -> Words.of("net.adds.none"));
  }

  @Override
  public Node node() {
    return row;
  }

  @Override
  public void show(Scenario scenario) {
    labels = editing.labels();
    Layer layer = scenario.network().layer(number);
    bias.show(Words.of("net.bias"), layer.bias().isPresent());
    show(frozenWeight, layer, Name.weight(number));
    show(frozenBias, layer, Name.bias(number));
    frozenBias.control().setDisable(layer.bias().isEmpty());
    added.offer(SetAdded.choices(scenario, number));
    added.show(layer.added());
  }

  private void show(CheckField field, Layer layer, Name parameter) {
    field.show(
        Words.of("net.frozen", labels.plain(parameter)), layer.frozen().contains(parameter.role()));
  }
}
