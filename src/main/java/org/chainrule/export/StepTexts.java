package org.chainrule.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.drawing.sheet.ExplanationSheet;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.NarrowestBlock;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.pass.program.Step;
import org.chainrule.words.Words;

/**
 * What is said of each of several steps where they stand together, set once for each width that a
 * column may have. A unit is the size of the text.
 */
final class StepTexts {

  /** How much is said. */
  enum Detail {
    /** The step in words, in symbols and with its numbers, and what is said of these. */
    SENTENCES,
    /** The step in words, in symbols and with its numbers. */
    NUMBERS,
    /** The step in words and in symbols. */
    SYMBOLS
  }

  private final Measure measure;
  private final Detail detail;
  private final List<Step> steps;
  private final List<List<Block>> blocks;
  private final Map<Double, List<ExplanationSheet>> sheets = new HashMap<>();

  private StepTexts(Measure measure, Detail detail, List<Step> steps, List<List<Block>> blocks) {
    this.measure = measure;
    this.detail = detail;
    this.steps = steps;
    this.blocks = blocks;
  }

  /** Writes what is said of the steps of these numbers, of one sample alone or of all. */
  static StepTexts of(Explainer explainer, PictureGraph graph, List<Integer> numbers, Detail how) {
    List<Step> steps =
        numbers.stream().filter(number -> number > 0).map(explainer.trace()::step).toList();
    List<List<Block>> blocks =
        steps.stream().map(step -> blocks(explainer, graph, step, how)).toList();
    return new StepTexts(graph.measure(), how, steps, blocks);
  }

  private static List<Block> blocks(
      Explainer explainer, PictureGraph graph, Step step, Detail detail) {
    List<Block> blocks = new ArrayList<>();
    String number = String.valueOf(step.number());
    String heading = Words.of("export.whole.step", number, explainer.headline(step));
    blocks.add(new Block.Paragraph(Prose.strong(heading)));
    formulas(explainer, graph, step)
        .limit(detail == Detail.SYMBOLS ? 1 : Long.MAX_VALUE)
        .forEach(blocks::add);
    if (detail == Detail.SENTENCES) {
      explainer.sentences(step).forEach(prose -> blocks.add(new Block.Paragraph(prose)));
    }
    return blocks;
  }

  /** The formulas of the whole step, which stand before the card of one entry. */
  private static Stream<Block> formulas(Explainer explainer, PictureGraph graph, Step step) {
    Focus focus =
        new Focus(
            explainer.trace(), step.number(), Optional.empty(), graph.sample(), graph.alone());
    return explainer.at(focus).blocks().stream()
        .takeWhile(block -> !(block instanceof Block.Card))
        .filter(Block.Display.class::isInstance);
  }

  List<Step> steps() {
    return steps;
  }

  Detail detail() {
    return detail;
  }

  /** Returns the narrowest column in which each formula can be read. */
  double narrowest() {
    NarrowestBlock narrowest = new NarrowestBlock(measure);
    return blocks.stream().mapToDouble(narrowest::of).max().orElse(0);
  }

  /** Returns the text of each step in a column of this width. */
  List<ExplanationSheet> sheets(double width) {
    return sheets.computeIfAbsent(
        width, set -> blocks.stream().map(one -> ExplanationSheet.of(measure, one, set)).toList());
  }
}
