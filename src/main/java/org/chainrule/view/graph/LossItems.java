package org.chainrule.view.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import org.chainrule.edit.SetBatch;
import org.chainrule.edit.SetLoss;
import org.chainrule.edit.SetNumber;
import org.chainrule.edit.SetPenalty;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Network;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.session.pass.Editing;
import org.chainrule.words.Words;

/** What can be done to the loss: another one, its own numbers, the batch and the penalty. */
final class LossItems {

  private static final List<Double> NUMBERS = List.of(0.5, 1.0, 2.0);
  private static final List<Double> LAMBDAS = List.of(0.01, 0.1, 1.0);

  private final Editing editing;
  private final Network network;

  LossItems(Editing editing) {
    this.editing = editing;
    this.network = editing.historyProperty().get().current().network();
  }

  List<MenuItem> all() {
    List<MenuItem> losses =
        Items.choices(
            Losses.all(),
            loss -> "loss-" + loss.id(),
            loss -> Words.of("loss." + loss.id()),
            loss -> loss.id().equals(network.loss().id()),
            loss -> () -> editing.apply(new SetLoss(loss)));
    List<MenuItem> numbers =
        Items.numbers(
            "loss-",
            network.loss(),
            key -> NUMBERS,
            (key, value) -> editing.apply(SetNumber.ofLoss(key, value)));
    return Stream.of(losses, numbers, List.of(batch(), penalty())).flatMap(List::stream).toList();
  }

  private MenuItem batch() {
    MenuItem batch =
        Items.menu(
            "batch",
            Words.of("net.batch"),
            Items.choices(
                List.of(Reduction.values()),
                reduction -> "batch-" + reduction.id(),
                SetBatch::words,
                network.batch()::equals,
                reduction -> () -> editing.apply(new SetBatch(reduction))));
    batch.setDisable(!network.loss().meanOverSamples(Reduction.MEAN));
    return batch;
  }

  /** No penalty, or one of a few sizes, halved and not. */
  MenuItem penalty() {
    List<Optional<L2>> choices = new ArrayList<>(List.of(Optional.empty()));
    for (boolean half : new boolean[] {true, false}) {
      LAMBDAS.forEach(lambda -> choices.add(Optional.of(new L2(lambda, half))));
    }
    return Items.menu(
        "penalty",
        Words.of("net.penalty"),
        Items.choices(
            choices,
            choice -> "penalty-" + choice.map(LossItems::id).orElse("none"),
            choice -> choice.map(LossItems::words).orElseGet(() -> Words.of("target.none")),
            network.penalty()::equals,
            choice -> () -> editing.apply(choice.map(LossItems::edit).orElse(SetPenalty.NONE))));
  }

  private static SetPenalty edit(L2 penalty) {
    return SetPenalty.of(penalty.lambda(), penalty.half());
  }

  private static String id(L2 penalty) {
    return (penalty.half() ? "half-" : "") + Numbers.DEFAULT.ascii(penalty.lambda());
  }

  private static String words(L2 penalty) {
    String kind = Words.of(penalty.half() ? "net.penalty.half" : "net.penalty.whole");
    return Words.of("target.penalty", kind, Numbers.DEFAULT.said(penalty.lambda()));
  }
}
