package org.chainrule.export.paper;

import java.util.List;
import java.util.stream.Stream;
import org.chainrule.explain.equation.Matrices;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Progress;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.network.Variable;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Writes the derivation from top to bottom: what is given, then a section a step. */
abstract class Document implements Block.Visitor<Void> {

  private final Export export;
  private final Explainer explainer;

  Document(Export export) {
    this.export = export;
    this.explainer = export.explainer();
  }

  /** Begins the document. */
  abstract void begin(String title);

  /** Begins a section. */
  abstract void section(String heading);

  /** Says what the next piece is. */
  abstract void label(String text);

  /** Writes a formula on a line of its own. */
  abstract void formula(Formula formula);

  /** Writes an equation whose right side is a matrix to be filled in. */
  abstract void blank(Formula left, int rows, int columns);

  /** Writes running text. */
  abstract void text(Prose prose);

  /** Ends the document and returns it. */
  abstract String end();

  /** Returns the whole of it. */
  final String written(Progress progress) {
    begin(OneLine.spaced(export.title()));
    section(Words.of("export.paper.given"));
    for (Variable variable : explainer.trace().network().variables()) {
      Name name = Name.of(variable);
      if (name.isGiven()) {
        explainer.trace().find(name).ifPresent(this::given);
      }
    }
    List<Integer> cursors = export.cursors();
    for (int k = 0; k < cursors.size(); k++) {
      progress.done(k, cursors.size());
      if (cursors.get(k) > 0) {
        step(explainer.trace().step(cursors.get(k)));
      }
    }
    return end();
  }

  private void given(Quantity quantity) {
    formula(
        Formulas.equal(
            explainer.labels().inline(quantity.name()),
            new Matrices(explainer.numbers(), explainer.labels()).of(quantity)));
  }

  private void step(Step step) {
    section(export.heading(step.number()));
    if (export.options().blank()) {
      formula(explainer.symbols(step).formula());
      Quantity result = step.result();
      boolean turned = explainer.labels().convention().turns(step.name());
      blank(
          explainer.labels().inline(step.name()),
          turned ? result.columns() : result.rows(),
          turned ? result.rows() : result.columns());
    } else {
      explainer.step(step).blocks().forEach(block -> block.accept(this));
    }
  }

  @Override
  public final Void caption(Block.Caption caption) {
    label(caption.text());
    return null;
  }

  @Override
  public final Void display(Block.Display display) {
    formula(display.formula().formula());
    return null;
  }

  @Override
  public final Void paragraph(Block.Paragraph paragraph) {
    text(paragraph.prose());
    return null;
  }

  @Override
  public final Void card(Block.Card card) {
    text(card.title());
    card.blocks().forEach(block -> block.accept(this));
    return null;
  }

  @Override
  public final Void columns(Block.Columns columns) {
    columns.columns().stream().flatMap(List::stream).forEach(block -> block.accept(this));
    return null;
  }

  @Override
  public final Void links(Block.Links links) {
    links.formulas().forEach(this::formula);
    return null;
  }

  @Override
  public final Void bars(Block.Bars bars) {
    bars.rows().stream()
        .flatMap(bar -> Stream.of(Formulas.equal(bar.label(), bar.value())))
        .forEach(this::formula);
    return null;
  }
}
