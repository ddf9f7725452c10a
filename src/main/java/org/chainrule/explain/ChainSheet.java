package org.chainrule.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.pass.Entry;
import org.chainrule.pass.Name;
import org.chainrule.pass.Target;
import org.chainrule.words.Words;

/** Explains the gradient of one entry as the paths from the loss back to it. */
final class ChainSheet {

  private ChainSheet() {}

  static Explanation of(Explainer explainer, Focus focus) {
    Target target = variable(focus.entry());
    Name gradient = target.name().gradient();
    boolean known = explainer.trace().find(gradient).isPresent();
    if (!known || target.name().equals(Name.loss())) {
      String key = known ? "loss" : "given";
      return sheet(List.of(say(key, explainer.labels().inline(target.name()))));
    }
    List<Block> blocks = new ArrayList<>();
    if (focus.reached(gradient)) {
      blocks.addAll(Chain.of(explainer, target).blocks(explainer.numbers()));
    } else {
      blocks.addAll(Later.blocks(explainer, gradient));
    }
    Entry entry = new Entry(explainer.trace().quantity(gradient), target.row(), target.column());
    blocks.add(0, new Block.Display(explainer.named(entry, focus.reached(gradient))));
    return sheet(blocks);
  }

  private static Explanation sheet(List<Block> blocks) {
    return new Explanation(
        Optional.empty(), Words.of("place.chain"), Words.of("headline.chain"), blocks);
  }

  /** The entry of the variable that an entry of the graph is made of. */
  private static Target variable(Target entry) {
    Name name = entry.name();
    return switch (name.form()) {
      case TRANSPOSE -> Target.cell(name.variable(), entry.column(), entry.row());
      case JACOBIAN -> Target.cell(name.variable(), entry.row(), Math.max(0, name.sample() - 1));
      case VALUE, GRADIENT, SLOPE -> entry.variable();
    };
  }

  private static Block say(String key, String latex) {
    return new Block.Paragraph(Prose.of(Words.of("say.chain." + key, latex)));
  }
}
