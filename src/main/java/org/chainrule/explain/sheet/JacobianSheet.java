package org.chainrule.explain.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.equation.JacobianFormula;
import org.chainrule.explain.equation.Matrices;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;
import org.chainrule.network.Layer;
import org.chainrule.network.Variable;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.program.Node;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Words;

/** Explains the Jacobian of an operation, beside what is done instead of building it. */
final class JacobianSheet {

  private static final int MOST_BUILT = 64;

  private final Explainer explainer;
  private final Focus focus;
  private final Matrices matrices;
  private final List<Block> blocks = new ArrayList<>();

  private JacobianSheet(Explainer explainer, Focus focus) {
    this.explainer = explainer;
    this.focus = focus;
    this.matrices = new Matrices(explainer.numbers(), explainer.labels());
  }

  static Explanation of(Explainer explainer, Focus focus) {
    return new JacobianSheet(explainer, focus).explanation();
  }

  private Explanation explanation() {
    Stage stage = stage();
    switch (stage.kind()) {
      case LINEAR -> linear(stage.layer());
      case ACTIVATION -> activation(stage.layer());
      case ADDITION -> addition(stage.layer());
      case OTHER -> other(stage);
      case LOSS, PENALTY, TOTAL -> loss();
    }
    return new Explanation(
        Optional.empty(),
        Words.of("place.jacobian"),
        Words.of("headline.jacobian", explainer.labels().said(stage)),
        blocks);
  }

  /** The operation in focus; that of the first layer where the net's input is. */
  private Stage stage() {
    return explainer
        .trace()
        .makerOf(focus.entry().name())
        .or(focus::step)
        .map(Step::stage)
        .orElse(Stage.linear(1));
  }

  private void linear(int k) {
    Quantity weight = quantity(Name.weight(k));
    Name input = Name.of(explainer.trace().network().layerInput(k));
    Formula derivative = derivative(Name.linearOutput(k), input);
    caption("matrix");
    show(Formulas.equal(derivative, Formulas.equal(inline(weight.name()), matrices.of(weight))));
    say("linear", inline(weight.name()), inline(Name.linearOutput(k)), inline(input));
    card();
    back(explainer.trace().firstGradient(input), derivative, weight.value());
    weights(k, input);
  }

  /** A row of weights moves its own output alone, so that most of this Jacobian is 0. */
  private void weights(int k, Name input) {
    Layer layer = explainer.trace().network().layer(k);
    double outputs = layer.outputs();
    double weights = outputs * layer.inputs();
    boolean single = layer.outputs() == 1;
    caption(single ? "weights" : "why");
    say(
        single ? "weight.single" : "weight",
        inline(Name.linearOutput(k)),
        inline(Name.weight(k)),
        number(outputs),
        number(weights),
        number(outputs * weights),
        number((outputs - 1) * weights),
        inline(input),
        explainer.trace().sample().count());
  }

  private void activation(int k) {
    Name z = Name.linearOutput(k);
    Name output = Name.of(explainer.trace().network().activationOutput(k));
    Layer layer = explainer.trace().network().layer(k);
    Formula derivative = derivative(output, z);
    boolean elementwise = layer.activation().elementwise().isPresent();
    if (!focus.reached(z)) {
      blocks.addAll(NotYetComputed.blocks(explainer, z));
      return;
    }
    caption("matrix");
    if (layer.outputs() <= MOST_BUILT) {
      Matrix jacobian = layer.activation().jacobian(quantity(z).value(), focus.sample());
      show(abbreviated(Formulas.equal(derivative, matrices.of(jacobian)), z, layer));
      card();
      back(explainer.trace().firstGradient(z), derivative, jacobian);
    } else {
      show(abbreviated(derivative, z, layer));
      card();
    }
    explainer
        .trace()
        .stepOf(explainer.trace().firstGradient(z))
        .filter(step -> elementwise && !explainer.trace().derivatives(k).isEmpty())
        .filter(step -> focus.reached(z.gradient()))
        .ifPresent(this::elementwise);
    caption("why");
    double n = layer.outputs();
    String key = (elementwise ? "diagonal" : "full") + (n == 1 ? ".single" : "");
    say(key, number(n), number(n * n), number(n * n - n), inline(output), derivative);
  }

  /** What is selected, worked out: of a factor it is an entry of the matrix; of no update. */
  private void card() {
    Optional<Step> step = focus.step().filter(made -> made.phase() != Phase.UPDATE);
    if (step.isPresent()) {
      focus.selected().ifPresent(entry -> blocks.add(explainer.card(step.get(), entry)));
    }
  }

  /** A sum moves just as each of its summands does. */
  private void addition(int k) {
    Name branch = Name.of(explainer.trace().network().activationOutput(k));
    Name sum = Name.of(explainer.trace().network().layerOutput(k));
    caption("matrix");
    show(Formulas.equal(derivative(sum, branch), Formulas.letter("I")));
    card();
    say("addition", inline(sum), inline(branch));
  }

  private void other(Stage stage) {
    Node node = explainer.trace().program().node(stage);
    Name input = Name.of(node.operands().get(0));
    if (!focus.reached(input)) {
      blocks.addAll(NotYetComputed.blocks(explainer, input));
      return;
    }
    Formula derivative = derivative(Name.of(node.result()), input);
    caption("matrix");
    if (quantity(input).rows() <= MOST_BUILT) {
      Matrix jacobian = explainer.trace().jacobian(node, 0, focus.sample());
      show(Formulas.equal(derivative, matrices.of(jacobian)));
      card();
      back(explainer.trace().firstGradient(input), derivative, jacobian);
    } else {
      show(derivative);
    }
  }

  /** What is multiplied entry by entry instead. */
  private void elementwise(Step step) {
    caption("elementwise");
    blocks.add(new Block.Display(explainer.symbols(step)));
    blocks.add(new Block.Display(explainer.withNumbers(step, focus.shownSample())));
  }

  /** The Jacobian, and what it is written as for short. */
  private Formula abbreviated(Formula jacobian, Name z, Layer layer) {
    if (layer.activation().isIdentity()) {
      return Formulas.equal(jacobian, Formulas.letter("I"));
    }
    if (layer.activation().elementwise().isEmpty()) {
      return jacobian;
    }
    return Formulas.equal(
        jacobian,
        JacobianFormula.diagonalOf(
            explainer.labels().symbol(z.slope()),
            explainer.trace().sample().count(),
            focus.sample()));
  }

  private void loss() {
    Name yhat = Name.yhat();
    if (!focus.reached(yhat.gradient())) {
      blocks.addAll(NotYetComputed.blocks(explainer, yhat.gradient()));
      return;
    }
    caption("matrix");
    show(Formulas.equal(derivative(Name.loss(), yhat), ofSample(yhat.gradient(), true)));
    card();
    String key = explainer.labels().convention().turns(yhat.gradient()) ? "loss.row" : "loss";
    say(key + (batch() ? ".batch" : ""), inline(yhat), number(focus.sample() + 1));
    if (explainer.trace().fused()) {
      say("fused", inline(Name.linearOutput(explainer.trace().network().depth())));
    }
  }

  /**
   * A gradient goes back by the transpose, or as a row by the Jacobian itself; with the numbers
   * once the pass has reached it.
   */
  private void back(Name gradient, Formula derivative, Matrix jacobian) {
    Name from = arriving(gradient);
    boolean row = explainer.labels().convention().turns(gradient);
    Formula arriving = indexed(explainer.labels().symbol(from));
    Formula product =
        row
            ? Formulas.product(Times.MATRIX_DOT, arriving, derivative)
            : Formulas.product(
                Times.MATRIX_TIGHT,
                new Formula.Transpose(Formulas.tallRound(derivative)),
                arriving);
    caption(row ? "back.row" : "back");
    show(Formulas.equal(indexed(explainer.labels().symbol(gradient)), product));
    boolean skipped = explainer.trace().fused() && from.equals(Name.yhat().gradient());
    if (focus.reached(gradient) && !skipped && differs(gradient, from)) {
      say("notFinite", inline(from));
    } else if (focus.reached(gradient) && !skipped) {
      Formula factor = matrices.of(jacobian);
      Formula numbers =
          row
              ? Formulas.product(Times.MATRIX_DOT, ofSample(from, row), factor)
              : Formulas.product(
                  Times.MATRIX_TIGHT, new Formula.Transpose(factor), ofSample(from, row));
      boolean exact = Stream.of(sample(gradient), jacobian, sample(from)).allMatch(matrices::exact);
      Relation sign = exact ? Relation.EQUAL : Relation.APPROXIMATELY;
      show(Formulas.equation(ofSample(gradient, row), sign, numbers));
    } else if (skipped) {
      say("fused", inline(gradient.value()));
    }
  }

  /** Whether 0 times what is not finite makes more entries NaN than are so entry by entry. */
  private boolean differs(Name gradient, Name from) {
    boolean entrywise =
        explainer
            .trace()
            .stepOf(gradient)
            .filter(step -> step.operation() instanceof ActivationFunction.SlopeProduct)
            .isPresent();
    Matrix arriving = sample(from);
    return entrywise
        && arriving.rows() > 1
        && IntStream.range(0, arriving.rows())
            .anyMatch(row -> !Double.isFinite(arriving.get(row, 0)));
  }

  /** The column of the sample in focus. */
  private Matrix sample(Name gradient) {
    return quantity(gradient).value().columnAt(focus.sample());
  }

  private Formula ofSample(Name gradient, boolean row) {
    Matrix column = sample(gradient);
    return matrices.of(row ? column.transpose() : column);
  }

  /** The gradient that the step of this gradient starts from. */
  private Name arriving(Name gradient) {
    Trace trace = explainer.trace();
    Variable result =
        gradient.role() == Variable.Role.LINEAR
            ? trace.network().activationOutput(gradient.layer())
            : trace.program().gradientUses(gradient.variable()).get(0).node().result();
    return Name.of(result).gradient();
  }

  private Formula derivative(Name output, Name input) {
    return indexed(explainer.labels().derivative(inline(output), inline(input)));
  }

  /** Of a batch, the part that belongs to the sample in focus. */
  private Formula indexed(Formula whole) {
    return batch()
        ? Formulas.low(Formulas.tallRound(whole), Formulas.whole(focus.sample() + 1))
        : whole;
  }

  private boolean batch() {
    return explainer.trace().sample().count() > 1;
  }

  private Quantity quantity(Name name) {
    return explainer.trace().quantity(name);
  }

  private Formula inline(Name name) {
    return explainer.labels().inline(name);
  }

  private String number(double value) {
    return explainer.numbers().said(value);
  }

  private void show(Formula formula) {
    blocks.add(new Block.Display(SpokenFormula.of(formula)));
  }

  private void caption(String key) {
    blocks.add(new Block.Caption(Words.of("caption.jacobian." + key)));
  }

  private void say(String key, Object... arguments) {
    blocks.add(new Block.Paragraph(Prose.of("say.jacobian." + key, arguments)));
  }
}
