package org.chainrule.explain.glossary;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;

/** Tells which nodes of a formula are written with which symbol. */
final class Symbols {

  private static final Predicate<Formula> ENTRYWISE = times(Times.Kind.ENTRYWISE).or(letters("⊙"));
  private static final Predicate<Formula> PRODUCT = times(Times.Kind.MATRIX).or(letters("·"));
  private static final Predicate<Formula> GRADIENT = derivative(true);
  private static final Predicate<Formula> JACOBIAN = derivative(false);
  private static final Predicate<Formula> CONTRIBUTION =
      node ->
          node instanceof Formula.Scripted scripted
              && scripted.high().isPresent()
              && scripted.base() instanceof Formula.Group;
  private static final Formula PLUS = Formulas.letter("+");
  private static final Predicate<Formula> AFTER =
      node ->
          node instanceof Formula.Scripted scripted
              && scripted.high().filter(Symbols::endsWithPlus).isPresent();
  private static final Predicate<Formula> ROUNDED = related(Relation.APPROXIMATELY);
  private static final Predicate<Formula> BECOMES = related(Relation.BECOMES).or(letters("←"));
  private static final Predicate<Formula> SHAPE =
      node ->
          node instanceof Formula.Product product
              && product.times() == Times.SCALAR_CROSS
              && product.factors().stream().allMatch(Formula.Number.class::isInstance);

  private static final Map<Meaning, Predicate<Formula>> WRITTEN = new EnumMap<>(Meaning.class);

  static {
    put(Meaning.ENTRYWISE, ENTRYWISE);
    put(Meaning.PRODUCT, PRODUCT);
    put(Meaning.TRANSPOSED, of(Formula.Transpose.class));
    put(Meaning.GRADIENT, GRADIENT);
    put(Meaning.JACOBIAN, JACOBIAN);
    put(Meaning.CONTRIBUTION, CONTRIBUTION);
    put(Meaning.SLOPES, of(Formula.Prime.class));
    put(Meaning.MASK, of(Formula.Compare.class));
    put(Meaning.NORM, of(Formula.Norm.class));
    put(Meaning.SUM, of(Formula.SumOver.class));
    put(Meaning.JOIN, letters("⊕"));
    put(Meaning.ROUNDED, ROUNDED);
    put(Meaning.BECOMES, BECOMES);
    put(Meaning.PLUS_MINUS, letters("±"));
    put(Meaning.DIAGONAL, functions("diag"));
    put(Meaning.UNIT_MATRIX, letters("I"));
    put(Meaning.ONES, letters("𝟏"));
    put(Meaning.SHAPE, SHAPE);
    put(Meaning.LEFT_OUT, of(Formula.Dots.class));
    put(Meaning.BRACED, of(Formula.Braced.class));
    put(Meaning.LOSS, letters("ℓ"));
    put(Meaning.INPUT, letters("x"));
    put(Meaning.TARGET, letters("y"));
    put(Meaning.OUTPUT, letters("ŷ"));
    put(Meaning.WEIGHTS, letters("W"));
    put(Meaning.BIASES, letters("b"));
    put(Meaning.LAYER, letters("z", "a"));
    put(Meaning.BRANCH, letters("h"));
    put(Meaning.DELTA, letters("δ"));
    put(Meaning.COUNTS, letters("d", "n"));
    put(Meaning.INDEX, letters("i", "j", "k", "s"));
    put(Meaning.SIGMOID, functions("σ"));
    put(Meaning.RELU, functions("ReLU", "LReLU"));
    put(Meaning.NORMAL, functions("Φ", "φ"));
    put(Meaning.HUBER, functions("H").or(letters("H")));
    put(Meaning.STEP_WIDTH, letters("η"));
    put(Meaning.AFTER, AFTER);
    put(Meaning.KEPT, letters("v", "m", "v\u0302", "m\u0302"));
    put(Meaning.SHARES, letters("μ", "β"));
    put(Meaning.STEPS, letters("t"));
    put(Meaning.CHANGE, letters("ε"));
    put(Meaning.PENALTY, letters("Ω", "λ"));
    put(Meaning.RHO, letters("ρ"));
    put(Meaning.NABLA, letters("∇"));
    put(Meaning.ANY_JACOBIAN, letters("J"));
    put(Meaning.ANY_GRADIENT, letters("g"));
    put(Meaning.DISTANCE, letters("e"));
  }

  private Symbols() {}

  private static void put(Meaning meaning, Predicate<Formula> written) {
    WRITTEN.put(meaning, written);
  }

  /** Adds the symbols with which this node itself is written. */
  static void add(Formula node, Set<Meaning> found) {
    WRITTEN.forEach(
        (meaning, written) -> {
          if (written.test(node)) {
            found.add(meaning);
          }
        });
  }

  private static Predicate<Formula> of(Class<? extends Formula> kind) {
    return kind::isInstance;
  }

  private static boolean endsWithPlus(Formula high) {
    return high instanceof Formula.Row row
        ? endsWithPlus(row.items().get(row.items().size() - 1))
        : high.equals(PLUS);
  }

  private static Predicate<Formula> letters(String... letters) {
    Set<String> all = Set.of(letters);
    return node -> node instanceof Formula.Letter letter && all.contains(letter.text());
  }

  private static Predicate<Formula> functions(String... names) {
    Set<String> all = Set.of(names);
    return node ->
        node instanceof Formula.FunctionName function && all.contains(function.function().name());
  }

  private static Predicate<Formula> times(Times.Kind kind) {
    return node -> node instanceof Formula.Product product && product.times().kind() == kind;
  }

  private static Predicate<Formula> related(Relation relation) {
    return node ->
        node instanceof Formula.Equation equation
            && equation.sides().stream().anyMatch(side -> side.relation() == relation);
  }

  /** That of the loss is a gradient, that of anything else a Jacobian. */
  private static Predicate<Formula> derivative(boolean ofLoss) {
    Predicate<Formula> loss = letters("ℓ");
    return node ->
        node instanceof Formula.Quotient quotient
            && quotient.above() instanceof Formula.Differential above
            && quotient.below() instanceof Formula.Differential
            && loss.test(letter(above.of())) == ofLoss;
  }

  private static Formula letter(Formula formula) {
    return formula instanceof Formula.Symbol symbol ? symbol.form() : formula;
  }
}
