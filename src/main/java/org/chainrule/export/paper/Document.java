package org.chainrule.export.paper;

import java.util.List;
import java.util.stream.Stream;
import org.chainrule.explain.equation.Matrices;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.network.Variable;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/** A document that is written from top to bottom. */
public abstract class Document implements Block.Visitor<Void> {

  /** Begins the document. */
  public abstract void begin(String title);

  /** Begins a section. */
  public abstract void section(String heading);

  /** Says what the next piece is. */
  public abstract void label(String text);

  /** Writes a formula on a line of its own. */
  public abstract void formula(Formula formula);

  /** Writes an equation whose right side is a matrix to be filled in. */
  public abstract void blank(Formula left, int rows, int columns);

  /** Writes running text. */
  public abstract void text(Prose prose);

  /** Ends the document and returns it. */
  public abstract String end();

  /** Writes what is given: x, y, weights and biases, with their numbers. */
  public final void given(Explainer explainer) {
    for (Variable variable : explainer.trace().network().variables()) {
      Name name = Name.of(variable);
      if (name.isGiven()) {
        explainer.trace().find(name).ifPresent(quantity -> formula(equation(explainer, quantity)));
      }
    }
  }

  /** Returns what says which numbers a matrix has. */
  public static Formula equation(Explainer explainer, Quantity quantity) {
    return Formulas.equal(
        explainer.labels().inline(quantity.name()),
        new Matrices(explainer.numbers(), explainer.labels()).of(quantity));
  }

  /** Writes pieces of an explanation. */
  public final void add(List<Block> blocks) {
    blocks.forEach(block -> block.accept(this));
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
