package org.chainrule.explain.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.explain.naming.ShownIndex;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.Formula;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.operation.LinearMap;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.Words;

/**
 * Shows a step in two conventions side by side, and says what moved. For a gradient the layout of
 * gradients is the first that changes; for every step the layout of samples.
 *
 * @param own the explainer with the convention that is on
 * @param step the step
 * @param cell an entry of the step's result to be followed, if there is one
 */
public record LayoutComparison(Explainer own, Step step, Optional<Target> cell) {

  static Explanation of(Explainer explainer, Focus focus) {
    Optional<Step> step = focus.step();
    if (step.isEmpty()) {
      return explainer.at(focus);
    }
    List<Block> blocks = new LayoutComparison(explainer, step.get(), followed(focus)).blocks();
    String headline = explainer.headline(step.get());
    return new Explanation(
        Optional.of(step.get().phase()), Words.of("place.layouts"), headline, blocks);
  }

  /**
   * Returns the entry of the step's result that is followed: that selected, or else one off the
   * diagonal, since only such ones move; nothing where there is none.
   */
  public static Optional<Target> followed(Focus focus) {
    Optional<Target> worked = focus.worked();
    if (worked.filter(LayoutComparison::isOffDiagonal).isPresent()) {
      return worked;
    }
    return focus.step().map(Step::result).flatMap(LayoutComparison::offDiagonal);
  }

  private static boolean isOffDiagonal(Target target) {
    return target.row() != target.column();
  }

  private static Optional<Target> offDiagonal(Quantity result) {
    if (result.columns() > 1) {
      return Optional.of(Target.cell(result.name(), 0, 1));
    }
    return result.rows() > 1 ? Optional.of(Target.cell(result.name(), 1, 0)) : Optional.empty();
  }

  /** Returns the comparisons, one under the other. */
  public List<Block> blocks() {
    Convention convention = own.labels().convention();
    List<Block> blocks = new ArrayList<>();
    if (step.name().isGradient()) {
      blocks.addAll(with(new Convention(!convention.numerator(), convention.rows())));
    }
    blocks.addAll(with(new Convention(convention.numerator(), !convention.rows())));
    return blocks;
  }

  /** Returns the comparison with one other convention. */
  public List<Block> with(Convention convention) {
    Explainer other = own.with(convention);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Columns(List.of(column(own, other), column(other, own))));
    blocks.add(new Block.Paragraph(moved(other)));
    if (turns(own) != turns(other)) {
      cell.map(this::entry)
          .ifPresent(entry -> blocks.add(new Block.Paragraph(place(entry, other))));
    }
    return blocks;
  }

  private List<Block> column(Explainer shown, Explainer beside) {
    Convention convention = shown.labels().convention();
    boolean byGradient = convention.numerator() != beside.labels().convention().numerator();
    String key =
        byGradient
            ? convention.numerator() ? "numerator" : "like"
            : convention.rows() ? "rows" : "columns";
    return List.of(
        new Block.Caption(Words.of("caption.layouts." + key)),
        new Block.Display(shown.symbols(step)),
        new Block.Display(shown.shapes(step)),
        new Block.Display(shown.withNumbers(step)));
  }

  private Entry entry(Target followed) {
    return new Entry(step.result(), followed.row(), followed.column());
  }

  private Prose moved(Explainer other) {
    Formula result = own.labels().inline(step.name());
    boolean single = step.result().rows() == 1 && step.result().columns() == 1;
    if (turns(own) == turns(other)) {
      boolean product = step.operation() instanceof LinearMap.WeightGradient;
      return say(product ? "operands" : single ? "number" : "unmoved", result, shape(own));
    }
    String key = single ? "single" : isProduct() ? "product" : "elementwise";
    boolean same = !single && shape(own).equals(shape(other));
    return say(same ? key + ".same" : key, result, shape(own), shape(other));
  }

  private boolean isProduct() {
    return step.operation() instanceof LinearMap.Affine
        || step.operation() instanceof LinearMap.WeightGradient
        || step.operation() instanceof LinearMap.BackThrough
        || step.operation() instanceof ActivationFunction.JacobianProduct;
  }

  private Prose place(Entry entry, Explainer other) {
    ShownIndex here = ShownIndex.of(own.labels().convention(), entry);
    ShownIndex there = ShownIndex.of(other.labels().convention(), entry);
    return say(
        "entry",
        own.numbers().number(entry.value()),
        String.valueOf(here.row()),
        String.valueOf(here.column()),
        String.valueOf(there.row()),
        String.valueOf(there.column()));
  }

  private boolean turns(Explainer explainer) {
    return explainer.labels().convention().turns(step.name());
  }

  private String shape(Explainer explainer) {
    ShownIndex place =
        ShownIndex.of(explainer.labels().convention(), new Entry(step.result(), 0, 0));
    return place.rows() + " × " + place.columns();
  }

  private static Prose say(String key, Object... arguments) {
    return Prose.of("say.layouts." + key, arguments);
  }
}
