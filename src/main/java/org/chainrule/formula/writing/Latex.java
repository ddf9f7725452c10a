package org.chainrule.formula.writing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Function;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Search;
import org.chainrule.formula.Times;
import org.chainrule.words.Words;

/** Writes formulas in LaTeX, with the packages that JLaTeXMath and amsmath have in common. */
public final class Latex implements Formula.Visitor<String> {

  private static final Latex WRITER = new Latex();

  /** Large formulas have thousands of numbers, of which hardly one has it. */
  private static final Pattern EXPONENT = Pattern.compile("e(-?[0-9]+)");

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ŷ", "\\hat{y}"),
          Map.entry("m̂", "\\hat{m}"),
          Map.entry("v̂", "\\hat{v}"),
          Map.entry("ℓ", "\\ell"),
          Map.entry("σ", "\\sigma"),
          Map.entry("δ", "\\delta"),
          Map.entry("Δ", "\\Delta"),
          Map.entry("ε", "\\varepsilon"),
          Map.entry("η", "\\eta"),
          Map.entry("λ", "\\lambda"),
          Map.entry("μ", "\\mu"),
          Map.entry("α", "\\alpha"),
          Map.entry("β", "\\beta"),
          Map.entry("Φ", "\\Phi"),
          Map.entry("φ", "\\varphi"),
          Map.entry("Ω", "\\Omega"),
          Map.entry("∇", "\\nabla"),
          Map.entry("∞", "\\infty"),
          Map.entry("±", "\\pm"),
          Map.entry("π", "\\pi"),
          Map.entry("×", "\\times"),
          Map.entry("→", "\\to"),
          Map.entry("·", "\\cdot"),
          Map.entry("⊙", "\\odot"),
          Map.entry("⊕", "\\oplus"),
          Map.entry("½", "\\tfrac{1}{2}"),
          Map.entry("𝟏", "\\mathbf{1}"));

  private static final Set<String> OPERATORS =
      Set.of("log", "max", "min", "exp", "tanh", "sinh", "cosh");

  private static final Map<Relation, String> RELATIONS =
      Map.of(
          Relation.EQUAL, "=",
          Relation.APPROXIMATELY, "\\approx ",
          Relation.GREATER, ">",
          Relation.LESS, "<",
          Relation.AT_LEAST, "\\ge",
          Relation.AT_MOST, "\\le",
          Relation.BECOMES, "\\leftarrow",
          Relation.GOES_TO, "\\to");

  private Latex() {}

  /** Returns a formula in LaTeX. */
  public static String of(Formula formula) {
    return formula.accept(WRITER);
  }

  /** Returns a sign of relation in LaTeX. */
  static String of(Relation relation) {
    return RELATIONS.get(relation);
  }

  /** Returns the sign between two factors in LaTeX. */
  static String of(Times.Sign sign) {
    return switch (sign) {
      case NOTHING -> "";
      case SPACE -> "\\,";
      case DOT -> "\\cdot ";
      case CROSS -> "\\times ";
      case CIRCLE -> "\\odot ";
    };
  }

  /** Joins pieces; the name of a command and a letter behind it are set apart. */
  static String join(String... pieces) {
    StringBuilder joined = new StringBuilder();
    for (String piece : pieces) {
      boolean letter = !piece.isEmpty() && Character.isLetter(piece.charAt(0));
      if (letter && endsWithCommand(joined)) {
        joined.append(' ');
      }
      joined.append(piece);
    }
    return joined.toString();
  }

  private static boolean endsWithCommand(CharSequence latex) {
    int at = latex.length();
    while (at > 0 && Character.isLetter(latex.charAt(at - 1))) {
      at--;
    }
    return at > 0 && at < latex.length() && latex.charAt(at - 1) == '\\';
  }

  @Override
  public String symbol(Formula.Symbol symbol) {
    return of(symbol.form());
  }

  @Override
  public String letter(Formula.Letter letter) {
    return LETTERS.getOrDefault(letter.text(), letter.text());
  }

  @Override
  public String word(Formula.Word word) {
    return "\\text{" + word.text() + "}";
  }

  @Override
  public String functionName(Formula.FunctionName name) {
    Function function = name.function();
    if (function.style() == Function.Style.LETTER) {
      return LETTERS.getOrDefault(function.name(), function.name());
    }
    return OPERATORS.contains(function.name())
        ? "\\" + function.name()
        : "\\mathrm{" + function.name() + "}";
  }

  @Override
  public String number(Formula.Number number) {
    String text = number.text();
    if (text.endsWith("Infinity")) {
      return text.replace("Infinity", "\\infty");
    }
    if (text.equals("NaN")) {
      return "\\mathrm{NaN}";
    }
    text = localized(text);
    return text.indexOf('e') < 0 ? text : EXPONENT.matcher(text).replaceFirst("\\\\cdot10^{$1}");
  }

  /**
   * Returns the same for JLaTeXMath: where it sets a decimal comma in braces, it takes every comma
   * for an ordinary sign from then on, and lists lose their gaps.
   */
  public static String withLastingCommas(String latex) {
    return latex.replace("{,}", "\\mathord{,}");
  }

  /** In braces, a decimal comma is not followed by the gap of a list. */
  private static String localized(String number) {
    char decimal = Words.decimal();
    return decimal == '.' ? number : number.replace(".", "{" + decimal + "}");
  }

  @Override
  public String dots(Formula.Dots dots) {
    return switch (dots) {
      case LOW -> "\\ldots";
      case CENTRED -> "\\cdots";
      case DOWN -> "\\vdots";
      case DIAGONAL -> "\\ddots";
    };
  }

  @Override
  public String scripted(Formula.Scripted scripted) {
    return base(scripted.base())
        + scripted.high().map(high -> "^{" + of(high) + "}").orElse("")
        + scripted.low().map(low -> "_{" + of(low) + "}").orElse("");
  }

  /** A name that has an index of its own is set in braces before it gets another. */
  private static String base(Formula base) {
    Formula form = base instanceof Formula.Symbol symbol ? symbol.form() : base;
    return form instanceof Formula.Scripted ? "{" + of(form) + "}" : of(form);
  }

  @Override
  public String prime(Formula.Prime prime) {
    return of(prime.of()) + "'";
  }

  @Override
  public String differential(Formula.Differential differential) {
    return join(differential.partial() ? "\\partial " : "d", of(differential.of()));
  }

  /** A sum that may take several lines is set in an array of them. */
  @Override
  public String sum(Formula.Sum sum) {
    return isLong(sum) ? "\\begin{array}{l}" + terms(sum) + "\\end{array}" : terms(sum);
  }

  private static boolean isLong(Formula formula) {
    return formula instanceof Formula.Sum sum && sum.hasLines();
  }

  private static String terms(Formula.Sum sum) {
    StringBuilder written = new StringBuilder();
    for (int k = 0; k < sum.terms().size(); k++) {
      Formula.Term term = sum.terms().get(k);
      boolean newLine = isLong(sum) && k > 0 && k % sum.perLine() == 0;
      written.append(newLine ? "\\\\{}" : "");
      written.append(term.minus() ? "-" : k == 0 ? "" : "+").append(of(term.of()));
    }
    return written.toString();
  }

  @Override
  public String product(Formula.Product product) {
    String sign = of(product.times().sign());
    String written = of(product.factors().get(0));
    for (Formula factor : product.factors().subList(1, product.factors().size())) {
      written = join(written, sign, of(factor));
    }
    return written;
  }

  @Override
  public String quotient(Formula.Quotient quotient) {
    String above = of(quotient.above());
    String below = of(quotient.below());
    return quotient.slash() ? above + "/" + below : "\\frac{" + above + "}{" + below + "}";
  }

  @Override
  public String power(Formula.Power power) {
    return of(power.base()) + "^{" + of(power.exponent()) + "}";
  }

  /** The gradient's fraction is set in parentheses, a name with a mark on high in it in braces. */
  @Override
  public String transpose(Formula.Transpose transpose) {
    Formula of = transpose.of() instanceof Formula.Symbol symbol ? symbol.form() : transpose.of();
    String written = of(of);
    if (of instanceof Formula.Quotient quotient && !quotient.slash()) {
      written = "\\left(" + written + "\\right)";
    } else if (hasHigh(of) || transpose.of() != of && Search.finds(of, Latex::hasHigh)) {
      written = "{" + written + "}";
    }
    return written + "^{\\top}";
  }

  /** Whether a second mark on high would stand beside the first. */
  private static boolean hasHigh(Formula formula) {
    return formula instanceof Formula.Transpose
        || formula instanceof Formula.Power
        || formula instanceof Formula.Scripted scripted && scripted.high().isPresent();
  }

  @Override
  public String apply(Formula.Apply apply) {
    if (isPower(apply)) {
      return "e^{" + of(apply.arguments().get(0)) + "}";
    }
    if (isCall(apply, Functions.SQRT)) {
      return "\\sqrt{" + of(apply.arguments().get(0)) + "}";
    }
    String between = Plain.comma(apply.arguments()) + " ";
    String arguments =
        apply.arguments().stream().map(Latex::of).collect(Collectors.joining(between));
    return isBare(apply)
        ? join(of(apply.function()), arguments)
        : of(apply.function()) + brackets("(", arguments, ")", apply.tall());
  }

  /** Whether this is written as a power of e: a matrix is no exponent that could be read. */
  static boolean isPower(Formula.Apply apply) {
    return isCall(apply, Functions.EXP)
        && !Search.finds(apply.arguments().get(0), part -> part instanceof Formula.Entries);
  }

  /** Whether the argument stands behind the function without parentheses. */
  static boolean isBare(Formula.Apply apply) {
    return isCall(apply, Functions.LOG) && isOne(apply.arguments().get(0));
  }

  /** Whether the name of a function is a word that is set apart from what follows. */
  static boolean isOperator(Function function) {
    return OPERATORS.contains(function.name());
  }

  private static boolean isCall(Formula.Apply apply, Function function) {
    return apply.function() instanceof Formula.FunctionName named
        && named.function().equals(function);
  }

  /** Whether something is one thing to the eye, so that a logarithm of it needs no parentheses. */
  private static boolean isOne(Formula formula) {
    return !(formula instanceof Formula.Sum)
        && !(formula instanceof Formula.Product)
        && !(formula instanceof Formula.Entries);
  }

  private static String brackets(String open, String inner, String close, boolean tall) {
    return tall ? "\\left" + open + inner + "\\right" + close : open + inner + close;
  }

  @Override
  public String norm(Formula.Norm norm) {
    String kind = norm.kind().isEmpty() ? "" : "_{" + norm.kind() + "}";
    return brackets("\\|", of(norm.of()), "\\|", norm.tall()) + kind;
  }

  @Override
  public String group(Formula.Group group) {
    String inner = of(group.of());
    return switch (group.bracket()) {
      case ROUND, TALL_ROUND -> brackets("(", inner, ")", group.bracket().isTall());
      case SQUARE, TALL_SQUARE -> brackets("[", inner, "]", group.bracket().isTall());
      case BARS -> brackets("|", inner, "|", true);
    };
  }

  @Override
  public String entries(Formula.Entries entries) {
    return entries.rows().stream()
        .map(row -> row.stream().map(Latex::of).collect(Collectors.joining("&")))
        .collect(Collectors.joining("\\\\", "\\begin{bmatrix}", "\\end{bmatrix}"));
  }

  @Override
  public String sumOver(Formula.SumOver sum) {
    String from = sum.from().map(first -> "=" + of(first)).orElse("");
    String sign =
        (sum.small() ? "\\textstyle" : "")
            + ("\\sum_{" + of(sum.index()) + from + "}")
            + sum.to().map(last -> "^{" + of(last) + "}").orElse("");
    return sign + of(sum.of());
  }

  @Override
  public String compare(Formula.Compare comparison) {
    return of(comparison.left())
        + " "
        + of(comparison.relation()).strip()
        + " "
        + of(comparison.right());
  }

  @Override
  public String cases(Formula.Cases cases) {
    return "["
        + of(cases.value())
        + "\\text{"
        + Words.of("formula.if")
        + "}"
        + of(cases.condition())
        + "\\text{"
        + Words.of("formula.else")
        + "}"
        + of(cases.otherwise())
        + "]";
  }

  /** From a sum on that takes several lines, the equation is set in an array of them. */
  @Override
  public String equation(Formula.Equation equation) {
    if (equation.stacked()) {
      return stacked(equation);
    }
    boolean lines = isLong(equation.left());
    String written = lines ? terms((Formula.Sum) equation.left()) : of(equation.left());
    String begin = lines ? "\\begin{array}{l}" : "";
    StringBuilder all = new StringBuilder(begin + written);
    for (Formula.Side side : equation.sides()) {
      boolean begins = !lines && isLong(side.of());
      String body = isLong(side.of()) ? terms((Formula.Sum) side.of()) : of(side.of());
      String sign = of(side.relation());
      all.append(begins ? sign + "\\begin{array}{l}" + body : join(sign, body));
      lines |= begins;
    }
    return all + (lines ? "\\end{array}" : "");
  }

  private static String stacked(Formula.Equation equation) {
    StringBuilder lines = new StringBuilder("\\begin{array}{l}" + of(equation.left()));
    List<Formula.Side> sides = equation.sides();
    for (int k = 0; k < sides.size(); k++) {
      lines.append(k == 0 ? "" : "\\\\");
      lines.append(join(of(sides.get(k).relation()), of(sides.get(k).of())));
    }
    return lines + "\\end{array}";
  }

  @Override
  public String braced(Formula.Braced braced) {
    return "\\underbrace{" + of(braced.of()) + "}_{" + of(braced.label()) + "}";
  }

  /** An empty row keeps the sign behind it from being one of a single thing. */
  @Override
  public String row(Formula.Row row) {
    if (row.items().isEmpty()) {
      return "{}";
    }
    String gap =
        switch (row.gap()) {
          case NOTHING -> "";
          case SPACE -> "\\;";
          case COMMA -> Plain.comma(row.items());
          case WIDE_COMMA -> Plain.comma(row.items()) + "\\,";
          case DOT -> "\\cdot";
        };
    String written = "";
    for (int k = 0; k < row.items().size(); k++) {
      written = join(written, k == 0 ? "" : gap, of(row.items().get(k)));
    }
    return written;
  }

  @Override
  public String aligned(Formula.Aligned aligned) {
    String columns = "l".repeat(1 + aligned.rows().get(0).sides().size());
    return aligned.rows().stream()
        .map(
            row ->
                row.sides().stream()
                    .map(side -> join(of(side.relation()), of(side.of())))
                    .collect(Collectors.joining("&", of(row.left()) + "&", "")))
        .collect(Collectors.joining("\\\\", "\\begin{array}{" + columns + "}", "\\end{array}"));
  }
}
