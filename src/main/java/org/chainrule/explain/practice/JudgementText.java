package org.chainrule.explain.practice;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.Formula;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.marking.Closeness;
import org.chainrule.practice.marking.Judgement;
import org.chainrule.practice.mistake.Wrong;
import org.chainrule.words.Words;

/**
 * Says what was found of an answer: never that it is wrong alone, but by which mistake one gets it,
 * or which entries are off and what they need.
 *
 * @param explainer the pass with its names and numbers
 */
public record JudgementText(Explainer explainer) {

  private static final String MISTAKE = "practice.mistake.";
  private static final String CONVENTION = "practice.convention.";

  /** Returns the name of what was judged. */
  public Prose title(Target about) {
    if (!about.isCell()) {
      return Prose.math(explainer.labels().inline(about.name()));
    }
    Quantity quantity = explainer.trace().quantity(about.name());
    return Prose.math(explainer.labels().entry(new Entry(quantity, about.row(), about.column())));
  }

  /**
   * Returns what is to be said.
   *
   * @param about the matrix or the entry that was judged
   */
  public List<Block> of(Target about, Judgement judgement) {
    List<Block> blocks = new ArrayList<>();
    if (judgement instanceof Judgement.Right right) {
      say(blocks, right.closeness() == Closeness.ROUNDED_ON_THE_WAY ? "right.rounded" : "right");
    } else if (judgement instanceof Judgement.Carried carried) {
      say(blocks, "carried");
      blocks.add(new Block.Display(explainer.withNumbers(done(carried.step()))));
    } else if (judgement instanceof Judgement.RightByConvention convention) {
      convention.conventions().forEach(wrong -> byConvention(blocks, wrong, convention.step()));
    } else if (judgement instanceof Judgement.Mistaken mistaken) {
      mistaken(blocks, about, mistaken);
    } else if (judgement instanceof Judgement.Coarse coarse) {
      say(blocks, "coarse", explainer.numbers().digits());
      off(blocks, about, coarse.cells());
    } else if (judgement instanceof Judgement.Unrecognised unrecognised) {
      say(blocks, unrecognised.off().size() == 1 ? "unrecognised.one" : "unrecognised");
      off(blocks, about, unrecognised.off());
    }
    return blocks;
  }

  /** A step with what comes of its operands, whatever stands in the place of its result. */
  private static Step done(Step step) {
    Quantity result = step.result();
    return new Step(
        step.number(),
        step.phase(),
        step.stage(),
        step.operation(),
        new Quantity(result.name(), result.rows(), result.columns(), step.operation()::evaluate));
  }

  private void byConvention(List<Block> blocks, Wrong wrong, Step step) {
    blocks.add(new Block.Paragraph(Prose.of(key(wrong))));
    blocks.add(display(new WrongFormula(explainer, step).symbols(wrong)));
  }

  private void mistaken(List<Block> blocks, Target about, Judgement.Mistaken mistaken) {
    boolean several = mistaken.wrongs().size() > 1;
    say(
        blocks,
        mistaken.perhaps() ? "mistaken.perhaps" : several ? "mistaken.several" : "mistaken");
    if (mistaken.own()) {
      say(blocks, "mistaken.own");
    }
    mistaken.wrongs().forEach(wrong -> blocks.addAll(wrong(wrong, mistaken.step())));
    blocks.add(new Block.Caption(Words.of("practice.finding.rightWay")));
    blocks.addAll(right(about));
  }

  /** Returns how one gets a wrong number, and what was forgotten. */
  public List<Block> wrong(Wrong wrong, Step step) {
    WrongFormula formula = new WrongFormula(explainer, step);
    return List.of(
        new Block.Card(
            Prose.of(key(wrong)),
            List.of(display(formula.symbols(wrong)), display(formula.numbers(wrong)))));
  }

  /** Returns how one gets the right numbers. */
  public List<Block> right(Target about) {
    Step step = explainer.trace().makerOf(about.name()).orElseThrow();
    return List.of(
        new Block.Display(explainer.symbols(step)), new Block.Display(explainer.withNumbers(step)));
  }

  private void off(List<Block> blocks, Target about, List<Judgement.Cell> cells) {
    Quantity quantity = explainer.trace().quantity(about.name());
    for (Judgement.Cell cell : cells) {
      Formula entry = explainer.labels().entry(new Entry(quantity, cell.row(), cell.column()));
      say(blocks, "off", entry, cell.typed().text(), explainer.numbers().number(cell.needed()));
    }
  }

  private static String key(Wrong wrong) {
    String id = (wrong.mistake().isConvention() ? CONVENTION : MISTAKE) + wrong.mistake().id();
    String way = id + "." + wrong.way();
    return Words.has(way) ? way : id;
  }

  private static void say(List<Block> blocks, String key, Object... arguments) {
    blocks.add(new Block.Paragraph(Prose.of("practice.finding." + key, arguments)));
  }

  private static Block display(Formula formula) {
    return new Block.Display(SpokenFormula.of(formula));
  }
}
