package org.chainrule.explain;

import java.util.List;
import java.util.Optional;
import org.chainrule.pass.Name;
import org.chainrule.words.Words;

/** Says that the pass has not reached something, and leads there. */
final class Later {

  private Later() {}

  static List<Block> blocks(Explainer explainer, Name name) {
    String latex = explainer.labels().inline(name);
    int step = explainer.trace().shownFrom(name);
    String spoken = Words.of("spoken.goTo", explainer.labels().spoken(name), String.valueOf(step));
    Formula formula =
        new Formula("\\text{" + Words.of("goTo", String.valueOf(step)) + "}\\;" + latex, spoken);
    Block.Link link = new Block.Link(formula, "", step, Optional.empty());
    return List.of(
        new Block.Paragraph(Prose.of(Words.of("say.later", latex))),
        new Block.Links(List.of(link), "", ""));
  }
}
