package org.chainrule.practice.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.pass.program.Trace;
import org.chainrule.practice.ground.Ground;

/** The questions that can be asked about a pass, one after the other. */
public final class Questions {

  private Questions() {}

  /** What is asked for. */
  public enum Kind {
    /** Which unit learns nothing? */
    IDLE_UNIT(Questions::idleUnits),
    /** Which weight changes the loss most? */
    STRONGEST_WEIGHT(Questions::strongestWeights),
    /** What happens if a unit dies? */
    UNIT_DIES(Questions::dyingUnits),
    /** Does the gradient vanish or explode? */
    GRADIENT_LENGTH(Questions::gradientLengths),
    /** Is a weight to be raised or lowered? */
    DIRECTION(Questions::directions);

    private final Function<Trace, Stream<Supplier<Optional<? extends Question>>>> attempts;

    Kind(Function<Trace, Stream<Supplier<Optional<? extends Question>>>> attempts) {
      this.attempts = attempts;
    }

    /** Its name in files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static Stream<Supplier<Optional<? extends Question>>> idleUnits(Trace trace) {
    return layers(trace).mapToObj(layer -> () -> IdleUnit.of(trace, layer));
  }

  private static Stream<Supplier<Optional<? extends Question>>> strongestWeights(Trace trace) {
    return layers(trace).mapToObj(layer -> () -> StrongestWeight.of(trace, layer));
  }

  private static Stream<Supplier<Optional<? extends Question>>> dyingUnits(Trace trace) {
    return layers(trace)
        .boxed()
        .filter(layer -> layer < trace.network().depth())
        .flatMap(
            layer ->
                IntStream.range(0, trace.network().layer(layer).outputs())
                    .boxed()
                    .flatMap(
                        row ->
                            Stream.of(
                                () -> UnitDies.of(trace, layer, row, layer),
                                () -> UnitDies.of(trace, layer, row, layer + 1))));
  }

  private static Stream<Supplier<Optional<? extends Question>>> gradientLengths(Trace trace) {
    return Stream.of(() -> GradientLength.of(trace));
  }

  private static Stream<Supplier<Optional<? extends Question>>> directions(Trace trace) {
    return layers(trace)
        .boxed()
        .flatMap(layer -> new Ground(trace).weights(layer))
        .map(weight -> () -> Direction.of(trace, weight));
  }

  private static IntStream layers(Trace trace) {
    return IntStream.rangeClosed(1, trace.network().depth());
  }

  /**
   * Returns a question about a pass: the kinds come in turn, and of each kind in turn what can be
   * asked, in a mixed order.
   *
   * @param seed 0, 1, 2 … for one after the other; the same asks the same
   * @return nothing where there is nothing to ask
   */
  public static Optional<Question> pick(Trace trace, long seed) {
    Kind[] kinds = Kind.values();
    for (int k = 0; k < kinds.length; k++) {
      Kind kind = kinds[(int) Math.floorMod(seed + k, kinds.length)];
      Optional<Question> question = pick(trace, kind, Math.floorDiv(seed, kinds.length));
      if (question.isPresent()) {
        return question;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns a question of one kind.
   *
   * @param seed 0, 1, 2 … for one after the other; the same asks the same
   * @return nothing where nothing of the kind can be asked
   */
  public static Optional<Question> pick(Trace trace, Kind kind, long seed) {
    List<Supplier<Optional<? extends Question>>> attempts =
        new ArrayList<>(kind.attempts.apply(trace).toList());
    Collections.shuffle(attempts, new Random(kind.ordinal()));
    for (int k = 0; k < attempts.size(); k++) {
      Optional<? extends Question> question =
          attempts.get((int) Math.floorMod(seed + k, attempts.size())).get();
      if (question.isPresent()) {
        return Optional.of(question.get());
      }
    }
    return Optional.empty();
  }
}
