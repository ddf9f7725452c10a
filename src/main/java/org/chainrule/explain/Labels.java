package org.chainrule.explain;

import java.util.Optional;
import org.chainrule.network.Activation;
import org.chainrule.network.Elementwise;
import org.chainrule.network.Network;
import org.chainrule.pass.Name;
import org.chainrule.pass.Stage;
import org.chainrule.words.Words;

/**
 * How the quantities of a net are called: in LaTeX, in plain text and aloud.
 *
 * @param network the net, which says whose slopes are meant
 */
public record Labels(Network network) {

  /** Returns the name in LaTeX; a gradient as a fraction. */
  public String latex(Name name) {
    return switch (name.form()) {
      case VALUE -> variable(name);
      case GRADIENT -> "\\frac{d\\ell}{d" + variable(name) + "}";
      case TRANSPOSE -> variable(name) + "^{\\top}";
      case SLOPE -> slope(name);
      case JACOBIAN -> jacobian(name);
    };
  }

  /** Returns the name in LaTeX on one line; a gradient with a slash. */
  public String inline(Name name) {
    return name.isGradient() ? "d\\ell/d" + variable(name) : latex(name);
  }

  /** Returns the name in LaTeX with an index for one entry, counted from 1. */
  public String entry(Name name, int row, int column, int rows, int columns) {
    String base = name.isGradient() ? "\\left(" + inline(name) + "\\right)" : inline(name);
    if (name.form() == Name.Form.VALUE) {
      base = "(" + base + ")";
    }
    if (rows == 1 && columns == 1) {
      return inline(name);
    }
    return base + "_{" + (columns == 1 ? row + 1 : (row + 1) + "," + (column + 1)) + "}";
  }

  /** Returns the name in plain text, such as {@code dℓ/dz₁}. */
  public String plain(Name name) {
    String variable = plainVariable(name);
    return switch (name.form()) {
      case VALUE -> variable;
      case GRADIENT -> "dℓ/d" + variable;
      case TRANSPOSE -> variable + "ᵀ";
      case JACOBIAN ->
          "J"
              + (name.sample() == 0 ? "" : subscript(String.valueOf(name.sample())))
              + "ᵀ("
              + variable
              + ")";
      case SLOPE -> slopeMask(name) ? "(" + variable + " > 0)" : "slope at " + variable;
    };
  }

  /** Returns the name as a screen reader should say it. */
  public String spoken(Name name) {
    String symbol = name.symbol().name().toLowerCase(java.util.Locale.ROOT);
    String variable = Words.of("name." + symbol, String.valueOf(name.index()));
    return switch (name.form()) {
      case VALUE -> variable;
      case GRADIENT -> Words.of("name.gradient", variable);
      case TRANSPOSE -> Words.of("name.transpose", variable);
      case JACOBIAN ->
          name.sample() == 0
              ? Words.of("name.jacobian", variable)
              : Words.of("name.jacobian.sample", variable, String.valueOf(name.sample()));
      case SLOPE ->
          slopeMask(name) ? Words.of("name.mask", variable) : Words.of("name.slope", variable);
    };
  }

  /** Returns what a row of the layer table is called. */
  public String stage(Stage stage) {
    return switch (stage.kind()) {
      case LINEAR -> Words.of("stage.linear", String.valueOf(stage.layer()));
      case ACTIVATION -> activation(activationOf(stage.layer()));
      case LOSS -> Words.of("stage.loss");
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
    return activationOf((name.index() + 1) / 2).elementwise();
  }

  private String slope(Name name) {
    return elementwise(name)
        .filter(Elementwise::slopeIsMask)
        .map(mask -> mask.slopeFormula(variable(name)))
        .orElseGet(
            () -> activationOf((name.index() + 1) / 2).symbol() + "'(" + variable(name) + ")");
  }

  private String jacobian(Name name) {
    Name output = Name.activationOutput((name.index() + 1) / 2, network.depth());
    String sample = name.sample() == 0 ? "" : "_{" + name.sample() + "}";
    return "(d" + variable(output) + "/d" + variable(name) + ")" + sample + "^{\\top}";
  }

  private static String variable(Name name) {
    String index = name.index() == 0 ? "" : "_{" + name.index() + "}";
    return switch (name.symbol()) {
      case X -> "x";
      case Y -> "y";
      case WEIGHT -> "W" + index;
      case BIAS -> "b" + index;
      case Z -> "z" + index;
      case YHAT -> "\\hat{y}";
      case LOSS -> "\\ell";
    };
  }

  private static String plainVariable(Name name) {
    return switch (name.symbol()) {
      case X -> "x";
      case Y -> "y";
      case WEIGHT -> "W" + index(name);
      case BIAS -> "b" + index(name);
      case Z -> "z" + index(name);
      case YHAT -> "ŷ";
      case LOSS -> "ℓ";
    };
  }

  private static String index(Name name) {
    return name.index() == 0 ? "" : subscript(String.valueOf(name.index()));
  }

  private static String subscript(String digits) {
    StringBuilder text = new StringBuilder();
    digits.chars().forEach(digit -> text.append((char) (digit - '0' + '₀')));
    return text.toString();
  }
}
