package org.chainrule.formula.writing;

import java.util.List;
import java.util.stream.Collectors;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Times;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/**
 * Writes formulas on one line of plain characters, such as {@code dℓ/dz₁ = dℓ/dz₂ ⊙ (z₁ > 0)}; a
 * formula of several lines has several here.
 */
public final class Plain implements Formula.Visitor<Void> {

  private final PlainText text = new PlainText();

  private Plain() {}

  /** Returns a formula in plain characters. */
  public static String of(Formula formula) {
    Plain writer = new Plain();
    writer.add(formula);
    return writer.text.finished();
  }

  private void add(Formula formula) {
    formula.accept(this);
  }

  @Override
  public Void symbol(Formula.Symbol symbol) {
    add(symbol.form());
    return null;
  }

  @Override
  public Void letter(Formula.Letter letter) {
    text.piece(letter.text());
    return null;
  }

  @Override
  public Void word(Formula.Word word) {
    text.raw(word.text());
    return null;
  }

  @Override
  public Void functionName(Formula.FunctionName name) {
    boolean spoken = Latex.isOperator(name.function());
    if (spoken) {
      text.function(name.function().name());
    } else {
      text.piece(name.function().name());
    }
    return null;
  }

  @Override
  public Void number(Formula.Number number) {
    if (number.isDifference()) {
      text.piece("(");
      digits(number.whole());
      text.operator(number.value() > 0 ? "−" : "+");
      decimal(number.distance());
      text.piece(")");
    } else {
      decimal(number.text());
    }
    return null;
  }

  private void decimal(String number) {
    String shown = number.replace("Infinity", "∞");
    int exponent = shown.indexOf('e');
    digits(exponent < 0 ? shown : shown.substring(0, exponent));
    if (exponent >= 0) {
      text.operator("·");
      text.piece("10");
      text.raw(Scripts.high(shown.substring(exponent + 1).replace("-", "−")));
    }
  }

  private void digits(String shown) {
    if (shown.startsWith("-")) {
      text.minus();
    }
    text.piece(Numbers.localized(shown.startsWith("-") ? shown.substring(1) : shown));
  }

  @Override
  public Void dots(Formula.Dots dots) {
    text.piece(
        switch (dots) {
          case LOW, CENTRED -> "…";
          case DOWN -> "⋮";
          case DIAGONAL -> "⋱";
        });
    return null;
  }

  @Override
  public Void scripted(Formula.Scripted scripted) {
    add(scripted.base());
    scripted.high().ifPresent(high -> text.raw(Scripts.high(of(high))));
    scripted.low().ifPresent(low -> text.raw(Scripts.low(of(low))));
    return null;
  }

  @Override
  public Void prime(Formula.Prime prime) {
    add(prime.of());
    text.raw("′");
    return null;
  }

  @Override
  public Void differential(Formula.Differential differential) {
    text.piece(differential.partial() ? "∂" : "d");
    add(differential.of());
    return null;
  }

  @Override
  public Void sum(Formula.Sum sum) {
    List<Formula.Term> terms = sum.terms();
    for (int k = 0; k < terms.size(); k++) {
      boolean newLine = sum.perLine() > 0 && k > 0 && k % sum.perLine() == 0;
      text.raw(newLine ? "\n" : "");
      if (terms.get(k).minus()) {
        text.minus();
      } else if (k > 0) {
        text.operator("+");
      }
      add(terms.get(k).of());
    }
    return null;
  }

  @Override
  public Void product(Formula.Product product) {
    for (int k = 0; k < product.factors().size(); k++) {
      if (k > 0) {
        sign(product.times().sign());
      }
      add(product.factors().get(k));
    }
    return null;
  }

  private void sign(Times.Sign sign) {
    switch (sign) {
      case NOTHING -> {}
      case SPACE -> text.raw(" ");
      case DOT, CROSS, CIRCLE -> text.operator(sign.text());
    }
  }

  @Override
  public Void quotient(Formula.Quotient quotient) {
    if (quotient.slash()) {
      add(quotient.above());
      text.piece("/");
      add(quotient.below());
    } else {
      text.fraction(of(quotient.above()), of(quotient.below()));
    }
    return null;
  }

  @Override
  public Void power(Formula.Power power) {
    add(power.base());
    text.raw(Scripts.high(of(power.exponent())));
    return null;
  }

  @Override
  public Void transpose(Formula.Transpose transpose) {
    Formula of = transpose.of() instanceof Formula.Symbol symbol ? symbol.form() : transpose.of();
    boolean fraction = of instanceof Formula.Quotient quotient && !quotient.slash();
    if (fraction) {
      bracketed("(", of, ")");
    } else {
      add(of);
    }
    text.raw("ᵀ");
    return null;
  }

  @Override
  public Void apply(Formula.Apply apply) {
    if (Latex.isPower(apply)) {
      text.piece("e");
      text.raw(Scripts.high(of(apply.arguments().get(0))));
      return null;
    }
    add(apply.function());
    if (Latex.isBare(apply)) {
      add(apply.arguments().get(0));
      return null;
    }
    text.piece("(");
    String between = comma(apply.arguments()) + " ";
    for (int k = 0; k < apply.arguments().size(); k++) {
      text.raw(k == 0 ? "" : between);
      add(apply.arguments().get(k));
    }
    text.piece(")");
    return null;
  }

  /** What stands between parts: a comma, or where numbers among them have decimal ones, ";". */
  static String comma(List<? extends Formula> parts) {
    return haveCommas(parts) ? ";" : ",";
  }

  private static boolean haveCommas(List<? extends Formula> parts) {
    return Words.decimal() == ','
        && Lists.haveDecimalCommas(parts.stream().map(Plain::of).toList());
  }

  private void bracketed(String open, Formula of, String close) {
    text.piece(open);
    add(of);
    text.piece(close);
  }

  @Override
  public Void norm(Formula.Norm norm) {
    bracketed("‖", norm.of(), "‖");
    text.raw(norm.kind().isEmpty() ? "" : Scripts.low(norm.kind()));
    return null;
  }

  @Override
  public Void group(Formula.Group group) {
    switch (group.bracket()) {
      case ROUND, TALL_ROUND -> bracketed("(", group.of(), ")");
      case SQUARE, TALL_SQUARE -> bracketed("[", group.of(), "]");
      case BARS -> bracketed("|", group.of(), "|");
    }
    return null;
  }

  @Override
  public Void entries(Formula.Entries entries) {
    text.piece("[");
    // Between entries that have a comma of their own stands a gap, as in a matrix on paper.
    String between = entries.rows().stream().anyMatch(Plain::haveCommas) ? " " : ", ";
    text.raw(
        entries.rows().stream()
            .map(row -> row.stream().map(Plain::of).collect(Collectors.joining(between)))
            .collect(Collectors.joining("; ")));
    text.piece("]");
    return null;
  }

  @Override
  public Void sumOver(Formula.SumOver sum) {
    text.sum();
    String from = sum.from().map(first -> " = " + of(first)).orElse("");
    text.raw(Scripts.low(of(sum.index()) + from));
    sum.to().ifPresent(last -> text.raw(Scripts.high(of(last))));
    add(sum.of());
    return null;
  }

  @Override
  public Void compare(Formula.Compare comparison) {
    add(comparison.left());
    text.operator(comparison.relation().sign());
    add(comparison.right());
    return null;
  }

  @Override
  public Void cases(Formula.Cases cases) {
    text.piece("[");
    add(cases.value());
    text.raw(Words.of("formula.if"));
    add(cases.condition());
    text.raw(Words.of("formula.else"));
    add(cases.otherwise());
    text.piece("]");
    return null;
  }

  @Override
  public Void equation(Formula.Equation equation) {
    add(equation.left());
    for (int k = 0; k < equation.sides().size(); k++) {
      Formula.Side side = equation.sides().get(k);
      text.raw(equation.stacked() && k > 0 ? "\n" : "");
      text.operator(side.relation().sign());
      add(side.of());
    }
    return null;
  }

  @Override
  public Void braced(Formula.Braced braced) {
    text.piece(of(braced.of()));
    text.label(of(braced.label()));
    return null;
  }

  @Override
  public Void row(Formula.Row row) {
    for (int k = 0; k < row.items().size(); k++) {
      if (k > 0) {
        switch (row.gap()) {
          case NOTHING -> {}
          case SPACE -> text.raw(" ");
          case COMMA, WIDE_COMMA -> text.raw(comma(row.items()) + " ");
          case DOT -> text.operator("·");
        }
      }
      add(row.items().get(k));
    }
    return null;
  }

  @Override
  public Void aligned(Formula.Aligned aligned) {
    for (int k = 0; k < aligned.rows().size(); k++) {
      text.raw(k == 0 ? "" : "\n");
      add(aligned.rows().get(k));
    }
    return null;
  }
}
