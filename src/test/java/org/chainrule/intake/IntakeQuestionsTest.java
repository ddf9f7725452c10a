package org.chainrule.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.arrays.Found;
import org.chainrule.edit.given.Filling;
import org.chainrule.intake.Question.Option;
import org.chainrule.intake.answer.Answers;
import org.chainrule.network.scenario.Scenario;

/** Whatever is answered, and in whatever order, soon all is said, and each answer counts. */
class IntakeQuestionsTest {

  private static final long WALKS = Long.getLong("chainrule.intake.nets", 100);
  private static final int MOST_ROUNDS = 15;

  static Stream<Long> seeds() {
    return LongStream.range(0, WALKS).boxed();
  }

  @ForAll("seeds")
  void questionsComeToAnEnd(Long seed) {
    Random random = new Random(seed);
    WrittenNet written =
        random.nextBoolean() ? WrittenNet.arrays(random) : WrittenNet.tables(random);
    RandomNets nets = new RandomNets(random);
    Optional<Scenario> open =
        switch (random.nextInt(3)) {
          case 0 -> Optional.of(nets.any());
          case 1 -> Optional.of(nets.like(written.truth()));
          default -> Optional.empty();
        };
    walk(written.found(), open, random);
  }

  private static void walk(List<Found> found, Optional<Scenario> open, Random random) {
    Answers answers = Answers.NONE;
    for (int round = 0; round <= MOST_ROUNDS; round++) {
      Outcome outcome = Intake.of(found, open, answers, Filling.ZEROS);
      Requirements.require(outcome);
      if (outcome.open().isEmpty()) {
        requireChangeable(found, open, outcome);
        return;
      }
      Question question = any(outcome.open(), random);
      Option option = any(question.options(), random);
      answers = option.answers();
      requireCounts(question, option, Intake.of(found, open, answers, Filling.ZEROS));
    }
    throw new AssertionError("still asks after " + answers.words());
  }

  /** What was answered, or is taken for granted, can be answered otherwise. */
  private static void requireChangeable(
      List<Found> found, Optional<Scenario> open, Outcome outcome) {
    for (Question question : outcome.questions()) {
      Option last = question.options().get(question.options().size() - 1);
      requireCounts(question, last, Intake.of(found, open, last.answers(), Filling.ZEROS));
    }
  }

  /** A question that was answered has its answer, or is none any more. */
  private static void requireCounts(Question question, Option option, Outcome outcome) {
    Requirements.require(outcome);
    outcome.questions().stream()
        .filter(
            again -> again.topic() == question.topic() && again.about().equals(question.about()))
        .forEach(
            again ->
                assertThat(again.chosen().map(Option::id))
                    .as("%s after %s", question.topic(), option.answers().words())
                    .contains(option.id()));
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
