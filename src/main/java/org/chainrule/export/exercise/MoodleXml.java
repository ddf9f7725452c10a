package org.chainrule.export.exercise;

import java.util.List;
import java.util.stream.Collectors;
import org.chainrule.explain.prose.Prose;
import org.chainrule.export.markup.Markup;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Latex;
import org.chainrule.practice.making.ExerciseSet;
import org.chainrule.practice.making.Question;
import org.chainrule.words.Words;

/**
 * The question bank of a class in Moodle's XML: a category, and in it a question of the type cloze
 * for each net, with a field for each entry. A field takes the first answer of its list that fits,
 * so the right one stands first.
 */
record MoodleXml(ExerciseSet set, List<Worked> nets) {

  /** Returns the text of the file. */
  String written() {
    Markup xml = new Markup();
    xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").line();
    xml.open("quiz").line();
    category(xml);
    nets.forEach(net -> question(xml, net));
    return xml.close().line().written();
  }

  private void category(Markup xml) {
    String name = Words.of("exercise.category", set.recipe().net(), String.valueOf(set.seed()));
    xml.open("question", "type", "category").open("category");
    xml.leaf("text", "$course$/top/" + name).close().close().line();
  }

  private static void question(Markup xml, Worked net) {
    xml.open("question", "type", "cloze").line();
    xml.open("name").leaf("text", net.net().scenario().name()).close().line();
    xml.open("questiontext", "format", "html").leaf("text", html(net)).close().line();
    xml.open("generalfeedback", "format", "html").leaf("text", "").close().line();
    xml.leaf("penalty", "0.3333333").leaf("hidden", "0").line();
    xml.close().line();
  }

  private static String html(Worked net) {
    Markup html = new Markup();
    html.leaf("p", Words.of("exercise.task.bank"));
    net.remarks().forEach(remark -> html.open("p").markup(inline(remark)).close());
    html.open("p");
    net.given().forEach(formula -> html.text(tex(formula)).markup("<br/>"));
    html.close().open("p");
    net.forward().forEach(formula -> html.text(tex(formula)).markup("<br/>"));
    html.close();
    net.net().questions().forEach(question -> fields(html, net, question));
    return html.written();
  }

  /** Moodle's filter for formulas sets what stands between these. */
  private static String tex(Formula formula) {
    return "\\(" + Latex.of(formula) + "\\)";
  }

  private static String inline(Prose prose) {
    Markup text = new Markup();
    for (Prose.Run run : prose.runs()) {
      if (run instanceof Prose.Math math) {
        text.text(tex(math.formula()));
      } else {
        text.text(((Prose.Text) run).text());
      }
    }
    return text.written();
  }

  private static void fields(Markup html, Worked net, Question question) {
    html.open("p")
        .text(tex(net.explainer().labels().inline(question.step().name())) + " =")
        .close();
    html.open("table").open("tbody");
    for (int row = 0; row < question.right().rows(); row++) {
      html.open("tr");
      for (int column = 0; column < question.right().columns(); column++) {
        html.leaf("td", field(CellAnswers.of(net, question, row, column)));
      }
      html.close();
    }
    html.close().close();
  }

  private static String field(CellAnswers answers) {
    return "{1:NUMERICAL:="
        + number(answers.right())
        + answers.others().stream()
            .map(
                other ->
                    (other.counts() ? "~%100%" : "~%0%")
                        + number(other.number())
                        + "#"
                        + feedback(other.feedback()))
            .collect(Collectors.joining())
        + "}";
  }

  private static String number(Tolerance tolerance) {
    return tolerance.number() + ":" + tolerance.width();
  }

  /**
   * A feedback is HTML, whose entities Moodle writes out before it puts it on a page; of what ends
   * an answer it takes the backslash away before a brace only, so all else stands as an entity.
   */
  private static String feedback(String text) {
    Markup html = new Markup();
    html.text(text);
    return html.written().replace("\\", "&#92;").replace("~", "&#126;").replace("}", "\\}");
  }
}
