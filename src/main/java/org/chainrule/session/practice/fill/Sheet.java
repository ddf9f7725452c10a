package org.chainrule.session.practice.fill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * An exercise with all that a person has done in it. Never modified.
 *
 * @param exercise what is to be found
 * @param answers what the person wrote
 * @param verdicts what was found of the answers that were marked
 * @param shown the quantities whose numbers were shown
 */
public record Sheet(
    Exercise exercise, Answers answers, Map<Target, Verdict> verdicts, Set<Name> shown) {

  /** Copies the collections. */
  public Sheet {
    verdicts = Map.copyOf(verdicts);
    shown = Set.copyOf(shown);
  }

  /** Returns a sheet on which nothing was written. */
  public static Sheet of(Exercise exercise) {
    return new Sheet(exercise, Answers.NONE, Map.of(), Set.of());
  }

  /** Returns the same with more or less of it blank; what was written there comes back with it. */
  Sheet with(Exercise other) {
    return new Sheet(other, answers, verdicts, shown);
  }

  /** Returns the same with other answers; a verdict goes where its answer does. */
  Sheet with(Answers others) {
    Map<Target, Verdict> kept = new HashMap<>(verdicts);
    kept.entrySet()
        .removeIf(
            entry -> !others.at(entry.getKey()).equals(Optional.of(entry.getValue().answer())));
    return new Sheet(exercise, others, kept, shown);
  }

  /** Returns the same with further verdicts. */
  Sheet with(Map<Target, Verdict> found) {
    Map<Target, Verdict> all = new HashMap<>(verdicts);
    all.putAll(found);
    return new Sheet(exercise, answers, all, shown);
  }

  /** Returns the same with these quantities shown, and no others. */
  Sheet withShown(Set<Name> names) {
    return new Sheet(exercise, answers, verdicts, names);
  }

  /** Whether the numbers of a quantity are still to be found. */
  public boolean isBlank(Name name) {
    return exercise.asks(name) && !shown.contains(name);
  }

  /** Returns what was found of an answer, if it was marked as it stands there now. */
  public Optional<Verdict> verdict(Target cell) {
    return Optional.ofNullable(verdicts.get(cell));
  }

  /** Whether nothing is left to do at a step: its numbers were shown, or all of them are right. */
  public boolean isDone(Step step) {
    return shown.contains(step.name())
        || Exercise.cells(step).stream()
            .allMatch(cell -> verdict(cell).filter(found -> found.grade().counts()).isPresent());
  }

  /** The first step at which something is left to do. */
  public Optional<Step> next() {
    return exercise.asked().stream().filter(step -> !isDone(step)).findFirst();
  }

  /** Whether nothing is left to do. */
  public boolean isDone() {
    return next().isEmpty();
  }

  /** Whether all was found without a number shown. */
  public boolean isRight() {
    List<Step> asked = exercise.asked();
    return isDone() && asked.stream().noneMatch(step -> shown.contains(step.name()));
  }
}
