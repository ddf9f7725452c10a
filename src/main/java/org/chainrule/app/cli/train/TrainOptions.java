package org.chainrule.app.cli.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chainrule.app.cli.common.OptionText;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.network.naming.KnownNames;
import org.chainrule.network.optimiser.Adam;
import org.chainrule.network.optimiser.InvalidTrainingException;
import org.chainrule.network.optimiser.Momentum;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Optimisers;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Course;
import picocli.CommandLine.Option;

/** How a net is trained, as it stands on the command line. */
final class TrainOptions {

  private static final int MOST_STEPS = 1_000_000;

  @Option(
      names = {"--optimiser", "--optimizer"},
      paramLabel = "NAME",
      description = "${bundle:cli.train.optimiser}")
  private String optimiser = "sgd";

  @Option(names = "--rate", paramLabel = "X", description = "${bundle:cli.train.rate}")
  private String rate = "0.01";

  @Option(names = "--steps", paramLabel = "N", description = "${bundle:cli.train.steps}")
  private String steps = "100";

  @Option(names = "--batch", paramLabel = "N", description = "${bundle:cli.train.batch}")
  private String batch;

  @Option(names = "--seed", paramLabel = "N", description = "${bundle:cli.train.seed}")
  private String seed = "42";

  @Option(names = "--momentum", paramLabel = "X", description = "${bundle:cli.train.momentum}")
  private String momentum;

  @Option(names = "--beta1", paramLabel = "X", description = "${bundle:cli.train.beta1}")
  private String beta1;

  @Option(names = "--beta2", paramLabel = "X", description = "${bundle:cli.train.beta2}")
  private String beta2;

  @Option(names = "--epsilon", paramLabel = "X", description = "${bundle:cli.train.epsilon}")
  private String epsilon;

  /** Returns how many steps are to be taken. */
  int steps() throws Refusal {
    return OptionText.whole("--steps", steps, 0, MOST_STEPS);
  }

  /**
   * Returns how they are to be taken.
   *
   * @param samples how many samples the file holds
   */
  Course course(int samples) throws Refusal {
    try {
      return new Course(optimiser(), OptionText.decimal("--rate", rate), batches(samples));
    } catch (InvalidTrainingException e) {
      throw Refusal.wrongUsage("cli.train.invalid", e.getMessage());
    }
  }

  private Batches batches(int samples) throws Refusal {
    long order = OptionText.seed("--seed", seed);
    return batch == null
        ? Batches.WHOLE
        : new Batches(OptionText.whole("--batch", batch, 1, samples), order);
  }

  private Optimiser optimiser() throws Refusal {
    Optimiser named =
        OptionText.named(KnownNames.of("optimiser", Optimisers.all(), Optimiser::id), optimiser);
    if (named instanceof Momentum usual) {
      refuse(named, "--beta1", "--beta2", "--epsilon");
      return new Momentum(number("--momentum", usual.mu()));
    }
    if (named instanceof Adam usual) {
      refuse(named, "--momentum");
      return new Adam(
          number("--beta1", usual.beta1()),
          number("--beta2", usual.beta2()),
          number("--epsilon", usual.epsilon()));
    }
    refuse(named, "--momentum", "--beta1", "--beta2", "--epsilon");
    return named;
  }

  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("--momentum", momentum);
    given.put("--beta1", beta1);
    given.put("--beta2", beta2);
    given.put("--epsilon", epsilon);
    return given;
  }

  private void refuse(Optimiser named, String... options) throws Refusal {
    for (String option : options) {
      if (given().get(option) != null) {
        throw Refusal.wrongUsage("cli.train.notOf", option, named.id());
      }
    }
  }

  private double number(String option, double usual) throws Refusal {
    String text = given().get(option);
    return text == null ? usual : OptionText.decimal(option, text);
  }
}
