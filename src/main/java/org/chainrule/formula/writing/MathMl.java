package org.chainrule.formula.writing;

import static org.chainrule.formula.writing.Xml.bracket;
import static org.chainrule.formula.writing.Xml.element;
import static org.chainrule.formula.writing.Xml.gap;
import static org.chainrule.formula.writing.Xml.leaf;
import static org.chainrule.formula.writing.Xml.sign;
import static org.chainrule.formula.writing.Xml.with;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Times;
import org.chainrule.words.Words;

/**
 * Writes formulas in presentation MathML, in the same structure as in LaTeX, letters as Unicode.
 * The elements are those of MathML Core.
 */
public final class MathMl implements Formula.Visitor<String> {

  private static final MathMl WRITER = new MathMl();

  private static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";
  private static final String INVISIBLE_TIMES = "\u2062";
  private static final String APPLY_FUNCTION = "\u2061";
  private static final String SMALL = "0.17";
  private static final String WIDE = "0.28";
  private static final Set<String> SIGNS = Set.of("∇", "±", "×", "→", "·", "⊙");

  private MathMl() {}

  /** Returns a formula as a {@code math} element, to stand in a line of text. */
  public static String of(Formula formula) {
    return with("xmlns", NAMESPACE, "math", inner(formula));
  }

  /** Returns a formula as a {@code math} element that stands by itself. */
  public static String display(Formula formula) {
    return of(formula).replaceFirst("<math ", "<math display=\"block\" ");
  }

  private static String inner(Formula formula) {
    return formula.accept(WRITER);
  }

  private static String grouped(Formula formula) {
    return element("mrow", inner(formula));
  }

  @Override
  public String symbol(Formula.Symbol symbol) {
    return inner(symbol.form());
  }

  @Override
  public String letter(Formula.Letter letter) {
    String name = SIGNS.contains(letter.text()) ? "mo" : "mi";
    return leaf(name, letter.text());
  }

  @Override
  public String word(Formula.Word word) {
    return text(word.text());
  }

  /** Spaces at the ends of a text would be lost. */
  private static String text(String text) {
    return leaf("mtext", text.replace(' ', '\u00A0'));
  }

  @Override
  public String functionName(Formula.FunctionName name) {
    return leaf("mi", name.function().name());
  }

  @Override
  public String number(Formula.Number number) {
    if (!number.isDifference()) {
      return decimal(number.text());
    }
    return element(
        "mrow",
        sign("("),
        digits(number.whole()),
        sign(number.value() > 0 ? "−" : "+"),
        decimal(number.distance()),
        sign(")"));
  }

  private static String decimal(String number) {
    String shown = number.replace("Infinity", "∞");
    int exponent = shown.indexOf('e');
    if (exponent < 0) {
      return element("mrow", digits(shown));
    }
    String power = element("mrow", digits(shown.substring(exponent + 1)));
    return element(
        "mrow",
        digits(shown.substring(0, exponent)),
        sign("·"),
        element("msup", leaf("mn", "10"), power));
  }

  private static String digits(String shown) {
    String number = Numbers.localized(shown);
    return number.startsWith("-")
        ? sign("−") + leaf("mn", number.substring(1))
        : leaf("mn", number);
  }

  @Override
  public String dots(Formula.Dots dots) {
    return sign(
        switch (dots) {
          case LOW -> "…";
          case CENTRED -> "⋯";
          case DOWN -> "⋮";
          case DIAGONAL -> "⋱";
        });
  }

  @Override
  public String scripted(Formula.Scripted scripted) {
    String base = grouped(scripted.base());
    String low = scripted.low().map(MathMl::grouped).orElse("");
    String high = scripted.high().map(MathMl::grouped).orElse("");
    if (low.isEmpty()) {
      return high.isEmpty() ? base : element("msup", base, high);
    }
    return high.isEmpty() ? element("msub", base, low) : element("msubsup", base, low, high);
  }

  @Override
  public String prime(Formula.Prime prime) {
    return element("msup", grouped(prime.of()), sign("′"));
  }

  @Override
  public String differential(Formula.Differential differential) {
    String letter = leaf("mi", differential.partial() ? "∂" : "d");
    return element("mrow", letter, inner(differential.of()));
  }

  /** A sum that may take several lines is set in rows of them. */
  @Override
  public String sum(Formula.Sum sum) {
    if (!sum.hasLines()) {
      return terms(sum, 0, sum.terms().size());
    }
    StringBuilder rows = new StringBuilder();
    for (int k = 0; k < sum.terms().size(); k += sum.perLine()) {
      int end = Math.min(k + sum.perLine(), sum.terms().size());
      rows.append(tableRow(terms(sum, k, end)));
    }
    return table(rows.toString());
  }

  private static String terms(Formula.Sum sum, int from, int to) {
    StringBuilder written = new StringBuilder();
    for (int k = from; k < to; k++) {
      Formula.Term term = sum.terms().get(k);
      written.append(term.minus() ? sign("−") : k == 0 ? "" : sign("+"));
      written.append(inner(term.of()));
    }
    return element("mrow", written.toString());
  }

  @Override
  public String product(Formula.Product product) {
    return joined(product.factors(), times(product.times().sign()));
  }

  private static String times(Times.Sign sign) {
    return switch (sign) {
      case NOTHING -> sign(INVISIBLE_TIMES);
      case SPACE -> sign(INVISIBLE_TIMES) + gap(SMALL);
      case DOT, CROSS, CIRCLE -> sign(sign.text());
    };
  }

  private static String joined(List<Formula> formulas, String between) {
    return formulas.stream()
        .map(MathMl::inner)
        .collect(Collectors.joining(between, "<mrow>", "</mrow>"));
  }

  @Override
  public String quotient(Formula.Quotient quotient) {
    return quotient.slash()
        ? element("mrow", inner(quotient.above()), sign("/"), inner(quotient.below()))
        : element("mfrac", grouped(quotient.above()), grouped(quotient.below()));
  }

  @Override
  public String power(Formula.Power power) {
    return element("msup", grouped(power.base()), grouped(power.exponent()));
  }

  @Override
  public String transpose(Formula.Transpose transpose) {
    Formula of = transpose.of() instanceof Formula.Symbol symbol ? symbol.form() : transpose.of();
    boolean fraction = of instanceof Formula.Quotient quotient && !quotient.slash();
    String base = fraction ? brackets("(", inner(of), ")", true) : grouped(of);
    return element("msup", base, sign("⊤"));
  }

  @Override
  public String apply(Formula.Apply apply) {
    if (Latex.isPower(apply)) {
      return element("msup", leaf("mi", "e"), grouped(apply.arguments().get(0)));
    }
    if (apply.function().equals(new Formula.FunctionName(Functions.SQRT))) {
      return element("msqrt", inner(apply.arguments().get(0)));
    }
    String arguments =
        apply.arguments().stream()
            .map(MathMl::inner)
            .collect(Collectors.joining(sign(Plain.comma(apply.arguments()))));
    String value = Latex.isBare(apply) ? arguments : brackets("(", arguments, ")", apply.tall());
    return element("mrow", inner(apply.function()), sign(APPLY_FUNCTION), value);
  }

  private static String brackets(String open, String inner, String close, boolean tall) {
    return element("mrow", bracket(open, tall), inner, bracket(close, tall));
  }

  @Override
  public String norm(Formula.Norm norm) {
    String bars = brackets("‖", inner(norm.of()), "‖", norm.tall());
    return norm.kind().isEmpty() ? bars : element("msub", bars, kind(norm.kind()));
  }

  private static String kind(String kind) {
    return leaf(Character.isDigit(kind.charAt(0)) ? "mn" : "mi", kind);
  }

  @Override
  public String group(Formula.Group group) {
    String inner = inner(group.of());
    boolean tall = group.bracket().isTall();
    return switch (group.bracket()) {
      case ROUND, TALL_ROUND -> brackets("(", inner, ")", tall);
      case SQUARE, TALL_SQUARE -> brackets("[", inner, "]", tall);
      case BARS -> brackets("|", inner, "|", tall);
    };
  }

  @Override
  public String entries(Formula.Entries entries) {
    String rows =
        entries.rows().stream()
            .map(row -> row.stream().map(MathMl::inner).toArray(String[]::new))
            .map(MathMl::tableRow)
            .collect(Collectors.joining());
    return brackets("[", element("mtable", rows), "]", true);
  }

  private static String tableRow(String... cells) {
    return element(
        "mtr", List.of(cells).stream().map(cell -> element("mtd", cell)).toArray(String[]::new));
  }

  /** Lines, each beginning at the left. */
  private static String table(String rows) {
    return with("columnalign", "left", "mtable", rows);
  }

  @Override
  public String sumOver(Formula.SumOver sum) {
    String from = sum.from().map(first -> sign("=") + inner(first)).orElse("");
    String low = element("mrow", inner(sum.index()), from);
    Function<String, String> name = over -> sum.small() ? "msub" + over : "munder" + over;
    String sign =
        sum.to()
            .map(
                last ->
                    element(
                        name.apply(sum.small() ? "sup" : "over"), sign("∑"), low, grouped(last)))
            .orElseGet(() -> element(name.apply(""), sign("∑"), low));
    return element("mrow", sign, inner(sum.of()));
  }

  @Override
  public String compare(Formula.Compare comparison) {
    return element(
        "mrow",
        inner(comparison.left()),
        sign(comparison.relation().sign()),
        inner(comparison.right()));
  }

  @Override
  public String cases(Formula.Cases cases) {
    String inner =
        inner(cases.value())
            + text(Words.of("formula.if"))
            + inner(cases.condition())
            + text(Words.of("formula.else"))
            + inner(cases.otherwise());
    return brackets("[", inner, "]", false);
  }

  @Override
  public String equation(Formula.Equation equation) {
    return equation.stacked() ? stacked(equation) : line(equation);
  }

  private static String line(Formula.Equation equation) {
    return element(
        "mrow",
        inner(equation.left()),
        equation.sides().stream().map(MathMl::side).collect(Collectors.joining()));
  }

  private static String side(Formula.Side side) {
    return sign(side.relation().sign()) + inner(side.of());
  }

  private static String stacked(Formula.Equation equation) {
    List<Formula.Side> sides = equation.sides();
    String first = inner(equation.left()) + side(sides.get(0));
    String rest =
        sides.stream()
            .skip(1)
            .map(MathMl::side)
            .map(MathMl::tableRow)
            .collect(Collectors.joining());
    return table(tableRow(first) + rest);
  }

  @Override
  public String braced(Formula.Braced braced) {
    String brace = element("munder", grouped(braced.of()), bracket("⏟", true));
    return element("munder", brace, grouped(braced.label()));
  }

  @Override
  public String row(Formula.Row row) {
    return joined(
        row.items(),
        switch (row.gap()) {
          case NOTHING -> "";
          case SPACE -> gap(WIDE);
          case COMMA -> sign(Plain.comma(row.items()));
          case WIDE_COMMA -> sign(Plain.comma(row.items())) + gap(SMALL);
          case DOT -> sign("·");
        });
  }

  /** Signs of relation stand under each other. */
  @Override
  public String aligned(Formula.Aligned aligned) {
    StringBuilder rows = new StringBuilder();
    for (Formula.Equation row : aligned.rows()) {
      List<String> cells = row.sides().stream().map(MathMl::side).collect(Collectors.toList());
      cells.add(0, inner(row.left()));
      rows.append(tableRow(cells.toArray(String[]::new)));
    }
    return table(rows.toString());
  }
}
