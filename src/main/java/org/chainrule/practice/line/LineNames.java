package org.chainrule.practice.line;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Scripts;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.naming.KnownNames;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * What a name in a typed line stands for: the quantities of a pass by the names of the sheet, of
 * textbooks and of code ({@code dz3}, {@code dℓ/dz3}, {@code grad_z3}, {@code δ2}, {@code a⁽¹⁾},
 * {@code A1}), the activations by their letters and their names, and d, n and λ.
 */
final class LineNames implements Function<String, Optional<Formula>> {

  /** A quantity's name: whether it is a gradient, its letter, and its number, if it has one. */
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<gradient>d_?[lLJEC]_?d_?|d_?loss_?d_?|d_?ℓ_?d_?|grad_|∂|d_?)??"
              + "(?<letter>yhat|y_hat|ŷ|Yhat|Ŷ|y_pred|y_true|[xXyYWwbBzZaAhH]|δ|delta|Delta)"
              + "_?(?<number>[0-9]{1,4})?(?:\\((?<layer>[0-9]{1,4})\\))?");

  private static final Pattern SLOPE =
      Pattern.compile("(?:d_?(?<of>.+))|(?:(?<name>.+?)_?(?:prime|deriv|derivative|grad))");

  private static final Map<String, String> OTHER_FUNCTIONS =
      Map.of(
          "σ", "sigmoid",
          "logistic", "sigmoid",
          "expit", "sigmoid",
          "ReLU", "relu",
          "lrelu", "leaky_relu",
          "leakyrelu", "leaky_relu",
          "swish", "silu",
          "GELU", "gelu",
          "SiLU", "silu",
          "ELU", "elu");

  /** Where a name has no number. */
  private static final int NONE = -1;

  private final Trace trace;
  private final Network network;
  private final Map<String, Quantity> quantities;
  private final Lettering lettering;
  private final boolean rows;
  private boolean tellsLayers;
  private boolean tellsSheet;

  /**
   * The names of a pass.
   *
   * @param quantities its matrices by their ids
   * @param layout says whether samples are rows, which softmax has to know
   */
  LineNames(Trace trace, Map<String, Quantity> quantities, Lettering lettering, Convention layout) {
    this.trace = trace;
    this.network = trace.network();
    this.quantities = quantities;
    this.lettering = lettering;
    this.rows = layout.rows();
  }

  /** Whether the names that were asked for say by themselves that z is numbered otherwise. */
  boolean tellOtherwise() {
    return lettering.layered() ? tellsSheet : tellsLayers && !tellsSheet;
  }

  @Override
  public Optional<Formula> apply(String typed) {
    String name = Scripts.large(typed);
    return quantity(name)
        .filter(known -> trace.find(known).isPresent())
        .<Formula>map(lettering.symbols())
        .or(() -> number(name))
        .or(() -> function(name));
  }

  private Optional<Formula> number(String name) {
    String letter =
        switch (name) {
          case "m", "N", "batch_size" -> "n";
          case "lambda", "lam" -> "λ";
          default -> name;
        };
    return LineValue.number(trace, letter).map(known -> Formulas.letter(letter));
  }

  /** What is known by its id alone: contributions, and the loss with its parts. */
  private Optional<Name> byId(String id) {
    return Optional.ofNullable(quantities.get(id))
        .map(Quantity::name)
        .filter(name -> name.form() == Name.Form.CONTRIBUTION || isPartOfLoss(name));
  }

  private static boolean isPartOfLoss(Name name) {
    return name.isValue()
        && switch (name.role()) {
          case LOSS, DATA_LOSS, PENALTY -> true;
          default -> false;
        };
  }

  private Optional<Name> quantity(String typed) {
    String id =
        switch (typed) {
          case "ℓ", "L", "J" -> "loss";
          case "Ω" -> "penalty";
          default -> typed;
        };
    return byId(id).or(() -> numberedQuantity(typed));
  }

  private Optional<Name> numberedQuantity(String typed) {
    Matcher matcher = QUANTITY.matcher(typed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String letter = matcher.group("letter");
    boolean byLayer = matcher.group("layer") != null;
    String digits = byLayer ? matcher.group("layer") : matcher.group("number");
    int number = digits == null ? NONE : Integer.parseInt(digits);
    boolean both = byLayer && matcher.group("number") != null;
    return both
        ? Optional.empty()
        : named(letter, number, byLayer, matcher.group("gradient") != null);
  }

  private Optional<Name> named(String letter, int number, boolean byLayer, boolean gradient) {
    boolean delta = letter.equals("δ") || letter.equalsIgnoreCase("delta");
    if (delta) {
      return gradient
          ? Optional.empty()
          : layered(number).map(Name::linearOutput).map(Name::gradient);
    }
    return variable(letter, number, byLayer, gradient)
        .map(name -> gradient ? name.gradient() : name);
  }

  private Optional<Name> variable(String letter, int number, boolean byLayer, boolean gradient) {
    return switch (letter) {
      case "x", "X" -> of(Name.x(), number);
      case "y", "Y" -> of(gradient ? Name.yhat() : Name.y(), number);
      case "y_true" -> of(Name.y(), number);
      case "yhat", "y_hat", "ŷ", "Yhat", "Ŷ", "y_pred" -> of(Name.yhat(), number);
      case "W", "w" -> layer(number).map(Name::weight);
      case "b", "B" -> layer(number).map(Name::bias);
      case "a", "A" -> number == 0 ? ofInput() : layered(number).map(this::output);
      case "h", "H" -> hidden(number);
      default -> byLayer ? layered(number).map(Name::linearOutput) : numbered(number);
    };
  }

  /** What has no number of its own. */
  private static Optional<Name> of(Name name, int number) {
    return Optional.of(name).filter(known -> number == NONE);
  }

  private Optional<Name> ofInput() {
    tellsLayers = true;
    return Optional.of(Name.x());
  }

  private Optional<Integer> layer(int number) {
    return Optional.of(number).filter(known -> known >= 1 && known <= network.depth());
  }

  private Optional<Integer> layered(int number) {
    Optional<Integer> layer = layer(number);
    tellsLayers |= layer.isPresent();
    return layer;
  }

  private Name output(int layer) {
    return Name.of(network.layerOutput(layer));
  }

  /** What a branch gives, where there are some; else h is the hidden layer itself. */
  private Optional<Name> hidden(int number) {
    boolean branches = network.layers().stream().anyMatch(layer -> layer.goesOn());
    if (!branches) {
      return layer(number).map(this::output);
    }
    return lettering.layered() || number % 2 == 1
        ? layer(number).map(Name::branch)
        : layer(number / 2).map(Name::branch);
  }

  /** z with a number that is that of its layer, or that which it has on the sheet. */
  private Optional<Name> numbered(int number) {
    boolean onSheet = number >= 1 && number < 2 * network.depth();
    tellsSheet |= onSheet && number > network.depth();
    if (lettering.layered() && number <= network.depth()) {
      return layer(number).map(Name::linearOutput);
    }
    int layer = (number + 1) / 2;
    return Optional.of(number)
        .filter(known -> onSheet)
        .map(known -> known % 2 == 1 ? Name.linearOutput(layer) : output(layer));
  }

  private Optional<Formula> function(String name) {
    Optional<Formula> own = activation(name).map(this::named);
    if (own.isPresent()) {
      return own;
    }
    Matcher slope = SLOPE.matcher(name);
    if (!slope.matches()) {
      return Optional.empty();
    }
    String of = slope.group("of") == null ? slope.group("name") : slope.group("of");
    return activation(of).map(activation -> new Formula.Prime(named(activation)));
  }

  /** An activation by its letter, f for that of the first layer, or by its name. */
  private Optional<Activation> activation(String name) {
    for (int layer = 1; layer <= network.depth(); layer++) {
      if (name.equals(letter(layer))) {
        return Optional.of(network.layer(layer).activation());
      }
    }
    String id = OTHER_FUNCTIONS.getOrDefault(name, name);
    return network.layers().stream()
        .map(layer -> layer.activation())
        .filter(activation -> activation.id().equals(id))
        .findFirst()
        .or(() -> KnownNames.activations().find(id));
  }

  private String letter(int layer) {
    return network.depth() <= 3 ? String.valueOf((char) ('f' + layer - 1)) : "f" + layer;
  }

  private Formula named(Activation activation) {
    if (activation.elementwise().isPresent()) {
      return new Formula.FunctionName(activation.function());
    }
    return new Formula.FunctionName(
        org.chainrule.formula.Function.defined(
            activation.function().name(),
            z ->
                rows
                    ? new Formula.Transpose(activation.definition(new Formula.Transpose(z)))
                    : activation.definition(z)));
  }
}
