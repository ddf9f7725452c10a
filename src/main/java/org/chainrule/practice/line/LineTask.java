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

  /** Returns what a typed text says. */
  public LineReading read(String typed) {
    String text = typed.replaceFirst(STATEMENT_END, "");
    List<Line.Sense> senses = new ArrayList<>();
    Optional<Refusal> first = Optional.empty();
    for (boolean told : new boolean[] {true, false}) {
      for (Convention layout : layouts) {
        for (Dialect dialect : Dialect.possible(text)) {
          try {
            senses.add(sense(reading(text, layout, dialect, told), layout));
          } catch (RefusedException refused) {
            first = first.or(() -> Optional.of(refused.refusal()));
          }
        }
      }
      if (senses.stream().anyMatch(this::fits)) {
        break;
      }
    }
    // The sort is stable: what was tried first stays first.
    senses.sort(Comparator.comparing(sense -> !fits(sense)));
    return senses.isEmpty() ? first.orElseThrow() : new Line(typed, senses);
  }

  /** Whether a line has the shape of what is asked for. */
  public boolean fits(Line.Sense sense) {
    return sense.shape().equals(wanted(sense.layout()));
  }

  private Line.Sense sense(Reading reading, Convention layout) throws RefusedException {
    Formula formula = right(reading);
    requireKnown(formula, reading);
    try {
      Shape shape =
          Shapes.of(
              formula,
              id ->
                  Optional.ofNullable(quantities.get(id))
                      .map(quantity -> shape(quantity, layout))
                      .or(() -> LineValue.number(trace, id).map(number -> Shape.SINGLE)));
      return new Line.Sense(formula, layout, shape);
    } catch (MisfitException misfit) {
      Formula part = misfit.place();
      throw new RefusedException(
          new Refusal(misfit.getMessage(), reading.place(part), Optional.of(part)));
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
