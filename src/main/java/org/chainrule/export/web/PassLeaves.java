package org.chainrule.export.web;

import java.util.List;
import java.util.Optional;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Options;
import org.chainrule.words.Words;

/** The steps of a pass as a page shows them. */
final class PassLeaves {

  private PassLeaves() {}

  static List<Leaf> of(Export export) {
    Options options = export.options();
    ShownPass pass =
        new ShownPass(export.explainer(), options.samples(), options.sample(), export.faults());
    return export.cursors().stream().map(cursor -> leaf(export, pass, cursor)).toList();
  }

  private static Leaf leaf(Export export, ShownPass pass, int cursor) {
    return new Leaf(
        pass,
        pass.picture().focus(cursor, Optional.empty()),
        Lens.STEP,
        export.id(cursor),
        label(export.explainer(), cursor),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static String label(Explainer explainer, int cursor) {
    return cursor == 0
        ? Words.of("export.page.start")
        : explainer.labels().plain(explainer.trace().step(cursor).name());
  }
}
