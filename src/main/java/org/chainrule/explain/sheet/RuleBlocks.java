package org.chainrule.explain.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainrule.explain.equation.CellArithmetic;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Spoken;
import org.chainrule.pass.operation.Update;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/** The rule of an optimiser beside the step that it takes: as a whole, and line by line. */
final class RuleBlocks {

  private RuleBlocks() {}

  /**
   * Returns the rule as a book has it, and with its numbers the lines that are worked out before
   * the one that the step itself is.
   */
  static List<Block> of(Explainer explainer, Step step) {
    if (!(step.operation() instanceof Update update) || !update.isLast()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(caption("rule"));
    Name parameter = step.name().value();
    Labels labels = explainer.labels();
    update
        .optimiser()
        .equations(labels.symbol(parameter), labels.symbol(parameter.gradient()))
        .forEach(equation -> blocks.add(display(equation)));
    List<Step> before = lines(explainer, step).toList();
    if (!before.isEmpty()) {
      blocks.add(caption("rule.lines"));
    }
    for (Step line : before) {
      SpokenFormula numbers = explainer.withNumbers(line);
      Formula named = Formulas.equal(labels.symbol(line.name()), numbers.formula());
      blocks.add(new Block.Display(new SpokenFormula(named, numbers.spoken())));
    }
    return blocks;
  }

  /** Returns the arithmetic of an entry in those lines. */
  static List<Block> before(Explainer explainer, Step step, int row, int column) {
    return lines(explainer, step)
        .<Block>map(line -> new Block.Display(worked(explainer, line, row, column)))
        .toList();
  }

  private static SpokenFormula worked(Explainer explainer, Step line, int row, int column) {
    Formula arithmetic =
        CellArithmetic.of(line, row, column, explainer.numbers(), explainer.labels());
    String name = explainer.labels().spoken(line.name());
    String value = explainer.numbers().plain(line.result().get(row, column));
    return new SpokenFormula(
        explainer.named(line, row, column, arithmetic), Words.of("spoken.is", name, value));
  }

  /** What makes the operands of a step that an optimiser works out, in its order. */
  private static Stream<Step> lines(Explainer explainer, Step step) {
    return step.operation() instanceof Update update && update.isLast()
        ? update.optimiser().lines(update.rate(), update.step()).stream()
            .map(line -> step.name().of(line.gives()))
            .filter(name -> !name.equals(step.name()))
            .flatMap(name -> explainer.trace().makerOf(name).stream())
        : Stream.empty();
  }

  private static Block display(Formula formula) {
    return new Block.Display(new SpokenFormula(formula, Spoken.of(formula)));
  }

  private static Block caption(String key) {
    return new Block.Caption(Words.of("caption." + key));
  }
}
