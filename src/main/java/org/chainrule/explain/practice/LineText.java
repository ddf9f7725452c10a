package org.chainrule.explain.practice;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.equation.Matrices;
import org.chainrule.explain.equation.NumberFormula;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.reading.Span;
import org.chainrule.formula.value.Shape;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.line.Line;
import org.chainrule.practice.line.LineReading;
import org.chainrule.practice.line.Refusal;
import org.chainrule.practice.line.Verdict;
import org.chainrule.practice.marking.Judgement;
import org.chainrule.words.Words;

/**
 * Says what is to be said of a line that somebody types for a step.
 *
 * @param explainer how the pass is explained
 * @param step the step whose line is asked for, with what the lines of earlier steps gave as its
 *     operands where somebody goes on with them
 */
public record LineText(Explainer explainer, Step step) {

  /**
   * Returns what is asked for.
   *
   * @param own what earlier lines give that somebody goes on with
   */
  public List<Block> question(List<Quantity> own) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph("line.ask", symbol(step.name())));
    if (!own.isEmpty()) {
      blocks.add(paragraph("line.goesOn"));
      own.forEach(quantity -> blocks.add(matrix(quantity.name(), quantity.value())));
    }
    return blocks;
  }

  /** Returns what a text was read as, with its shape; or what is wrong with it, and where. */
  public List<Block> reading(String text, LineReading reading) {
    if (reading instanceof Line line) {
      return read(line.sense());
    }
    return text.isBlank() ? List.of() : refused(text, (Refusal) reading);
  }

  private List<Block> read(Line.Sense sense) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(display(Formulas.equal(symbol(step.name()), sense.formula())));
    Shape wanted = shape(sense.layout());
    blocks.add(
        sense.shape().equals(wanted)
            ? paragraph("line.shape", wanted.toString())
            : paragraph(
                "line.shape.other",
                sense.shape().toString(),
                symbol(step.name()),
                wanted.toString()));
    if (!sense.layout().equals(shown())) {
      blocks.add(paragraph("line.layout.read", layout(sense.layout())));
    }
    return blocks;
  }

  /** What is wrong stands out of what was typed. */
  private static List<Block> refused(String text, Refusal refusal) {
    Span place = refusal.place().orElse(new Span(text.length(), text.length()));
    String part = text.substring(place.start(), place.end());
    Prose typed =
        new Prose(
            List.of(
                new Prose.Text(text.substring(0, place.start()), false),
                new Prose.Text(part.isEmpty() ? " …" : part, true),
                new Prose.Text(text.substring(place.end()), false)));
    List<Prose> why = new ArrayList<>(List.of(Prose.plain(refusal.message() + ".")));
    refusal
        .byEntries()
        .ifPresent(shape -> why.add(Prose.of("line.refused.byEntries", shape.toString())));
    return List.of(new Block.Paragraph(typed), new Block.Paragraph(Prose.joined(" ", why)));
  }

  /** Returns what is to be said of a line that cannot be read, once it was to be marked. */
  public List<Block> refused(Refusal refusal) {
    List<Prose> said = new ArrayList<>(List.of(Prose.of("line.refused")));
    refusal.fitting().forEach(transpose -> said.add(Prose.of("line.refused.fits", transpose)));
    return List.of(new Block.Paragraph(Prose.joined(" ", said)));
  }

  /** Returns what is to be said of a line. */
  public List<Block> verdict(Verdict verdict) {
    if (verdict instanceof Verdict.Right right) {
      return right(right);
    }
    if (verdict instanceof Verdict.Carried carried) {
      return carried(carried);
    }
    if (verdict instanceof Verdict.Mistaken mistaken) {
      return mistaken(mistaken);
    }
    if (verdict instanceof Verdict.Different different) {
      return different(different);
    }
    return List.of(new Block.Paragraph(sentence(verdict)));
  }

  private List<Block> right(Verdict.Right right) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        right.layout().equals(shown())
            ? paragraph("line.right")
            : paragraph("line.right.layout", layout(right.layout())));
    if (!right.holdsHere()) {
      blocks.add(paragraph("line.right.elsewhere"));
    }
    right
        .past()
        .ifPresentOrElse(
            given -> {
              blocks.add(new Block.Display(explainer.symbols(step)));
              blocks.add(paragraph("line.right.past"));
              blocks.add(matrix(step.name(), given));
            },
            () -> blocks.addAll(needed()));
    return blocks;
  }

  private List<Block> carried(Verdict.Carried carried) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph("line.carried"));
    blocks.addAll(needed(carried.step()));
    return blocks;
  }

  /** Returns the step's own formula, in symbols and with its numbers. */
  public List<Block> needed() {
    return needed(step);
  }

  private List<Block> needed(Step step) {
    List<Block> blocks = new ArrayList<>();
    SpokenFormula symbols = explainer.symbols(step);
    Formula numbers = NumberFormula.of(step, explainer.numbers(), explainer.labels());
    blocks.add(new Block.Display(symbols));
    if (!numbers.equals(symbols.formula())) {
      blocks.add(display(numbers));
    }
    return blocks;
  }

  /** What was done may give the right numbers here all the same. */
  private List<Block> mistaken(Verdict.Mistaken mistaken) {
    JudgementText text = new JudgementText(explainer);
    List<Block> blocks = new ArrayList<>(text.of(judgement(mistaken), Target.whole(step.name())));
    if (!mistaken.isRight() && mistaken.givesTheSame()) {
      blocks.add(1, paragraph("line.sameHere"));
    }
    return blocks;
  }

  private Judgement judgement(Verdict.Mistaken mistaken) {
    return mistaken.isRight()
        ? new Judgement.RightByConvention(mistaken.all(), mistaken.step(), mistaken.byOwn())
        : new Judgement.Mistaken(mistaken.all(), mistaken.step(), mistaken.byOwn(), true, false);
  }

  private Prose sentence(Verdict verdict) {
    if (verdict instanceof Verdict.OtherQuantity other) {
      return Prose.of("line.other", symbol(other.name()));
    }
    if (verdict instanceof Verdict.OtherShape other) {
      return Prose.of(
          "line.shape.verdict",
          other.given().toString(),
          symbol(step.name()),
          other.wanted().toString());
    }
    if (verdict instanceof Verdict.OtherLayout other) {
      return Prose.of("line.layout.other", layout(other.layout()), layout(shown()));
    }
    return Prose.of(verdict instanceof Verdict.Transposed ? "line.transposed" : "line.onlyHere");
  }

  private List<Block> different(Verdict.Different different) {
    int all = different.given().rows() * different.given().columns();
    Matrix wanted = different.step().result().value();
    return List.of(
        paragraph("line.different", different.off().size(), all),
        new Block.Columns(
            List.of(
                List.of(caption("line.gives"), matrix(step.name(), different.given())),
                List.of(
                    caption(different.byOwn() ? "line.takes.own" : "line.takes"),
                    matrix(step.name(), wanted)))));
  }

  private Block matrix(Name name, Matrix held) {
    boolean turned = shown().turns(name);
    Formula numbers =
        new Matrices(explainer.numbers(), explainer.labels()).of(turned ? held.transpose() : held);
    return display(Formulas.equal(symbol(name), numbers));
  }

  private Shape shape(Convention layout) {
    Shape held = new Shape(step.result().rows(), step.result().columns());
    return layout.turns(step.name()) ? held.transposed() : held;
  }

  private Convention shown() {
    return explainer.labels().convention();
  }

  private static String layout(Convention layout) {
    String rows = layout.rows() ? "rows" : "columns";
    return Words.of("line.layout." + rows + (layout.numerator() ? ".numerator" : ""));
  }

  private Formula symbol(Name name) {
    return explainer.labels().inline(name);
  }

  private static Block paragraph(String key, Object... arguments) {
    return new Block.Paragraph(Prose.of(key, arguments));
  }

  private static Block caption(String key) {
    return new Block.Caption(Words.of(key));
  }

  private static Block display(Formula formula) {
    return new Block.Display(SpokenFormula.of(formula));
  }
}
