package org.chainrule.explain.practice;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.program.Step;
import org.chainrule.practice.mistake.Likely;
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
  private static final int MOST = 3;

  /** Asks for the result of a step. */
  public List<Block> asked(Step step) {
    return List.of(
        new Block.Paragraph(Prose.strong(explainer.headline(step))),
        new Block.Paragraph(Prose.of("practice.guess", explainer.labels().inline(step.name()))));
  }

  /**
   * Tells the result of a step, and what those get who forget something.
   *
   * @param last whether it is the last one
   * @param wide whether there is more width than height for it
   */
  public List<Block> told(Step step, boolean last, boolean wide) {
    List<List<Block>> beside = new ArrayList<>();
    beside.add(
        List.of(
            new Block.Paragraph(Prose.strong(explainer.headline(step))),
            new Block.Display(explainer.symbols(step)),
            new Block.Display(explainer.withNumbers(step))));
    JudgementText text = new JudgementText(explainer);
    if (likely(step).isEmpty()) {
      beside.add(List.of(new Block.Paragraph(Prose.of("practice.guess.none"))));
    }
    for (Wrong wrong : likely(step)) {
      List<Block> one = new ArrayList<>();
      one.add(new Block.Caption(Words.of("practice.guess.wrong")));
      one.addAll(text.mistake(wrong, step.name()));
      beside.add(one);
    }
    List<Block> blocks = new ArrayList<>(List.of(inPairs(beside, wide)));
    if (last) {
      blocks.add(new Block.Paragraph(Prose.of("practice.guess.last")));
    }
    return blocks;
  }

  /**
   * Two by two where there is room for that, or even four beside each other; else in one column.
   */
  private static Block inPairs(List<List<Block>> beside, boolean wide) {
    if (wide && beside.size() < 4) {
      return new Block.Columns(beside);
    }
    List<List<Block>> pairs = new ArrayList<>();
    for (int k = 0; k < beside.size(); k += 2) {
      List<List<Block>> pair = beside.subList(k, Math.min(k + 2, beside.size()));
      pairs.add(
          wide ? List.of(new Block.Columns(pair)) : pair.stream().flatMap(List::stream).toList());
    }
    return new Block.Columns(pairs);
  }

  /** Whether two matrices are written alike; 0 and −0 are. */
  private boolean isSame(Matrix one, Matrix other) {
    return one.sameShape(other)
        && one.zip(
                    other,
                    (a, b) ->
                        explainer.numbers().plain(a).equals(explainer.numbers().plain(b)) ? 0 : 1)
                .sum()
            == 0;
  }

  /** The likeliest mistakes that give numbers of their own, each in one way. */
  List<Wrong> likely(Step step) {
    List<Wrong> likely = new ArrayList<>();
    List<Matrix> seen = new ArrayList<>(List.of(step.result().value()));
    for (Wrong wrong : Likely.first(Mistakes.in(explainer.trace()).of(step), step)) {
      boolean other =
          seen.stream().noneMatch(before -> isSame(before, wrong.value()))
              && likely.stream().noneMatch(before -> before.mistake() == wrong.mistake());
      if (other && likely.size() < MOST) {
        seen.add(wrong.value());
        likely.add(wrong);
      }
    }
    return likely;
  }
}
