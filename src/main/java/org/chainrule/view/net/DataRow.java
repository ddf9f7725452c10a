package org.chainrule.view.net;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainrule.edit.Rename;
import org.chainrule.edit.SetInputs;
import org.chainrule.edit.SetSamples;
import org.chainrule.edit.given.Limits;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.pass.Editing;
import org.chainrule.view.common.TypedFormat;
import org.chainrule.words.Words;

/** The scenario's name, how many samples it has, and how many entries each. */
final class DataRow implements Part {

  private final TextEntry<String> name;
  private final CountField samples;
  private final CountField inputs;
  private final VBox box = new VBox();

  DataRow(Editing editing) {
    name =
        new TextEntry<>(
            "net-name",
            Words.of("net.name"),
            TypedFormat.text(),
            typed -> rename(editing, typed),
            editing::seal);
    samples =
        new CountField(
            "net-samples",
            Words.of("net.samples"),
            Limits.SAMPLES,
            count -> editing.tryDrag(new SetSamples(count, editing.fillingProperty().get())),
            editing::seal);
    inputs =
        new CountField(
            "net-inputs",
            Words.of("net.inputs"),
            Limits.UNITS,
            count -> editing.tryDrag(new SetInputs(count, editing.fillingProperty().get())),
            editing::seal);
    HBox.setHgrow(name.control(), Priority.ALWAYS);
    name.control().getStyleClass().add("net-name");
    box.getStyleClass().add("net-part");
    box.getChildren()
        .addAll(
            SheetRows.labelled(Words.of("net.name"), name.control()),
            name.reason(),
            SheetRows.row(
                SheetRows.labelled(Words.of("net.samples"), samples.control()),
                SheetRows.labelled(Words.of("net.inputs"), inputs.control()),
                samples.reason(),
                inputs.reason()));
  }

  /** A name that only gets other blanks about it is none that the scenario would notice. */
  private Optional<String> rename(Editing editing, String typed) {
    Rename rename = new Rename(typed);
    Optional<String> refusal = editing.tryDrag(rename);
    if (refusal.isEmpty()) {
      name.show(rename.name());
    }
    return refusal;
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(Scenario scenario) {
    name.show(scenario.name());
    samples.show(scenario.sample().count());
    inputs.show(scenario.network().inputs());
  }
}
