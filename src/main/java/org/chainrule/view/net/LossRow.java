package org.chainrule.view.net;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.chainrule.edit.SetBatch;
import org.chainrule.edit.SetLoss;
import org.chainrule.edit.SetNumber;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.pass.Editing;
import org.chainrule.words.Words;

/** The loss, the numbers that it has of its own, and what a batch makes of it. */
final class LossRow implements Part {

  private final ChoiceField<Loss> loss;
  private final ChoiceField<Reduction> batch;
  private final NumberFields numbers;
  private final VBox box = new VBox();

  LossRow(Editing editing) {
    loss =
        new ChoiceField<>(
            "net-loss",
            Words.of("net.loss"),
            Losses.all(),
            choice -> Words.of("loss." + choice.id()),
            chosen -> editing.tryDrag(new SetLoss(chosen)),
            editing::seal);
    batch =
        new ChoiceField<>(
            "net-batch",
            Words.of("net.batch"),
            List.of(Reduction.values()),
            SetBatch::words,
            chosen -> editing.tryDrag(new SetBatch(chosen)),
            editing::seal);
    numbers = new NumberFields("net-", UnaryOperator.identity(), SetNumber::ofLoss, editing);
    box.getStyleClass().add("net-part");
    box.getChildren()
        .addAll(
            SheetRows.heading("net.loss"),
            SheetRows.row(loss.control(), batch.control(), loss.reason(), batch.reason()),
            numbers.node());
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(Scenario scenario) {
    Loss now = scenario.network().loss();
    loss.show(now);
    batch.show(scenario.network().batch());
    batch.control().setDisable(!now.meanOverSamples(Reduction.MEAN));
    numbers.show(now);
  }
}
