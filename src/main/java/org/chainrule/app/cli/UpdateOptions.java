package org.chainrule.app.cli;

import java.util.Map;
import java.util.Optional;
import org.chainrule.app.cli.common.OptimiserNumbers;
import org.chainrule.app.cli.common.OptionText;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.network.optimiser.InvalidTrainingException;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.pass.program.Updating;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that let a pass go on with the first step of an optimiser. */
final class UpdateOptions {

  private static final String OPTIMISER = "--optimiser";
  private static final String RATE = "--rate";
  private static final double USUAL_RATE = 0.01;

  @Option(
      names = {OPTIMISER, "--optimizer"},
      paramLabel = "NAME",
      description = "${bundle:cli.update.optimiser}")
  private String optimiser;

  @Option(names = RATE, paramLabel = "X", description = "${bundle:cli.update.rate}")
  private String rate;

  @Mixin private OptimiserNumbers numbers = new OptimiserNumbers();

  /**
   * Returns how weights and biases are moved after a pass; nothing where no optimiser is named.
   *
   * @throws Refusal if there is no such optimiser, or a number that it does not take
   */
  Optional<Updating> updating() throws Refusal {
    Map<String, Double> given = numbers.given();
    if (optimiser == null) {
      requireNone(given);
      return Optional.empty();
    }
    Optimiser named = OptimiserNumbers.named(optimiser);
    OptimiserNumbers.require(named, given);
    double eta = rate == null ? USUAL_RATE : OptionText.decimal(RATE, rate);
    try {
      return Optional.of(Updating.first(OptimiserNumbers.settled(named, given), eta));
    } catch (InvalidTrainingException e) {
      throw Refusal.wrongUsage("cli.train.invalid", e.getMessage());
    }
  }

  /** The option that asks for the updates, if it is given. */
  Optional<String> given() {
    return optimiser == null ? Optional.empty() : Optional.of(OPTIMISER);
  }

  private void requireNone(Map<String, Double> given) throws Refusal {
    if (rate != null) {
      throw Refusal.wrongUsage("cli.update.alone", RATE, OPTIMISER);
    }
    for (String key : given.keySet()) {
      throw Refusal.wrongUsage("cli.update.alone", "--" + key, OPTIMISER);
    }
  }
}
