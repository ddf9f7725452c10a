package org.chainrule.explain.prose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.formula.Formula;
import org.chainrule.pass.quantity.Target;

/** A piece of an explanation, from top to bottom. */
public sealed interface Block {

  /** Every formula of it. */
  Stream<Formula> formulas();

  /** Calls the method of the visitor that fits this block. */
  <R> R accept(Visitor<R> visitor);

  /** A case for each kind of block, so that a new kind cannot vanish. */
  interface Visitor<R> {
    R caption(Caption caption);

    R display(Display display);

    R paragraph(Paragraph paragraph);

    R card(Card card);

    R columns(Columns columns);

    R links(Links links);

    R bars(Bars bars);
  }

  /** A small heading over what follows. */
  record Caption(String text) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.caption(this);
    }

    @Override
    public Stream<Formula> formulas() {
      return Stream.empty();
    }
  }

  /** A formula on a line of its own. */
  record Display(SpokenFormula formula) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.display(this);
    }

    @Override
    public Stream<Formula> formulas() {
      return Stream.of(formula.formula());
    }
  }

  /** Running text. */
  record Paragraph(Prose prose) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.paragraph(this);
    }

    @Override
    public Stream<Formula> formulas() {
      return prose.formulas();
    }
  }

  /**
   * Blocks that stand together on a raised ground, under a title.
   *
   * @param selected whether it is about the entry that a person has selected
   */
  record Card(Prose title, List<Block> blocks, boolean selected) implements Block {

    /** About what the explanation is about. */
    public Card(Prose title, List<Block> blocks) {
      this(title, blocks, false);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.card(this);
    }

    @Override
    public Stream<Formula> formulas() {
      return Stream.concat(title.formulas(), blocks.stream().flatMap(Block::formulas));
    }
  }

  /**
   * Blocks beside each other, to be compared; under each other where there is no room.
   *
   * @param columns the blocks of each column, from left to right
   */
  record Columns(List<List<Block>> columns) implements Block {

    /** Copies the lists. */
    public Columns {
      columns = columns.stream().map(List::copyOf).toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.columns(this);
    }

    @Override
    public Stream<Formula> formulas() {
      return columns.stream().flatMap(List::stream).flatMap(Block::formulas);
    }
  }

  /**
   * Formulas in a row, with a sign between them, each of which leads to a place in the pass.
   *
   * @param links the formulas
   * @param dotted whether a dot stands between two of them
   * @param end what they are equal to, if that is said
   */
  record Links(List<Link> links, boolean dotted, Optional<Formula.Side> end) implements Block {

    /** Copies the list. */
    public Links {
      links = List.copyOf(links);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.links(this);
    }

    @Override
    public Stream<Formula> formulas() {
      return Stream.concat(
          links.stream().flatMap(Link::formulas), end.stream().map(Formula.Side::of));
    }
  }

  /**
   * A formula that leads to a place in the pass.
   *
   * @param formula what is shown
   * @param below the number under it, if there is one
   * @param step the step that it leads to, counted from 1; 0 for none
   * @param at what it leads to there, if it is more than the step
   */
  record Link(SpokenFormula formula, Optional<Formula> below, int step, Optional<Target> at) {

    private Stream<Formula> formulas() {
      return Stream.concat(Stream.of(formula.formula()), below.stream());
    }
  }

  /**
   * Numbers as bars, which go from a common line to both sides.
   *
   * @param rows from top to bottom
   */
  record Bars(List<Bar> rows) implements Block {

    /** Copies the list. */
    public Bars {
      rows = List.copyOf(rows);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bars(this);
    }

    @Override
    public Stream<Formula> formulas() {
      return rows.stream().flatMap(bar -> Stream.of(bar.label(), bar.value()));
    }
  }

  /**
   * A number as a bar.
   *
   * @param label what it is
   * @param value the number
   * @param share its length as a part of a full bar, with its sign, −1 to 1; 0 if it is not finite
   * @param kind what it is to its neighbours
   * @param at where the number stands in the pass, if it does
   * @param spoken how a screen reader says it
   */
  record Bar(
      Formula label, Formula value, double share, Kind kind, Optional<Target> at, String spoken) {}

  /** What a bar is to its neighbours. */
  enum Kind {
    /** One of what is added up. */
    SUMMAND,
    /** What comes out. */
    RESULT,
    /** A factor of the number above it: a full bar is 1. */
    FACTOR,
    /** A factor that stops the number above it, or nearly. */
    STOPPER
  }
}
