package org.chainrule.explain.naming;

import java.util.Optional;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.formula.writing.Plain;
import org.chainrule.formula.writing.Scripts;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Words;

/**
 * How the quantities of a net are called: in a formula, in plain text and aloud.
 *
 * @param network the net, which says whose slopes are meant
 * @param notation which letters stand for what
 * @param convention which matrices are shown transposed; formulas follow it
 */
public record Labels(Network network, Notation notation, Convention convention) {

  private static final Formula LOSS = Formulas.letter("ℓ");
  private static final Formula PLUS = Formulas.letter("+");

  /** The names of the sheet, with gradients like their variables and a column a sample. */
  public Labels(Network network) {
    this(network, Notation.SHEET, Convention.DEFAULT);
  }

  /** Returns the name as it stands in a formula; a gradient as a fraction. */
  public Formula.Symbol symbol(Name name) {
    return named(name, form(name));
  }

  private Formula form(Name name) {
    return switch (name.form()) {
      case VALUE -> variable(name);
      case GRADIENT -> isDelta(name) ? delta(name, "") : derivative(LOSS, variable(name));
      case CONTRIBUTION -> use(name, Formulas.tallRound(form(gradient(name))));
      case TRANSPOSE -> turnedBack(name) ? variable(name) : transposed(name.value());
      case SLOPE -> slope(name);
      case JACOBIAN -> jacobian(name);
      case UPDATED -> after(variable(name));
      case KEPT, CORRECTED -> Formulas.low(keptLetter(name), variable(name));
      case RENEWED -> after(Formulas.low(keptLetter(name), variable(name)));
    };
  }

  /** As in S. Boyd and L. Vandenberghe, Convex Optimization (2004): x⁺ is x after the step. */
  private static Formula after(Formula before) {
    if (before instanceof Formula.Scripted scripted) {
      Formula high = scripted.high().map(own -> Formulas.row(Gap.NOTHING, own, PLUS)).orElse(PLUS);
      return new Formula.Scripted(scripted.base(), scripted.low(), Optional.of(high));
    }
    return new Formula.Scripted(before, Optional.empty(), Optional.of(PLUS));
  }

  private static Formula keptLetter(Name name) {
    String letter = name.kept().orElseThrow().letter();
    return Formulas.letter(name.form() == Name.Form.CORRECTED ? letter + "\u0302" : letter);
  }

  private static Name gradient(Name contribution) {
    return contribution.value().gradient();
  }

  /** Above a parenthesis, so that it cannot be read as the place of an entry. */
  private static Formula use(Name contribution, Formula gradient) {
    Formula number = Formulas.letter("(" + contribution.part() + ")");
    return new Formula.Scripted(gradient, Optional.empty(), Optional.of(number));
  }

  private Formula.Symbol named(Name name, Formula form) {
    return new Formula.Symbol(name.id(), form, spoken(name));
  }

  /** Returns the transpose of what the name stands for. */
  public Formula transposed(Name name) {
    return new Formula.Transpose(symbol(name));
  }

  /**
   * Whether a factor of the backward pass, which the pass holds transposed, is shown just like what
   * it is the transpose of.
   */
  private boolean turnedBack(Name name) {
    boolean jacobian = name.form() == Name.Form.JACOBIAN;
    return convention.turns(name) != (!jacobian && convention.turns(name.value()));
  }

  /** Whether both names are written alike, as is a factor that is transposed twice. */
  public boolean alike(Name one, Name other) {
    return Plain.of(inline(one)).equals(Plain.of(inline(other)));
  }

  /**
   * Returns the name as it stands on the left of its own formula: a mask, whose name is its formula
   * already, as f′(z).
   */
  public Formula defined(Name name) {
    return name.form() == Name.Form.SLOPE
        ? named(name, primed(activationOf(name.layer()), variable(name)))
        : symbol(name);
  }

  /** Returns the name as it stands in a formula of one line; a gradient with a slash. */
  public Formula.Symbol inline(Name name) {
    return switch (name.form()) {
      case GRADIENT -> isDelta(name) ? symbol(name) : named(name, gradientOf(variable(name)));
      case CONTRIBUTION -> named(name, use(name, Formulas.round(inline(gradient(name)).form())));
      case VALUE, TRANSPOSE, SLOPE, JACOBIAN, UPDATED, KEPT, RENEWED, CORRECTED -> symbol(name);
    };
  }

  /**
   * Returns how a matrix is called where it stands in the graph: of a gradient that no step of
   * descent follows it is said.
   */
  public Formula standing(Name name) {
    Formula symbol = inline(name);
    return name.isIdleIn(network)
        ? Formulas.row(Gap.SPACE, symbol, new Formula.Word(Words.of("graph.frozen")))
        : symbol;
  }

  /** Returns the gradient of something that is no quantity of the net, on one line. */
  public Formula gradientOf(Formula variable) {
    return Formulas.slash(differential(LOSS), differential(variable));
  }

  /** Returns the derivative of one thing with respect to another as a fraction. */
  public Formula derivative(Formula over, Formula under) {
    return Formulas.fraction(differential(over), differential(under));
  }

  /** Returns a small change of something. */
  Formula differential(Formula of) {
    return new Formula.Differential(notation.partial(), of);
  }

  /**
   * Returns one entry of a variable with its place as an index, such as {@code x_1}; where the name
   * has an index of its own, that is set apart, as in {@code (z_3)_1}. Of the only entry the bare
   * name.
   */
  public Formula indexed(Entry entry) {
    Quantity whole = entry.quantity();
    Name name = whole.name();
    if (whole.rows() == 1 && whole.columns() == 1) {
      return variable(name);
    }
    boolean column = whole.columns() == 1 && name.role() != Variable.Role.WEIGHT;
    return indexed(name, column ? String.valueOf(entry.row() + 1) : place(entry));
  }

  private Formula indexed(Name name, String place) {
    boolean apart = isNumbered(name) && !notation.layered();
    return apart ? at(Formulas.round(variable(name)), place) : variable(name, place);
  }

  private static Formula at(Formula whole, String place) {
    return Formulas.low(whole, Formulas.letter(place));
  }

  /** Returns the name with an index for one entry, counted from 1. */
  public Formula entry(Entry entry) {
    Quantity whole = entry.quantity();
    Name name = whole.name();
    if (whole.rows() == 1 && whole.columns() == 1) {
      return inline(name);
    }
    String place = whole.columns() == 1 ? String.valueOf(entry.row() + 1) : place(entry);
    return entry(name, place);
  }

  /**
   * Returns the name with the index of an entry.
   *
   * @param row what stands for its row as the pass holds it, a letter or a number
   * @param column what stands for its column
   */
  public Formula entry(Quantity whole, String row, String column) {
    Name name = whole.name();
    if (whole.rows() == 1 && whole.columns() == 1) {
      return inline(name);
    }
    boolean turned = convention.turns(name);
    String both = turned ? column + "," + row : row + "," + column;
    String place = whole.columns() == 1 ? row : both;
    return name.isValue() ? indexed(name, place) : entry(name, place);
  }

  private Formula entry(Name name, String place) {
    boolean plain = name.form() == Name.Form.VALUE || isDelta(name);
    if (plain && (notation.layered() || !isNumbered(name))) {
      return isDelta(name) ? delta(name, place) : variable(name, place);
    }
    Formula base = inline(name);
    if (name.isGradient() && !plain) {
      base = Formulas.tallRound(base);
    } else if (name.form() != Name.Form.SLOPE) {
      base = Formulas.round(base);
    }
    return at(base, place);
  }

  /** The row and the column of an entry where it is shown, counted from 1. */
  private String place(Entry entry) {
    ShownIndex place = ShownIndex.of(convention, entry);
    return place.row() + "," + place.column();
  }

  /** Returns the name in plain text, such as {@code dℓ/dz₁}. */
  public String plain(Name name) {
    String variable = Plain.of(variable(name));
    return switch (name.form()) {
      case JACOBIAN ->
          "J"
              + (name.sample() == 0 ? "" : subscript(String.valueOf(name.sample())))
              + (turnedBack(name) ? "(" : "ᵀ(")
              + variable
              + ")";
      case SLOPE ->
          slopeMask(name) ? Plain.of(symbol(name)) : Words.of("name.slope.plain", variable);
      case VALUE, GRADIENT, CONTRIBUTION, TRANSPOSE, UPDATED, KEPT, RENEWED, CORRECTED ->
          Plain.of(inline(name));
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
      case GRADIENT ->
          Words.of(notation.partial() ? "name.partial" : "name.gradient", under(name, variable));
      case TRANSPOSE -> turnedBack(name) ? variable : Words.of("name.transpose", variable);
      case JACOBIAN -> spokenJacobian(name, variable);
      case SLOPE ->
          slopeMask(name) ? Words.of("name.mask", variable) : Words.of("name.slope", variable);
      case UPDATED -> Words.of("name.updated", variable);
      case KEPT, RENEWED, CORRECTED ->
          Words.of("name." + word(name.form()) + "." + word(name.kept().orElseThrow()), variable);
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Under a derivative the loss is its letter, as it is over it. */
  private static String under(Name name, String variable) {
    return name.role() == Variable.Role.LOSS ? Words.of("name.loss.letter") : variable;
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
    return Words.of("name." + word(name.role()) + (layered ? ".layered" : ""), shownIndex(name));
  }

  /** Returns what a row of the layer table is called. */
  public String stage(Stage stage) {
    return stage.kind() == Stage.Kind.ACTIVATION
        ? activation(activationOf(stage.layer()))
        : Words.of("stage." + stage.key(), String.valueOf(stage.layer()));
  }

  /** Returns what an operation is called in the middle of a sentence. */
  public String said(Stage stage) {
    return stage.kind() == Stage.Kind.ACTIVATION
        ? said(activationOf(stage.layer()))
        : said("stage." + stage.key(), stage(stage));
  }

  /** Returns what an activation is called in the middle of a sentence. */
  public static String said(Activation activation) {
    return said("activation." + activation.id(), activation(activation));
  }

  private static String said(String key, String otherwise) {
    return Words.has(key + ".said") ? Words.of(key + ".said") : otherwise;
  }

  /** Returns what an activation is called at the start of a sentence. */
  public static String atStart(Activation activation) {
    String key = "activation." + activation.id() + ".atStart";
    return Words.has(key) ? Words.of(key) : activation(activation);
  }

  /** Returns what a gradient is multiplied by on its way back: the slope or the Jacobian of it. */
  public static String derivativeOf(Activation activation) {
    String key = activation.elementwise().isPresent() ? "activation.slope" : "activation.jacobian";
    return Words.of(key, said(activation));
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

  private Formula slope(Name name) {
    return elementwise(name)
        .filter(Elementwise::slopeIsMask)
        .map(mask -> mask.slopeFormula(variable(name)))
        .orElseGet(() -> primed(activationOf(name.layer()), variable(name)));
  }

  /** Returns f′ of an argument. */
  public static Formula primed(Activation f, Formula argument) {
    Formula name = new Formula.FunctionName(f.function());
    return Formulas.apply(new Formula.Prime(name), argument);
  }

  /** Returns a Jacobian of which each sample has its own, for the samples s. */
  public Formula ofEach(Name jacobian) {
    return jacobian(jacobian, "s");
  }

  private Formula jacobian(Name name) {
    return jacobian(name, name.sample() == 0 ? "" : String.valueOf(name.sample()));
  }

  private Formula jacobian(Name name, String sample) {
    Name output = Name.of(network.activationOutput(name.layer()));
    Formula quotient =
        Formulas.round(
            Formulas.slash(differential(variable(output)), differential(variable(name))));
    Formula one = sample.isEmpty() ? quotient : at(quotient, sample);
    return turnedBack(name) ? one : new Formula.Transpose(one);
  }

  private Formula variable(Name name) {
    return variable(name, "");
  }

  /** The variable, with an index for one entry if there is one. */
  private Formula variable(Name name, String place) {
    return switch (name.role()) {
      case INPUT, TARGET, OUTPUT -> scripted(letter(name), "", place);
      case WEIGHT, BIAS, LINEAR, BRANCH, ACTIVATION -> scripts(letter(name), name, place);
      case DATA_LOSS -> Formulas.low(LOSS, new Formula.Word(Words.of("name.data")));
      case PENALTY, LOSS -> Formulas.letter(letter(name));
    };
  }

  /** The letter of a variable, whatever its number. */
  private String letter(Name name) {
    return switch (name.role()) {
      case INPUT -> "x";
      case TARGET -> "y";
      case WEIGHT -> "W";
      case BIAS -> "b";
      case LINEAR -> "z";
      case BRANCH -> "h";
      case ACTIVATION -> notation.layered() ? "a" : "z";
      case OUTPUT -> "ŷ";
      case PENALTY -> "Ω";
      case DATA_LOSS, LOSS -> "ℓ";
    };
  }

  private static boolean isNumbered(Name name) {
    return name.layer() > 0;
  }

  private Formula delta(Name name, String place) {
    return scripts("δ", name, place);
  }

  /** Returns what a name of its own is short for, on one line; nothing for any other. */
  public Optional<Formula> definition(Name name) {
    return isDelta(name) ? Optional.of(gradientOf(variable(name))) : Optional.empty();
  }

  /** Where z stands for what leaves a linear map, its gradient may have a letter of its own. */
  private boolean isDelta(Name name) {
    return notation.delta()
        && name.form() == Name.Form.GRADIENT
        && name.role() == Variable.Role.LINEAR;
  }

  /** The number that the name is shown with: that of its layer, or the sheet's own. */
  private String shownIndex(Name name) {
    return String.valueOf(notation.layered() ? name.layer() : name.variable().number());
  }

  private Formula scripts(String letter, Name name, String place) {
    return notation.layered()
        ? scripted(letter, "(" + shownIndex(name) + ")", place)
        : scripted(letter, "", place.isEmpty() ? shownIndex(name) : shownIndex(name) + "," + place);
  }

  private static Formula scripted(String letter, String high, String low) {
    Formula base = Formulas.letter(letter);
    return high.isEmpty() && low.isEmpty()
        ? base
        : new Formula.Scripted(
            base,
            Optional.of(low).filter(text -> !text.isEmpty()).map(Formulas::letter),
            Optional.of(high).filter(text -> !text.isEmpty()).map(Formulas::letter));
  }

  private static String subscript(String digits) {
    return Scripts.low(digits);
  }
}
