package org.chainrule.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A stop of a lesson.
 *
 * @param scenario what its lesson calls the scenario that is shown
 * @param view how it is looked at
 * @param walked whether the steps since the stop before are taken one by one on the way here, where
 *     that shows the same scenario at an earlier step
 * @param title what the audience reads, may be empty
 * @param notes what the lecturer reads, may be empty
 * @param exercise what the class does by itself there, if it does
 * @param unknown the keys of the file that the program does not know, each with its JSON text
 */
public record Stop(
    String scenario,
    View view,
    boolean walked,
    String title,
    String notes,
    Optional<Exercise> exercise,
    Map<String, String> unknown) {

  /** Copies the map. */
  public Stop {
    unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
  }

  /** A stop that is reached at once, and of which nothing is said yet. */
  public Stop(String scenario, View view) {
    this(scenario, view, false, "", "", Optional.empty(), Map.of());
  }

  /** The same with another title. */
  public Stop titled(String newTitle) {
    return new Stop(scenario, view, walked, newTitle, notes, exercise, unknown);
  }

  /** The same with other notes. */
  public Stop noted(String newNotes) {
    return new Stop(scenario, view, walked, title, newNotes, exercise, unknown);
  }

  /** The same, reached step by step or at once. */
  public Stop walked(boolean newWalked) {
    return new Stop(scenario, view, newWalked, title, notes, exercise, unknown);
  }

  /** The same at which the class does something by itself, or nothing. */
  public Stop asking(Optional<Exercise> newExercise) {
    return new Stop(scenario, view, walked, title, notes, newExercise, unknown);
  }

  /** The same of what is shown in another way. */
  public Stop showing(String newScenario, View newView) {
    return new Stop(newScenario, newView, walked, title, notes, exercise, unknown);
  }
}
