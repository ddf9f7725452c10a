package org.chainrule.view.graph;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import org.chainrule.edit.Edit;
import org.chainrule.edit.SetInputs;
import org.chainrule.edit.SetSamples;
import org.chainrule.edit.SetUnits;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Limits;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.session.pass.Editing;
import org.chainrule.session.pass.Session;
import org.chainrule.words.Words;

/** Makes the net or the batch larger or smaller by one. */
final class SizeItems {

  private final Editing editing;
  private final Scenario scenario;
  private final Filling filling;

  SizeItems(Session session) {
    editing = session.editing();
    scenario = editing.historyProperty().get().current();
    filling = editing.fillingProperty().get();
  }

  /** The sizes that a matrix has of the scenario; none if the pass computes it. */
  List<MenuItem> of(Name name) {
    if (name.form() != Name.Form.VALUE) {
      return List.of();
    }
    return switch (name.role()) {
      case INPUT -> Stream.concat(samples().stream(), inputs().stream()).toList();
      case TARGET -> samples();
      case WEIGHT, BIAS -> units(name.layer());
      case LINEAR, BRANCH, ACTIVATION, OUTPUT, DATA_LOSS, PENALTY, LOSS -> List.of();
    };
  }

  /** More or fewer units of a layer, counted from 1. */
  List<MenuItem> units(int layer) {
    Network network = scenario.network();
    return layer > network.depth()
        ? List.of()
        : moreAndFewer(
            "unit",
            network.layer(layer).outputs(),
            Limits.UNITS,
            count -> new SetUnits(layer, count, filling));
  }

  private List<MenuItem> inputs() {
    return moreAndFewer(
        "input", scenario.network().inputs(), Limits.UNITS, count -> new SetInputs(count, filling));
  }

  private List<MenuItem> samples() {
    return moreAndFewer(
        "sample",
        scenario.sample().count(),
        Limits.SAMPLES,
        count -> new SetSamples(count, filling));
  }

  private List<MenuItem> moreAndFewer(String what, int now, int most, IntFunction<Edit> edit) {
    return List.of(
        Items.item(
            what + "-more",
            Words.of("target." + what + ".more"),
            now < most,
            () -> editing.apply(edit.apply(now + 1))),
        Items.item(
            what + "-fewer",
            Words.of("target." + what + ".fewer"),
            now > 1,
            () -> editing.apply(edit.apply(now - 1))));
  }
}
