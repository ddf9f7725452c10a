package org.chainrule.view.graph;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import org.chainrule.edit.SetActivation;
import org.chainrule.edit.SetAdded;
import org.chainrule.edit.SetNumber;
import org.chainrule.explain.naming.Labels;
import org.chainrule.network.Layer;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.session.pass.Editing;
import org.chainrule.words.Words;

/** What can be done to an activation: another one, its own numbers, and a value added to it. */
final class ActivationItems {

  private static final List<Double> SLOPES = List.of(0.0, 0.01, 0.1, 0.2);
  private static final List<Double> SCALES = List.of(0.5, 1.0, 2.0);

  private final Editing editing;
  private final int number;
  private final Scenario scenario;
  private final Layer layer;

  /** Makes the items of the layer of this number, counted from 1. */
  ActivationItems(Editing editing, int number) {
    this.editing = editing;
    this.number = number;
    this.scenario = editing.historyProperty().get().current();
    this.layer = scenario.network().layer(number);
  }

  List<MenuItem> all() {
    return Stream.of(activations(), numbers(), List.of(skips())).flatMap(List::stream).toList();
  }

  private List<MenuItem> activations() {
    return Items.choices(
        Activations.all(),
        activation -> "activation-" + activation.id(),
        Labels::activation,
        activation -> activation.id().equals(layer.activation().id()),
        activation -> () -> editing.apply(new SetActivation(number, activation)));
  }

  private List<MenuItem> numbers() {
    return Items.numbers(
        "activation-",
        layer.activation(),
        key -> key.equals("slope") ? SLOPES : SCALES,
        (key, value) -> editing.apply(SetNumber.ofActivation(number, key, value)));
  }

  /** The earlier values that could be added to what the activation gives. */
  MenuItem skips() {
    Labels labels = editing.labels();
    return Items.menu(
        "skip",
        Words.of("target.skip"),
        Items.choices(
            SetAdded.choices(scenario, number),
            value -> "skip-" + value.map(Variable::id).orElse("none"),
            value ->
                value.map(Name::of).map(labels::plain).orElseGet(() -> Words.of("target.none")),
            layer.added()::equals,
            value -> () -> editing.apply(new SetAdded(number, value))));
  }
}
