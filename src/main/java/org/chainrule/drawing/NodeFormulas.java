package org.chainrule.drawing;

import org.chainrule.explain.Explainer;
import org.chainrule.explain.Labels;
import org.chainrule.pass.Name;
import org.chainrule.pass.Phase;
import org.chainrule.pass.Stage;
import org.chainrule.pass.Step;
import org.chainrule.words.Words;

/**
 * The formulas in the operations of the graph, in LaTeX.
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

  /** How much wider an operation is than its formula. */
  static final double PADDING = 0.5;

  /** Returns the formula of the operation that computes this. */
  String of(Name result) {
    Step step = explainer.trace().stepOf(result).orElseThrow();
    return step.phase() == Phase.FORWARD ? forward(step.stage()) : backward(step);
  }

  /** Returns how wide the operation must be for its formula. */
  double width(Measure measure, Name result) {
    boolean forward = explainer.trace().stepOf(result).orElseThrow().phase() == Phase.FORWARD;
    return measure.formula(of(result), forward ? FORWARD : BACKWARD).width() + PADDING;
  }

  private String forward(Stage stage) {
    int k = stage.layer();
    return switch (stage.kind()) {
      case LINEAR -> linear(k);
      case ACTIVATION ->
          explainer
              .trace()
              .network()
              .layer(k)
              .activation()
              .formula(explainer.labels().inline(Name.linearOutput(k)));
      case ADDITION, TOTAL -> "+";
      case PENALTY -> penalty();
      case LOSS -> Words.of("loss.short." + explainer.trace().network().loss().id());
    };
  }

  private String penalty() {
    boolean half = explainer.trace().network().penalty().orElseThrow().half();
    return (half ? "\\tfrac{\\lambda}{2}" : "\\lambda") + "\\textstyle\\sum\\|W\\|_F^2";
  }

  /** W x + b for a column a sample, x Wᵀ + b for a row a sample. */
  private String linear(int k) {
    Labels labels = explainer.labels();
    Name weight = Name.weight(k);
    String input = labels.inline(Name.of(labels.network().layerInput(k)));
    String product =
        labels.convention().rows()
            ? input + labels.transposed(weight)
            : labels.inline(weight) + input;
    boolean hasBias = labels.network().layer(k).bias().isPresent();
    return product + (hasBias ? "+" + labels.inline(Name.bias(k)) : "");
  }

  private String backward(Step step) {
    String formula = explainer.symbols(step).latex();
    return formula.substring(formula.indexOf('=') + 1);
  }
}
