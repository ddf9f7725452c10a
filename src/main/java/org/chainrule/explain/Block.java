package org.chainrule.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.pass.Target;

/** A piece of an explanation, from top to bottom. */
public sealed interface Block {

  /** Every formula of it, in LaTeX. */
  Stream<String> latex();

  /** A small heading over what follows. */
  record Caption(String text) implements Block {
    @Override
    public Stream<String> latex() {
      return Stream.empty();
    }
  }

  /** A formula on a line of its own. */
  record Display(Formula formula) implements Block {
    @Override
    public Stream<String> latex() {
      return Stream.of(formula.latex());
    }
  }

  /** Running text. */
  record Paragraph(Prose prose) implements Block {
    @Override
    public Stream<String> latex() {
      return prose.latex();
    }
  }

  /** Blocks that stand together on a raised ground, under a title. */
  record Card(Prose title, List<Block> blocks) implements Block {
    @Override
    public Stream<String> latex() {
      return Stream.concat(title.latex(), blocks.stream().flatMap(Block::latex));
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
    public Stream<String> latex() {
      return columns.stream().flatMap(List::stream).flatMap(Block::latex);
    }
  }

  /**
   * Formulas in a row, with a sign between them, each of which leads to a place in the pass.
   *
   * @param links the formulas
   * @param between the sign between two of them, in LaTeX; empty for none
   * @param end what stands behind the last, in LaTeX; empty for nothing
   */
  record Links(List<Link> links, String between, String end) implements Block {

    /** Copies the list. */
    public Links {
      links = List.copyOf(links);
    }

    @Override
    public Stream<String> latex() {
      return Stream.concat(
          links.stream().flatMap(link -> Stream.of(link.formula().latex(), link.below())),
          Stream.of(between, end));
    }
  }

  /**
   * A formula that leads to a place in the pass.
   *
   * @param formula what is shown
   * @param below the number under it, in LaTeX; empty for none
   * @param step the step that it leads to, counted from 1; 0 for none
   * @param at what it leads to there, if it is more than the step
   */
  record Link(Formula formula, String below, int step, Optional<Target> at) {}

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
    public Stream<String> latex() {
      return rows.stream().flatMap(bar -> Stream.of(bar.label(), bar.value()));
    }
  }

  /**
   * A number as a bar.
   *
   * @param label what it is, in LaTeX
   * @param value the number, in LaTeX
   * @param share its length as a part of a full bar, with its sign, −1 to 1; 0 if it is not finite
   * @param kind what it is to its neighbours
   * @param at where the number stands in the pass, if it does
   * @param spoken how a screen reader says it
   */
  record Bar(
      String label, String value, double share, Kind kind, Optional<Target> at, String spoken) {}

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
