package org.chainrule.view.graph;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.MenuItem;
import org.chainrule.edit.UnitEdit;
import org.chainrule.edit.offer.Intentions;
import org.chainrule.edit.unit.UnitGoal;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.words.Words;

/** What can be made of the unit that a cell belongs to; what it can never be is left out. */
final class UnitItems {

  private static final Set<Name.Form> A_ROW_A_UNIT =
      EnumSet.of(Name.Form.VALUE, Name.Form.GRADIENT, Name.Form.SLOPE);

  private UnitItems() {}

  static List<MenuItem> of(Session session, Target target) {
    Trace trace = session.traceProperty().get();
    Optional<Integer> layer =
        target.isCell() ? layerOf(target.name(), trace.network().depth()) : Optional.empty();
    int sample =
        target.name().hasSampleColumns()
            ? target.column()
            : session.pointing().sampleProperty().get();
    return layer.stream()
        .flatMap(
            number ->
                Intentions.of(
                    trace, number, target.row(), sample, session.settings().flatThreshold())
                    .stream())
        .map(edit -> item(session, edit))
        .toList();
  }

  private static MenuItem item(Session session, UnitEdit edit) {
    String goal = edit.goal().name().toLowerCase(Locale.ROOT);
    boolean batch = session.traceProperty().get().sample().count() > 1;
    String text =
        batch && edit.goal() == UnitGoal.AT_KINK
            ? Words.of("target.unit.at_kink.sample", edit.unit() + 1, edit.sample() + 1)
            : Words.of("target.unit." + goal, edit.unit() + 1);
    return Items.item("unit-" + goal, text, () -> session.editing().apply(edit));
  }

  /** The layer, from 1, whose units the rows of this quantity are, if they are units. */
  private static Optional<Integer> layerOf(Name name, int depth) {
    if (!A_ROW_A_UNIT.contains(name.form())) {
      return Optional.empty();
    }
    return switch (name.role()) {
      case BIAS -> Optional.of(name.layer());
      case LINEAR, BRANCH, ACTIVATION -> Optional.of(name.layer());
      case OUTPUT -> Optional.of(depth);
      case INPUT, TARGET, WEIGHT, DATA_LOSS, PENALTY, LOSS -> Optional.empty();
    };
  }
}
