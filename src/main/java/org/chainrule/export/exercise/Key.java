package org.chainrule.export.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.export.StepPicture;
import org.chainrule.export.pdf.PdfPaper;
import org.chainrule.pass.program.Phase;
import org.chainrule.practice.making.Question;
import org.chainrule.words.Words;

/**
 * The key of a student's sheet: the pass with its numbers, each step worked out, and what wrong
 * numbers tell.
 *
 * @param worked the student's net
 */
record Key(Worked worked) {

  /** A wrong answer and what is said of it, twice beside each other. */
  private static final int COLUMNS = 4;

  /** Writes the key from its title on. */
  void write(PdfPaper paper, StepPicture picture) {
    paper.begin(Words.of("exercise.key", worked.net().scenario().name()));
    paper.text(Prose.of("exercise.key.how"));
    paper.picture(picture, worked.net().trace().steps().size());
    Set<String> said = new HashSet<>();
    for (Question question : worked.net().questions()) {
      question(paper, question);
      worked.untold(question).stream()
          .filter(untold -> said.add(untold.plainText()))
          .forEach(paper::text);
    }
  }

  private void question(PdfPaper paper, Question question) {
    paper.section(worked.plain(question.step().name()));
    paper.formula(worked.explainer().withNumbers(question.step()).formula());
    List<List<Block>> cells = new ArrayList<>();
    for (Worked.WrongAnswer wrong : worked.wrong(question)) {
      boolean convention = wrong.mistakes().stream().anyMatch(one -> one.mistake().isConvention());
      if (!convention || beginsHere(question)) {
        cells.add(List.of(new Block.Display(SpokenFormula.of(worked.matrix(wrong.value())))));
        cells.add(List.of(new Block.Paragraph(told(wrong, convention))));
      }
    }
    for (int k = 0; k < cells.size(); k += COLUMNS) {
      List<List<Block>> row =
          new ArrayList<>(cells.subList(k, Math.min(k + COLUMNS, cells.size())));
      while (row.size() < COLUMNS) {
        row.add(List.of());
      }
      paper.beside(row);
    }
  }

  private Prose told(Worked.WrongAnswer wrong, boolean convention) {
    return convention
        ? worked.feedback(wrong.mistakes())
        : Prose.of("exercise.key.if", worked.clause(wrong.mistakes()));
  }

  /** What has been agreed on shows in the loss and the first gradient, and then in all others. */
  private boolean beginsHere(Question question) {
    List<Question> backward =
        worked.net().questions().stream()
            .filter(one -> one.step().phase() == Phase.BACKWARD)
            .toList();
    return question.step().phase() == Phase.FORWARD || question.equals(backward.get(0));
  }
}
