package org.chainrule.view.net;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.chainrule.edit.SetPenalty;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.loss.L2;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.pass.Editing;
import org.chainrule.view.common.TypedFormat;
import org.chainrule.words.Words;

/** The penalty on the size of the weights: which one, if any, and its λ. */
final class PenaltyRow implements Part {

  private static final double USUAL = 0.1;

  private enum Kind {
    NONE,
    HALF,
    WHOLE;

    static Kind of(Optional<L2> penalty) {
      return penalty.map(l2 -> l2.half() ? HALF : WHOLE).orElse(NONE);
    }

    String words() {
      return Words.of("net.penalty." + name().toLowerCase(Locale.ROOT));
    }
  }

  private final Editing editing;
  private final ChoiceField<Kind> kind;
  private final TextEntry<Double> lambda;
  private final Node number;
  private final VBox box = new VBox();

  PenaltyRow(Editing editing) {
    this.editing = editing;
    kind =
        new ChoiceField<>(
            "net-penalty",
            Words.of("net.penalty"),
            List.of(Kind.values()),
            Kind::words,
            this::choose,
            editing::seal);
    lambda =
        new TextEntry<>(
            "net-lambda",
            Words.of("net.penalty.lambda"),
            TypedFormat.number(Numbers::full),
            this::change,
            editing::seal);
    lambda.control().getStyleClass().add("net-number");
    number = SheetRows.labelled("λ", lambda.control());
    number.managedProperty().bind(number.visibleProperty());
    box.getStyleClass().add("net-part");
    box.getChildren()
        .addAll(
            SheetRows.heading("net.penalty"),
            SheetRows.row(kind.control(), number, kind.reason(), lambda.reason()));
  }

  private Optional<L2> penalty() {
    return editing.historyProperty().get().current().network().penalty();
  }

  private Optional<String> choose(Kind chosen) {
    double value = penalty().map(L2::lambda).orElse(USUAL);
    return editing.tryDrag(
        chosen == Kind.NONE ? SetPenalty.NONE : SetPenalty.of(value, chosen == Kind.HALF));
  }

  private Optional<String> change(double value) {
    return editing.tryDrag(SetPenalty.of(value, Kind.of(penalty()) == Kind.HALF));
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(Scenario scenario) {
    Optional<L2> penalty = scenario.network().penalty();
    kind.show(Kind.of(penalty));
    number.setVisible(penalty.isPresent());
    lambda.show(penalty.map(L2::lambda).orElse(USUAL));
  }
}
