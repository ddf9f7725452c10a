package org.chainrule.explain.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.explain.equation.Sums;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.formula.Exact;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Variable;
import org.chainrule.pass.paths.Factor;
import org.chainrule.pass.paths.Path;
import org.chainrule.pass.paths.Paths;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.Words;

/**
 * The chain rule written out for one entry: every path from ℓ back to it as a product of local
 * factors, each of which leads to the step that it belongs to.
 *
 * @param target the entry of the variable
 * @param paths the paths, the largest first
 * @param remainder what the paths that are not written add to the gradient, if there are such
 * @param sum the gradient as the sum of the paths' products
 * @param sentences what is said about it
 */
public record Chain(
    Target target,
    List<Product> paths,
    Optional<Remainder> remainder,
    SpokenFormula sum,
    List<Prose> sentences) {

  private static final int ON_A_LINE = 4;
  private static final int MOST_LINKS = 14;

  /**
   * One path.
   *
   * @param links its factors, from ℓ back to the entry
   * @param value their product
   * @param numbers the product with its numbers
   * @param result the product behind its sign of equality; nothing for a single factor
   */
  public record Product(
      List<Link> links, double value, SpokenFormula numbers, Optional<Formula.Side> result) {

    /** Copies the list. */
    public Product {
      links = List.copyOf(links);
    }

    /** Returns the factors in symbols, a dot between them. */
    public Formula symbols() {
      return Formulas.product(Times.SCALAR_DOT, links.stream().map(Link::symbol).toList());
    }

    /** The factors in a row, each above its number; of many the first and the last. */
    private Block block(Numbers numbers) {
      int size = links.size();
      if (size <= MOST_LINKS) {
        return new Block.Links(blocks(0, size), true, result);
      }
      int end = MOST_LINKS / 2;
      List<Block.Link> shown = new ArrayList<>(blocks(0, end));
      shown.add(between(end, size - end, numbers));
      shown.addAll(blocks(size - end, size));
      return new Block.Links(shown, true, result);
    }

    private List<Block.Link> blocks(int from, int to) {
      return links.subList(from, to).stream().map(Link::block).toList();
    }

    /** What stands for the factors in the middle: how many they are, above their product. */
    private Block.Link between(int from, int to, Numbers numbers) {
      double product =
          links.subList(from, to).stream().mapToDouble(Link::value).reduce(1, (p, q) -> p * q);
      String words = Words.of("chain.between", String.valueOf(to - from));
      String spoken = words + " = " + numbers.plain(product);
      SpokenFormula formula = new SpokenFormula(new Formula.Word(words), spoken);
      return new Block.Link(formula, Optional.of(numbers.number(product)), 0, Optional.empty());
    }
  }

  /**
   * One local factor.
   *
   * @param symbol the factor in symbols, such as dŷ₁/d(z₃)₁
   * @param value the number
   * @param number the number as it is shown
   * @param at where the number stands; nothing for the factor 1 of a bias
   * @param step the number of the step that multiplies by it, counted from 1
   * @param spoken how a screen reader says it
   */
  public record Link(
      Formula symbol, double value, Formula number, Optional<Target> at, int step, String spoken) {

    private Block.Link block() {
      return new Block.Link(new SpokenFormula(symbol, spoken), Optional.of(number), step, at);
    }
  }

  /**
   * What is left out.
   *
   * @param value the gradient less what is written, so that it is right to the last digit
   * @param paths how many paths are left out
   * @param carrying how many of those have no factor 0
   */
  public record Remainder(double value, double paths, double carrying) {}

  /** Copies the lists. */
  public Chain {
    paths = List.copyOf(paths);
    sentences = List.copyOf(sentences);
  }

  /**
   * Writes the chain of an entry.
   *
   * @param target an entry of a variable or of its gradient: a weight, a bias, x, z or ŷ
   * @throws IllegalArgumentException if the pass has no gradient of it
   */
  public static Chain of(Explainer explainer, Target target) {
    return new Writer(explainer).chain(target.variable());
  }

  /** Returns what is shown, from top to bottom. */
  public List<Block> blocks(Numbers numbers) {
    List<Block> blocks = new ArrayList<>();
    sentences.forEach(prose -> blocks.add(new Block.Paragraph(prose)));
    paths.forEach(path -> blocks.add(path.block(numbers)));
    if (paths.size() > 1) {
      blocks.add(new Block.Caption(Words.of("caption.chain.sum")));
      blocks.add(new Block.Display(sum));
    }
    return blocks;
  }

  /** Writes the chains of one trace. */
  private record Writer(Explainer explainer) {

    Chain chain(Target target) {
      Paths paths = Paths.to(trace(), target.name(), target.row(), target.column());
      List<Product> products = paths.largest().stream().map(this::product).toList();
      Optional<Remainder> remainder =
          paths.complete() ? Optional.empty() : Optional.of(remainder(paths));
      return new Chain(
          target, products, remainder, sum(target, paths, remainder), sentences(target, paths));
    }

    private static Remainder remainder(Paths paths) {
      long shown = paths.largest().stream().filter(Writer::carries).count();
      return new Remainder(
          paths.remainder(), paths.count() - paths.largest().size(), paths.carrying() - shown);
    }

    private static boolean carries(Path path) {
      return path.factors().stream().allMatch(factor -> factor.value() != 0);
    }

    private Product product(Path path) {
      Formula product =
          Formulas.product(
              Times.SCALAR_DOT,
              path.factors().stream().map(factor -> numbers().factor(factor.value())).toList());
      Formula value = numbers().number(path.value());
      boolean single = path.factors().size() == 1;
      Formula.Equation equation = Exact.equation(product, value);
      return new Product(
          path.factors().stream().map(this::link).toList(),
          path.value(),
          new SpokenFormula(single ? value : equation, numbers().plain(path.value())),
          single ? Optional.empty() : Optional.of(equation.sides().get(0)));
    }

    private Link link(Factor factor) {
      Optional<Target> at = factor.entries().stream().findFirst().map(this::inBackwardLane);
      Formula symbol = labels().derivative(entry(factor.over()), entry(factor.under()));
      String spoken =
          Words.of(
              "spoken.link",
              labels().spoken(factor.over().name()),
              labels().spoken(factor.under().name()),
              numbers().plain(factor.value()));
      Formula number = numbers().number(factor.value());
      return new Link(symbol, factor.value(), number, at, factor.step().number(), spoken);
    }

    /** A weight is multiplied by where it stands transposed; everything else stands once. */
    private Target inBackwardLane(Entry entry) {
      Target at = Target.of(entry);
      boolean weight = at.name().isValue() && at.name().role() == Variable.Role.WEIGHT;
      return weight && trace().find(at.name().transpose()).isPresent() ? at.transposed() : at;
    }

    private SpokenFormula sum(Target target, Paths paths, Optional<Remainder> remainder) {
      List<Formula> summands = new ArrayList<>();
      paths.largest().forEach(path -> summands.add(numbers().factor(path.value())));
      remainder.ifPresent(rest -> summands.add(remainder(rest)));
      Formula sum = Sums.inLines(summands, ON_A_LINE, ON_A_LINE);
      Formula result = numbers().number(paths.gradient().value());
      Formula left = labels().derivative(labels().symbol(Name.loss()), entry(target));
      String spoken =
          Words.of(
              "spoken.chain.sum",
              labels().spoken(target.name().gradient()),
              numbers().plain(paths.gradient().value()));
      return new SpokenFormula(Formulas.equal(left, Exact.equation(sum, result)), spoken);
    }

    private Formula remainder(Remainder rest) {
      String label = Words.of("chain.rest", numbers().said(rest.paths()));
      return new Formula.Braced(numbers().factor(rest.value()), new Formula.Word(label));
    }

    private List<Prose> sentences(Target target, Paths paths) {
      List<Prose> sentences = new ArrayList<>();
      Formula entry = entry(target);
      String count = numbers().said(paths.count());
      if (paths.count() == 1) {
        sentences.add(say("one", entry));
      } else if (paths.complete()) {
        sentences.add(say("all", entry, count));
      } else {
        int shown = paths.largest().size();
        String key = paths.carrying() == 0 ? "none" : paths.carrying() > shown ? "largest" : "some";
        sentences.add(say(key, entry, count, shown, numbers().said(paths.carrying())));
      }
      if (paths.carrying() == 0) {
        sentences.add(say(paths.gradient().value() == 0 ? "blocked" : "noValue"));
      }
      if (trace().fused() && !target.name().equals(Name.yhat())) {
        sentences.add(say("fused", labels().inline(lastDelta())));
      }
      return sentences;
    }

    private Name lastDelta() {
      return Name.linearOutput(trace().network().depth()).gradient();
    }

    private static Prose say(String key, Object... arguments) {
      return Prose.of("say.chain." + key, arguments);
    }

    private Formula entry(Target target) {
      Quantity quantity = trace().quantity(target.name());
      Entry entry = new Entry(quantity, target.row(), target.column());
      return labels().indexed(entry);
    }

    private Trace trace() {
      return explainer.trace();
    }

    private Numbers numbers() {
      return explainer.numbers();
    }

    private Labels labels() {
      return explainer.labels();
    }
  }
}
