package org.chainrule.view.train;

import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.Style;
import org.chainrule.formula.Formula;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.settings.Settings;
import org.chainrule.session.train.Look;

/** What the number of a W or b is called that is followed along a run. */
final class EntryName {

  private EntryName() {}

  /** Returns its name, as it is set how names are written. */
  static Formula of(Target entry, Look look, Settings settings) {
    return of(entry.name(), entry, look, settings);
  }

  /** Returns the name of its gradient. */
  static Formula ofGradient(Target entry, Look look, Settings settings) {
    return of(entry.name().gradient(), entry, look, settings);
  }

  private static Formula of(Name name, Target at, Look look, Settings settings) {
    Style style = settings.writing().style();
    return new Labels(look.state().network(), style.notation(), style.convention())
        .entry(new Entry(look.trace().quantity(name), at.row(), at.column()));
  }
}
