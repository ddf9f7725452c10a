package org.chainrule.practice.marking;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.quantity.Quantity;

/**
 * What somebody has typed for the entries of one quantity, as a pass holds it; blanks are left out.
 *
 * @param answers the answers by their places
 */
public record Attempt(Map<Place, Answer> answers) {

  /** Nothing has been typed. */
  public static final Attempt NONE = new Attempt(Map.of());

  /**
   * The place of an entry.
   *
   * @param row from 0
   * @param column from 0
   */
  public record Place(int row, int column) {}

  /** Copies the answers. */
  public Attempt {
    answers = Map.copyOf(answers);
  }

  /** Returns the attempt with one more answer, or with another one in its place. */
  public Attempt with(int row, int column, Answer answer) {
    Map<Place, Answer> more = new HashMap<>(answers);
    more.put(new Place(row, column), answer);
    return new Attempt(more);
  }

  /** Returns the attempt without the answer at a place. */
  public Attempt without(int row, int column) {
    Map<Place, Answer> fewer = new HashMap<>(answers);
    fewer.remove(new Place(row, column));
    return new Attempt(fewer);
  }

  /** Returns what has been typed at a place. */
  public Optional<Answer> at(int row, int column) {
    return Optional.ofNullable(answers.get(new Place(row, column)));
  }

  /** Returns the attempt at one entry alone. */
  Attempt cell(int row, int column) {
    return at(row, column).map(answer -> NONE.with(row, column, answer)).orElse(NONE);
  }

  /** Whether nothing has been typed. */
  public boolean isBlank() {
    return answers.isEmpty();
  }

  /** Whether every entry has been typed. */
  public boolean isComplete(Quantity quantity) {
    return answers.size() == quantity.rows() * quantity.columns();
  }

  /** Whether only zeros have been typed, which say that nothing has been computed. */
  boolean isOfZeros() {
    return answers.values().stream().allMatch(answer -> answer.value() == 0);
  }

  /** Returns the quantity with what has been typed in the place of its entries. */
  Matrix over(Quantity quantity) {
    return Matrix.generate(
        quantity.rows(),
        quantity.columns(),
        (i, j) -> at(i, j).map(Answer::value).orElseGet(() -> quantity.get(i, j)));
  }
}
