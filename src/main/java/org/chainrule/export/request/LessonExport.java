package org.chainrule.export.request;

import java.util.function.Consumer;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.lesson.Lesson;
import org.chainrule.pass.program.Pass;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * A lesson that goes out. Its stops say how each is written and what is looked at.
 *
 * @param lesson the lesson
 * @param numbers how numbers are written
 * @param flatThreshold the slope under which a unit counts as flat
 * @param faults told once of each formula that cannot be set, and comes out as its source
 */
public record LessonExport(
    Lesson lesson, Numbers numbers, double flatThreshold, Consumer<? super Throwable> faults) {

  /** Returns the pass that a stop shows, written as it says. */
  public Explainer explained(int stop) {
    return Explainer.of(
        Pass.run(lesson.scenario(stop)),
        numbers,
        flatThreshold,
        lesson.stops().get(stop).view().style());
  }

  /** What stands over it: the lesson's name. */
  public String title() {
    String name = OneLine.spaced(lesson.name());
    return name.isEmpty() ? Words.of("export.lesson.unnamed") : name;
  }

  /**
   * Checks that there is something to show.
   *
   * @throws UnfitChoiceException if there is not
   */
  public void check() throws UnfitChoiceException {
    if (lesson.stops().isEmpty()) {
      throw new UnfitChoiceException("export.wrong.noStops");
    }
  }
}
