package org.chainrule.explain.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.chainrule.explain.equation.CellArithmetic;
import org.chainrule.explain.equation.JacobianFormula;
import org.chainrule.explain.equation.Matrices;
import org.chainrule.explain.equation.NumberFormula;
import org.chainrule.explain.equation.OuterProducts;
import org.chainrule.explain.equation.ShapeFormula;
import org.chainrule.explain.equation.SheetLine;
import org.chainrule.explain.equation.SpokenStep;
import org.chainrule.explain.equation.Summary;
import org.chainrule.explain.equation.SymbolFormula;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.ShownIndex;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.explain.sentence.CellReading;
import org.chainrule.explain.sentence.EntrySentences;
import org.chainrule.explain.sentence.Sentences;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.operation.LinearMap;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.Words;

/**
 * Explains the steps of one trace.
 *
 * @param trace the pass
 * @param marks what is special about its entries
 * @param numbers how numbers are written
 * @param labels how quantities are called
 */
public record Explainer(Trace trace, Marks marks, Numbers numbers, Labels labels) {

  /** An explainer with the names of the trace's own net. */
  public static Explainer of(Trace trace, Numbers numbers, double flatThreshold) {
    return of(trace, numbers, flatThreshold, Style.DEFAULT);
  }

  /** An explainer by a convention and in a notation. */
  public static Explainer of(Trace trace, Numbers numbers, double flatThreshold, Style style) {
    return new Explainer(
        trace,
        new Marks(trace, flatThreshold),
        numbers,
        new Labels(trace.network(), style.notation(), style.convention()));
  }

  /** Returns the same explanations with numbers written otherwise. */
  public Explainer with(Numbers other) {
    return new Explainer(trace, marks, other, labels);
  }

  /** Returns the same explanations in another notation. */
  public Explainer with(Notation notation) {
    return with(new Labels(trace.network(), notation, labels.convention()));
  }

  /** Returns the same explanations by another convention. */
  public Explainer with(Convention convention) {
    return with(new Labels(trace.network(), labels.notation(), convention));
  }

  private Explainer with(Labels other) {
    return new Explainer(trace, marks, numbers, other);
  }

  /** Returns the same explanations without a word of what units do. */
  public Explainer silent() {
    return new Explainer(trace, marks.silent(), numbers, labels);
  }

  /** Says what stands in the trace's cells. */
  public CellReading reading() {
    return new CellReading(marks, numbers, labels, Optional.empty());
  }

  /**
   * Explains what is selected if the pass has reached it, else the step at the cursor.
   *
   * @param cursor the number of the last step taken, 0 before the first
   * @param selection what a person has selected
   */
  public Explanation at(int cursor, Optional<Target> selection) {
    return at(cursor, selection, 0);
  }

  /**
   * Explains what is selected if the pass has reached it, else the step at the cursor.
   *
   * @param cursor the number of the last step taken, 0 before the first
   * @param selection what a person has selected
   * @param sample the sample in focus, from 0
   */
  public Explanation at(int cursor, Optional<Target> selection, int sample) {
    return at(new Focus(trace, cursor, selection, sample));
  }

  /** Explains the step in focus. */
  public Explanation at(Focus focus) {
    Optional<Step> found = focus.step();
    if (found.isEmpty()) {
      return start();
    }
    Target worked = focus.worked().orElseThrow();
    boolean last = focus.cursor() == found.get().number() && isLast(found.get());
    boolean selected = focus.selected().isPresent();
    return step(found.get(), worked, selected, last, focus.shownSample());
  }

  /** Whether the backward pass ends with this step. */
  private boolean isLast(Step step) {
    int next = step.number() + 1;
    return step.phase() == Phase.BACKWARD
        && step.equals(trace.step(step.number()))
        && (next > trace.steps().size() || trace.step(next).phase() == Phase.UPDATE);
  }

  /** Whether a formula says that something is itself. */
  private static boolean isRepetition(Formula formula) {
    return formula instanceof Formula.Equation equation
        && Plain.of(equation.left()).equals(Plain.of(Formulas.right(equation)));
  }

  private boolean isFactor(Step step) {
    return trace.stepOf(step.name()).isEmpty();
  }

  /** Returns an entry by its name, and its number if that is wanted. */
  SpokenFormula named(Entry entry, boolean withNumber) {
    Formula name = labels.entry(entry);
    String spoken = labels.spoken(entry.quantity().name());
    return withNumber
        ? new SpokenFormula(
            Formulas.equal(name, numbers.number(entry.value())),
            Words.of("spoken.is", spoken, numbers.plain(entry.value())))
        : new SpokenFormula(name, spoken);
  }

  /** Returns the formula of a step with its numbers. */
  public SpokenFormula withNumbers(Step step) {
    return withNumbers(step, OptionalInt.empty());
  }

  /** Returns the formula of a step with its numbers, of one sample alone if there is one given. */
  SpokenFormula withNumbers(Step step, OptionalInt sample) {
    String matrix = reading().matrix(step.name(), step.number(), sample);
    String spoken = Words.of("spoken.result", matrix);
    return new SpokenFormula(NumberFormula.of(step, numbers, labels, sample), spoken);
  }

  /** Returns the formula of a step with the shapes of its matrices. */
  SpokenFormula shapes(Step step) {
    ShownIndex place = ShownIndex.of(labels.convention(), new Entry(step.result(), 0, 0));
    String spoken =
        Words.of("spoken.shape", String.valueOf(place.rows()), String.valueOf(place.columns()));
    return new SpokenFormula(ShapeFormula.of(step, labels), spoken);
  }

  /** Explains a step, with the arithmetic of its first cell. */
  public Explanation step(Step step) {
    return step(step, Target.cell(step.name(), 0, 0), false, isLast(step), OptionalInt.empty());
  }

  /**
   * Explains what a step does, without what it gives or an entry of that.
   *
   * @param focus knows what of its result is asked for
   */
  Explanation question(Step step, Focus focus) {
    Target asked = focus.asked().orElseThrow();
    OptionalInt sample = focus.shownSample();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Display(symbols(step)));
    NumberFormula.asking(step, asked, numbers, labels, sample)
        .filter(numbered -> !isRepetition(numbered))
        .map(numbered -> new SpokenFormula(numbered, spokenQuestion(step, asked, sample)))
        .ifPresent(
            numbered -> {
              blocks.add(caption("numbers"));
              blocks.add(new Block.Display(numbered));
            });
    blocks.add(new Block.Paragraph(question(asked)));
    return new Explanation(Optional.of(step.phase()), place(step, sample), headline(step), blocks);
  }

  private String spokenQuestion(Step step, Target asked, OptionalInt sample) {
    CellReading told = reading().asking(Optional.of(asked));
    return Words.of("spoken.result", told.matrix(step.name(), step.number(), sample));
  }

  private Prose question(Target asked) {
    if (!asked.isCell()) {
      return Prose.of("ask.result", labels.inline(asked.name()));
    }
    Entry entry = new Entry(trace.quantity(asked.name()), asked.row(), asked.column());
    return Prose.of("ask.entry", labels.entry(entry));
  }

  /** Returns what can be said of a step at once, however large its matrices are. */
  Explanation begun(Step step, OptionalInt sample) {
    return new Explanation(
            Optional.of(step.phase()), place(step, sample), headline(step), List.of())
        .begun();
  }

  /** Returns the step in words. */
  public String headline(Step step) {
    String key = "headline." + step.operation().key();
    if (!Words.has(key)) {
      return Plain.of(SymbolFormula.of(step, labels));
    }
    Name variable = step.name().value();
    return Words.of(
        key,
        labels.said(step.stage()),
        labels.plain(variable),
        labels.plain(step.name()),
        Words.of("loss." + trace.network().loss().id()));
  }

  /** Returns the formula of a step in symbols. */
  public SpokenFormula symbols(Step step) {
    return new SpokenFormula(SymbolFormula.of(step, labels), SpokenStep.of(step, labels));
  }

  /** Returns what is said about a step's numbers. */
  public List<Prose> sentences(Step step) {
    return Sentences.of(step, marks, numbers, labels);
  }

  private Explanation step(
      Step step, Target worked, boolean selected, boolean withSummary, OptionalInt sample) {
    int column = worked.column();
    List<Block> blocks = new ArrayList<>();
    SpokenFormula symbols = symbols(step);
    SpokenFormula numbered = withNumbers(step, sample);
    if (!isRepetition(symbols.formula())) {
      blocks.add(new Block.Display(symbols));
    }
    if (!numbered.formula().equals(symbols.formula())) {
      blocks.add(caption("numbers"));
      blocks.add(new Block.Display(numbered));
    }
    blocks.add(card(step, worked, selected));
    addSampleBySample(blocks, step);
    blocks.addAll(RuleBlocks.of(this, step));
    sentences(step).forEach(prose -> blocks.add(new Block.Paragraph(prose)));
    FusedPair.of(this, step, column).ifPresent(blocks::add);
    blocks.add(caption("shapes"));
    blocks.add(new Block.Display(shapes(step)));
    blocks.addAll(SheetLine.of(trace, step, labels));
    addJacobian(blocks, step, column);
    if (withSummary) {
      blocks.add(caption("summary"));
      Summary summary = new Summary(trace, labels, numbers);
      blocks.addAll(summary.blocks());
      blocks.addAll(summary.jacobians(column));
    }
    return new Explanation(Optional.of(step.phase()), place(step, sample), headline(step), blocks);
  }

  /** Returns which entry of a step's result is worked out. */
  public Prose cardTitle(Step step, Target entry) {
    ShownIndex place =
        ShownIndex.of(labels.convention(), new Entry(step.result(), entry.row(), entry.column()));
    String key = place.single() ? "single" : place.columns() == 1 ? "row" : "cell";
    return Prose.of(
        "cell.title." + key,
        String.valueOf(place.row()),
        String.valueOf(place.column()),
        labels.inline(step.name()));
  }

  /** Returns the arithmetic of an entry of a step's result, with what is said of it. */
  public Block card(Step step, Target entry) {
    return card(step, entry, false);
  }

  private Block card(Step step, Target entry, boolean selected) {
    int row = entry.row();
    int column = entry.column();
    Formula arithmetic = CellArithmetic.of(step, row, column, numbers, labels);
    String spoken = reading().cell(step.name(), row, column, step.number());
    List<Block> blocks = new ArrayList<>();
    List<Block> before = RuleBlocks.before(this, step, row, column);
    blocks.addAll(before);
    Formula worked = before.isEmpty() ? arithmetic : named(step, row, column, arithmetic);
    blocks.add(new Block.Display(new SpokenFormula(worked, spoken)));
    new EntrySentences(marks, numbers, labels)
        .of(step, row, column)
        .forEach(prose -> blocks.add(new Block.Paragraph(prose)));
    return new Block.Card(cardTitle(step, entry), blocks, selected);
  }

  /** Returns the arithmetic of an entry behind what that is called. */
  Formula named(Step step, int row, int column, Formula arithmetic) {
    return Formulas.equal(labels.entry(new Entry(step.result(), row, column)), arithmetic);
  }

  private void addJacobian(List<Block> blocks, Step step, int column) {
    JacobianFormula.of(step, column, numbers, labels)
        .ifPresent(
            jacobian -> {
              blocks.add(caption("jacobian"));
              String spoken = Words.of("spoken.jacobian");
              blocks.add(new Block.Display(new SpokenFormula(jacobian, spoken)));
            });
  }

  /** For a small batch, the gradient of a weight as the sum of its samples' outer products. */
  private void addSampleBySample(List<Block> blocks, Step step) {
    if (step.operation() instanceof LinearMap.WeightGradient op) {
      OuterProducts.of(op, step.result(), numbers, labels)
          .ifPresent(
              products -> {
                blocks.add(caption("samples"));
                String spoken = Words.of("spoken.samples");
                blocks.add(new Block.Display(new SpokenFormula(products, spoken)));
              });
    }
  }

  private Explanation start() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Prose.of(
                labels.convention().rows() ? "start.text.rows" : "start.text",
                trace.network().depth(),
                trace.sample().count())));
    for (Name name : List.of(Name.x(), Name.y())) {
      Quantity quantity = trace.quantity(name);
      Formula given =
          Formulas.equal(labels.inline(name), new Matrices(numbers, labels).of(quantity));
      blocks.add(new Block.Display(new SpokenFormula(given, reading().matrix(name, 0))));
    }
    blocks.add(caption("net"));
    for (Step step : trace.steps()) {
      if (step.phase() == Phase.FORWARD && step.number() <= 9) {
        blocks.add(new Block.Display(symbols(step)));
      }
    }
    return new Explanation(
        Optional.empty(),
        Words.of("place.start", String.valueOf(trace.steps().size())),
        Words.of("headline.start"),
        blocks);
  }

  /** Where the step stands in the pass, and which sample is shown of what has a part for each. */
  private String place(Step step, OptionalInt sample) {
    String key = step.phase().name().toLowerCase(Locale.ROOT) + (isFactor(step) ? ".factor" : "");
    String place =
        Words.of(
            "place." + key, String.valueOf(step.number()), String.valueOf(trace.steps().size()));
    return sample.isPresent() && step.name().hasSampleColumns()
        ? Words.of(
            "place.sample",
            place,
            String.valueOf(sample.getAsInt() + 1),
            String.valueOf(trace.sample().count()))
        : place;
  }

  private static Block caption(String key) {
    return new Block.Caption(Words.of("caption." + key));
  }
}
