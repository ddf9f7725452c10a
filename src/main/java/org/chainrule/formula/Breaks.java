package org.chainrule.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chainrule.formula.Formula.Equation;
import org.chainrule.formula.Formula.Product;
import org.chainrule.formula.Formula.Row;
import org.chainrule.formula.Formula.Side;
import org.chainrule.formula.Formula.Sum;
import org.chainrule.formula.Formula.SumOver;
import org.chainrule.formula.Formula.Term;

/**
 * Where a formula that is too wide may be broken into lines. What stands in brackets, in a matrix
 * or over a line is never broken, and neither is an equation that has lines of its own.
 */
public final class Breaks {

  /** Places where a line may begin, the best first. */
  public enum Level {
    /** Before a side of an equation. */
    SIDES(Breaks::sides),
    /** Before a term of a sum. */
    TERMS(Breaks::terms),
    /** Before a factor of a product. */
    FACTORS(Breaks::factors);

    private final Function<Formula, List<Piece>> split;

    Level(Function<Formula, List<Piece>> split) {
      this.split = split;
    }
  }

  /** How a piece goes on from what stands before it. */
  private sealed interface Joint {}

  /** Nothing stands before it. */
  private record Begins() implements Joint {}

  private record Relates(Relation relation) implements Joint {}

  private record Adds(boolean minus) implements Joint {}

  private record Multiplies(Times times) implements Joint {}

  /** A piece of a formula with the sign that leads it. */
  public static final class Piece {

    private final Joint joint;
    private final Formula of;

    private Piece(Joint joint, Formula of) {
      this.joint = joint;
      this.of = of;
    }

    /** Returns the pieces of this piece, at one kind of places. */
    public List<Piece> at(Level level) {
      return led(joint, level.split.apply(of));
    }
  }

  private Breaks() {}

  /** Returns a formula with all sums on one line that may take several. */
  public static Formula onOneLine(Formula formula) {
    return new OneLine().of(formula);
  }

  /** Returns a formula as one piece. */
  public static Piece whole(Formula formula) {
    return begin(formula);
  }

  /** Returns pieces that follow each other as one line; the sign that begins it is shown. */
  public static Formula line(List<Piece> pieces) {
    Line line = new Line(pieces.get(0));
    pieces.subList(1, pieces.size()).forEach(line::add);
    return line.finished();
  }

  private static Piece begin(Formula formula) {
    return new Piece(new Begins(), formula);
  }

  private static List<Piece> led(Joint joint, List<Piece> pieces) {
    List<Piece> led = new ArrayList<>(pieces);
    led.set(0, new Piece(joint, led.get(0).of));
    return led;
  }

  private static List<Piece> sides(Formula formula) {
    if (!(formula instanceof Equation equation) || hasLines(equation)) {
      return List.of(begin(formula));
    }
    List<Piece> pieces = new ArrayList<>(sides(equation.left()));
    for (Side side : equation.sides()) {
      pieces.addAll(led(new Relates(side.relation()), sides(side.of())));
    }
    return pieces;
  }

  private static boolean hasLines(Equation equation) {
    return equation.stacked() || equation.left() instanceof Sum sum && sum.hasLines();
  }

  /** A minus before the first term is no place for a break. */
  private static List<Piece> terms(Formula formula) {
    if (!(formula instanceof Sum sum)) {
      return List.of(begin(formula));
    }
    List<Piece> pieces = new ArrayList<>();
    for (Term term : sum.terms()) {
      List<Piece> inner = terms(term.of());
      if (!pieces.isEmpty()) {
        pieces.addAll(led(new Adds(term.minus()), inner));
      } else if (term.minus()) {
        pieces.addAll(within(Formulas::negative, inner));
      } else {
        pieces.addAll(inner);
      }
    }
    return pieces;
  }

  private static List<Piece> factors(Formula formula) {
    if (formula instanceof Product product) {
      return factors(product.times(), product.factors());
    }
    if (formula instanceof Row row && row.gap() == Gap.DOT) {
      return factors(Times.SCALAR_DOT, row.items());
    }
    if (formula instanceof SumOver sum) {
      return within(first -> over(sum, first), factors(sum.of()));
    }
    if (Formulas.isNegation(formula)) {
      return within(Formulas::negative, factors(((Sum) formula).terms().get(0).of()));
    }
    return List.of(begin(formula));
  }

  private static SumOver over(SumOver sum, Formula of) {
    return new SumOver(sum.index(), sum.from(), sum.to(), sum.small(), of);
  }

  /** Factors between which nothing stands stay together. */
  private static List<Piece> factors(Times times, List<Formula> factors) {
    List<Piece> pieces = new ArrayList<>();
    for (Formula factor : factors) {
      List<Piece> inner = factors(factor);
      if (pieces.isEmpty()) {
        pieces.addAll(inner);
      } else if (times.sign() == Times.Sign.NOTHING) {
        Piece last = pieces.remove(pieces.size() - 1);
        List<Piece> tight = within(first -> Formulas.product(times, last.of, first), inner);
        pieces.addAll(led(last.joint, tight));
      } else {
        pieces.addAll(led(new Multiplies(times), inner));
      }
    }
    return pieces;
  }

  /** Puts what stands before all pieces before the first. */
  private static List<Piece> within(Function<Formula, Formula> outer, List<Piece> pieces) {
    List<Piece> result = new ArrayList<>(pieces);
    Piece first = pieces.get(0);
    result.set(0, new Piece(first.joint, outer.apply(first.of)));
    return result;
  }

  private static final class OneLine extends Rewriter {
    @Override
    public Formula sum(Sum sum) {
      return super.sum(new Sum(sum.terms(), 0));
    }
  }

  /** Puts pieces together again: factors to a term, terms to a side, sides to an equation. */
  private static final class Line {

    private final List<Side> sides = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private Formula left;
    private Relation relation;
    private boolean minus;
    private Formula term;

    Line(Piece first) {
      if (first.joint instanceof Begins) {
        term = first.of;
      } else {
        term = Formulas.nothing();
        add(first.joint instanceof Multiplies by ? dotted(by.times(), first.of) : first);
      }
    }

    /** A small space between factors would not be seen where a line begins. */
    private static Piece dotted(Times times, Formula of) {
      return new Piece(new Multiplies(times.dotted()), of);
    }

    void add(Piece piece) {
      if (piece.joint instanceof Multiplies by) {
        term = Formulas.product(by.times(), term, piece.of);
      } else if (piece.joint instanceof Adds adds) {
        endTerm();
        minus = adds.minus();
        term = piece.of;
      } else if (piece.joint instanceof Relates relates) {
        endSide();
        relation = relates.relation();
        term = piece.of;
      }
    }

    Formula finished() {
      endSide();
      return sides.isEmpty() ? left : new Equation(left, sides, false);
    }

    private void endTerm() {
      terms.add(new Term(minus, term));
      minus = false;
    }

    private void endSide() {
      endTerm();
      Formula side = terms.size() == 1 ? terms.get(0).of() : new Sum(terms, 0);
      terms.clear();
      if (left == null) {
        left = side;
      } else {
        sides.add(new Side(relation, side));
      }
    }
  }
}
