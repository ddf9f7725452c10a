package org.chainrule.explain.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.equation.CellArithmetic;
import org.chainrule.explain.equation.NumberFormula;
import org.chainrule.explain.equation.QuantityFormula;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.Formula;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.marking.Closeness;
import org.chainrule.practice.marking.Judgement;
import org.chainrule.practice.mistake.Wrong;
import org.chainrule.words.Words;

/**
 * Says what is to be said of an attempt.
 *
 * @param explainer how the pass is explained in which it was made
 * @param toOwner whether it is said to the person whose attempt it is, or to another
 */
public record JudgementText(Explainer explainer, boolean toOwner) {

  /** Of more entries that are off, only the first are worked out. */
  private static final int MOST_CELLS = 4;

  /** What is said to the person whose attempt it is. */
  public JudgementText(Explainer explainer) {
    this(explainer, true);
  }

  /** Returns the judgement in one sentence or two. */
  public Prose sentence(Judgement judgement) {
    if (judgement instanceof Judgement.Right right) {
      return Prose.of(said("judgement.right." + key(right.closeness())));
    }
    if (judgement instanceof Judgement.Carried) {
      return Prose.of(said("judgement.carried"));
    }
    if (judgement instanceof Judgement.RightByConvention right) {
      return convention(right);
    }
    if (judgement instanceof Judgement.Mistaken mistaken) {
      return mistaken(mistaken);
    }
    if (judgement instanceof Judgement.Coarse) {
      return Prose.of("judgement.coarse", String.valueOf(explainer.numbers().digits()));
    }
    if (judgement instanceof Judgement.Unrecognised unrecognised) {
      String key = unrecognised.own() ? "judgement.own.unrecognised" : "judgement.unrecognised";
      return Prose.of(said(key), unrecognised.off().size());
    }
    return Prose.of(said("judgement.blank"));
  }

  /** What speaks of "your numbers" has another wording for whoever marks. */
  private String said(String key) {
    String ofMarker = key + ".marked";
    return toOwner || !Words.has(ofMarker) ? key : ofMarker;
  }

  private static String key(Closeness closeness) {
    return switch (closeness) {
      case EXACT -> "exact";
      case ROUNDED -> "rounded";
      default -> "onTheWay";
    };
  }

  private Prose convention(Judgement.RightByConvention right) {
    List<Prose> told = new ArrayList<>();
    right.conventions().forEach(wrong -> told.add(words().convention(wrong)));
    if (!right.others().isEmpty()) {
      told.add(Prose.of("judgement.convention.others", any(right.others())));
    }
    Prose whole = Prose.joined(" ", told);
    return right.own() ? Prose.of(said("judgement.own.convention"), whole) : whole;
  }

  private Prose mistaken(Judgement.Mistaken mistaken) {
    String certainty = mistaken.perhaps() ? "perhaps" : mistaken.wholly() ? "wholly" : "partly";
    String own = mistaken.own() ? "judgement.own." : "judgement.mistaken.";
    Prose sentence = Prose.of(said(own + certainty), any(mistaken.wrongs()));
    int count = mistaken.wrongs().size();
    return count == 1
        ? sentence
        : Prose.joined(" ", List.of(sentence, Prose.of(agreeing(mistaken), count)));
  }

  /** Mistakes that all fit may still give other numbers where nothing was judged, or was off. */
  private String agreeing(Judgement.Mistaken mistaken) {
    boolean everywhere =
        mistaken.wrongs().stream().map(wrong -> shown(wrong.value())).distinct().count() == 1;
    String where = everywhere ? "" : mistaken.perhaps() ? ".entry" : ".entries";
    return "judgement.several" + where;
  }

  private List<String> shown(Matrix value) {
    return IntStream.range(0, value.rows() * value.columns())
        .mapToDouble(k -> value.get(k / value.columns(), k % value.columns()))
        .mapToObj(explainer.numbers()::plain)
        .toList();
  }

  /** What was done, if any of these were done. */
  private Prose any(List<Wrong> wrongs) {
    return wrongs.stream()
        .map(words()::clause)
        .reduce((one, other) -> Prose.of("judgement.or", one, other))
        .orElseThrow();
  }

  /** Returns what a mistake is, as a sentence, and what comes of it. */
  List<Block> mistake(Wrong wrong, Name name) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Prose.of("practice.guess.if", words().clause(wrong))));
    add(blocks, formula(wrong, name), wrong);
    return blocks;
  }

  private MistakeWords words() {
    return new MistakeWords(explainer.trace(), explainer.labels());
  }

  /**
   * Returns all that is to be said, from top to bottom: the sentence, and what was done beside what
   * is right, both with their numbers.
   *
   * @param target what was judged
   */
  public List<Block> of(Judgement judgement, Target target) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(sentence(judgement)));
    if (judgement instanceof Judgement.Carried carried) {
      blocks.add(new Block.Caption(Words.of("judgement.yours")));
      blocks.add(
          target.isCell() ? ownCard(carried.step(), target) : display(numbered(carried.step())));
    } else if (judgement instanceof Judgement.RightByConvention right) {
      blocks.add(beside(right.conventions(), right.step(), target));
    } else if (judgement instanceof Judgement.Mistaken mistaken) {
      blocks.add(beside(mistaken.wrongs(), mistaken.step(), target));
    } else if (judgement instanceof Judgement.Coarse coarse) {
      Step step = explainer.trace().makerOf(target.name()).orElseThrow();
      addCells(blocks, coarse.cells(), entry -> explainer.card(step, entry), target.name());
    } else if (judgement instanceof Judgement.Unrecognised unrecognised) {
      Step step = unrecognised.step();
      addCells(
          blocks,
          unrecognised.off(),
          entry -> unrecognised.own() ? ownCard(step, entry) : explainer.card(step, entry),
          target.name());
    }
    return blocks;
  }

  /**
   * What was done on the left, and what is right on the right: of an entry no more than that, as
   * others may be blank.
   */
  Block beside(List<Wrong> wrongs, Step step, Target target) {
    Name name = target.name();
    List<Block> done = new ArrayList<>();
    done.add(new Block.Caption(Words.of("judgement.done")));
    for (Wrong wrong : wrongs) {
      add(done, formula(wrong, name), wrong);
    }
    List<Block> right = new ArrayList<>();
    right.add(new Block.Caption(Words.of("judgement.needed")));
    Formula symbols = explainer.symbols(step).formula();
    Formula numbers = numbered(step);
    right.add(new Block.Display(explainer.symbols(step)));
    if (target.isCell()) {
      right.add(ownCard(step, target));
    } else if (!numbers.equals(symbols)) {
      right.add(display(numbers));
    }
    return new Block.Columns(done.size() == 1 ? List.of(right) : List.of(done, right));
  }

  /** A number by itself is no formula to be shown. */
  private void add(List<Block> blocks, QuantityFormula formula, Wrong wrong) {
    if (formula.formula() instanceof Formula.Number) {
      return;
    }
    if (!formula.isBare()) {
      blocks.add(display(formula.symbols()));
    }
    blocks.add(display(formula.withNumbers(wrong.values(), wrong.value(), explainer.numbers())));
  }

  private QuantityFormula formula(Wrong wrong, Name result) {
    return new QuantityFormula(wrong.formula(), result, this::named, explainer.labels());
  }

  private Optional<Name> named(String id) {
    return explainer.trace().quantities().stream()
        .map(Quantity::name)
        .filter(name -> name.id().equals(id))
        .findFirst();
  }

  private Formula numbered(Step step) {
    return NumberFormula.of(step, explainer.numbers(), explainer.labels());
  }

  private static Block display(Formula formula) {
    return new Block.Display(SpokenFormula.of(formula));
  }

  /** What is said of the pass's own entries is not said of what somebody typed. */
  private Block ownCard(Step step, Target entry) {
    Formula arithmetic =
        CellArithmetic.of(
            step, entry.row(), entry.column(), explainer.numbers(), explainer.labels());
    return new Block.Card(explainer.cardTitle(step, entry), List.of(display(arithmetic)));
  }

  /** What each entry needs: the one sum that makes it. */
  private static void addCells(
      List<Block> blocks, List<Judgement.Cell> cells, Function<Target, Block> card, Name name) {
    blocks.add(new Block.Caption(Words.of("judgement.wanted")));
    cells.stream()
        .limit(MOST_CELLS)
        .map(cell -> card.apply(Target.cell(name, cell.row(), cell.column())))
        .forEach(blocks::add);
    if (cells.size() > MOST_CELLS) {
      blocks.add(new Block.Paragraph(Prose.of("judgement.more", cells.size() - MOST_CELLS)));
    }
  }
}
