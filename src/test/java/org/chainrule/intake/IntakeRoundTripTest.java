package org.chainrule.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.algebra.Matrix;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Givens;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Named;

/**
 * Nets that are written in any way are read back: the same net comes back where all is answered,
 * and where nothing is, either the same net or a question that leads to it.
 */
class IntakeRoundTripTest {

  private static final int CASES = Integer.getInteger("chainrule.intake.nets", 40);

  /** A net as it was written, and the net that is open when it is read. */
  record Case(WrittenNet written, Optional<Scenario> open, Answers answers) {

    boolean isOfSameSizes() {
      Scenario truth = written.truth();
      return open.isEmpty()
          || open.get().sample().count() == truth.sample().count()
              && open.get().network().depth() == truth.network().depth()
              && written.given().keySet().stream()
                  .allMatch(
                      name ->
                          Givens.find(open.get(), name)
                              .filter(Givens.get(truth, name)::sameShape)
                              .isPresent());
    }
  }

  static Stream<Named<Case>> arrays() {
    return LongStream.range(0, CASES)
        .boxed()
        .flatMap(seed -> cases(seed, WrittenNet.arrays(new Random(seed))));
  }

  static Stream<Named<Case>> tables() {
    return LongStream.range(0, CASES)
        .boxed()
        .flatMap(seed -> cases(seed, WrittenNet.tables(new Random(seed))));
  }

  private static Stream<Named<Case>> cases(long seed, WrittenNet written) {
    RandomNets nets = new RandomNets(new Random(seed + 1));
    Scenario same = nets.like(written.truth());
    Scenario other = nets.any();
    Stream.Builder<Named<Case>> into = Stream.builder();
    into.add(named(seed, " into the same sizes", written, Optional.of(same)));
    if (written.saysSizes()) {
      into.add(named(seed, " into other sizes", written, Optional.of(other)));
    }
    if (written.hasNet()) {
      into.add(named(seed, " alone", written, Optional.empty()));
    }
    return into.build();
  }

  /** A net of the same depth may take the place of the numbers of the one that is open. */
  private static Named<Case> named(
      long seed, String into, WrittenNet written, Optional<Scenario> open) {
    boolean other =
        open.filter(one -> one.network().depth() == written.truth().network().depth()).isEmpty()
            || seed % 2 == 0;
    Answers answers =
        written.hasNet()
            ? written.answers().with(Topic.NET, other ? "new" : "open")
            : written.answers();
    return Named.of(seed + into, new Case(written, open, answers));
  }

  @ForAll("arrays")
  void arraysComeBackWhereAllIsAnswered(Case written) {
    requireSame(written);
  }

  @ForAll("tables")
  void tablesComeBackWhereAllIsAnswered(Case written) {
    requireSame(written);
  }

  private static void requireSame(Case written) {
    Outcome outcome =
        Intake.of(written.written().found(), written.open(), written.answers(), Filling.ZEROS);
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.open()).extracting(Question::topic).isEmpty();
    Scenario result = outcome.result().orElseThrow();
    assertThat(matches(written.written(), result)).as("%s gives %s", written, result).isTrue();
    if (written.written().isWhole()) {
      assertThat(new Scenario("", result.network(), result.sample()))
          .as("%s", written)
          .isEqualTo(written.written().truth());
    } else if (written.written().hasNet()) {
      assertThat(result.network()).as("%s", written).isEqualTo(written.written().truth().network());
    }
  }

  @ForAll("arrays")
  void arraysComeBackOrAreAskedAbout(Case written) {
    requireSameOrAsked(written);
  }

  @ForAll("tables")
  void tablesComeBackOrAreAskedAbout(Case written) {
    requireSameOrAsked(written);
  }

  /**
   * Without a net in the file, data of other sizes than the net that is open cannot be told from
   * data that lie the other way.
   */
  private static void requireSameOrAsked(Case written) {
    if (!written.written().hasNet() && !written.isOfSameSizes()) {
      return;
    }
    Outcome outcome =
        Intake.of(written.written().found(), written.open(), Answers.NONE, Filling.ZEROS);
    outcome
        .result()
        .ifPresent(
            result ->
                assertThat(matches(written.written(), result))
                    .as("not asked: %s gives %s", written, result)
                    .isTrue());
    boolean leads =
        new Asked(
                written.written().found(),
                written.open(),
                written.answers(),
                result -> matches(written.written(), result))
            .canLead(Answers.NONE);
    assertThat(leads)
        .as("no way back: %s; %s %s", written, outcome.open(), outcome.problems())
        .isTrue();
  }

  /** Whether all that was written is in a scenario. */
  static boolean matches(WrittenNet written, Scenario scenario) {
    return written.given().entrySet().stream().allMatch(given -> has(scenario, given))
        && (!written.hasNet() || scenario.network().depth() == written.truth().network().depth());
  }

  private static boolean has(Scenario scenario, Map.Entry<Name, Matrix> given) {
    return Givens.find(scenario, given.getKey()).filter(given.getValue()::equals).isPresent();
  }
}
