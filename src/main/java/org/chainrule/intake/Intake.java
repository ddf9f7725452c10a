package org.chainrule.intake;

import java.util.List;
import java.util.Optional;
import org.chainrule.arrays.Found;
import org.chainrule.edit.given.Filling;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.intake.reading.Draft;
import org.chainrule.intake.reading.Exploration;
import org.chainrule.intake.reading.Explorer;
import org.chainrule.intake.reading.Fit;
import org.chainrule.intake.reading.Material;
import org.chainrule.intake.reading.Misfit;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/** Takes in arrays. */
public final class Intake {

  private Intake() {}

  /**
   * Returns what would come of these arrays. All readings that fit the answers are tried; if more
   * than one scenario comes of them, what they differ in is asked.
   *
   * @param open the scenario that they go into, if there is one
   * @param filling fills what the net needs beside what was found
   */
  public static Outcome of(
      List<Found> found, Optional<Scenario> open, Answers answers, Filling filling) {
    Material material = new Material(found, open, filling);
    Exploration exploration = Explorer.of(material, answers);
    List<Question> questions = new Questions(material, answers, exploration).all();
    Optional<Fit> first = exploration.first();
    List<String> problems = problems(answers, exploration);
    boolean settled =
        problems.isEmpty()
            && exploration.isDecided()
            && questions.stream().noneMatch(Question::isOpen);
    Optional<Scenario> result = first.filter(fit -> settled).map(fit -> fit.built().scenario());
    return new Outcome(
        items(material, answers, exploration, questions),
        questions,
        problems,
        first.map(fit -> fit.built().remarks()).orElse(List.of()),
        result,
        result.map(Preview::whole).orElse(List.of()));
  }

  private static List<Item> items(
      Material material, Answers answers, Exploration exploration, List<Question> questions) {
    Optional<Fit> first = exploration.first();
    Draft draft = first.map(Fit::draft).orElseGet(() -> new Draft(material, answers));
    return new Items(draft, first.map(Fit::built), new StillOpen(exploration, questions)).all();
  }

  private static List<String> problems(Answers answers, Exploration exploration) {
    if (exploration.all().isEmpty()) {
      return exploration.misfit().map(Misfit::getMessage).stream().toList();
    }
    boolean refused = answers.of(Topic.RESIZE).filter(Draft.NO::equals).isPresent();
    return exploration.needsResize() && refused
        ? List.of(Words.of("intake.misfit.resize"))
        : List.of();
  }
}
