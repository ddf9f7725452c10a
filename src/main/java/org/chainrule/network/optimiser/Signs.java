package org.chainrule.network.optimiser;

import static org.chainrule.formula.Formulas.letter;
import static org.chainrule.formula.Formulas.low;
import static org.chainrule.formula.Formulas.minus;
import static org.chainrule.formula.Formulas.product;
import static org.chainrule.formula.Formulas.whole;

import java.util.List;
import java.util.function.Supplier;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;
import org.chainrule.words.Words;

/** What the rules of optimisers are written with. */
final class Signs {

  static final Formula RATE = letter("η");

  /** The number of the step. */
  static final Formula STEP = letter("t");

  private static final String HAT = "\u0302";

  private Signs() {}

  /** Returns the last line of most rules: η times a direction, taken from the parameter. */
  static Line descends(double rate, Part direction) {
    return new Line(
        Part.UPDATED,
        List.of(Part.PARAMETER, direction),
        taken -> taken.get(0).minus(rate, taken.get(1)),
        written -> less(written, rate, written.of(direction)));
  }

  /** Returns the parameter less η times a direction. */
  static Formula less(Line.Writing written, double rate, Formula direction) {
    Formula eta = written.number(RATE, rate);
    return minus(written.of(Part.PARAMETER), written.multiple(eta, direction));
  }

  /** Returns β with an index, which is a name of its own and no row of anything. */
  static Formula beta(int index) {
    Formula written = low(letter("β"), whole(index));
    return new Formula.Symbol("β" + index, written, Words.of("formula.beta", index));
  }

  /**
   * Returns a line as the equation that a book has for it: what is kept, and the parameter itself,
   * become something (←) and keep their names; the rest is only called so (=).
   */
  static Formula.Equation equation(Line line, Formula parameter, Formula gradient) {
    Symbols symbols = new Symbols(parameter, gradient);
    boolean called = line.gives().kind() == Part.Kind.CORRECTED;
    return Formulas.equation(
        symbols.of(line.gives()),
        called ? Relation.EQUAL : Relation.BECOMES,
        line.written().apply(symbols));
  }

  private record Symbols(Formula parameter, Formula gradient) implements Line.Writing {

    @Override
    public Formula of(Part part) {
      return switch (part.kind()) {
        case PARAMETER, UPDATED -> parameter;
        case GRADIENT -> gradient;
        case KEPT, RENEWED -> letter(part.kept().orElseThrow().letter());
        case CORRECTED -> letter(part.kept().orElseThrow().letter() + HAT);
      };
    }

    @Override
    public Formula squared(Part part) {
      Formula base = of(part);
      return Formulas.squared(base instanceof Formula.Letter ? base : Formulas.tallRound(base));
    }

    @Override
    public Formula number(Formula symbol, double value) {
      return symbol;
    }

    @Override
    public Formula multiple(Formula factor, Formula of) {
      return product(Times.SCALAR, factor, of);
    }

    @Override
    public Formula entrywise(Formula outline, Supplier<Formula> inFull) {
      return inFull.get();
    }
  }
}
