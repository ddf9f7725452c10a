package org.chainrule.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.chainrule.arrays.Found;
import org.chainrule.edit.given.Filling;
import org.chainrule.intake.Question.Option;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.scenario.Scenario;

/** Answers what is asked, one question after the other, in every way that is offered. */
final class Asked {

  private static final int MOST_TRIED = 300;

  private final List<Found> found;
  private final Optional<Scenario> open;
  private final Answers right;
  private final Predicate<Scenario> wanted;
  private int tried;

  /**
   * Sets out.
   *
   * @param right what should be answered: those options are tried first, and what a layer applies
   *     and the loss, which may be typed, are answered so
   */
  Asked(List<Found> found, Optional<Scenario> open, Answers right, Predicate<Scenario> wanted) {
    this.found = found;
    this.open = open;
    this.right = right;
    this.wanted = wanted;
  }

  /** Whether some answers to what is asked lead to what is wanted. */
  boolean canLead(Answers said) {
    Outcome outcome = Intake.of(found, open, said, Filling.ZEROS);
    if (outcome.result().isPresent()) {
      return wanted.test(outcome.result().get());
    }
    return ++tried <= MOST_TRIED
        && !outcome.open().isEmpty()
        && answers(outcome.open().get(0), said).stream().anyMatch(this::canLead);
  }

  private List<Answers> answers(Question question, Answers said) {
    boolean typed = question.topic() == Topic.ACTIVATIONS || question.topic() == Topic.LOSS;
    Optional<String> word = right.of(question.topic()).filter(any -> typed);
    return word.isPresent()
        ? List.of(said.with(question.topic(), word.get()))
        : question.options().stream()
            .map(Option::answers)
            .sorted(Comparator.comparingLong(this::wrong))
            .toList();
  }

  private long wrong(Answers answers) {
    return answers.words().entrySet().stream().filter(this::isWrong).count();
  }

  private boolean isWrong(Map.Entry<Answers.Key, String> answer) {
    Answers.Key key = answer.getKey();
    return right.of(key.topic(), key.about()).filter(answer.getValue()::equals).isEmpty();
  }
}
