package org.chainrule.formula.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Functions;

/** What makes fewer numbers of a matrix: sums over an axis, means, norms. */
final class Reductions {

  private static final String SAMPLE = "s";
  private static final String UNIT = "i";

  private final Dialect dialect;
  private final Token name;
  private final List<Formula> arguments;
  private final Map<String, String> keywords;

  Reductions(Dialect dialect, Token name, List<Formula> arguments, Map<String, String> keywords) {
    this.dialect = dialect;
    this.name = name;
    this.arguments = arguments;
    this.keywords = keywords;
  }

  Formula value() throws UnreadableException {
    if (arguments.isEmpty() || arguments.size() > 2) {
      throw new UnreadableException(name.start(), "formula.read.arguments", name.text());
    }
    return switch (name.text()) {
      case "norm" -> new Formula.Norm(arguments.get(0), kind(), false);
      case "sum" -> sum();
      default -> Formulas.apply(Functions.MEAN, Calls.of(name, arguments, 1));
    };
  }

  private String kind() {
    return second().or(() -> Optional.ofNullable(keywords.get("ord"))).orElse("");
  }

  private Optional<String> second() {
    return arguments.stream()
        .skip(1)
        .map(second -> second instanceof Formula.Number number ? number.text() : "?")
        .findFirst();
  }

  private Formula sum() throws UnreadableException {
    Optional<String> axis =
        second()
            .map(this::counted)
            .or(() -> Optional.ofNullable(keywords.get("axis")))
            .or(() -> Optional.ofNullable(keywords.get("dim")))
            .or(() -> Optional.ofNullable(keywords.get("dims")).map(this::counted));
    Formula of = arguments.get(0);
    if (axis.isEmpty()) {
      return Formulas.apply(Functions.TOTAL, of);
    }
    return switch (axis.get()) {
      case "1", "-1" -> over(SAMPLE, of);
      case "0", "-2" -> over(UNIT, of);
      default -> throw new UnreadableException(name.start(), "formula.read.axis", axis.get());
    };
  }

  /** MATLAB and Julia count from 1. */
  private String counted(String axis) {
    boolean fromOne = dialect != Dialect.NUMPY;
    return fromOne && axis.equals("2") ? "1" : fromOne && axis.equals("1") ? "0" : axis;
  }

  private static Formula over(String index, Formula of) {
    Formula bare = Joining.closed(of);
    return Formulas.sumOver(index, Formulas.low(bare, Formulas.letter(index)));
  }
}
