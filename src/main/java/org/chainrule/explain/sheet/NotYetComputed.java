package org.chainrule.explain.sheet;

import java.util.List;
import java.util.Optional;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/** Says that the pass has not reached something, and leads there. */
final class NotYetComputed {

  private NotYetComputed() {}

  static List<Block> blocks(Explainer explainer, Name name) {
    Formula called = explainer.labels().inline(name);
    int step = explainer.trace().shownFrom(name);
    String spoken = Words.of("spoken.goTo", explainer.labels().spoken(name), String.valueOf(step));
    Formula goTo = new Formula.Word(Words.of("goTo", String.valueOf(step)));
    SpokenFormula formula = new SpokenFormula(Formulas.row(Gap.SPACE, goTo, called), spoken);
    Block.Link link = new Block.Link(formula, Optional.empty(), step, Optional.empty());
    return List.of(
        new Block.Paragraph(Prose.of("say.notYetComputed", called)),
        new Block.Links(List.of(link), false, Optional.empty()));
  }
}
