package org.chainrule.explain.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.chainrule.explain.equation.CellArithmetic;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.formula.Formula;
import org.chainrule.network.activation.UnitState;
import org.chainrule.pass.operation.LossFunction;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.pass.quantity.Term;

/**
 * One unit for one sample: what it adds up, what it makes of that, and what becomes of its
 * gradient.
 *
 * @param layer its layer, from 1
 * @param unit its row, from 0
 * @param sample the sample, from 0
 * @param state how its gradient fares
 * @param forward the way to its output
 * @param backward the way of its gradient
 * @param forwardSentences what is said of the way to its output
 * @param backwardSentences what is said of its gradient
 */
public record UnitView(
    int layer,
    int unit,
    int sample,
    UnitState state,
    Forward forward,
    Backward backward,
    List<Prose> forwardSentences,
    List<Prose> backwardSentences) {

  /**
   * The way to a unit's output.
   *
   * @param inputs weight times input, term by term, in the order of the inputs
   * @param bias its bias, if it has one
   * @param z the sum of those
   * @param output what its activation makes of z
   * @param scale the largest magnitude among the products, bias, z and output: a full bar
   * @param sum the arithmetic of z
   */
  public record Forward(
      List<Product> inputs,
      Optional<Bar> bias,
      Bar z,
      Bar output,
      double scale,
      SpokenFormula sum) {

    /** Copies the list. */
    public Forward {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * The way of a unit's gradient.
   *
   * @param arriving the gradient that arrives, dℓ/da
   * @param slope f′(z); nothing for an activation that takes all units of a sample together
   * @param passing what makes the gradient that leaves: arriving times slope, or for an activation
   *     that takes all units together a product with each arriving gradient; empty where the loss
   *     gives it together with the activation
   * @param leaving the gradient that leaves, dℓ/dz
   * @param scale the largest magnitude among the gradients and products: a full bar
   * @param product the arithmetic of dℓ/dz
   */
  public record Backward(
      Bar arriving,
      Optional<Bar> slope,
      List<Product> passing,
      Bar leaving,
      double scale,
      SpokenFormula product) {

    /** Copies the list. */
    public Backward {
      passing = List.copyOf(passing);
    }

    /** Whether the loss gives the gradient that leaves together with the activation. */
    public boolean fused() {
      return passing.isEmpty();
    }
  }

  /**
   * A number to be drawn as a bar.
   *
   * @param name what it is called
   * @param value the number
   * @param at where it stands in the graph
   */
  public record Bar(Formula name, double value, Target at) {}

  /**
   * Two numbers and their product.
   *
   * @param factor the weight, or the slope
   * @param of what it multiplies: an input, or a gradient that arrives
   */
  public record Product(Bar factor, Bar of) {

    /** The product. */
    public double value() {
      return factor.value() * of.value();
    }
  }

  /** Copies the lists. */
  public UnitView {
    forwardSentences = List.copyOf(forwardSentences);
    backwardSentences = List.copyOf(backwardSentences);
  }

  /** What is said of this unit. */
  public List<Prose> sentences() {
    return Stream.concat(forwardSentences.stream(), backwardSentences.stream()).toList();
  }

  /**
   * Looks at a unit.
   *
   * @param layer the layer, from 1
   * @param unit the unit, from 0
   * @param sample the sample, from 0
   * @throws IndexOutOfBoundsException if there is no such unit or sample
   */
  public static UnitView of(Explainer explainer, int layer, int unit, int sample) {
    return new Reader(explainer, layer, unit, sample).view();
  }

  /** Reads a unit off the steps of its layer. */
  private record Reader(Explainer explainer, int layer, int unit, int sample) {

    UnitView view() {
      UnitState state = explainer.marks().unitState(layer, unit, sample);
      Forward forward = forward();
      Backward backward = backward();
      UnitSentences sentences = new UnitSentences(explainer, unit, layer, state);
      return new UnitView(
          layer,
          unit,
          sample,
          state,
          forward,
          backward,
          sentences.forward(forward, backward),
          sentences.backward(forward, backward));
    }

    private Forward forward() {
      Step step = step(Name.linearOutput(layer));
      List<Product> inputs =
          step.terms(unit, sample).stream()
              .filter(term -> term.entries().size() == 2)
              .map(term -> product(term.entries().get(0), term.entries().get(1)))
              .toList();
      Optional<Bar> bias =
          trace().find(Name.bias(layer)).map(whole -> bar(new Entry(whole, unit, 0)));
      Bar z = bar(step.name());
      Bar output = bar(output());
      return new Forward(
          inputs, bias, z, output, largest(inputs, bias.orElse(z), z, output), arithmetic(step));
    }

    private Backward backward() {
      Step step = step(trace().firstGradient(Name.linearOutput(layer)));
      Bar arriving = bar(output().gradient());
      Bar leaving = bar(step.name());
      List<Product> passing =
          step.operation() instanceof LossFunction.FusedSlope
              ? List.of()
              : step.terms(unit, sample).stream().map(this::passing).toList();
      double scale =
          passing.isEmpty() ? largest(passing, leaving) : largest(passing, arriving, leaving);
      return new Backward(arriving, slope(), passing, leaving, scale, arithmetic(step));
    }

    private Name output() {
      return Name.of(trace().network().activationOutput(layer));
    }

    private static double largest(List<Product> products, Bar... bars) {
      return DoubleStream.concat(
              products.stream().mapToDouble(Product::value),
              Stream.of(bars).mapToDouble(Bar::value))
          .filter(Double::isFinite)
          .map(Math::abs)
          .max()
          .orElse(0);
    }

    private Product passing(Term term) {
      Entry first = term.entries().get(0);
      Entry second = term.entries().get(1);
      return first.quantity().name().isGradient() ? product(second, first) : product(first, second);
    }

    private Optional<Bar> slope() {
      Quantity z = trace().quantity(Name.linearOutput(layer));
      Name name = z.name().slope();
      return trace()
          .network()
          .layer(layer)
          .activation()
          .elementwise()
          .map(f -> f.slope(z.get(unit, sample)))
          .map(slope -> new Bar(labels().symbol(name), slope, Target.cell(name, unit, sample)));
    }

    private SpokenFormula arithmetic(Step step) {
      Formula formula = CellArithmetic.of(step, unit, sample, explainer.numbers(), labels());
      return new SpokenFormula(
          formula, explainer.reading().cell(step.name(), unit, sample, step.number()));
    }

    private Product product(Entry factor, Entry of) {
      return new Product(bar(factor), bar(of));
    }

    private Bar bar(Name name) {
      return bar(new Entry(trace().quantity(name), unit, sample));
    }

    private Bar bar(Entry entry) {
      return new Bar(called(entry), entry.value(), Target.of(entry));
    }

    private Formula called(Entry entry) {
      Quantity quantity = entry.quantity();
      Name name = quantity.name();
      return name.form() == Name.Form.VALUE ? labels().indexed(entry) : labels().entry(entry);
    }

    private Step step(Name name) {
      return trace().stepOf(name).orElseThrow();
    }

    private Trace trace() {
      return explainer.trace();
    }

    private Labels labels() {
      return explainer.labels();
    }
  }
}
