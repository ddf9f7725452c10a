package org.chainrule.export.paper;

import java.util.List;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Progress;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Writes the derivation from top to bottom: what is given, then a section a step.
 *
 * @param export the pass
 * @param document what it is written into
 */
record Derivation(Export export, Document document) {

  /** Returns the whole of it. */
  String written(Progress progress) {
    document.begin(OneLine.spaced(export.title()));
    document.section(Words.of("export.paper.given"));
    document.given(export.explainer());
    List<Integer> cursors = export.cursors();
    for (int k = 0; k < cursors.size(); k++) {
      progress.done(k, cursors.size());
      if (cursors.get(k) > 0) {
        step(export.explainer().trace().step(cursors.get(k)));
      }
    }
    return document.end();
  }

  private void step(Step step) {
    document.section(export.heading(step.number()));
    if (export.options().blank()) {
      document.formula(export.explainer().symbols(step).formula());
      Quantity result = step.result();
      boolean turned = export.explainer().labels().convention().turns(step.name());
      document.blank(
          export.explainer().labels().inline(step.name()),
          turned ? result.columns() : result.rows(),
          turned ? result.rows() : result.columns());
    } else {
      document.add(export.explainer().step(step).blocks());
    }
  }
}
