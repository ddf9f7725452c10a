package org.chainrule.lesson;

import java.util.Optional;
import org.chainrule.network.scenario.Scenario;

/**
 * A scenario of a lesson.
 *
 * @param scenario the scenario
 * @param path the path of its file from that of the lesson, with slashes; empty where the lesson's
 *     file holds it
 */
public record LessonScenario(Scenario scenario, Optional<String> path) {

  /** A scenario that the lesson's file holds. */
  public static LessonScenario inside(Scenario scenario) {
    return new LessonScenario(scenario, Optional.empty());
  }
}
