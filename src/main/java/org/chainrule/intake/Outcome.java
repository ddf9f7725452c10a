package org.chainrule.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * What would come of arrays that are taken in.
 *
 * @param items what was found, in its order
 * @param questions what can be chosen, those that a person has to answer first
 * @param problems why nothing can be taken as things stand; none if all is well
 * @param remarks what else happens, such as what is filled because it was not found
 * @param result the scenario that comes of it; there is one if and only if no question is open and
 *     there is no problem
 * @param preview the result in words, a line each: the net, the number of samples, the first of
 *     them, and the loss; empty without one
 */
public record Outcome(
    List<Item> items,
    List<Question> questions,
    List<String> problems,
    List<String> remarks,
    Optional<Scenario> result,
    List<String> preview) {

  /** Copies the lists. */
  public Outcome {
    items = List.copyOf(items);
    questions = List.copyOf(questions);
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
    preview = List.copyOf(preview);
  }

  /** Returns the result in one line; empty without one. */
  public String previewLine() {
    return String.join(Words.of("intake.preview.semicolon"), preview);
  }

  /** Returns the same, of which nothing can be taken for one more reason. */
  public Outcome refused(String problem) {
    List<String> more = new ArrayList<>(problems);
    more.add(problem);
    return new Outcome(items, questions, more, remarks, Optional.empty(), List.of());
  }

  /** Returns the questions that a person has to answer. */
  public List<Question> open() {
    return questions.stream().filter(Question::isOpen).toList();
  }
}
