package org.chainrule.intake;

import java.util.List;
import java.util.Optional;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;

/**
 * A choice that makes a difference to what is taken in.
 *
 * @param topic what it is about
 * @param about the id of the array or table that it is about; {@link Answers#ALL} if about all
 * @param text asks it, one line for a person; names the array or table where there are several
 * @param options what can be chosen, at least two
 * @param chosen the one that counts now; nothing while a person has to say
 */
public record Question(
    Topic topic, String about, String text, List<Option> options, Optional<Option> chosen) {

  /**
   * Something that can be chosen.
   *
   * @param id the word that answers, as on the command line
   * @param label what a person reads
   * @param preview what would come of it, one line for a person; empty if nothing can be said
   * @param answers all answers, this one among them
   */
  public record Option(String id, String label, String preview, Answers answers) {}

  /** Copies the list. */
  public Question {
    options = List.copyOf(options);
  }

  /** Whether a person has to say. */
  public boolean isOpen() {
    return chosen.isEmpty();
  }

  /** Returns it as one that is settled so far. */
  Question choosing(Option option) {
    return new Question(topic, about, text, options, Optional.of(option));
  }
}
