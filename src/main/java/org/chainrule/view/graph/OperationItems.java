package org.chainrule.view.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.chainrule.edit.Filling;
import org.chainrule.edit.InsertLayer;
import org.chainrule.edit.Limits;
import org.chainrule.edit.RemoveLayer;
import org.chainrule.edit.SetActivation;
import org.chainrule.edit.SetLoss;
import org.chainrule.edit.SetNumber;
import org.chainrule.explain.Labels;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Activation;
import org.chainrule.network.Activations;
import org.chainrule.network.Loss;
import org.chainrule.network.Losses;
import org.chainrule.network.Network;
import org.chainrule.pass.Stage;
import org.chainrule.session.Editing;
import org.chainrule.session.Session;
import org.chainrule.words.Words;

/** What can be done to an operation: a linear layer, an activation or the loss. */
final class OperationItems {

  private static final List<Double> LOSS_NUMBERS = List.of(0.5, 1.0, 2.0);

  private OperationItems() {}

  static List<MenuItem> of(Session session, Stage stage) {
    Network network = session.editing().historyProperty().get().current().network();
    if (stage.layer() > network.depth()) {
      return List.of();
    }
    return switch (stage.kind()) {
      case LINEAR -> linear(session, network, stage.layer());
      case ACTIVATION -> activations(session.editing(), network, stage.layer());
      case LOSS -> losses(session.editing(), network.loss());
    };
  }

  private static List<MenuItem> linear(Session session, Network network, int layer) {
    Editing editing = session.editing();
    Filling filling = editing.fillingProperty().get();
    boolean room = network.depth() < Limits.LAYERS;
    List<MenuItem> items = new ArrayList<>(new SizeItems(session).units(layer));
    items.add(new SeparatorMenuItem());
    items.add(
        Items.item(
            "layer-before",
            Words.of("target.layer.before", layer),
            room,
            () -> editing.apply(inserted(layer, network.layer(layer).inputs(), filling))));
    items.add(
        Items.item(
            "layer-after",
            Words.of("target.layer.after", layer),
            room,
            () -> editing.apply(inserted(layer + 1, network.layer(layer).outputs(), filling))));
    items.add(
        Items.item(
            "layer-remove",
            Words.of("target.layer.remove", layer),
            network.depth() > 1,
            () -> editing.apply(new RemoveLayer(layer, filling))));
    return items;
  }

  /** As wide as what it takes, so that no other matrix changes its shape. */
  private static InsertLayer inserted(int number, int width, Filling filling) {
    return new InsertLayer(number, width, Activations.RELU, filling);
  }

  private static List<MenuItem> activations(Editing editing, Network network, int layer) {
    Activation now = network.layer(layer).activation();
    return Items.choices(
        Activations.all(),
        activation -> "activation-" + activation.id(),
        Labels::activation,
        now::equals,
        activation -> () -> editing.apply(new SetActivation(layer, activation)));
  }

  private static List<MenuItem> losses(Editing editing, Loss now) {
    List<MenuItem> items =
        Items.choices(
            Losses.all(),
            loss -> "loss-" + loss.id(),
            loss -> Words.of("loss." + loss.id()),
            loss -> loss.id().equals(now.id()),
            loss -> () -> editing.apply(new SetLoss(loss)));
    Stream<MenuItem> numbers =
        now.settings().entrySet().stream().map(number -> lossNumber(editing, number));
    return Stream.concat(items.stream(), numbers).toList();
  }

  private static MenuItem lossNumber(Editing editing, Map.Entry<String, Double> number) {
    String key = number.getKey();
    return Items.menu(
        "loss-" + key,
        Words.of("edit.number." + key),
        Items.choices(
            LOSS_NUMBERS,
            value -> "loss-" + key + "-" + Numbers.DEFAULT.ascii(value),
            Numbers.DEFAULT::plain,
            number.getValue()::equals,
            value -> () -> editing.apply(SetNumber.ofLoss(key, value))));
  }
}
