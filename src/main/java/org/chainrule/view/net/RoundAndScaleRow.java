package org.chainrule.view.net;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.chainrule.edit.RoundNumbers;
import org.chainrule.edit.Scale;
import org.chainrule.edit.given.Scope;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.pass.Editing;
import org.chainrule.view.common.RefusalLabel;
import org.chainrule.view.common.TypedFormat;
import org.chainrule.words.Words;

/** Rounding and scaling all parameters at once. */
final class RoundAndScaleRow implements Part {

  private static final int MOST_DECIMALS = 15;
  private static final int USUAL_DECIMALS = 1;
  private static final double USUAL_FACTOR = 2;

  private final Editing editing;
  private final ChoiceField<Integer> decimals;
  private final TextEntry<Double> factor;
  private final Button round = SheetRows.button("net-round", Words.of("net.round"), this::round);
  private final RefusalLabel reason = RefusalLabel.withSign("net-round", round);
  private final VBox box = new VBox();

  RoundAndScaleRow(Editing editing) {
    this.editing = editing;
    decimals =
        new ChoiceField<>(
            "net-decimals",
            Words.of("net.decimals"),
            IntStream.rangeClosed(0, MOST_DECIMALS).boxed().toList(),
            String::valueOf,
            chosen -> Optional.empty(),
            () -> {});
    decimals.show(USUAL_DECIMALS);
    factor =
        new TextEntry<>(
            "net-factor",
            Words.of("net.factor"),
            TypedFormat.number(Numbers::full),
            value -> Optional.empty(),
            () -> {});
    factor.show(USUAL_FACTOR);
    factor.control().getStyleClass().add("net-number");
    factor.control().setOnAction(event -> scale());
    box.getStyleClass().add("net-part");
    box.getChildren()
        .addAll(
            SheetRows.heading("net.parameters"),
            SheetRows.row(
                SheetRows.labelled(Words.of("net.decimals"), decimals.control()), round, reason),
            SheetRows.row(
                SheetRows.labelled(Words.of("net.factor"), factor.control()),
                SheetRows.button("net-scale", Words.of("net.scale"), this::scale),
                factor.reason()));
  }

  private void round() {
    reason.show(
        editing.tryApply(new RoundNumbers(Scope.parameters(), decimals.control().getValue())));
  }

  private void scale() {
    factor.give(value -> editing.tryApply(new Scale(Scope.parameters(), value)));
  }

  @Override
  public Node node() {
    return box;
  }

  /** Neither number is a part of the scenario. */
  @Override
  public void show(Scenario scenario) {
    reason.show(Optional.empty());
  }
}
