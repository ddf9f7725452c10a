package org.chainrule.practice.marking;

import java.util.List;
import org.chainrule.pass.program.Step;
import org.chainrule.practice.mistake.Wrong;

/** What is to be said of an attempt. */
public sealed interface Judgement {

  /** Whether it counts as right. */
  boolean counts();

  /** Nothing has been typed. */
  record Blank() implements Judgement {
    @Override
    public boolean counts() {
      return false;
    }
  }

  /**
   * It is right.
   *
   * @param closeness how near it is
   */
  record Right(Closeness closeness) implements Judgement {
    @Override
    public boolean counts() {
      return true;
    }
  }

  /**
   * It follows from what was typed before, which is not right.
   *
   * @param step the step with the numbers that were typed before as its operands
   * @param closeness how near it is to what follows
   */
  record Carried(Step step, Closeness closeness) implements Judgement {
    @Override
    public boolean counts() {
      return true;
    }
  }

  /**
   * It is right where something else has been agreed on.
   *
   * @param conventions what has been agreed on there; each fits
   * @param others the mistakes that give the same
   * @param step the step, with the numbers that were typed before as its operands if it follows
   *     from them
   * @param own whether it follows from what was typed before, which is not right
   */
  record RightByConvention(List<Wrong> conventions, List<Wrong> others, Step step, boolean own)
      implements Judgement {

    /** Copies the lists. */
    public RightByConvention {
      conventions = List.copyOf(conventions);
      others = List.copyOf(others);
    }

    /** No mistake gives the same. */
    public RightByConvention(List<Wrong> conventions, Step step, boolean own) {
      this(conventions, List.of(), step, own);
    }

    @Override
    public boolean counts() {
      return true;
    }
  }

  /**
   * It is what a mistake gives.
   *
   * @param wrongs the mistakes that fit, one of each kind
   * @param step the step, with the numbers that were typed before as its operands if the mistake
   *     was made with them
   * @param own whether it was made with what was typed before, which is not right
   * @param wholly whether all that was typed is what it gives, and not only what is off
   * @param perhaps whether only one entry shows it, so that it may be by accident
   */
  record Mistaken(List<Wrong> wrongs, Step step, boolean own, boolean wholly, boolean perhaps)
      implements Judgement {

    /** Copies the list. */
    public Mistaken {
      wrongs = List.copyOf(wrongs);
    }

    @Override
    public boolean counts() {
      return false;
    }
  }

  /**
   * It is right as far as it goes, but has fewer digits than are shown.
   *
   * @param cells where digits are missing
   */
  record Coarse(List<Cell> cells) implements Judgement {

    /** Copies the list. */
    public Coarse {
      cells = List.copyOf(cells);
    }

    @Override
    public boolean counts() {
      return false;
    }
  }

  /**
   * Nobody knows where it comes from.
   *
   * @param off the entries that are off
   * @param step the step, with the numbers that were typed before as its operands if these make a
   *     difference
   * @param own whether they do; then what is needed is what follows from them
   */
  record Unrecognised(List<Cell> off, Step step, boolean own) implements Judgement {

    /** Copies the list. */
    public Unrecognised {
      off = List.copyOf(off);
    }

    @Override
    public boolean counts() {
      return false;
    }
  }

  /**
   * An entry that is not as it has to be.
   *
   * @param row from 0, as the pass holds it
   * @param column from 0
   * @param typed what was typed
   * @param needed what is right there
   */
  record Cell(int row, int column, Answer typed, double needed) {

    /** Whether it is the same entry. */
    boolean isAt(Cell other) {
      return row == other.row && column == other.column;
    }
  }
}
