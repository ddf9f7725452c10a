package org.chainrule.formula.writing;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.chainrule.formula.Bracket;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;
import org.chainrule.words.Words;

/**
 * Says formulas in words, as a screen reader reads them out. What is more than one thing says where
 * it ends, so that a sentence can be taken for one formula only; a matrix is said row by row.
 */
public final class Spoken implements Formula.Visitor<String> {

  private static final Spoken SPEAKER = new Spoken();

  private Spoken() {}

  /** Returns a formula in words. */
  public static String of(Formula formula) {
    return formula.accept(SPEAKER);
  }

  private static String say(String key, Object... parts) {
    return Words.of("formula.say." + key, parts);
  }

  /** Says something of a thing, and where that thing ends if it is more than one. */
  private static String enclosed(String key, Formula of, Object... more) {
    Object[] parts = new Object[more.length + 1];
    parts[0] = of(of);
    System.arraycopy(more, 0, parts, 1, more.length);
    return say(isOne(of) ? key : key + ".long", parts);
  }

  /** Whether something is one thing to the ear. */
  private static boolean isOne(Formula formula) {
    if (formula instanceof Formula.Sum sum) {
      return sum.terms().size() == 1 && isOne(sum.terms().get(0).of());
    }
    return !(formula instanceof Formula.Product)
        && !(formula instanceof Formula.Quotient)
        && !(formula instanceof Formula.Power)
        && !isRelation(formula)
        && !(formula instanceof Formula.Row row && row.items().size() > 1)
        && !(formula instanceof Formula.Apply apply && Latex.isPower(apply));
  }

  private static boolean isRelation(Formula formula) {
    return formula instanceof Formula.Compare
        || formula instanceof Formula.Equation
        || formula instanceof Formula.Aligned
        || formula instanceof Formula.Cases;
  }

  private static String joined(
      String key, List<? extends Formula> formulas, Function<Formula, String> words) {
    return formulas.stream().map(words).reduce((before, next) -> say(key, before, next)).orElse("");
  }

  @Override
  public String symbol(Formula.Symbol symbol) {
    return symbol.spoken();
  }

  @Override
  public String letter(Formula.Letter letter) {
    return name(letter.text());
  }

  private static String name(String letter) {
    return Words.has("formula.letter." + letter) ? Words.of("formula.letter." + letter) : letter;
  }

  @Override
  public String word(Formula.Word word) {
    return word.text().strip();
  }

  @Override
  public String functionName(Formula.FunctionName name) {
    return name(name.function().name());
  }

  /** A number next to 1 is said as the difference that it is written as. */
  @Override
  public String number(Formula.Number number) {
    if (number.isDifference()) {
      String distance = decimal(number.distance());
      return say(number.value() > 0 ? "minus" : "plus", signed(number.whole()), distance);
    }
    return decimal(number.text().replace("Infinity", "∞"));
  }

  private static String decimal(String text) {
    int exponent = text.indexOf('e');
    return exponent < 0
        ? signed(text)
        : say("ten", signed(text.substring(0, exponent)), signed(text.substring(exponent + 1)));
  }

  private static String signed(String digits) {
    String number = Numbers.localized(digits);
    return number.startsWith("-") ? say("negative", name(number.substring(1))) : name(number);
  }

  @Override
  public String dots(Formula.Dots dots) {
    return say("dots");
  }

  @Override
  public String scripted(Formula.Scripted scripted) {
    String base = of(scripted.base());
    String marked = scripted.high().map(high -> say("beside", base, of(high))).orElse(base);
    return scripted.low().map(low -> say("beside", marked, of(low))).orElse(marked);
  }

  @Override
  public String prime(Formula.Prime prime) {
    return say("prime", of(prime.of()));
  }

  @Override
  public String differential(Formula.Differential differential) {
    return say(differential.partial() ? "partial" : "differential", of(differential.of()));
  }

  @Override
  public String sum(Formula.Sum sum) {
    Formula.Term first = sum.terms().get(0);
    String words = first.minus() ? say("negative", of(first.of())) : of(first.of());
    for (Formula.Term term : sum.terms().subList(1, sum.terms().size())) {
      words = say(term.minus() ? "minus" : "plus", words, of(term.of()));
    }
    return words;
  }

  @Override
  public String product(Formula.Product product) {
    if (product.times().kind() == Times.Kind.ENTRYWISE) {
      return joined("entrywise", product.factors(), Spoken::of);
    }
    boolean prefix = product.factors().get(0) instanceof Formula.Letter letter && isPrefix(letter);
    return joined(prefix ? "beside" : "times", product.factors(), Spoken::of);
  }

  private static boolean isPrefix(Formula.Letter letter) {
    return letter.text().equals("∇") || letter.text().equals("±");
  }

  @Override
  public String quotient(Formula.Quotient quotient) {
    boolean simple = isOne(quotient.above()) && isOne(quotient.below());
    return say(simple ? "over" : "over.long", of(quotient.above()), of(quotient.below()));
  }

  @Override
  public String power(Formula.Power power) {
    String base = of(power.base());
    if (power.exponent() instanceof Formula.Number number && number.text().matches("[23]")) {
      return say(number.text().equals("2") ? "squared" : "cubed", base);
    }
    return say(isOne(power.exponent()) ? "power" : "power.long", base, of(power.exponent()));
  }

  @Override
  public String transpose(Formula.Transpose transpose) {
    return enclosed("transposed", transpose.of());
  }

  @Override
  public String apply(Formula.Apply apply) {
    List<Formula> arguments = apply.arguments();
    if (Latex.isPower(apply)) {
      return enclosed("exp", arguments.get(0));
    }
    if (apply.function().equals(new Formula.FunctionName(Functions.SQRT))) {
      return enclosed("root", bare(arguments.get(0)));
    }
    String function = of(apply.function());
    String all = joined("list", arguments, Spoken::of);
    boolean one = arguments.size() == 1 && isOne(arguments.get(0));
    return say(one ? "apply" : "apply.long", function, all);
  }

  /** Where the end is said anyway, brackets say nothing. */
  private static Formula bare(Formula formula) {
    return formula instanceof Formula.Group group && group.bracket() != Bracket.BARS
        ? group.of()
        : formula;
  }

  @Override
  public String norm(Formula.Norm norm) {
    Formula of = bare(norm.of());
    return norm.kind().isEmpty() ? enclosed("norm", of) : enclosed("norm.kind", of, norm.kind());
  }

  @Override
  public String group(Formula.Group group) {
    return group.bracket() == Bracket.BARS
        ? enclosed("magnitude", group.of())
        : say("bracket", of(group.of()));
  }

  @Override
  public String entries(Formula.Entries entries) {
    String rows = "";
    for (int k = 0; k < entries.rows().size(); k++) {
      String row = say("matrix.row", k + 1, joined("list", entries.rows().get(k), Spoken::of));
      rows = k == 0 ? row : say("line", rows, row);
    }
    return say("matrix", entries.rows().size(), entries.rows().get(0).size(), rows);
  }

  @Override
  public String sumOver(Formula.SumOver sum) {
    String index = of(sum.index());
    String from = sum.from().map(first -> say("sum.from", index, of(first))).orElse(index);
    String range = sum.to().map(last -> say("sum.to", from, of(last))).orElse(from);
    return say(isOne(sum.of()) ? "sum" : "sum.long", range, of(sum.of()));
  }

  @Override
  public String compare(Formula.Compare comparison) {
    return related(of(comparison.left()), comparison.relation(), of(comparison.right()));
  }

  private static String related(String left, Relation relation, String right) {
    return say(relation.name().toLowerCase(Locale.ROOT), left, right);
  }

  @Override
  public String cases(Formula.Cases cases) {
    return say("cases", of(cases.value()), of(cases.condition()), of(cases.otherwise()));
  }

  @Override
  public String equation(Formula.Equation equation) {
    String words = of(equation.left());
    for (Formula.Side side : equation.sides()) {
      words = related(words, side.relation(), of(side.of()));
    }
    return words.strip();
  }

  @Override
  public String braced(Formula.Braced braced) {
    return say("braced", of(braced.of()), of(braced.label()));
  }

  @Override
  public String row(Formula.Row row) {
    return switch (row.gap()) {
      case NOTHING, SPACE -> joined("beside", row.items(), Spoken::of);
      case COMMA, WIDE_COMMA -> joined("list", row.items(), Spoken::of);
      case DOT -> joined("times", row.items(), Spoken::of);
    };
  }

  @Override
  public String aligned(Formula.Aligned aligned) {
    return joined("line", aligned.rows(), Spoken::of);
  }
}
