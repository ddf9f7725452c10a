package org.chainrule.drawing.graph;

import java.util.List;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.equation.LayerTable;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;

/**
 * The formulas in the operations of the graph.
 *
 * @param explainer the pass, with its names
 */
record NodeFormulas(Explainer explainer) {

  /** The size of a formula in the forward lane, in units. */
  static final double FORWARD = 0.88;

  /** The size of a formula in the backward lane, in units. */
  static final double BACKWARD = 0.95;

  /** The least size at which a formula can be read beside its title. */
  static final double LEAST = 0.66;

  /** The size of a name, as long as it has room. */
  static final double TITLE = 0.92;

  private static final double LEAST_TITLE = 0.55;

  /** How much wider an operation is than its name. */
  static final double RIM = 0.4;

  /** How much wider an operation is than its formula. */
  static final double PADDING = 0.5;

  /** Returns the formula of the operation that computes this. */
  Formula of(Name result) {
    Step step = explainer.trace().stepOf(result).orElseThrow();
    return step.phase() == Phase.FORWARD ? forward(step) : right(step);
  }

  /** Returns how wide the operation must be for its formula. */
  double width(Measure measure, Name result) {
    boolean forward = explainer.trace().stepOf(result).orElseThrow().phase() == Phase.FORWARD;
    return measure.formula(of(result), forward ? FORWARD : BACKWARD).width() + PADDING;
  }

  /** Returns how wide the operation must be for its name at the least size. */
  double titleWidth(Measure measure, Name result) {
    Step step = explainer.trace().stepOf(result).orElseThrow();
    return measure.textWidth(title(step.stage()), TextStyle.strong(LEAST_TITLE)) + RIM;
  }

  /** What the operation is called. */
  String title(Stage stage) {
    return explainer.labels().lettered(stage);
  }

  private Formula forward(Step step) {
    int k = step.stage().layer();
    return switch (step.stage().kind()) {
      case LINEAR -> linear(k);
      case ACTIVATION ->
          explainer
              .trace()
              .network()
              .layer(k)
              .activation()
              .formula(explainer.labels().inline(Name.linearOutput(k)));
      case OTHER -> right(step);
      case LOSS -> onOneLine(LayerTable.loss(explainer.trace(), explainer.labels()));
      case ADDITION, TOTAL -> Formulas.letter("+");
      case PENALTY -> explainer.trace().network().penalty().orElseThrow().shortFormula();
    };
  }

  /** A fraction or a large sign of a sum is as high as two lines, for which there is no room. */
  private static Formula onOneLine(Formula formula) {
    if (formula instanceof Formula.Product product
        && product.factors().get(0) instanceof Formula.Quotient fraction
        && fraction.above().equals(Formulas.whole(1))) {
      List<Formula> rest = product.factors().subList(1, product.factors().size());
      Formula below = fraction.below();
      return Formulas.slash(
          Formulas.product(product.times(), rest),
          below instanceof Formula.Product ? Formulas.round(below) : below);
    }
    return formula instanceof Formula.SumOver sum
        ? new Formula.SumOver(sum.index(), sum.from(), sum.to(), true, sum.of())
        : formula;
  }

  /** W x + b for a column a sample, x Wᵀ + b for a row a sample. */
  private Formula linear(int k) {
    Labels labels = explainer.labels();
    Name weight = Name.weight(k);
    Formula input = labels.inline(Name.of(labels.network().layerInput(k)));
    Formula product =
        labels.convention().rows()
            ? Formulas.product(Times.MATRIX_TIGHT, input, labels.transposed(weight))
            : Formulas.product(Times.MATRIX_TIGHT, labels.inline(weight), input);
    return labels.network().layer(k).bias().isPresent()
        ? Formulas.sum(product, labels.inline(Name.bias(k)))
        : product;
  }

  /** Without what it computes, which is the matrix beside it. */
  private Formula right(Step step) {
    Formula formula = explainer.symbols(step).formula();
    return formula instanceof Formula.Equation equation ? Formulas.right(equation) : formula;
  }
}
