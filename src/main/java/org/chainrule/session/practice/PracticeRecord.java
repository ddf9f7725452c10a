package org.chainrule.session.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What was answered so far, on this computer alone, and what that says of a person. Lives on the UI
 * thread.
 */
public final class PracticeRecord {

  /** So many answers in a row are right of who has mastered an operation. */
  public static final int MASTERED = 6;

  /** So many times a mistake is made of which a person is told: once is a slip. */
  private static final int OFTEN = 2;

  private final Consumer<Attempted> keeper;
  private final ObservableList<Attempted> attempts = FXCollections.observableArrayList();
  private final ObservableList<Attempted> shown =
      FXCollections.unmodifiableObservableList(attempts);

  /**
   * An empty record.
   *
   * @param keeper keeps each new attempt for the next start
   */
  public PracticeRecord(Consumer<Attempted> keeper) {
    this.keeper = keeper;
  }

  /**
   * What a person can do of an operation.
   *
   * @param operation by the key under which the message bundle has it
   * @param answers how many there were
   * @param right how many of the last ones in a row count as right
   * @param mistake the mistake that was made most often lately, if one was more than once
   */
  public record Skill(String operation, int answers, int right, Optional<String> mistake) {

    /** Whether it is mastered. */
    public boolean isMastered() {
      return right >= MASTERED;
    }
  }

  /** Every attempt, the latest last. */
  public ObservableList<Attempted> attempts() {
    return shown;
  }

  /** Takes in what was remembered of earlier times. */
  public void remember(Collection<Attempted> earlier) {
    attempts.addAll(0, earlier);
  }

  /** Adds an attempt. */
  public void add(Attempted attempt) {
    attempts.add(attempt);
    keeper.accept(attempt);
  }

  /** Forgets everything. */
  public void clear() {
    attempts.clear();
  }

  /** What a person can do, in the order in which the operations were first met. */
  public List<Skill> skills() {
    Map<String, List<Attempted>> met =
        attempts.stream()
            .collect(
                Collectors.groupingBy(
                    Attempted::operation, LinkedHashMap::new, Collectors.toList()));
    List<Skill> skills = new ArrayList<>();
    met.forEach((operation, answers) -> skills.add(skill(operation, answers)));
    return skills;
  }

  private static Skill skill(String operation, List<Attempted> answers) {
    int right = 0;
    for (int k = answers.size() - 1; k >= 0 && answers.get(k).grade().counts(); k--) {
      right++;
    }
    List<Attempted> late =
        answers.subList(Math.max(0, answers.size() - 2 * MASTERED), answers.size());
    Map<String, Long> mistakes =
        late.stream()
            .flatMap(attempt -> attempt.mistakes().stream())
            .collect(Collectors.groupingBy(id -> id, LinkedHashMap::new, Collectors.counting()));
    Optional<String> most =
        mistakes.entrySet().stream()
            .filter(made -> made.getValue() >= OFTEN)
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey);
    return new Skill(operation, answers.size(), right, most);
  }
}
