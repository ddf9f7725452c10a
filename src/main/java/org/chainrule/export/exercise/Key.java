package org.chainrule.export.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainrule.drawing.Frame;
import org.chainrule.explain.prose.Prose;
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

  /** Writes the key from its title on. */
  void write(PdfPaper paper, StepPicture picture) {
    Frame whole = Frame.at(worked.explainer(), worked.net().trace().steps().size()).asWhole();
    paper.begin(Words.of("exercise.key", worked.net().scenario().name()));
    paper.text(Prose.of("exercise.key.how"));
    paper.picture(picture, whole);
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
    paper.formula(worked.worked(question.step()));
    List<PdfPaper.Remark> remarks = new ArrayList<>();
    for (Worked.WrongAnswer wrong : worked.wrong(question)) {
      boolean convention = wrong.mistakes().stream().anyMatch(one -> one.mistake().isConvention());
      if (!convention || beginsHere(question)) {
        remarks.add(new PdfPaper.Remark(worked.matrix(wrong.value()), told(wrong, convention)));
      }
    }
    paper.remarks(remarks);
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
