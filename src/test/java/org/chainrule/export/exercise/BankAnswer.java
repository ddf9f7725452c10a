package org.chainrule.export.exercise;

import java.util.List;

/**
 * An answer of a field of a question bank, as Moodle takes it in.
 *
 * @param share of the marks
 * @param number what was asked for
 * @param width how far an answer may lie from it
 * @param feedback what is said, as HTML
 */
record BankAnswer(double share, double number, double width, String feedback) {

  /** Moodle takes the first answer that fits, and gives nothing if none does. */
  static BankAnswer given(List<BankAnswer> answers, double typed) {
    return answers.stream()
        .filter(answer -> Math.abs(typed - answer.number) <= answer.width + 1e-9)
        .findFirst()
        .orElse(new BankAnswer(0, Double.NaN, 0, ""));
  }
}
