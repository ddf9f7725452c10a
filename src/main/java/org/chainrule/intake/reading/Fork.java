package org.chainrule.intake.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;

/**
 * A place on the way to a reading where several ways lead on.
 *
 * @param topic what is chosen here
 * @param about the id of the array or table that it is about, or {@link Answers#ALL}
 * @param branches the ways
 * @param said the answer that a person has given, if any
 */
public record Fork(Topic topic, String about, List<Branch> branches, Optional<String> said) {

  /**
   * One way.
   *
   * @param word the answer that leads here
   * @param label what a person reads
   * @param likely whether it is tried when nothing was said
   */
  public record Branch(String word, String label, boolean likely) {}

  /** Copies the list. */
  public Fork {
    branches = List.copyOf(branches);
  }

  /** A fork about all that is taken in together. */
  static Optional<Fork> ofAll(Draft draft, Topic topic, Branch... branches) {
    return Optional.of(new Fork(topic, Answers.ALL, List.of(branches), draft.answers().of(topic)));
  }

  /** Returns the ways between which a person has to choose: the likely ones, if there are some. */
  public List<Branch> offered() {
    List<Branch> likely = branches.stream().filter(Branch::likely).toList();
    return likely.size() > 1 ? likely : branches;
  }

  /** Returns the answers that are tried: the one that was said, else all that are likely. */
  public List<String> tried() {
    return said.map(List::of)
        .orElseGet(() -> branches.stream().filter(Branch::likely).map(Branch::word).toList());
  }

  /** Whether nothing is likely, so that a person has to say. */
  public boolean mustBeSaid() {
    return tried().isEmpty();
  }

  /** Returns this fork with the ways that only open up after another choice before it. */
  Fork with(Fork other) {
    List<Branch> more = other.branches().stream().filter(branch -> !allows(branch.word())).toList();
    return new Fork(topic, about, Stream.concat(branches.stream(), more.stream()).toList(), said);
  }

  public Answers.Key key() {
    return new Answers.Key(topic, about);
  }

  /** Returns the draft after this answer was tried here. */
  public Draft taken(Draft draft, String word) {
    return topic == Topic.PLACE && about.equals(Answers.ALL)
        ? PlaceForks.placed(draft, word)
        : draft.with(topic, about, word);
  }

  /** Whether an answer is one of those that can be given. */
  public boolean allows(String word) {
    return branches.stream().anyMatch(branch -> branch.word().equals(word));
  }
}
