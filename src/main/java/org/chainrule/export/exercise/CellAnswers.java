package org.chainrule.export.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.practice.making.Question;
import org.chainrule.practice.mistake.Wrong;

/**
 * The answers to one entry that a question bank knows.
 *
 * @param right the right one
 * @param others the others, in the order of the table of mistakes; no two are alike
 */
record CellAnswers(Tolerance right, List<Other> others) {

  /**
   * An answer that is not the right one.
   *
   * @param number what was typed
   * @param counts whether it is right where something else has been agreed on
   * @param feedback what is said to it
   */
  record Other(Tolerance number, boolean counts, String feedback) {}

  /** Returns what is known of an entry. */
  static CellAnswers of(Worked worked, Question question, int row, int column) {
    Numbers shown = worked.explainer().numbers();
    Tolerance right = Tolerance.of(question.right().get(row, column), shown);
    Map<Tolerance, List<Wrong>> byNumber = new LinkedHashMap<>();
    for (Wrong wrong : question.wrong()) {
      Tolerance number = Tolerance.of(wrong.value().get(row, column), shown);
      if (!number.number().equals(right.number())) {
        byNumber.computeIfAbsent(number, key -> new ArrayList<>()).add(wrong);
      }
    }
    List<Other> others = new ArrayList<>();
    byNumber.forEach(
        (number, wrongs) ->
            others.add(
                new Other(
                    number,
                    wrongs.stream().anyMatch(wrong -> wrong.mistake().isConvention()),
                    worked.feedback(wrongs).plainText())));
    return new CellAnswers(right, others);
  }
}
