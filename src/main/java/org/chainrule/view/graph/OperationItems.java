package org.chainrule.view.graph;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.chainrule.edit.InsertLayer;
import org.chainrule.edit.RemoveLayer;
import org.chainrule.edit.SetBias;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Limits;
import org.chainrule.network.Network;
import org.chainrule.pass.program.Stage;
import org.chainrule.session.pass.Editing;
import org.chainrule.session.pass.Session;
import org.chainrule.words.Words;

/** What can be done to an operation: a linear layer, an activation or the loss. */
final class OperationItems {

  private OperationItems() {}

  static List<MenuItem> of(Session session, Stage stage) {
    Network network = session.editing().historyProperty().get().current().network();
    if (stage.layer() > network.depth()) {
      return List.of();
    }
    return switch (stage.kind()) {
      case LINEAR -> linear(session, network, stage.layer());
      case ACTIVATION, ADDITION, OTHER ->
          new ActivationItems(session.editing(), stage.layer()).all();
      case LOSS, PENALTY, TOTAL -> new LossItems(session.editing()).all();
    };
  }

  private static List<MenuItem> linear(Session session, Network network, int layer) {
    Editing editing = session.editing();
    Filling filling = editing.fillingProperty().get();
    boolean room = network.depth() < Limits.LAYERS;
    List<MenuItem> items = new ArrayList<>(new SizeItems(session).units(layer));
    items.add(bias(editing, network, layer));
    items.add(new SeparatorMenuItem());
    items.add(
        Items.item(
            "layer-before",
            Words.of("target.layer.before", layer),
            room,
            () -> editing.apply(inserted(editing, layer))));
    items.add(
        Items.item(
            "layer-after",
            Words.of("target.layer.after", layer),
            room,
            () -> editing.apply(inserted(editing, layer + 1))));
    items.add(
        Items.item(
            "layer-remove",
            Words.of("target.layer.remove", layer),
            network.depth() > 1,
            () -> editing.apply(new RemoveLayer(layer, filling))));
    return items;
  }

  private static MenuItem bias(Editing editing, Network network, int layer) {
    boolean present = network.layer(layer).bias().isPresent();
    Filling filling = editing.fillingProperty().get();
    return Items.item(
        "bias",
        Words.of(present ? "target.bias.remove" : "target.bias.add"),
        () -> editing.apply(new SetBias(layer, !present, filling)));
  }

  private static InsertLayer inserted(Editing editing, int number) {
    return InsertLayer.offered(
        editing.historyProperty().get().current(), number, editing.fillingProperty().get());
  }
}
