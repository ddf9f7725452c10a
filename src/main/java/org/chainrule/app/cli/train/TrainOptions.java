package org.chainrule.app.cli.train;

import java.util.Map;
import java.util.Optional;
import org.chainrule.app.cli.common.OptimiserNumbers;
import org.chainrule.app.cli.common.OptionText;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.network.optimiser.InvalidTrainingException;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Change;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.PlannedRun;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a net is trained, as it stands on the command line: what it says goes before the file. */
final class TrainOptions {

  @Option(
      names = {"--optimiser", "--optimizer"},
      paramLabel = "NAME",
      description = "${bundle:cli.train.optimiser}")
  private String optimiser;

  @Option(names = "--rate", paramLabel = "X", description = "${bundle:cli.train.rate}")
  private String rate;

  @Option(names = "--steps", paramLabel = "N", description = "${bundle:cli.train.steps}")
  private String steps;

  @Option(names = "--batch", paramLabel = "N", description = "${bundle:cli.train.batch}")
  private String batch;

  @Option(names = "--seed", paramLabel = "N", description = "${bundle:cli.train.seed}")
  private String seed;

  @Mixin private OptimiserNumbers numbers = new OptimiserNumbers();

  /** What stands there, as numbers and names. */
  private record Given(
      Optional<Optimiser> optimiser,
      Map<String, Double> numbers,
      Optional<Double> rate,
      Optional<Integer> batch,
      Optional<Long> seed) {

    /** An optimiser that is named begins with its usual numbers, unless the file has it too. */
    Course over(Course said) {
      Optimiser named =
          optimiser
              .filter(other -> !other.id().equals(said.optimiser().id()))
              .orElse(said.optimiser());
      return new Course(
          OptimiserNumbers.settled(named, numbers),
          rate.orElse(said.rate()),
          new Batches(batch.orElse(said.batches().size()), seed.orElse(said.batches().seed())));
    }
  }

  /**
   * Returns the run that is to be made.
   *
   * @param said what the file says of it
   * @param samples how many samples the file holds
   */
  PlannedRun over(PlannedRun said, int samples) throws Refusal {
    int count =
        steps == null ? said.steps() : OptionText.whole("--steps", steps, 0, PlannedRun.MOST_STEPS);
    Given given = given(samples);
    requireNumbersOf(given, said.course());
    for (Change change : said.changes()) {
      requireNumbersOf(given, change.course());
    }
    try {
      return said.with(given::over, count);
    } catch (InvalidTrainingException e) {
      throw Refusal.wrongUsage("cli.train.invalid", e.getMessage());
    }
  }

  private Given given(int samples) throws Refusal {
    return new Given(
        optimiser == null ? Optional.empty() : Optional.of(OptimiserNumbers.named(optimiser)),
        numbers.given(),
        rate == null ? Optional.empty() : Optional.of(OptionText.decimal("--rate", rate)),
        batch == null
            ? Optional.empty()
            : Optional.of(OptionText.whole("--batch", batch, 1, samples)),
        seed == null ? Optional.empty() : Optional.of(OptionText.seed("--seed", seed)));
  }

  private static void requireNumbersOf(Given given, Course said) throws Refusal {
    OptimiserNumbers.require(given.optimiser().orElse(said.optimiser()), given.numbers());
  }
}
