package org.chainrule.view.net;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.chainrule.edit.Randomise;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Scope;
import org.chainrule.network.Initialisation;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.pass.Editing;
import org.chainrule.view.common.RefusalLabel;
import org.chainrule.view.common.TypedFormat;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** How new numbers are drawn, and drawing all parameters anew. */
final class FillingRow implements Part {

  private static final TypedFormat<Long> SEEDS =
      TypedFormat.plain(Long::valueOf, typed -> Words.of("net.noSeed", OneLine.shortened(typed)));

  private final Editing editing;
  private final ChoiceField<Initialisation> initialisation;
  private final TextEntry<Long> seed;
  private final Button randomise =
      SheetRows.button("net-randomise", Words.of("net.randomise"), this::randomise);
  private final RefusalLabel reason = RefusalLabel.withSign("net-randomise", randomise);
  private final VBox box = new VBox();

  FillingRow(Editing editing) {
    this.editing = editing;
    initialisation =
        new ChoiceField<>(
            "net-initialisation",
            Words.of("net.initialisation"),
            Initialisation.all(),
            choice -> Words.of("edit.filling." + choice.id()),
            chosen -> set(new Filling(chosen, filling().seed())),
            () -> {});
    seed =
        new TextEntry<>(
            "net-seed",
            Words.of("net.seed"),
            SEEDS,
            typed -> set(new Filling(filling().initialisation(), typed)),
            () -> {});
    seed.control().getStyleClass().add("net-number");
    box.getStyleClass().add("net-part");
    box.getChildren()
        .addAll(
            SheetRows.heading("net.initialisation"),
            SheetRows.row(
                initialisation.control(),
                SheetRows.labelled(Words.of("net.seed"), seed.control()),
                SheetRows.button(
                    "net-new-seed", Words.of("net.seed.new"), () -> set(filling().withNextSeed())),
                randomise,
                seed.reason(),
                reason));
    editing.fillingProperty().addListener((source, before, now) -> show(now));
    show(filling());
  }

  private Filling filling() {
    return editing.fillingProperty().get();
  }

  private Optional<String> set(Filling filling) {
    editing.fillingProperty().set(filling);
    return Optional.empty();
  }

  private void randomise() {
    reason.show(editing.tryApply(new Randomise(Scope.parameters(), filling())));
  }

  private void show(Filling filling) {
    initialisation.show(filling.initialisation());
    seed.show(filling.seed());
  }

  @Override
  public Node node() {
    return box;
  }

  /** How numbers are drawn is no part of the scenario. */
  @Override
  public void show(Scenario scenario) {
    reason.show(Optional.empty());
  }
}
