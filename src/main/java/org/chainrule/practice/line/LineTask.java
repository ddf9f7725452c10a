package org.chainrule.practice.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Parts;
import org.chainrule.formula.Relation;
import org.chainrule.formula.reading.Dialect;
import org.chainrule.formula.reading.Reader;
import org.chainrule.formula.reading.Reading;
import org.chainrule.formula.reading.Span;
import org.chainrule.formula.reading.UnreadableException;
import org.chainrule.formula.value.MisfitException;
import org.chainrule.formula.value.Shape;
import org.chainrule.formula.value.Shapes;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Words;

/**
 * The task to type the formula of a step, made of what is known before it.
 *
 * <p>A line may be set up in any layout: it is read in the one that is shown, and where its shapes
 * do not fit there, in the others. Where nothing tells whether {@code *} goes entry by entry, both
 * are tried; where nothing fits by the numbering that its names tell, that of the lettering is.
 */
public final class LineTask {

  private static final String STATEMENT_END = "[\\s;]+$";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|[(\\[{|‖].*");

  private final Trace trace;
  private final Step step;
  private final Lettering lettering;
  private final Set<Convention> layouts = new LinkedHashSet<>();
  private final Map<String, Quantity> quantities;

  /**
   * The task to type the formula of a step of a pass.
   *
   * @param shown the layout in which the pass is shown
   */
  public LineTask(Trace trace, Step step, Lettering lettering, Convention shown) {
    this.trace = trace;
    this.step = step;
    this.lettering = lettering;
    layouts.add(shown);
    for (boolean rows : new boolean[] {false, true}) {
      layouts.add(new Convention(false, rows));
      layouts.add(new Convention(true, rows));
    }
    quantities = LineValue.quantities(trace);
  }

  /** The pass whose step is asked for. */
  public Trace trace() {
    return trace;
  }

  /** The step whose formula is asked for. */
  public Step step() {
    return step;
  }

  /** The layout in which the pass is shown. */
  public Convention shown() {
    return layouts.iterator().next();
  }

  /** Returns the shape that the asked quantity has in a layout. */
  public Shape wanted(Convention layout) {
    return shape(step.result(), layout);
  }

  /** Returns what a typed text says; where it fits in the layout that is shown, only there. */
  public LineReading read(String typed) {
    return read(typed, false);
  }

  /** Returns what a line may say in any layout. */
  Line inAllLayouts(Line line) {
    return read(line.text(), true) instanceof Line all ? all : line;
  }

  private LineReading read(String typed, boolean everywhere) {
    String text = typed.replaceFirst(STATEMENT_END, "");
    Attempt attempt = new Attempt(text);
    for (boolean told : new boolean[] {true, false}) {
      for (Convention layout : layouts) {
        attempt.in(layout, told);
        if (attempt.isUnreadable() || !everywhere && attempt.fits()) {
          return attempt.reading(typed);
        }
      }
      if (attempt.fits()) {
        break;
      }
    }
    return attempt.reading(typed);
  }

  /** What a text was found to say so far. */
  private final class Attempt {

    private final String text;
    private final List<Line.Sense> senses = new ArrayList<>();
    private Optional<Refusal> first = Optional.empty();

    /** Why it says nothing in the layout that is shown, if its signs mean what is likeliest. */
    private Optional<Refusal> likeliest = Optional.empty();

    Attempt(String text) {
      this.text = text;
    }

    void in(Convention layout, boolean told) {
      List<Dialect> dialects = Dialect.possible(text);
      for (Dialect dialect : dialects) {
        try {
          senses.add(sense(LineTask.this.reading(text, layout, dialect, told), layout));
        } catch (RefusedException refused) {
          if (first.isEmpty() && dialect == dialects.get(0) && layout.equals(shown())) {
            likeliest = Optional.of(refused.refusal());
          }
          first = first.or(() -> Optional.of(refused.refusal()));
        }
      }
    }

    boolean fits() {
      return senses.stream().anyMatch(LineTask.this::fits);
    }

    /** What says no formula says none in any other layout. */
    boolean isUnreadable() {
      return senses.isEmpty() && first.filter(refusal -> refusal.part().isEmpty()).isPresent();
    }

    LineReading reading(String typed) {
      return fits() ? fitting(typed) : unfit(typed);
    }

    /** What fits nowhere is told in the layout that is shown, whatever else it may say. */
    private LineReading unfit(String typed) {
      List<Line.Sense> asShown =
          senses.stream().filter(sense -> sense.layout().equals(shown())).toList();
      Optional<Shape> byEntries = asShown.stream().map(Line.Sense::shape).findFirst();
      return asShown.isEmpty() || likeliest.isPresent()
          ? likeliest.or(() -> first).orElseThrow().byEntries(byEntries)
          : new Line(typed, asShown);
    }

    private LineReading fitting(String typed) {
      // The sort is stable: what was tried first stays first.
      senses.sort(Comparator.comparing(sense -> !LineTask.this.fits(sense)));
      return new Line(typed, senses);
    }
  }

  /** Whether a line has the shape of what is asked for. */
  public boolean fits(Line.Sense sense) {
    return sense.shape().equals(wanted(sense.layout()));
  }

  private Line.Sense sense(Reading reading, Convention layout) throws RefusedException {
    Formula formula = right(reading);
    requireKnown(formula, reading);
    try {
      return new Line.Sense(formula, layout, shape(formula, layout));
    } catch (MisfitException misfit) {
      Formula part = misfit.place();
      throw new RefusedException(
          new Refusal(
              misfit.getMessage(),
              reading.place(part),
              Optional.of(part),
              fitting(part, layout),
              Optional.empty()));
    }
  }

  private Shape shape(Formula formula, Convention layout) {
    return Shapes.of(
        formula,
        id ->
            Optional.ofNullable(quantities.get(id))
                .map(quantity -> shape(quantity, layout))
                .or(() -> LineValue.number(trace, id).map(number -> Shape.SINGLE)));
  }

  /** The transposes of single factors that make a product fit. */
  private List<Formula> fitting(Formula part, Convention layout) {
    if (!(part instanceof Formula.Product product)) {
      return List.of();
    }
    List<Formula> fitting = new ArrayList<>();
    for (int k = 0; k < product.factors().size(); k++) {
      List<Formula> factors = new ArrayList<>(product.factors());
      if (factors.get(k) instanceof Formula.Symbol symbol) {
        factors.set(k, new Formula.Transpose(symbol));
        if (fits(new Formula.Product(product.times(), factors), layout)) {
          fitting.add(factors.get(k));
        }
      }
    }
    return fitting;
  }

  private boolean fits(Formula formula, Convention layout) {
    try {
      shape(formula, layout);
      return true;
    } catch (MisfitException misfit) {
      return false;
    }
  }

  private static Shape shape(Quantity quantity, Convention layout) {
    Shape held = new Shape(quantity.rows(), quantity.columns());
    return layout.turns(quantity.name()) ? held.transposed() : held;
  }

  /**
   * Reads a text.
   *
   * @param told whether the names that only one numbering has tell how z is numbered, and not only
   *     the lettering
   */
  private Reading reading(String text, Convention layout, Dialect dialect, boolean told)
      throws RefusedException {
    try {
      LineNames names = names(lettering, layout);
      Reading reading = new Reader(names, dialect).readWithPlaces(text);
      if (!names.tellOtherwise() || !told) {
        return reading;
      }
      Lettering other = lettering.numbered(!lettering.layered());
      return new Reader(names(other, layout), dialect).readWithPlaces(text);
    } catch (UnreadableException unreadable) {
      Optional<Span> span = wordAt(text, unreadable.place());
      throw new RefusedException(new Refusal(unreadable.getMessage(), span, Optional.empty()));
    }
  }

  /** Returns what begins at a place of a text: a name, a bracket with all behind it, or a sign. */
  private static Optional<Span> wordAt(String text, int place) {
    if (place >= text.length()) {
      return Optional.empty();
    }
    Matcher word = WORD.matcher(text).region(place, text.length());
    return Optional.of(new Span(place, word.lookingAt() ? word.end() : place + 1));
  }

  private LineNames names(Lettering letters, Convention layout) {
    return new LineNames(trace, quantities, letters, layout);
  }

  /** What stands behind the name of the asked quantity, if that stands in front. */
  private Formula right(Reading reading) throws RefusedException {
    if (!(reading.formula() instanceof Formula.Equation equation)) {
      return reading.formula();
    }
    Relation sign = equation.sides().get(0).relation();
    boolean defines = sign == Relation.EQUAL || sign == Relation.BECOMES;
    if (!defines || !isAsked(equation.left())) {
      throw refused("line.left", reading, equation.left());
    }
    return Formulas.right(equation);
  }

  private boolean isAsked(Formula formula) {
    return formula instanceof Formula.Symbol symbol && symbol.id().equals(step.id());
  }

  /** What is asked for, or comes later, cannot be made use of. */
  private void requireKnown(Formula formula, Reading reading) throws RefusedException {
    if (isAsked(formula) || formula instanceof Formula.Symbol symbol && isLater(symbol)) {
      throw refused(isAsked(formula) ? "line.asked" : "line.later", reading, formula);
    }
    for (Formula part : Parts.of(formula)) {
      requireKnown(part, reading);
    }
  }

  private boolean isLater(Formula.Symbol symbol) {
    Quantity quantity = quantities.get(symbol.id());
    return quantity != null && trace.shownFrom(quantity.name()) >= step.number();
  }

  private static RefusedException refused(String reason, Reading reading, Formula part) {
    return new RefusedException(
        new Refusal(Words.of(reason), reading.place(part), Optional.of(part)));
  }

  /** A text that is no line in one sense. */
  private static final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
      super(refusal.message());
      this.refusal = refusal;
    }

    Refusal refusal() {
      return refusal;
    }
  }
}
