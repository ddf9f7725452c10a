package org.chainrule.explain.practice;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.program.Step;
import org.chainrule.practice.mistake.Mistake;
import org.chainrule.practice.mistake.Mistakes;
import org.chainrule.practice.mistake.Wrong;
import org.chainrule.words.Words;

/**
 * What an audience is asked to guess, and what it is told then: the right numbers, and the most
 * likely wrong ones with what each forgot.
 *
 * @param explainer the pass with its names and numbers
 */
public record GuessText(Explainer explainer) {

  /** The most wrong numbers that are shown. */
  private static final int MOST = 4;

  /** Asks for the result of a step. */
  public List<Block> asked(Step step) {
    return List.of(
        new Block.Paragraph(Prose.strong(explainer.headline(step))),
        new Block.Paragraph(Prose.of("practice.guess", explainer.labels().inline(step.name()))));
  }

  /** Tells the result of a step, and what those get who forget something. */
  public List<Block> told(Step step) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Prose.strong(explainer.headline(step))));
    blocks.add(new Block.Display(explainer.symbols(step)));
    blocks.add(new Block.Display(explainer.withNumbers(step)));
    List<Wrong> wrongs = likely(step);
    if (!wrongs.isEmpty()) {
      blocks.add(new Block.Paragraph(Prose.strong(Words.of("practice.guess.wrong"))));
      JudgementText text = new JudgementText(explainer);
      wrongs.forEach(wrong -> blocks.addAll(text.mistake(wrong, step.name())));
    }
    return blocks;
  }

  /**
   * The first mistakes of the table that give numbers of their own, each in one way; who computes
   * nothing forgets nothing.
   */
  List<Wrong> likely(Step step) {
    List<Wrong> likely = new ArrayList<>();
    List<Matrix> seen = new ArrayList<>(List.of(step.result().value()));
    for (Wrong wrong : Mistakes.in(explainer.trace()).of(step)) {
      boolean other =
          wrong.mistake() != Mistake.ZERO_UNKNOWN
              && seen.stream().noneMatch(wrong.value()::equals)
              && likely.stream().noneMatch(before -> before.mistake() == wrong.mistake());
      if (other && likely.size() < MOST) {
        seen.add(wrong.value());
        likely.add(wrong);
      }
    }
    return likely;
  }
}
