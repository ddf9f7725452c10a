package org.chainrule.session.practice.fill;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.marking.Answer;
import org.chainrule.practice.marking.Attempts;

/**
 * What a person has written into the blanks of an exercise. Never modified.
 *
 * @param all what stands in each entry
 */
public record Answers(Map<Target, Answer> all) {

  /** Nothing yet. */
  public static final Answers NONE = new Answers(Map.of());

  /** Copies the map. */
  public Answers {
    all = Map.copyOf(all);
  }

  /** Returns what stands in an entry. */
  public Optional<Answer> at(Target cell) {
    return Optional.ofNullable(all.get(cell));
  }

  /** Whether every entry of a step's result has an answer. */
  public boolean isComplete(Step step) {
    return all.keySet().containsAll(Exercise.cells(step));
  }

  /** Returns the same with this in an entry. */
  public Answers with(Target cell, Answer answer) {
    Map<Target, Answer> changed = new HashMap<>(all);
    changed.put(cell, answer);
    return new Answers(changed);
  }

  /** Returns the same with nothing in an entry. */
  public Answers without(Target cell) {
    Map<Target, Answer> changed = new HashMap<>(all);
    changed.remove(cell);
    return new Answers(changed);
  }

  /**
   * Returns what is judged.
   *
   * @param asked whether that is so of a quantity: what was shown or given is not
   */
  Attempts attempts(Predicate<Name> asked) {
    Attempts attempts = Attempts.NONE;
    for (Map.Entry<Target, Answer> entry : all.entrySet()) {
      Target cell = entry.getKey();
      if (asked.test(cell.name())) {
        attempts =
            attempts.with(
                cell.name(),
                attempts.at(cell.name()).with(cell.row(), cell.column(), entry.getValue()));
      }
    }
    return attempts;
  }
}
