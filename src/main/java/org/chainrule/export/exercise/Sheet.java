package org.chainrule.export.exercise;

import java.util.List;
import org.chainrule.explain.prose.Prose;
import org.chainrule.export.paper.Document;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.practice.making.Question;
import org.chainrule.words.Words;

/**
 * The sheet of a student.
 *
 * @param worked the student's net
 * @param kind what is left to be filled in
 */
record Sheet(Worked worked, SheetKind kind) {

  /** Writes the mirror of a pass with nothing computed yet. */
  @FunctionalInterface
  interface Mirror {
    void write();
  }

  /** Writes the sheet from its title on. */
  void write(Document document, Mirror mirror) {
    document.begin(worked.net().scenario().name());
    document.text(Prose.of("exercise.name"));
    document.text(Prose.of("exercise.task." + kind.key()));
    worked.remarks().forEach(document::text);
    switch (kind) {
      case MIRROR -> mirror.write();
      case TABLE -> table(document);
      case QUESTIONS -> questions(document);
    }
  }

  private void table(Document document) {
    document.section(Words.of("exercise.given"));
    worked.given().forEach(document::formula);
    document.section(Words.of("exercise.steps"));
    for (Question question : worked.net().questions()) {
      Step step = question.step();
      document.blank(worked.symbols(step), question.right().rows(), question.right().columns());
    }
  }

  private void questions(Document document) {
    document.section(Words.of("exercise.given"));
    worked.given().forEach(document::formula);
    worked.forward().forEach(document::formula);
    List<Question> questions = worked.net().questions();
    for (int k = 0; k < questions.size(); k++) {
      Name name = questions.get(k).step().name();
      document.section(asked(String.valueOf(k + 1), name));
      document.blank(
          worked.explainer().labels().inline(name),
          questions.get(k).right().rows(),
          questions.get(k).right().columns());
    }
  }

  private String asked(String number, Name name) {
    return name.isGradient()
        ? Words.of(
            "exercise.question.gradient", number, worked.plain(name), worked.plain(name.value()))
        : Words.of("exercise.question", number, worked.plain(name));
  }
}
