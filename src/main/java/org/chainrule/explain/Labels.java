package org.chainrule.explain;

import java.util.Optional;
import org.chainrule.network.Activation;
import org.chainrule.network.Elementwise;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.Convention;
import org.chainrule.pass.Entry;
import org.chainrule.pass.Name;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Stage;
import org.chainrule.words.Words;

/**
 * How the quantities of a net are called: in LaTeX, in plain text and aloud.
 *
 * @param network the net, which says whose slopes are meant
 * @param notation which letters stand for what
 * @param convention which matrices are shown transposed; formulas follow it
 */
public record Labels(Network network, Notation notation, Convention convention) {

  /** The names of the sheet, with gradients like their variables and a column a sample. */
  public Labels(Network network) {
    this(network, Notation.SHEET, Convention.DEFAULT);
  }

  /** Returns the name in LaTeX; a gradient as a fraction. */
  public String latex(Name name) {
    return switch (name.form()) {
      case VALUE -> variable(name);
      case GRADIENT -> isDelta(name) ? delta(name, "") : derivative("\\ell", variable(name));
      case CONTRIBUTION -> "\\left(" + latex(gradient(name)) + "\\right)" + use(name);
      case TRANSPOSE -> turnedBack(name) ? variable(name) : transposed(name.value());
      case SLOPE -> slope(name);
      case JACOBIAN -> jacobian(name);
    };
  }

  /** Returns the transpose of what the name stands for, in LaTeX. */
  public String transposed(Name name) {
    String latex = latex(name);
    if (name.isGradient() && !isDelta(name)) {
      return "\\left(" + latex + "\\right)^{\\top}";
    }
    return (latex.contains("^") ? "{" + latex + "}" : latex) + "^{\\top}";
  }

  /**
   * Whether a factor of the backward pass, which the pass holds transposed, is shown just like what
   * it is the transpose of.
   */
  private boolean turnedBack(Name name) {
    boolean jacobian = name.form() == Name.Form.JACOBIAN;
    return convention.turns(name) != (!jacobian && convention.turns(name.value()));
  }

  /** Returns the name in LaTeX on one line; a gradient with a slash. */
  public String inline(Name name) {
    return switch (name.form()) {
      case GRADIENT -> isDelta(name) ? latex(name) : gradientOf(variable(name));
      case CONTRIBUTION -> "(" + inline(gradient(name)) + ")" + use(name);
      default -> latex(name);
    };
  }

  private static Name gradient(Name contribution) {
    return contribution.value().gradient();
  }

  /** Above a parenthesis, so that it cannot be read as the place of an entry. */
  private static String use(Name contribution) {
    return "^{(" + contribution.part() + ")}";
  }

  /** Returns the gradient of something that is no quantity of the net, in LaTeX on one line. */
  public String gradientOf(String variable) {
    return notation.d() + "\\ell/" + notation.d() + variable;
  }

  /** Returns the derivative of one thing with respect to another as a fraction in LaTeX. */
  String derivative(String over, String under) {
    return "\\frac{" + notation.d() + over + "}{" + notation.d() + under + "}";
  }

  /**
   * Returns one entry of a variable with its place as an index, such as {@code x_1}; where the name
   * has an index of its own, that is set apart, as in {@code (z_3)_1}. Of the only entry the bare
   * name.
   */
  String indexed(Entry entry) {
    Quantity whole = entry.quantity();
    Name name = whole.name();
    if (whole.rows() == 1 && whole.columns() == 1) {
      return variable(name);
    }
    boolean column = whole.columns() == 1 && name.role() != Variable.Role.WEIGHT;
    String place = column ? String.valueOf(entry.row() + 1) : place(entry);
    boolean apart = variable(name).contains("_") && !notation.layered();
    return apart ? "(" + variable(name) + ")_{" + place + "}" : variable(name, place);
  }

  /** Returns the name in LaTeX with an index for one entry, counted from 1. */
  public String entry(Entry entry) {
    Quantity whole = entry.quantity();
    Name name = whole.name();
    if (whole.rows() == 1 && whole.columns() == 1) {
      return inline(name);
    }
    String place = whole.columns() == 1 ? String.valueOf(entry.row() + 1) : place(entry);
    boolean plain = name.form() == Name.Form.VALUE || isDelta(name);
    if (plain && notation.layered()) {
      return isDelta(name) ? delta(name, place) : variable(name, place);
    }
    String base = plain ? "(" + inline(name) + ")" : inline(name);
    if (name.isGradient() && !plain) {
      base = "\\left(" + base + "\\right)";
    }
    return base + "_{" + place + "}";
  }

  /** The row and the column of an entry where it is shown, counted from 1. */
  private String place(Entry entry) {
    Place place = Place.of(convention, entry);
    return place.row() + "," + place.column();
  }

  /** Returns the name in plain text, such as {@code dℓ/dz₁}. */
  public String plain(Name name) {
    String variable = plainVariable(name);
    if (isDelta(name)) {
      return "δ" + plainIndex(name);
    }
    return switch (name.form()) {
      case VALUE -> variable;
      case CONTRIBUTION ->
          "(" + plain(gradient(name)) + ")" + Scripts.high("(" + name.part() + ")");
      case GRADIENT -> notation.plainD() + "ℓ/" + notation.plainD() + variable;
      case TRANSPOSE -> variable + (turnedBack(name) ? "" : "ᵀ");
      case JACOBIAN ->
          "J"
              + (name.sample() == 0 ? "" : subscript(String.valueOf(name.sample())))
              + (turnedBack(name) ? "(" : "ᵀ(")
              + variable
              + ")";
      case SLOPE ->
          slopeMask(name) ? "(" + variable + " > 0)" : Words.of("name.slope.plain", variable);
    };
  }

  /** Returns the name as a screen reader should say it. */
  public String spoken(Name name) {
    if (isDelta(name)) {
      return Words.of("name.delta", shownIndex(name));
    }
    String variable = spokenVariable(name);
    return switch (name.form()) {
      case VALUE -> variable;
      case CONTRIBUTION ->
          Words.of("name.contribution", spoken(gradient(name)), String.valueOf(name.part()));
      case GRADIENT -> Words.of(notation.partial() ? "name.partial" : "name.gradient", variable);
      case TRANSPOSE -> turnedBack(name) ? variable : Words.of("name.transpose", variable);
      case JACOBIAN -> spokenJacobian(name, variable);
      case SLOPE ->
          slopeMask(name) ? Words.of("name.mask", variable) : Words.of("name.slope", variable);
    };
  }

  private String spokenJacobian(Name name, String variable) {
    String jacobian =
        name.sample() == 0
            ? Words.of("name.jacobian", variable)
            : Words.of("name.jacobian.sample", variable, String.valueOf(name.sample()));
    return turnedBack(name) ? jacobian : Words.of("name.jacobian.transposed", jacobian);
  }

  private String spokenVariable(Name name) {
    boolean layered = notation.layered() && name.role() == Variable.Role.ACTIVATION;
    String role = name.role().name().toLowerCase(java.util.Locale.ROOT);
    return Words.of("name." + role + (layered ? ".layered" : ""), shownIndex(name));
  }

  /** Returns what a row of the layer table is called. */
  public String stage(Stage stage) {
    return switch (stage.kind()) {
      case LINEAR -> Words.of("stage.linear", String.valueOf(stage.layer()));
      case ACTIVATION -> activation(activationOf(stage.layer()));
      case ADDITION -> Words.of("stage.addition");
      case LOSS -> Words.of("stage.loss");
      case PENALTY -> Words.of("stage.penalty");
      case TOTAL -> Words.of("stage.total");
    };
  }

  /** Returns the letter of an activation, f, g, h, …; past those its layer as an index. */
  public String letter(int layer) {
    return network.depth() <= 3
        ? String.valueOf((char) ('f' + layer - 1))
        : "f" + subscript(String.valueOf(layer));
  }

  /** Returns what an activation is called. */
  public static String activation(Activation activation) {
    return Words.of("activation." + activation.id());
  }

  /** Returns what a row of the layer table is called, with the activation's letter. */
  public String lettered(Stage stage) {
    return stage.kind() == Stage.Kind.ACTIVATION
        ? letter(stage.layer()) + " = " + stage(stage)
        : stage(stage);
  }

  private Activation activationOf(int layer) {
    return network.layer(layer).activation();
  }

  private boolean slopeMask(Name name) {
    return elementwise(name).map(Elementwise::slopeIsMask).orElse(false);
  }

  private Optional<Elementwise> elementwise(Name name) {
    return activationOf(name.layer()).elementwise();
  }

  private String slope(Name name) {
    return elementwise(name)
        .filter(Elementwise::slopeIsMask)
        .map(mask -> mask.slopeFormula(variable(name)))
        .orElseGet(() -> activationOf(name.layer()).symbol() + "'(" + variable(name) + ")");
  }

  private String jacobian(Name name) {
    Name output = Name.of(network.activationOutput(name.layer()));
    String sample = name.sample() == 0 ? "" : "_{" + name.sample() + "}";
    String quotient = notation.d() + variable(output) + "/" + notation.d() + variable(name);
    return "(" + quotient + ")" + sample + (turnedBack(name) ? "" : "^{\\top}");
  }

  private String variable(Name name) {
    return variable(name, "");
  }

  /** The variable in LaTeX, with an index for one entry if there is one. */
  private String variable(Name name, String place) {
    return switch (name.role()) {
      case INPUT -> "x" + index("", place);
      case TARGET -> "y" + index("", place);
      case WEIGHT -> "W" + scripts(name, place);
      case BIAS -> "b" + scripts(name, place);
      case LINEAR, BRANCH, ACTIVATION -> letter(name) + scripts(name, place);
      case OUTPUT -> "\\hat{y}" + index("", place);
      case DATA_LOSS -> "\\ell_{\\mathrm{data}}";
      case PENALTY -> "\\Omega";
      case LOSS -> "\\ell";
    };
  }

  private String delta(Name name, String place) {
    return "\\delta" + scripts(name, place);
  }

  /** Returns what a name of its own is short for, on one line; nothing for any other. */
  Optional<String> definition(Name name) {
    return isDelta(name) ? Optional.of(gradientOf(variable(name))) : Optional.empty();
  }

  /** Where z stands for what leaves a linear map, its gradient may have a letter of its own. */
  private boolean isDelta(Name name) {
    return notation.delta()
        && name.form() == Name.Form.GRADIENT
        && name.role() == Variable.Role.LINEAR;
  }

  /** The letter of what a layer computes. */
  private String letter(Name name) {
    return switch (name.role()) {
      case BRANCH -> "h";
      case ACTIVATION -> notation.layered() ? "a" : "z";
      default -> "z";
    };
  }

  /** The number that the name is shown with: that of its layer, or the sheet's own. */
  private String shownIndex(Name name) {
    return String.valueOf(notation.layered() ? name.layer() : name.variable().number());
  }

  private String scripts(Name name, String place) {
    return notation.layered()
        ? "^{(" + shownIndex(name) + ")}" + index("", place)
        : index(shownIndex(name), place);
  }

  /** An index made of the number of a name and the place of an entry. */
  private static String index(String number, String place) {
    String sign = number.isEmpty() || place.isEmpty() ? "" : ",";
    String index = number + sign + place;
    return index.isEmpty() ? "" : "_{" + index + "}";
  }

  private String plainVariable(Name name) {
    return switch (name.role()) {
      case INPUT -> "x";
      case TARGET -> "y";
      case WEIGHT -> "W" + plainIndex(name);
      case BIAS -> "b" + plainIndex(name);
      case LINEAR, BRANCH, ACTIVATION -> letter(name) + plainIndex(name);
      case OUTPUT -> "ŷ";
      case DATA_LOSS -> "ℓ_data";
      case PENALTY -> "Ω";
      case LOSS -> "ℓ";
    };
  }

  private String plainIndex(Name name) {
    return notation.layered()
        ? Scripts.high("(" + shownIndex(name) + ")")
        : Scripts.low(shownIndex(name));
  }

  private static String subscript(String digits) {
    return Scripts.low(digits);
  }
}
