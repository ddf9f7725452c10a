package org.chainrule.formula.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Function;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;

/** Reads the functions that NumPy, PyTorch and MATLAB have names for. */
final class Calls {

  private static final Function RELU =
      Function.defined("ReLU", z -> Formulas.apply(Functions.MAX, Formulas.whole(0), z));

  private static final Function SOFTPLUS =
      Function.defined(
          "softplus", z -> Formulas.log(Formulas.sum(Formulas.whole(1), Formulas.exp(z))));

  private static final Map<String, Function> FUNCTIONS =
      Map.ofEntries(
          Map.entry("exp", Functions.EXP),
          Map.entry("log", Functions.LOG),
          Map.entry("ln", Functions.LOG),
          Map.entry("sqrt", Functions.SQRT),
          Map.entry("tanh", Functions.TANH),
          Map.entry("sinh", Functions.SINH),
          Map.entry("cosh", Functions.COSH),
          Map.entry("sign", Functions.SIGN),
          Map.entry("abs", Functions.ABS),
          Map.entry("absolute", Functions.ABS),
          Map.entry("fabs", Functions.ABS),
          Map.entry("σ", Functions.SIGMA),
          Map.entry("sigma", Functions.SIGMA),
          Map.entry("sigmoid", Functions.SIGMA),
          Map.entry("expit", Functions.SIGMA),
          Map.entry("logistic", Functions.SIGMA),
          Map.entry("Φ", Functions.NORMAL),
          Map.entry("φ", Functions.NORMAL_DENSITY),
          Map.entry("diag", Functions.DIAG),
          Map.entry("diagflat", Functions.DIAG),
          Map.entry("diagm", Functions.DIAG),
          Map.entry("relu", RELU),
          Map.entry("ReLU", RELU),
          Map.entry("softplus", SOFTPLUS));

  private static final Map<String, Function> OF_TWO =
      Map.of(
          "max", Functions.MAX,
          "maximum", Functions.MAX,
          "fmax", Functions.MAX,
          "min", Functions.MIN,
          "minimum", Functions.MIN,
          "fmin", Functions.MIN);

  private static final Set<String> OTHERS =
      Set.of(
          "norm",
          "sum",
          "mean",
          "where",
          "dot",
          "matmul",
          "mm",
          "outer",
          "ger",
          "multiply",
          "mul",
          "transpose",
          "t",
          "square",
          "power",
          "pow",
          "clamp",
          "clip",
          "heaviside",
          "array",
          "tensor",
          "double",
          "float",
          "float32",
          "float64",
          "int",
          "single");

  /** What changes the type of numbers, and nothing that is written here. */
  private static final Set<String> CASTS =
      Set.of("astype", "double", "float", "item", "detach", "clone", "copy", "numpy");

  private static final Set<String> BOUNDS = Set.of("min", "max");

  private static final Set<String> KEYWORDS =
      Set.of("axis", "dim", "dims", "keepdims", "keepdim", "ord", "dtype", "min", "max");

  private final Parser parser;
  private final Tokens tokens;
  private final Joining joining;

  Calls(Parser parser, Tokens tokens, Joining joining) {
    this.parser = parser;
    this.tokens = tokens;
    this.joining = joining;
  }

  /** Returns the function of one thing that has this name, if one has. */
  static Optional<Function> function(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name));
  }

  /** Whether a name with arguments behind it says something. */
  static boolean knows(String name) {
    return FUNCTIONS.containsKey(name) || OF_TWO.containsKey(name) || OTHERS.contains(name);
  }

  /** Returns the arguments in parentheses, which stand next. */
  List<Formula> arguments() throws UnreadableException {
    Token open = tokens.next();
    List<Formula> arguments = Atoms.list(parser, tokens, ")");
    tokens.close(open, ")");
    if (arguments.isEmpty()) {
      throw new UnreadableException(open.start(), "formula.read.arguments", "()");
    }
    return arguments;
  }

  /**
   * Returns what a name says of its arguments.
   *
   * @param name the name, before its arguments in parentheses
   * @param first what stands before the point of the name, if something does
   */
  Formula call(Token name, List<Formula> first) throws UnreadableException {
    Token open = tokens.peek();
    if (!knows(name.text()) || !tokens.take("(")) {
      throw new UnreadableException(name.start(), "formula.read.function", name.text());
    }
    Map<String, String> keywords = new HashMap<>();
    List<Formula> arguments = new ArrayList<>(first);
    while (!tokens.sees(")")) {
      if (!keyword(keywords)) {
        arguments.add(parser.choiceIn(Parser.Inside.LIST));
      }
      if (!tokens.take(",")) {
        break;
      }
    }
    tokens.close(open, ")");
    return value(name, arguments, keywords);
  }

  private boolean keyword(Map<String, String> keywords) throws UnreadableException {
    Token name = tokens.peek();
    if (!name.is(Token.Kind.NAME) || !tokens.peek(1).is("=")) {
      return false;
    }
    if (!KEYWORDS.contains(name.text())) {
      throw new UnreadableException(name.start(), "formula.read.keyword", name.text());
    }
    tokens.next();
    tokens.next();
    String sign = tokens.take("-") ? "-" : "";
    if (BOUNDS.contains(name.text()) && !tokens.peek().text().matches("[0-9.]+(e-?[0-9]+)?")) {
      throw tokens.unexpected();
    }
    String value = tokens.next().text();
    while (tokens.take(".")) {
      value = tokens.next().text();
    }
    keywords.put(name.text(), sign + value);
    return true;
  }

  /**
   * Whether a name with empty parentheses, or with the name of a type in them, changes no value.
   */
  boolean takesCast(Token name) throws UnreadableException {
    if (!CASTS.contains(name.text())) {
      return false;
    }
    Token open = tokens.peek();
    if (tokens.take("(")) {
      while (tokens.peek().is(Token.Kind.NAME) || tokens.sees(".")) {
        tokens.next();
      }
      tokens.close(open, ")");
    }
    return true;
  }

  private Formula value(Token name, List<Formula> arguments, Map<String, String> keywords)
      throws UnreadableException {
    String text = name.text();
    if (FUNCTIONS.containsKey(text)) {
      return Formulas.apply(FUNCTIONS.get(text), of(name, arguments, 1));
    }
    if (OF_TWO.containsKey(text)) {
      return Formulas.apply(OF_TWO.get(text), of(name, arguments, 2));
    }
    return switch (text) {
      case "sum", "mean", "norm" ->
          new Reductions(joining.dialect(), name, arguments, keywords).value();
      case "where" -> cases(of(name, arguments, 3));
      case "dot", "matmul", "mm" -> product(Times.MATRIX, of(name, arguments, 2));
      case "multiply", "mul" -> product(Times.ENTRYWISE, of(name, arguments, 2));
      case "outer", "ger" -> outer(of(name, arguments, 2));
      case "transpose", "t" -> new Formula.Transpose(Joining.closed(of(name, arguments, 1)[0]));
      case "heaviside" -> step(name, of(name, arguments, 2));
      case "double", "float", "float32", "float64", "int", "single" ->
          Joining.closed(of(name, arguments, 1)[0]);
      case "square" -> Formulas.squared(Joining.closed(of(name, arguments, 1)[0]));
      case "power", "pow" -> power(of(name, arguments, 2));
      case "clamp", "clip" -> bounded(of(name, arguments, 1)[0], keywords);
      default -> column(of(name, arguments, 1)[0]);
    };
  }

  /** Checks how many arguments there are. */
  static Formula[] of(Token name, List<Formula> arguments, int count) throws UnreadableException {
    if (arguments.size() != count) {
      throw new UnreadableException(name.start(), "formula.read.arguments", name.text());
    }
    return arguments.toArray(Formula[]::new);
  }

  /** 1 above 0, and at 0 what the second argument says: 0 or 1. */
  private static Formula step(Token name, Formula[] arguments) throws UnreadableException {
    if (!(arguments[1] instanceof Formula.Number at) || at.value() != 0 && at.value() != 1) {
      throw new UnreadableException(name.start(), "formula.read.arguments", name.text());
    }
    Relation relation = at.value() == 1 ? Relation.AT_LEAST : Relation.GREATER;
    return Formulas.round(new Formula.Compare(arguments[0], relation, Formulas.whole(0)));
  }

  private static Formula cases(Formula[] arguments) {
    return new Formula.Cases(arguments[1], arguments[0], arguments[2]);
  }

  private Formula product(Times times, Formula[] factors) {
    return times == Times.ENTRYWISE
        ? joining.entrywise(factors[0], factors[1])
        : Joining.product(times, factors[0], factors[1]);
  }

  private static Formula outer(Formula[] columns) {
    return Joining.product(
        Times.MATRIX, columns[0], new Formula.Transpose(Joining.closed(columns[1])));
  }

  private Formula power(Formula[] arguments) {
    return parser.raised(arguments[0], arguments[1]);
  }

  private static Formula bounded(Formula of, Map<String, String> bounds) {
    Formula above =
        bounds.containsKey("min")
            ? Formulas.apply(Functions.MAX, NumberReader.literal(bounds.get("min")), of)
            : of;
    return bounds.containsKey("max")
        ? Formulas.apply(Functions.MIN, NumberReader.literal(bounds.get("max")), above)
        : above;
  }

  /** A list of numbers is a column; a list of lists is a matrix, row by row. */
  private static Formula column(Formula list) {
    return list instanceof Formula.Entries entries && entries.rows().size() == 1
        ? new Formula.Entries(entries.rows().get(0).stream().map(List::of).toList())
        : list;
  }
}
