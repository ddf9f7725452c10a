package org.chainrule.export.exercise;

import java.util.List;
import org.chainrule.export.markup.Markup;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Plain;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.practice.making.AnswerCell;
import org.chainrule.practice.making.ExerciseSet;
import org.chainrule.practice.making.Question;
import org.chainrule.words.Words;

/**
 * The question bank of a class as GIFT, without pictures: a question for each entry, in the HTML
 * that its marker promises.
 */
record GiftText(ExerciseSet set, List<Worked> nets) {

  /** Returns the text of the file. */
  String written() {
    StringBuilder gift = new StringBuilder();
    String name = Words.of("exercise.category", set.recipe().net(), String.valueOf(set.seed()));
    gift.append("$CATEGORY: $course$/top/").append(name).append("\n\n");
    nets.forEach(net -> add(gift, net));
    return gift.toString();
  }

  private static void add(StringBuilder gift, Worked net) {
    String told = told(net);
    for (Question question : net.net().questions()) {
      Quantity result = question.step().result();
      for (int row = 0; row < result.rows(); row++) {
        for (int column = 0; column < result.columns(); column++) {
          String cell = AnswerCell.name(result, row, column);
          String asked = new Markup().leaf("p", asked(net, result, row, column)).written();
          gift.append("::").append(escaped(net.net().scenario().name() + ", " + cell)).append("::");
          gift.append("[html]").append(escaped(told + asked)).append(" {#\n");
          answers(gift, CellAnswers.of(net, question, row, column));
          gift.append("}\n\n");
        }
      }
    }
  }

  /** What has to be known for each question, which stands alone: the net, and how it computes. */
  private static String told(Worked net) {
    Markup html = new Markup();
    html.leaf("p", Words.of("exercise.task.entry"));
    net.remarks().forEach(remark -> html.leaf("p", remark.plainText()));
    lines(html, net.given());
    lines(html, net.forward());
    return html.written();
  }

  private static void lines(Markup html, List<Formula> formulas) {
    html.open("p");
    for (int k = 0; k < formulas.size(); k++) {
      html.markup(k == 0 ? "" : "<br>").text(Plain.of(formulas.get(k)));
    }
    html.close();
  }

  private static String asked(Worked net, Quantity result, int row, int column) {
    String name = net.plain(result.name());
    return result.rows() * result.columns() == 1
        ? Words.of("exercise.asked", name)
        : Words.of(
            "exercise.asked.entry", name, String.valueOf(row + 1), String.valueOf(column + 1));
  }

  private static void answers(StringBuilder gift, CellAnswers answers) {
    gift.append('=').append(number(answers.right())).append('\n');
    for (CellAnswers.Other other : answers.others()) {
      gift.append(other.counts() ? "=%100%" : "=%0%")
          .append(number(other.number()))
          .append('#')
          .append(escaped(new Markup().text(other.feedback()).written()))
          .append('\n');
    }
  }

  private static String number(Tolerance tolerance) {
    return tolerance.number() + ":" + tolerance.width();
  }

  /** Signs with a meaning of their own stand behind a backslash; a line break ends nothing. */
  private static String escaped(String text) {
    return text.replaceAll("[\\\\~=#{}:]", "\\\\$0").replaceAll("\\s+", " ");
  }
}
