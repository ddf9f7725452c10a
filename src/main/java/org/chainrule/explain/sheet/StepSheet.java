package org.chainrule.explain.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.prose.Prose;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Quantity;

/** The step in focus: its formula, its numbers, the arithmetic of one entry. */
final class StepSheet implements Sheet {

  /** So many entries are looked through in the time in which one multiplication is looked up. */
  private static final int ENTRIES = 50;

  /** What it takes to write the gradients of a layer out, at the end of the pass. */
  private static final int LAYER = 150;

  @Override
  public Explanation of(Explainer explainer, Focus focus) {
    return focus
        .question()
        .map(step -> explainer.question(step, focus))
        .orElseGet(() -> withHint(explainer.at(focus), focus));
  }

  /** Who looks at the start here can go on from it; on paper nobody can. */
  private static Explanation withHint(Explanation explanation, Focus focus) {
    if (focus.step().isPresent()) {
      return explanation;
    }
    List<Block> blocks = new ArrayList<>(explanation.blocks());
    String count = String.valueOf(focus.trace().steps().size());
    blocks.add(1, new Block.Paragraph(Prose.of("start.hint", count)));
    return new Explanation(
        explanation.phase(), explanation.place(), explanation.headline(), blocks);
  }

  /** The sentences look through what comes into a step and what comes out of it. */
  @Override
  public long work(Explainer explainer, Focus focus) {
    return shown(focus).map(step -> work(focus, step)).orElse(0L);
  }

  private static Optional<Step> shown(Focus focus) {
    return focus.question().or(focus::step);
  }

  private static long work(Focus focus, Step step) {
    long entries = entries(step.result());
    for (Quantity operand : step.operands()) {
      entries += entries(operand);
    }
    Trace trace = focus.trace();
    boolean last = step.number() == focus.cursor() && focus.cursor() == trace.steps().size();
    return entries / ENTRIES + (last ? (long) LAYER * trace.network().depth() : 0);
  }

  private static long entries(Quantity quantity) {
    return (long) quantity.rows() * quantity.columns();
  }

  @Override
  public Explanation begun(Explainer explainer, Focus focus) {
    Optional<Step> step = shown(focus);
    return step.isPresent()
        ? explainer.begun(step.get(), focus.shownSample())
        : of(explainer, focus).begun();
  }
}
