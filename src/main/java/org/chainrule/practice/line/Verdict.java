package org.chainrule.practice.line;

import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.value.Shape;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.mistake.Wrong;

/** What is to be said of a line. */
public sealed interface Verdict {

  /** Whether it counts as right. */
  default boolean isRight() {
    return false;
  }

  /** Whether it was judged by what the lines of earlier steps gave, which were not right. */
  default boolean byOwn() {
    return false;
  }

  /**
   * It is the formula of the step, however it is written.
   *
   * @param layout in which it is right
   * @param holdsHere whether it gives the right numbers in this very pass too, which rounding or a
   *     kink may keep it from
   * @param past what it gives with what earlier lines gave, which were not right, if that is not
   *     what the step makes of it: then it passes over one of them
   */
  record Right(Convention layout, boolean holdsHere, Optional<Matrix> past) implements Verdict {
    @Override
    public boolean isRight() {
      return true;
    }
  }

  /**
   * It is right by what the line of an earlier step gave, which was not.
   *
   * @param step the step, with what that gave as its operands
   */
  record Carried(Step step) implements Verdict {
    @Override
    public boolean isRight() {
      return true;
    }

    @Override
    public boolean byOwn() {
      return true;
    }
  }

  /**
   * It is what comes of known mistakes.
   *
   * @param all at least one; each gives the same here
   * @param step the step, with what earlier lines gave as its operands if they were made with that
   * @param byOwn whether they were made with what an earlier line gave
   */
  record Mistaken(List<Wrong> all, Step step, boolean byOwn) implements Verdict {

    /** Copies the list. */
    public Mistaken {
      all = List.copyOf(all);
    }

    /** Whether it gives what is right in this pass all the same. */
    public boolean givesTheSame() {
      Matrix right = step.result().value();
      return all.stream().allMatch(wrong -> LineValue.same(wrong.value(), right));
    }

    /** Whether it is right elsewhere, where something else has been agreed on. */
    @Override
    public boolean isRight() {
      return all.stream().allMatch(wrong -> wrong.mistake().isConvention());
    }
  }

  /** It would be right in another layout, but it can be read in the one that is shown. */
  record OtherLayout(Convention layout) implements Verdict {}

  /** It gives the transpose of what is asked for. */
  record Transposed() implements Verdict {}

  /** It is the formula of another quantity. */
  record OtherQuantity(Name name) implements Verdict {}

  /** It gives the right numbers here, and others elsewhere. */
  record OnlyHere() implements Verdict {}

  /** It gives a matrix of another shape. */
  record OtherShape(Shape given, Shape wanted) implements Verdict {}

  /**
   * It gives other numbers.
   *
   * @param given what it gives in this pass, as the pass holds the quantity
   * @param off the entries that are off there, in reading order
   * @param step the step, with what earlier lines gave as its operands if it was judged by that
   * @param byOwn whether it was
   */
  record Different(Matrix given, List<Target> off, Step step, boolean byOwn) implements Verdict {

    /** Copies the list. */
    public Different {
      off = List.copyOf(off);
    }
  }
}
