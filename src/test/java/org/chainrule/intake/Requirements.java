package org.chainrule.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.NumberArray;
import org.chainrule.edit.TakeIn;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.history.History;
import org.chainrule.intake.Question.Option;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;

/** What holds of every outcome, whatever was found and whatever was answered. */
final class Requirements {

  private Requirements() {}

  static void require(Outcome outcome) {
    boolean settled = outcome.open().isEmpty() && outcome.problems().isEmpty();
    assertThat(outcome.result().isPresent()).as("has a result").isEqualTo(settled);
    assertThat(outcome.preview().isEmpty()).as("has no preview").isEqualTo(!settled);
    assertThat(outcome.problems()).allMatch(problem -> !problem.isBlank());
    outcome.questions().forEach(Requirements::require);
    outcome.result().ifPresent(result -> requireWhole(outcome, result));
  }

  private static void require(Question question) {
    assertThat(question.options())
        .as("%s", question.topic())
        .hasSizeGreaterThan(1)
        .extracting(Option::id)
        .doesNotHaveDuplicates();
    for (Option option : question.options()) {
      assertThat(isGiven(option, question)).as("%s: %s", question.topic(), option).isTrue();
    }
    assertThat(question.options()).containsAll(question.chosen().stream().toList());
  }

  /** Of several arrays at once each has its own answer. */
  private static boolean isGiven(Option option, Question question) {
    if (question.topic() == Topic.PLACE && question.about().equals(Answers.ALL)) {
      return Arrays.stream(option.id().split(","))
          .map(part -> part.substring(part.indexOf('=') + 1))
          .allMatch(option.answers().words()::containsValue);
    }
    return Optional.of(option.id()).equals(option.answers().of(question.topic(), question.about()));
  }

  /** Each array that has a place is there with all its numbers. */
  private static void requireWhole(Outcome outcome, Scenario result) {
    for (Item item : outcome.items()) {
      if (item.found() instanceof NumberArray array && item.place().isPresent()) {
        requireThere(array, item.place().get(), result, outcome.questions());
      }
    }
  }

  private static void requireThere(
      NumberArray array, Name place, Scenario result, List<Question> questions) {
    Optional<Matrix> there = Givens.find(result, place);
    assertThat(there).as("%s of the result", place.id()).isPresent();
    boolean classes =
        place.equals(Name.y())
            && questions.stream()
                .filter(question -> question.topic() == Topic.TARGETS)
                .flatMap(question -> question.chosen().stream())
                .anyMatch(option -> option.id().equals("one-hot"));
    if (classes) {
      assertThat(there.get().columns()).isEqualTo(array.matrix().rows() * array.matrix().columns());
    } else {
      assertThat(sorted(there.get())).as(place.id()).containsExactly(sorted(array.matrix()));
    }
  }

  /** Zeros lose their sign when they are taken in. */
  private static double[] sorted(Matrix matrix) {
    return Arrays.stream(matrix.toRows())
        .flatMapToDouble(DoubleStream::of)
        .map(entry -> entry + 0.0)
        .sorted()
        .toArray();
  }

  /** What is taken in is what was previewed, and one step takes it back. */
  static void requireOneStep(Scenario open, Scenario result) {
    History before = History.unsaved(open);
    History after = before.apply(new TakeIn(result, "some.npz"));
    assertThat(after.current()).isEqualTo(result);
    assertThat(after.undo().current()).isEqualTo(open);
    assertThat(after.undo().canUndo()).isFalse();
  }
}
