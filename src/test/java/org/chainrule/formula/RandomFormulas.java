package org.chainrule.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.chainrule.algebra.Matrix;

/**
 * Makes formulas whose shapes fit, with parentheses wherever the written formula would otherwise be
 * taken for another one.
 */
public final class RandomFormulas {

  private static final List<Function> FUNCTIONS =
      List.of(Functions.TANH, Functions.SIGMA, Functions.ABS, Functions.SIGN, Functions.COSH);
  private static final List<String> NUMBERS =
      List.of("2", "0.5", "3", "0.125", "1.25e-3", "10", "1");
  private static final String LETTERS = "WXYZUVABC";

  private final Random random;
  private final Map<String, Matrix> values = new HashMap<>();

  /** Makes formulas, always the same for a seed. */
  public RandomFormulas(long seed) {
    random = new Random(seed);
    for (int rows = 1; rows <= 3; rows++) {
      for (int columns = 1; columns <= 3; columns++) {
        for (int k = 1; k <= 2; k++) {
          values.put(
              id(rows, columns, k),
              Matrix.generate(rows, columns, (i, j) -> random.nextGaussian()));
        }
      }
    }
  }

  private static String id(int rows, int columns, int k) {
    return "" + LETTERS.charAt(3 * rows + columns - 4) + k;
  }

  /** Returns the value of a symbol. */
  public Optional<Matrix> value(String id) {
    return Optional.ofNullable(values.get(id));
  }

  /** The values of all symbols. */
  public Map<String, Matrix> values() {
    return Map.copyOf(values);
  }

  /** Returns the symbol of this name. */
  public Optional<Formula> symbol(String id) {
    return values.containsKey(id)
        ? Optional.of(
            new Formula.Symbol(
                id,
                Formulas.low(Formulas.letter(id.substring(0, 1)), index(id)),
                id.charAt(0) + " " + id.charAt(1)))
        : Optional.empty();
  }

  private static Formula index(String id) {
    return Formulas.whole(id.charAt(1) - '0');
  }

  /** Returns the next formula, whose value has up to three rows and columns. */
  public Formula next() {
    return make(size(), size(), 4);
  }

  private int size() {
    return 1 + random.nextInt(3);
  }

  private boolean coin() {
    return random.nextBoolean();
  }

  private Formula make(int rows, int columns, int depth) {
    boolean single = rows == 1 && columns == 1;
    if (depth == 0) {
      return single && coin() ? number() : symbol(id(rows, columns, 1 + random.nextInt(2))).get();
    }
    IntFunction<Formula> again = less -> make(rows, columns, depth - less);
    return switch (random.nextInt(single ? 13 : 12)) {
      case 0, 1 -> sum(rows, columns, depth);
      case 2 -> Formulas.product(Times.ENTRYWISE, factor(again.apply(1)), factor(again.apply(1)));
      case 3, 4 -> matrixProduct(rows, columns, depth);
      case 5 -> scaled(again.apply(1));
      case 6 -> new Formula.Transpose(closed(make(columns, rows, depth - 1)));
      case 7 -> applied(again.apply(1));
      case 8 -> quotient(again.apply(1), again.apply(2 <= depth ? 2 : 1));
      case 9 -> new Formula.Power(closed(again.apply(1)), Formulas.whole(2 + random.nextInt(2)));
      case 10 -> choice(again, depth);
      case 11 -> sumOver(rows, columns, depth);
      default -> reduced(depth);
    };
  }

  private Formula number() {
    String text = NUMBERS.get(random.nextInt(NUMBERS.size()));
    return new Formula.Number(Double.parseDouble(text), text);
  }

  private Formula sum(int rows, int columns, int depth) {
    List<Formula.Term> terms = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int k = 0; k < count; k++) {
      Formula term = make(rows, columns, depth - 1);
      Formula apart = term instanceof Formula.Sum ? Formulas.round(term) : term;
      terms.add(new Formula.Term(coin() || count == 1, apart));
    }
    return new Formula.Sum(terms, 0);
  }

  private Formula matrixProduct(int rows, int columns, int depth) {
    int inner = 2 + random.nextInt(2);
    List<Times> ways = List.of(Times.MATRIX, Times.MATRIX_DOT, Times.MATRIX_TIGHT);
    Formula left = factor(make(rows, inner, depth - 1));
    return Formulas.product(
        ways.get(random.nextInt(ways.size())), left, factor(make(inner, columns, depth - 1)));
  }

  private Formula scaled(Formula of) {
    boolean number = startsWithNumber(of);
    List<Times> ways =
        number
            ? List.of(Times.SCALAR_DOT, Times.SCALAR_CROSS)
            : List.of(Times.SCALAR, Times.SCALAR_TIGHT, Times.SCALAR_DOT);
    return Formulas.product(ways.get(random.nextInt(ways.size())), number(), factor(of));
  }

  private static boolean startsWithNumber(Formula formula) {
    if (formula instanceof Formula.Product product) {
      return startsWithNumber(product.factors().get(0));
    }
    return formula instanceof Formula.Number
        || formula instanceof Formula.Power power && startsWithNumber(power.base());
  }

  private Formula applied(Formula of) {
    return switch (random.nextInt(5)) {
      case 0 -> Formulas.apply(Functions.MAX, Formulas.whole(0), of);
      case 1 -> Formulas.exp(Formulas.negative(closed(Formulas.apply(Functions.TANH, of))));
      case 2 -> Formulas.log(Formulas.sum(Formulas.whole(1), Formulas.squared(closed(of))));
      case 3 -> {
        Formula tanh = new Formula.FunctionName(Functions.TANH);
        yield Formulas.apply(coin() ? new Formula.Prime(tanh) : Formulas.squared(tanh), of);
      }
      default ->
          Formulas.apply(
              FUNCTIONS.get(random.nextInt(FUNCTIONS.size())), Formulas.apply(Functions.TANH, of));
    };
  }

  private Formula quotient(Formula above, Formula of) {
    Formula below =
        coin() ? number() : Formulas.sum(Formulas.whole(1), Formulas.squared(closed(of)));
    return coin() ? Formulas.fraction(above, below) : Formulas.slash(closed(above), closed(below));
  }

  private Formula choice(IntFunction<Formula> again, int depth) {
    Formula condition = Formulas.above(inSum(again.apply(1)), Formulas.whole(0));
    return coin()
        ? Formulas.product(Times.ENTRYWISE, Formulas.round(condition), factor(again.apply(1)))
        : new Formula.Cases(again.apply(1), condition, again.apply(Math.min(depth, 2)));
  }

  private static Formula inSum(Formula formula) {
    return formula instanceof Formula.Compare ? Formulas.round(formula) : formula;
  }

  /** The sum over two samples, or over two rows; or over what has none. */
  private Formula sumOver(int rows, int columns, int depth) {
    if (columns != 1 && rows != 1) {
      return make(rows, columns, depth - 1);
    }
    Formula index = Formulas.letter(columns == 1 ? "s" : "i");
    Formula of = columns == 1 ? make(rows, 2, depth - 1) : make(2, columns, depth - 1);
    Formula indexed = Formulas.low(closed(of), index);
    Formula sum = new Formula.SumOver(index, Optional.empty(), Optional.empty(), false, indexed);
    return Formulas.round(sum);
  }

  private Formula reduced(int depth) {
    Formula of = make(size(), size(), depth - 1);
    return switch (random.nextInt(3)) {
      case 0 -> new Formula.Norm(of, coin() ? "2" : "", true);
      case 1 -> new Formula.Norm(of, "1", coin());
      default -> Formulas.apply(Functions.TOTAL, of);
    };
  }

  private static Formula factor(Formula formula) {
    boolean apart =
        formula instanceof Formula.Sum
            || formula instanceof Formula.Quotient
            || formula instanceof Formula.Compare
            || formula instanceof Formula.Product
            || hasPower(formula);
    return apart ? Formulas.round(formula) : formula;
  }

  /** A number with a power of ten is a product to the eye. */
  private static boolean hasPower(Formula formula) {
    return formula instanceof Formula.Number number && number.text().contains("e");
  }

  private static Formula closed(Formula formula) {
    boolean one =
        formula instanceof Formula.Symbol
            || formula instanceof Formula.Group
            || formula instanceof Formula.Norm
            || formula instanceof Formula.Number && !hasPower(formula);
    return one ? formula : Formulas.round(formula);
  }
}
