package org.chainrule.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.explain.sheet.Sheet;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;

/** Gathers what is said of a step beyond its formula, its numbers and its sentences. */
record StepDetails(Explainer explainer, TextTrace.Detail detail) {

  /** Returns what is asked for: all of the explanation, the arithmetic of a cell, its chain. */
  List<Block> of(Step step) {
    Optional<Target> cell = detail.cell().filter(target -> target.name().equals(step.name()));
    List<Block> blocks = new ArrayList<>();
    if (detail.everything()) {
      List<Block> explained = explainer.at(step.number(), cell).blocks();
      // The formula in symbols, which is the first, stands there already.
      blocks.addAll(explained.subList(1, explained.size()));
    } else {
      cell.ifPresent(target -> blocks.addAll(card(step, target)));
    }
    cell.ifPresent(target -> blocks.addAll(chain(target)));
    return blocks;
  }

  /** The card with the arithmetic of the entry. */
  private List<Block> card(Step step, Target cell) {
    return explainer.at(step.number(), Optional.of(cell)).blocks().stream()
        .filter(Block.Card.class::isInstance)
        .limit(1)
        .toList();
  }

  /** Every path from the loss back to the entry, all gradients being known. */
  private List<Block> chain(Target cell) {
    Trace trace = explainer.trace();
    Focus focus = new Focus(trace, trace.steps().size(), Optional.of(cell), 0);
    Explanation chain = Sheet.CHAIN.of(explainer, focus);
    List<Block> blocks = new ArrayList<>(List.of(new Block.Caption(chain.headline())));
    blocks.addAll(chain.blocks());
    return blocks;
  }
}
