package org.chainrule.app.cli;

import java.util.function.Function;
import org.chainrule.app.cli.common.OptionText;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.network.Initialisation;
import org.chainrule.network.naming.KnownNames;
import org.chainrule.study.depth.Sampling;
import org.chainrule.study.depth.stack.InvalidStackException;
import org.chainrule.study.depth.stack.Stack;
import picocli.CommandLine.Option;

/** What can be chosen for a depth study, as it stands on the command line. */
final class DepthOptions {

  private static final int MOST_THREADS = 256;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      description = "${bundle:cli.depth.activation}",
      defaultValue = "sigmoid")
  private String activation;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "${bundle:cli.depth.depth}",
      defaultValue = "20")
  private String depth;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "${bundle:cli.depth.width}",
      defaultValue = "8")
  private String width;

  @Option(
      names = "--init",
      paramLabel = "NAME",
      description = "${bundle:cli.depth.init}",
      defaultValue = "xavier")
  private String initialisation;

  @Option(names = "--deviation", paramLabel = "X", description = "${bundle:cli.depth.deviation}")
  private String deviation;

  @Option(
      names = "--scale",
      paramLabel = "X",
      description = "${bundle:cli.depth.scale}",
      defaultValue = "1")
  private String scale;

  @Option(
      names = "--bias",
      paramLabel = "X",
      description = "${bundle:cli.depth.bias}",
      defaultValue = "0")
  private String bias;

  @Option(
      names = "--loss",
      paramLabel = "NAME",
      description = "${bundle:cli.depth.loss}",
      defaultValue = "mse")
  private String loss;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "${bundle:cli.depth.seed}",
      defaultValue = "42")
  private String seed;

  @Option(
      names = "--networks",
      paramLabel = "N",
      description = "${bundle:cli.depth.networks}",
      defaultValue = "1000")
  private String networks;

  @Option(names = "--threads", paramLabel = "N", description = "${bundle:cli.depth.threads}")
  private String threads;

  /** Returns what is to be sampled. */
  Sampling sampling() throws Refusal {
    try {
      return new Sampling(
          stack(), number("--seed", seed, Long::valueOf), whole("--networks", networks));
    } catch (InvalidStackException e) {
      throw Refusal.wrongUsage("cli.depth.invalid", e.getMessage());
    }
  }

  private Stack stack() throws Refusal {
    return new Stack(
        whole("--depth", depth),
        whole("--width", width),
        OptionText.named(KnownNames.activations(), activation),
        initialisation(),
        OptionText.decimal("--scale", scale),
        OptionText.decimal("--bias", bias),
        OptionText.named(KnownNames.losses(), loss));
  }

  private Initialisation initialisation() throws Refusal {
    Initialisation named =
        OptionText.named(
            KnownNames.of("init", Stack.initialisations(), Initialisation::id), initialisation);
    if (deviation == null) {
      return named;
    }
    double chosen = OptionText.decimal("--deviation", deviation);
    if (named == Initialisation.NORMAL) {
      return Initialisation.normal(chosen);
    }
    if (named == Initialisation.UNIFORM) {
      return Initialisation.uniform(chosen);
    }
    throw Refusal.wrongUsage("cli.depth.noDeviation", initialisation);
  }

  /** Returns how many threads to use: as many as there are processors, if nothing else is said. */
  int threads() throws Refusal {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    int chosen = whole("--threads", threads);
    if (chosen < 1 || chosen > MOST_THREADS) {
      throw Refusal.wrongUsage("cli.depth.badThreads", MOST_THREADS, threads);
    }
    return chosen;
  }

  private static int whole(String option, String text) throws Refusal {
    return number(option, text, Integer::valueOf);
  }

  private static <T> T number(String option, String text, Function<String, T> parser)
      throws Refusal {
    try {
      return parser.apply(text);
    } catch (NumberFormatException e) {
      throw Refusal.wrongUsage("cli.depth.notWhole", option, text);
    }
  }
}
