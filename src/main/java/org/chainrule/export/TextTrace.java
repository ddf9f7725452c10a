package org.chainrule.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.equation.LayerTable;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Plain;
import org.chainrule.pass.operation.ActivationFunction;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * A trace as text for a terminal: the layer table, what is given, then every step with its formula,
 * its numbers and what they did.
 */
public final class TextTrace {

  private static final int WIDTH = 96;
  private static final String INDENT = "    ";
  private static final String GAP = "    ";

  /**
   * How much is said.
   *
   * @param everything whether all of each step's explanation is written
   * @param cell an entry whose arithmetic and chain are written, if there is one
   * @param cautions what is allowed in this net but hardly meant, a line each, under the title
   */
  public record Detail(boolean everything, Optional<Target> cell, List<String> cautions) {

    /** Formulas, numbers and sentences. */
    public static final Detail USUAL = new Detail(false, Optional.empty());

    /** Copies the list. */
    public Detail {
      cautions = List.copyOf(cautions);
    }

    /** Without a caution. */
    public Detail(boolean everything, Optional<Target> cell) {
      this(everything, cell, List.of());
    }
  }

  private final Explainer explainer;
  private final StepDetails details;
  private final Trace trace;
  private final TextMatrix matrices;
  private final RowRemarks remarks;
  private final StringBuilder text = new StringBuilder();

  private TextTrace(Explainer explainer, Detail detail) {
    this.explainer = explainer;
    this.details = new StepDetails(explainer, detail);
    this.trace = explainer.trace();
    this.matrices = new TextMatrix(explainer.numbers(), WIDTH - 30);
    this.remarks = new RowRemarks(explainer);
  }

  /**
   * Returns the text, each line of it ended.
   *
   * @param title what stands over it, such as the scenario's name
   */
  public static String of(Explainer explainer, String title) {
    return of(explainer, title, Detail.USUAL);
  }

  /** Returns the text in more detail, each line of it ended. */
  public static String of(Explainer explainer, String title, Detail detail) {
    TextTrace page = new TextTrace(explainer, detail);
    page.title(OneLine.spaced(title));
    page.table();
    page.given();
    explainer.trace().steps().forEach(page::step);
    return page.text.toString();
  }

  private void title(String title) {
    line(title);
    line("=".repeat(Math.min(WIDTH, TextBlock.length(title))));
    convention();
    details.detail().cautions().stream()
        .map(caution -> Words.of("trace.caution", caution))
        .flatMap(caution -> TextFlow.wrap(caution, WIDTH).stream())
        .forEach(this::line);
    line("");
  }

  /** Which convention is on, unless it is the one that everyone gets without asking. */
  private void convention() {
    Convention convention = explainer.labels().convention();
    if (convention.numerator()) {
      line(Words.of("trace.layout.numerator"));
    }
    if (convention.rows()) {
      line(Words.of("trace.layout.rows"));
    }
  }

  private void table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            Words.of("table.layer"),
            Words.of("table.input"),
            Words.of("table.output"),
            Words.of("table.shape")));
    for (LayerTable.Row row : LayerTable.of(trace, explainer.labels())) {
      rows.add(
          List.of(
              row.layer(), Plain.of(row.input()), Plain.of(row.output()), Plain.of(row.shape())));
    }
    TextColumns.of(rows).forEach(this::line);
    line("");
  }

  private void given() {
    line(Words.of("trace.given"));
    beside(List.of(named(Name.x()), named(Name.y())));
    for (int k = 1; k <= trace.network().depth(); k++) {
      beside(
          Stream.of(Name.weight(k), Name.bias(k))
              .filter(name -> trace.find(name).isPresent())
              .map(this::named)
              .toList());
    }
  }

  private void step(Step step) {
    line("");
    line(
        Words.of(
            "trace.step",
            String.valueOf(step.number()),
            String.valueOf(trace.steps().size()),
            Words.of("trace.phase." + step.phase().name().toLowerCase(Locale.ROOT)),
            step.id(),
            shape(step.result())));
    line(explainer.headline(step));
    formula(step);
    numbers(step);
    if (!details.detail().everything()) {
      sentences(step);
    }
    ExplanationText.lines(details.of(step), WIDTH - INDENT.length()).forEach(this::indented);
  }

  private void sentences(Step step) {
    List<Prose> sentences = explainer.sentences(step);
    if (!sentences.isEmpty()) {
      blank();
    }
    for (Prose prose : sentences) {
      TextFlow.wrap(prose.plainText(), WIDTH - INDENT.length()).forEach(this::indented);
    }
  }

  private void formula(Step step) {
    String plain = Plain.of(explainer.symbols(step).formula());
    int equals = TextBlock.length(plain.substring(0, Math.max(0, plain.indexOf('='))));
    String[] lines = plain.split("\n");
    indented(lines[0]);
    for (int k = 1; k < lines.length; k++) {
      indented(" ".repeat(equals) + lines[k].strip());
    }
  }

  private void numbers(Step step) {
    TextBlock result = named(step.name());
    TextBlock product = product(step);
    blank();
    if (product != null && product.width() <= WIDTH - INDENT.length()) {
      block(product);
    } else {
      block(result);
      slope(step);
    }
  }

  /** The gradient that arrives, times the slopes, side by side with the result. */
  private TextBlock product(Step step) {
    if (!(step.operation() instanceof ActivationFunction.SlopeProduct op)) {
      return null;
    }
    boolean turned = turns(step.result());
    return label(step.name())
        .beside(matrices.of(turned(step.result(), turned)))
        .beside(TextBlock.of(exact(step) ? " = " : " ≈ "))
        .beside(matrices.of(turned(op.arriving(), turned)))
        .beside(TextBlock.of(" ⊙ "))
        .beside(remarked(List.of(op.slope(), step.result()), turned));
  }

  /** A matrix with what there is to say of its units, which are its rows or its columns. */
  private TextBlock remarked(List<Quantity> firstAndLike, boolean turned) {
    Matrix matrix = turned(firstAndLike.get(0), turned);
    boolean number = matrix.rows() == 1 && matrix.columns() == 1;
    return turned && !number
        ? matrices.above(matrix, unit -> remarks.of(firstAndLike, unit))
        : matrices.of(matrix, unit -> remarks.of(firstAndLike, unit));
  }

  private boolean turns(Quantity quantity) {
    return explainer.labels().convention().turns(quantity.name());
  }

  private static Matrix turned(Quantity quantity, boolean turned) {
    return turned ? quantity.value().transpose() : quantity.value();
  }

  private void slope(Step step) {
    if (step.operation() instanceof ActivationFunction.SlopeProduct op) {
      blank();
      block(named(op.slope().name()));
    }
  }

  /** What a mask or the identity does to numbers is exact however they are written. */
  private boolean exact(Step step) {
    if (step.operation() instanceof ActivationFunction.SlopeProduct op
        && (op.activation().slopeIsMask() || op.activation().isIdentity())) {
      return true;
    }
    return exact(step.result()) && step.operands().stream().allMatch(this::exact);
  }

  private boolean exact(Quantity quantity) {
    for (double[] row : quantity.value().toRows()) {
      for (double entry : row) {
        if (!explainer.numbers().exact(entry)) {
          return false;
        }
      }
    }
    return true;
  }

  private TextBlock named(Name name) {
    Quantity quantity = trace.quantity(name);
    return label(name).beside(remarked(List.of(quantity), turns(quantity)));
  }

  private TextBlock label(Name name) {
    return TextBlock.of(explainer.labels().plain(name) + " = ");
  }

  /** Blocks side by side if they fit, else under each other. */
  private void beside(List<TextBlock> blocks) {
    TextBlock joined =
        blocks.stream().reduce((a, b) -> a.beside(TextBlock.of(GAP)).beside(b)).orElseThrow();
    blank();
    if (joined.width() <= WIDTH - INDENT.length()) {
      block(joined);
    } else {
      blocks.forEach(this::block);
    }
  }

  private String shape(Quantity quantity) {
    return turns(quantity)
        ? quantity.columns() + " × " + quantity.rows()
        : quantity.rows() + " × " + quantity.columns();
  }

  private void block(TextBlock block) {
    block.lines().forEach(this::indented);
  }

  private void blank() {
    line("");
  }

  private void indented(String line) {
    line(INDENT + line);
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
