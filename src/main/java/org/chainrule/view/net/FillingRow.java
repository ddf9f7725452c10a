package org.chainrule.view.net;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.chainrule.edit.Filling;
import org.chainrule.edit.Randomise;
import org.chainrule.edit.Scope;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Scenario;
import org.chainrule.session.Editing;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** How new numbers are drawn, and drawing all parameters anew. */
final class FillingRow implements Part {

  private final Editing editing;
  private final ChoiceField<Initialisation> initialisation;
  private final TextEntry seed;
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
    seed = new TextEntry("net-seed", Words.of("net.seed"), this::seed, () -> {});
    seed.control().getStyleClass().add("net-number");
    box.getStyleClass().add("net-part");
    box.getChildren()
        .addAll(
            Rows.heading("net.initialisation"),
            Rows.row(
                initialisation.control(),
                Rows.labelled(Words.of("net.seed"), seed.control()),
                Rows.button(
                    "net-new-seed", Words.of("net.seed.new"), () -> set(filling().withNextSeed())),
                Rows.button("net-randomise", Words.of("net.randomise"), this::randomise),
                seed.reason()));
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

  private Optional<String> seed(String typed) {
    try {
      return set(new Filling(filling().initialisation(), Long.parseLong(typed.strip())));
    } catch (NumberFormatException noNumber) {
      return Optional.of(Words.of("net.noSeed", OneLine.shortened(typed)));
    }
  }

  private void randomise() {
    editing.tryApply(new Randomise(Scope.parameters(), filling()));
  }

  private void show(Filling filling) {
    initialisation.show(filling.initialisation());
    seed.show(String.valueOf(filling.seed()));
  }

  @Override
  public Node node() {
    return box;
  }

  /** How numbers are drawn is no part of the scenario. */
  @Override
  public void show(Scenario scenario) {}
}
